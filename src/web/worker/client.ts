import { scriptAddress } from '../ui/trusted.ts';
import { whenTouched } from './intent.ts';
import workerPath from './main.ts?worker&url';
import type {
  NetworkFacts,
  Question,
  Reply,
  SampleName,
  VerifyAnswer,
  VerifyRequest,
  WorkerFault,
} from './protocol.ts';

/** The SDK behind a worker. Every failure is a {@link WorkerError} with a code. */
export interface VerifyClient {
  /** Answers the one question. @throws WorkerError, `CANCELLED` after `signal` */
  verify(request: VerifyRequest, signal?: AbortSignal): Promise<VerifyAnswer>;
  /** What the service follows; from this device where it does not answer. */
  facts(signal?: AbortSignal): Promise<NetworkFacts>;
  /** The bytes of a sample, to show or to hand on. */
  sample(name: SampleName): Promise<Uint8Array>;
  /** Deletes what was kept on this device for the time without a network: it says which organisations were looked at. */
  forget(): Promise<void>;
  close(): void;
}

export class WorkerError extends Error implements WorkerFault {
  readonly code: string;
  readonly remedy?: string;
  readonly parameters?: Readonly<Record<string, string | number>>;

  constructor({ code, message, remedy, parameters }: WorkerFault) {
    super(message);
    this.name = 'WorkerError';
    this.code = code;
    if (remedy !== undefined) this.remedy = remedy;
    if (parameters !== undefined) this.parameters = parameters;
  }
}

/** Longer than every limit of the SDK together: a worker that says nothing until then never will. */
const DEADLINE_MS = 60_000;

type Answer = VerifyAnswer | NetworkFacts | Uint8Array | undefined;
type Asked = Question extends infer One ? (One extends Question ? Omit<One, 'id'> : never) : never;

interface Waiting {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** Starts the worker at once, which is small; the SDK in it is loaded when the reader first touches the page. */
export const createVerifyClient = (): VerifyClient => {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let worker: Worker | undefined;

  const failAll = (fault: WorkerFault): void => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new WorkerError(fault));
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(scriptAddress(workerPath), { type: 'module', name: 'vidimus' });
    started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const one = waiting.get(data.id);
      if (one === undefined) return;
      waiting.delete(data.id);
      if ('fault' in data) one.reject(new WorkerError(data.fault));
      else one.resolve(data.answer);
    });
    started.addEventListener('error', () =>
      failAll({ code: 'WORKER_FAILED', message: 'The verifier could not be started.' }),
    );
    return started;
  };
  worker = start();

  const ask = (question: Asked, signal?: AbortSignal): Promise<Answer> => {
    const id = ++last;
    return new Promise<Answer>((resolve, reject) => {
      const give = (fault: WorkerFault): void => {
        if (!waiting.delete(id)) return;
        worker?.postMessage({ id, ask: 'cancel' } satisfies Question);
        done();
        reject(new WorkerError(fault));
      };
      const timer = setTimeout(
        () => give({ code: 'WORKER_TIMEOUT', message: 'The verifier did not answer in time.' }),
        DEADLINE_MS,
      );
      const cancel = (): void => give({ code: 'CANCELLED', message: 'It was cancelled.' });
      const done = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
      };
      waiting.set(id, {
        resolve: (answer) => {
          done();
          resolve(answer);
        },
        reject: (error) => {
          done();
          reject(error);
        },
      });
      if (signal?.aborted === true) return cancel();
      signal?.addEventListener('abort', cancel, { once: true });
      worker ??= start();
      worker.postMessage({ id, ...question });
    });
  };

  whenTouched(() => void ask({ ask: 'warm' }).catch(() => undefined));

  return {
    verify: async (request, signal) => (await ask({ ask: 'verify', request }, signal)) as VerifyAnswer,
    facts: async (signal) => (await ask({ ask: 'facts' }, signal)) as NetworkFacts,
    sample: async (name) => (await ask({ ask: 'sample', name })) as Uint8Array,
    forget: async () => {
      await ask({ ask: 'forget' });
    },
    close: () => failAll({ code: 'CANCELLED', message: 'It was cancelled.' }),
  };
};
