import { fail } from '../../core/errors.ts';
import type { RecordId } from '../../core/hex.ts';
import type { JsonObject } from '../../core/json.ts';
import { planNameTerms } from '../write/acts-trust.ts';
import type { GrantRow } from '../write/bulk/accredit.ts';
import type { BulkKind } from '../write/bulk/engine.ts';
import type { WriteResult } from '../write/execute.ts';
import { planMulticall } from '../write/multicall.ts';
import { termsOfDraft } from '../write/record-draft.ts';
import type { RegistryWriter } from '../write/writer.ts';
import type { Outbox, Write } from './outbox.ts';

/**
 * The writer of a bulk job whose transactions go through a wallet, one question after another: a person answers each.
 * @param about What the page says of each write.
 */
export const writerThrough = (
  outbox: Outbox,
  writer: RegistryWriter,
  job: string,
  about: JsonObject,
): RegistryWriter => ({
  ...writer,
  send: async (given) => {
    const plan = await given;
    const write = await outbox.submit(plan, about, job);
    return resultOf(await outbox.settled(write.id));
  },
});

const resultOf = ({ status, mined, error, hashes }: Write): WriteResult => {
  const transaction = mined?.transaction ?? hashes.at(-1) ?? '0x';
  if (status === 'done' && mined !== undefined)
    return { status: 'done', transaction, block: mined.block, gas: mined.gas };
  // Somebody was faster; run again, the simulation says what the rule is.
  if (status === 'reverted') throw fail('TRANSACTION_REVERTED', { transaction });
  if (status === 'declined' && error?.code === 'WALLET_DECLINED') throw fail('WALLET_DECLINED');
  throw fail('WALLET_LEFT', { transaction });
};

/** Fewer than for a program: whoever signs reads each question, and a hardware wallet shows it on a small screen. */
const BATCH = 25;

/**
 * Grants below one parent, with the texts of their terms in the same transaction: one question for each batch.
 * @param isNamed Whether a text is published already.
 */
export const grantKindInOne = (
  writer: RegistryWriter,
  parent: RecordId,
  isNamed: (text: string) => boolean,
): BulkKind<GrantRow> => ({
  batch: BATCH,
  key: ({ draft }) => writer.idOf(parent, draft),
  group: () => parent,
  isDone: async (rows) => {
    const states = await writer.bodies.statesOf(rows.map(({ draft }) => writer.idOf(parent, draft)));
    return states.map((state) => state !== undefined);
  },
  plan: async (rows) => {
    const grants = await Promise.all(
      rows.map(({ draft, attachments }) => writer.plan.grant(parent, draft, attachments)),
    );
    const texts = [...new Set(rows.flatMap(({ draft }) => termsOfDraft(draft)))].filter(
      (text) => !isNamed(text),
    );
    const plans = texts.length === 0 ? grants : [...grants, planNameTerms(texts)];
    const [only] = plans;
    if (only && plans.length === 1) return only;
    const { gasLimit: _ample, ...plan } = planMulticall(plans);
    return plan;
  },
});
