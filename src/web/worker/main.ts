import type { Desk } from './desk.ts';
import { issuerIn } from './issuer-in.ts';
import type { NetworkFacts, Question, Reply } from './protocol.ts';
import { shownFacts } from './shown-facts.ts';

/**
 * The SDK behind messages. A credential comes in here and goes nowhere: only the verdict goes back to the page. The SDK itself
 * is loaded with the first question; meanwhile the service is asked for what the SDK is going to need.
 */
const { origin, host } = self.location;

/** Answers that are on their way before anybody asked; each is used once. */
const ahead = new Map<string, Promise<Response>>();

const send = (url: string, signal?: AbortSignal): Promise<Response> =>
  fetch(url, {
    headers: { accept: 'application/json' },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    cache: 'no-store',
    priority: 'high',
    ...(signal && { signal }),
  });

const sendAhead = (path: string): void => {
  const url = `${origin}${path}`;
  if (ahead.has(url)) return;
  const answer = send(url, AbortSignal.timeout(10_000));
  // Whoever asks sees the failure; nobody may.
  answer.catch(() => undefined);
  ahead.set(url, answer);
};

const ask = (url: string, signal?: AbortSignal): Promise<Response> => {
  const sent = ahead.get(url);
  if (sent === undefined) return send(url, signal);
  ahead.delete(url);
  return sent;
};

/** `npm run build:web` writes in place of this text which files the SDK is made of. */
const files: unknown = JSON.parse('{"sdk":"files"}');

/** All at once: an import would find out one after the other which it needs, a round trip each. */
const fetchFiles = (): void => {
  if (!Array.isArray(files)) return;
  for (const file of files) fetch(new URL(String(file), origin), { priority: 'low' }).catch(() => undefined);
};

let loading: Promise<Desk> | undefined;
let isReady = false;
const desk = (): Promise<Desk> => {
  if (loading === undefined) fetchFiles();
  loading ??= import('./desk.ts').then(({ createDesk }) => {
    isReady = true;
    return createDesk({ origin, host }, ask);
  });
  // A network that failed once may be there the next time.
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
};

const cancelled = new Set<number>();
/** One after the other: what was asked for one verdict is not mixed with what was asked for the next. */
let queue: Promise<unknown> = Promise.resolve();

/** Without the SDK, which a page need not load for showing which network it is. */
const quickFacts = async (): Promise<NetworkFacts | undefined> => {
  sendAhead('/replica');
  try {
    const answer = (await ahead.get(`${origin}/replica`))?.clone();
    return answer?.status === 200 ? shownFacts(await answer.json(), false) : undefined;
  } catch {
    return undefined;
  }
};

const work = async (question: Question): Promise<void> => {
  const { id } = question;
  if (cancelled.delete(id)) return;
  let reply: Reply;
  try {
    const facts = question.ask === 'facts' && loading === undefined ? await quickFacts() : undefined;
    reply = facts === undefined ? await (await desk()).reply(question) : { id, answer: facts };
  } catch {
    reply = { id, fault: { code: 'WORKER_NOT_LOADED', message: 'The verifier could not be loaded.' } };
  }
  if (!cancelled.delete(id)) self.postMessage(reply);
};

const isService = (question: Question): boolean =>
  question.ask !== 'verify' ||
  (question.request.sample === undefined && question.request.source?.kind !== 'sample');

self.addEventListener('message', ({ data: question }: MessageEvent<Question>) => {
  if (question.ask === 'cancel') return void cancelled.add(question.id);
  if (loading === undefined && isService(question)) sendAhead('/replica');
  if (question.ask !== 'verify') return void work(question);
  const { bytes, source } = question.request;
  // Only while the SDK is not there: later it knows best what it has.
  if (!isReady && bytes !== undefined && (source?.kind ?? 'service') === 'service') {
    const issuer = issuerIn(bytes);
    if (issuer !== undefined) sendAhead(`/replica/subjects/${encodeURIComponent(issuer)}`);
  }
  queue = queue.then(() => work(question));
});
