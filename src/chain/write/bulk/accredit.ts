import type { RecordId } from '../../../core/hex.ts';
import type { AttachmentsDraft } from '../acts-trust.ts';
import { planMulticall } from '../multicall.ts';
import { type RecordDraft, termsOfDraft } from '../record-draft.ts';
import type { RegistryWriter } from '../writer.ts';
import { type BulkKind, type BulkOptions, type BulkReport, type BulkRow, runBulk } from './engine.ts';

/** One accreditation to grant. */
export interface GrantRow {
  readonly draft: RecordDraft;
  readonly attachments?: AttachmentsDraft;
}

/** 50 grants need about 4 million gas without evidence; a batch that is too large is halved. */
const BATCH = 50;

/**
 * Grants many records below one parent. Run it again after a crash: what was granted is there and stays as it is.
 * @throws VidimusError RECORD_NOT_FOUND for the parent, and as `runBulk`
 */
export const accreditMany = async (
  writer: RegistryWriter,
  parent: RecordId,
  rows: AsyncIterable<BulkRow<GrantRow>> | Iterable<BulkRow<GrantRow>>,
  options: BulkOptions = {},
): Promise<BulkReport> => {
  await writer.bodies.bodyOf(parent);
  return runBulk(writer, rows, grantKind(writer, parent), options);
};

const grantKind = (writer: RegistryWriter, parent: RecordId): BulkKind<GrantRow> => {
  const named = new Map<string, Promise<unknown>>();

  /** Each text is published once for a job, so that the terms can be read from events. */
  const nameTerms = async (rows: readonly GrantRow[]): Promise<void> => {
    const texts = [...new Set(rows.flatMap(({ draft }) => termsOfDraft(draft)))];
    const fresh = texts.filter((text) => !named.has(text));
    if (fresh.length > 0) {
      const sent = writer.send(writer.plan.nameTerms(fresh));
      for (const text of fresh) named.set(text, sent);
      sent.catch(() => {
        for (const text of fresh) named.delete(text);
      });
    }
    await Promise.all(texts.map((text) => named.get(text)));
  };

  return {
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
      await nameTerms(rows);
      const [only] = grants;
      return grants.length === 1 && only ? only : planMulticall(grants);
    },
  };
};
