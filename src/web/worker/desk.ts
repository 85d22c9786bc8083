import { type Ask, isVidimusError } from '../../browser.ts';
import { answer } from './answer.ts';
import { openKeep } from './keep.ts';
import type { Question, Reply, WorkerFault } from './protocol.ts';
import { createReaders, sampleBytes } from './readers.ts';

type Answer = Extract<Reply, { readonly answer: unknown }>['answer'];

/** The SDK, loaded: it answers questions. */
export interface Desk {
  reply(question: Question): Promise<Reply>;
}

/** @param ask sends questions to the service, some of which were sent while the SDK was still loading */
export const createDesk = (
  { origin, host }: { readonly origin: string; readonly host: string },
  ask: Ask,
): Desk => {
  const relays = { by: host, hosts: new Set<string>() };
  const keep = openKeep();
  const readers = createReaders(origin, keep, (relayed) => relays.hosts.add(relayed), ask);
  const answerTo = async (question: Question): Promise<Answer> => {
    switch (question.ask) {
      case 'verify':
        return answer(question.request, readers, relays);
      case 'facts':
        return readers.facts();
      case 'sample':
        return sampleBytes(question.name);
      case 'forget':
        return void (await keep.forget());
      case 'warm':
        return void (await readers.of({ kind: 'service' }));
      case 'cancel':
        return undefined;
    }
  };
  return {
    reply: async (question) => {
      try {
        return { id: question.id, answer: await answerTo(question) };
      } catch (error) {
        return { id: question.id, fault: faultOf(error) };
      }
    },
  };
};

const faultOf = (error: unknown): WorkerFault => {
  if (!isVidimusError(error)) return { code: 'INTERNAL', message: 'The verifier failed.' };
  const { code, message, remedy, details } = error;
  const parameters = Object.entries(details).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [],
  );
  return { code, message, remedy, parameters: Object.fromEntries(parameters) };
};
