import { isVidimusError } from '../../browser.ts';
import { answer } from './answer.ts';
import { openKeep } from './keep.ts';
import type { Question, Reply, WorkerFault } from './protocol.ts';
import { createReaders, sampleBytes } from './readers.ts';

/** The SDK behind messages. A credential comes in here and goes nowhere: only the verdict goes back to the page. */
const service = self.location.origin;
const relays = { by: self.location.host, hosts: new Set<string>() };
const keep = openKeep();
const readers = createReaders(service, keep, (host) => relays.hosts.add(host));

const cancelled = new Set<number>();
/** One after the other: what was asked for one verdict is not mixed with what was asked for the next. */
let queue: Promise<unknown> = Promise.resolve();

const replyTo = async (
  question: Question,
): Promise<Extract<Reply, { readonly answer: unknown }>['answer']> => {
  switch (question.ask) {
    case 'verify':
      return answer(question.request, readers, relays);
    case 'facts':
      return readers.facts();
    case 'sample':
      return sampleBytes(question.name);
    case 'forget':
      return void (await keep.forget());
    case 'cancel':
      return undefined;
  }
};

const faultOf = (error: unknown): WorkerFault => {
  if (!isVidimusError(error)) return { code: 'INTERNAL', message: 'The verifier failed.' };
  const { code, message, remedy, details } = error;
  const parameters = Object.entries(details).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [],
  );
  return { code, message, remedy, parameters: Object.fromEntries(parameters) };
};

const work = async (question: Question): Promise<void> => {
  const { id } = question;
  if (cancelled.delete(id)) return;
  let reply: Reply;
  try {
    reply = { id, answer: await replyTo(question) };
  } catch (error) {
    reply = { id, fault: faultOf(error) };
  }
  if (!cancelled.delete(id)) self.postMessage(reply);
};

self.addEventListener('message', ({ data: question }: MessageEvent<Question>) => {
  if (question.ask === 'cancel') return void cancelled.add(question.id);
  if (question.ask !== 'verify') return void work(question);
  queue = queue.then(() => work(question));
});
