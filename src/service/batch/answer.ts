import { setImmediate } from 'node:timers/promises';
import type { ReaderOptions } from '../../assemble.ts';
import { fail, isVidimusError, type VidimusError } from '../../core/errors.ts';
import { isObject, isString, type JsonObject } from '../../core/json.ts';
import { parseJson } from '../../core/strict-json.ts';
import type { Verdict } from '../../verify/verdict.ts';
import { isUnreadable } from '../judge.ts';
import { problemOf } from '../problem.ts';
import { verdictText } from '../verdict-text.ts';
import type { Progress } from './progress.ts';

export interface BatchWork {
  readonly progress: Progress;
  /** Verifies one of many. */
  readonly verify: (input: string, options: ReaderOptions) => Promise<Verdict>;
  readonly options: ReaderOptions;
  /** Lines up to and including the one with this id were answered before. */
  readonly after: string | undefined;
  readonly brief: boolean;
  /** Longest line in bytes. */
  readonly lineBytes: number;
}

/** Credentials of one batch that are under way: enough for every thread to have its next ones at hand. */
const WINDOW = 64;
/** Milliseconds after which others have their turn. */
const TURN = 4;
/** Characters that are sent as one piece. */
const PIECE = 32_768;

/**
 * The answers to a batch as NDJSON, in the order of its lines, and last a line that counts them: where that is missing, the
 * rest is to be had by `after`.
 */
export const answersTo = async function* (
  lines: AsyncGenerator<readonly Buffer[], void, undefined>,
  work: BatchWork,
): AsyncGenerator<string, void, undefined> {
  const { progress } = work;
  const running: Promise<string>[] = [];
  let piece = '';
  let turn = performance.now();
  let isSkipping = work.after !== undefined;
  const first = async (): Promise<void> => {
    piece += await running.shift();
  };
  try {
    let next = lines.next();
    for (;;) {
      // What is answered goes out while the rest is still to come.
      const group = await firstOf(next, running[0]);
      if (group === undefined) await first();
      else if (group.done === true) break;
      else {
        for (const bytes of group.value) {
          if (isBlank(bytes)) continue;
          const line = ++progress.received;
          const read = readLine(bytes, line, work.lineBytes);
          if (isSkipping) {
            progress.skipped++;
            isSkipping = read.id !== work.after;
            continue;
          }
          running.push(answer(read, line, work));
          if (running.length >= WINDOW) await first();
          if (performance.now() - turn > TURN) {
            if (piece !== '') yield piece;
            piece = '';
            await setImmediate();
            turn = performance.now();
          }
        }
        next = lines.next();
      }
      if (piece.length < PIECE && running.length > 0) continue;
      if (piece !== '') yield piece;
      piece = '';
    }
    while (running.length > 0) {
      await first();
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
    }
    if (isSkipping) throw fail('BATCH_PLACE_UNKNOWN');
    progress.state = 'done';
    yield `${piece}${JSON.stringify({ done: countsOf(progress) })}\n`;
  } catch (error) {
    // Said in the stream: its status went out long ago. Without the last line nobody takes it for whole.
    while (running.length > 0) await first();
    progress.state = 'broken';
    yield `${piece}${JSON.stringify({ problem: problemOf(asFault(error)) })}\n`;
  } finally {
    await Promise.allSettled(running);
    await lines.return();
  }
};

type Group = IteratorResult<readonly Buffer[], void>;

/** @returns the next lines, or undefined where an answer is ready before them. */
const firstOf = (next: Promise<Group>, answered: Promise<string> | undefined): Promise<Group | undefined> =>
  answered === undefined ? next : Promise.race([next, answered.then(() => undefined)]);

const countsOf = ({ received, answered, skipped, decisions, problems }: Progress) => ({
  ...{ received, answered, skipped, ...decisions, problems },
});

const isBlank = (bytes: Buffer): boolean => bytes.length === 0 || (bytes.length === 1 && bytes[0] === 13);

interface ReadLine {
  readonly id?: string;
  readonly credential?: string;
  readonly fault?: VidimusError;
}

const malformed = (line: number, reason: string) =>
  fail('BODY_MALFORMED', { reason: `line ${line}: ${reason}` });

const LONGEST_ID = 128;

/** `{"id": …, "credential": …}`, or the token alone as a JSON text. */
const readLine = (bytes: Buffer, line: number, maxBytes: number): ReadLine => {
  let json: unknown;
  try {
    json = parseJson(bytes, { maxBytes });
  } catch (error) {
    return { fault: isVidimusError(error) ? error : malformed(line, 'it is not JSON') };
  }
  if (isString(json)) return { credential: json };
  if (!isObject(json)) return { fault: malformed(line, 'it is neither an object nor a token') };
  const { id, credential, ...others } = json as JsonObject;
  if (id !== undefined && (!isString(id) || id.length > LONGEST_ID))
    return { fault: malformed(line, 'its id is no text of up to 128 characters') };
  const named = id === undefined ? {} : { id };
  const [odd] = Object.keys(others);
  if (odd !== undefined)
    return { ...named, fault: malformed(line, 'it has members beside id and credential') };
  if (isString(credential)) return { ...named, credential: credential.trim() };
  return isObject(credential)
    ? { ...named, credential: JSON.stringify(credential) }
    : { ...named, fault: malformed(line, 'it has no credential') };
};

const answer = async (
  { id, credential, fault }: ReadLine,
  line: number,
  { progress, verify, options, brief }: BatchWork,
): Promise<string> => {
  const place = id === undefined ? `{"line":${line}` : `{"id":${JSON.stringify(id)},"line":${line}`;
  try {
    if (fault !== undefined || credential === undefined)
      throw fault ?? malformed(line, 'it has no credential');
    const verdict = await verify(credential, options);
    if (isUnreadable(verdict)) throw fail('NOT_A_CREDENTIAL');
    progress.decisions[verdict.decision]++;
    progress.answered++;
    return brief
      ? `${place},${briefText(verdict)}}\n`
      : `${place},"decision":"${verdict.decision}","verdict":${verdictText(verdict)}}\n`;
  } catch (error) {
    progress.problems++;
    progress.answered++;
    return `${place},"problem":${JSON.stringify(problemOf(asFault(error)))}}\n`;
  }
};

const briefText = ({ decision, summary, checks }: Verdict): string => {
  const reasons = checks
    .filter(({ required, status }) => required && (status === 'fail' || status === 'unknown'))
    .map(({ code }) => code);
  return `"decision":"${decision}","summary":${JSON.stringify(summary)},"reasons":${JSON.stringify(reasons)}`;
};

const asFault = (error: unknown): VidimusError =>
  isVidimusError(error) ? error : fail('INTERNAL', { reason: 'a line of a batch failed' });
