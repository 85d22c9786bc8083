// Runs in a thread of its own: checks signatures, and knows nothing else.
import { parentPort } from 'node:worker_threads';
import { verify } from '../core/crypto-node.ts';
import { type Chunk, RESULT, type Task, unpack } from './messages.ts';

const check = ({ key, input, signature }: Task): number => {
  try {
    return verify(key, input, signature) === true ? RESULT.holds : RESULT.fails;
  } catch {
    return RESULT.fault;
  }
};

parentPort?.on('message', (chunk: Chunk) => {
  const results = Uint8Array.from(unpack(chunk), check);
  parentPort?.postMessage({ id: chunk.id, results }, [results.buffer]);
});
