import type { Answer } from './load.ts';
import type { Truth } from './truth.ts';

/** What an answer ought to be: always the same, or as an entry of the watched list stands at the block that it names. */
export type Expected = { readonly always: string } | { readonly watched: number };

export interface Judgement {
  readonly decisions: Readonly<Record<string, number>>;
  readonly statuses: Readonly<Record<string, number>>;
  /** Why answers were undetermined: the first check that was not known. */
  readonly reasons: Readonly<Record<string, number>>;
  readonly wrong: number;
  /** The first few, in words. */
  readonly wrongs: readonly string[];
}

interface Open {
  readonly answer: Answer;
  readonly expected: Expected;
  readonly decision: string;
  readonly block: { readonly hash: string; readonly number: number };
}

/** An answer may name a block before we have looked at it ourselves. */
const PATIENCE_MS = 10_000;
const SLACK_MS = 4_000;
const MOST_TOLD = 20;

export const createJudge = (truth: Truth, expected: readonly Expected[], maxStateAgeMs: number) => {
  const decisions: Record<string, number> = {};
  const statuses: Record<string, number> = {};
  const reasons: Record<string, number> = {};
  const wrongs: string[] = [];
  let wrong = 0;
  let open: Open[] = [];
  const count = (into: Record<string, number>, name: string): void => {
    into[name] = (into[name] ?? 0) + 1;
  };
  const accuse = (reason: string): void => {
    wrong++;
    if (wrongs.length < MOST_TOLD) wrongs.push(reason);
  };

  /** @returns whether it could be judged. */
  const judge = ({ answer, expected: due, decision, block }: Open): boolean => {
    const moment = truth.at(block.hash);
    if (moment === undefined) {
      if (performance.now() - answer.answeredAt < PATIENCE_MS) return false;
      accuse(`${decision} at block ${block.number} ${block.hash}, which the chain never had`);
      return true;
    }
    const isSet = 'watched' in due && moment.set.has(due.watched);
    const right = 'always' in due ? due.always : isSet ? 'rejected' : 'accepted';
    const told = 'watched' in due ? `entry ${due.watched}` : `sample ${answer.question}`;
    if (decision !== right) accuse(`${told} ${decision} at block ${moment.number}, where ${right} is right`);
    // As old as it was when it was asked for: what the answer waited for afterwards makes no verdict wrong.
    const askedAt = answer.answeredAt - answer.milliseconds;
    const age = moment.replacedAt === undefined ? 0 : askedAt - moment.replacedAt;
    if (decision === 'accepted' && age > maxStateAgeMs + SLACK_MS)
      accuse(`${told} accepted by a state that was ${Math.round(age / 1_000)} s old`);
    return true;
  };

  return {
    take: (answer: Answer): void => {
      count(statuses, String(answer.status));
      if (answer.status !== 200) return;
      const verdict = JSON.parse(answer.body);
      const decision = String(verdict.decision);
      count(decisions, decision);
      if (decision === 'undetermined') {
        const unknown = verdict.checks.find((check: { status: string }) => check.status === 'unknown');
        count(reasons, [unknown?.code ?? 'none', unknown?.parameters?.cause ?? ''].join(' ').trim());
        return;
      }
      const due = expected[answer.question];
      const [block] = verdict.blocks;
      if (due === undefined) return;
      if (block === undefined) {
        if ('watched' in due || due.always !== decision) accuse(`${decision} without a block`);
        return;
      }
      const one = { answer, expected: due, decision, block };
      if (!judge(one)) open.push(one);
    },
    /** Looks again at those that could not be judged yet. */
    settle: (): void => {
      open = open.filter((one) => !judge(one));
    },
    pending: () => open.length,
    result: (): Judgement => ({ decisions, statuses, reasons, wrong, wrongs }),
  };
};
