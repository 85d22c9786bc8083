import type { RecordId } from '../core/hex.ts';
import { isObject, isString, type Json } from '../core/json.ts';
import { type Texts, textsOf } from '../core/texts.ts';
import { type Contents, contentsOf } from '../credential/contents.ts';
import { decodeCredential } from '../credential/decode.ts';
import { decodePresentation } from '../credential/decode-presentation.ts';
import type { Credential, Scope } from '../credential/model.ts';
import type { PermissionDimension } from '../trust/dimensions.ts';
import type { Organisation } from '../trust/organisation.ts';
import { covers } from '../trust/permissions.ts';
import { type ReadablePermission, readablePermission } from '../trust/readable.ts';
import type { RecordRef } from '../trust/record.ts';
import type { RecordView, TrustSource } from '../trust/source.ts';
import type { PresentationVerdict } from './presentation-verdict.ts';
import type { Verdict } from './verdict.ts';

/** One record on a path, in full: what a verdict's hop leaves to whoever shows it. */
export interface RecordDetails {
  /** Names in every language that the registry has. */
  readonly organisation?: Organisation;
  readonly permissions: readonly ReadablePermission[];
  /** For each permission, in what it does not cover the credential; absent where the credential cannot be read. */
  readonly shortfalls?: readonly (readonly PermissionDimension[])[];
  /** Links that may follow below. */
  readonly depth: number;
  /** The record that a recognition accepts. */
  readonly target?: RecordRef;
  readonly grantedBlock: number;
  /** Of the signed accreditation credential: the decision in its own words, and where its report lies. Hostile text. */
  readonly decision?: Texts;
  readonly report?: string;
}

/** What stands beside a verdict on a page or in a report. */
export interface Details {
  /** What the credential itself says; absent where it cannot be read. */
  readonly contents?: Contents;
  /** By record id; one that could not be read is absent. */
  readonly records: Readonly<Record<RecordId, RecordDetails>>;
}

/**
 * Reads what a verdict leaves out because it decides nothing: the credential's own contents, the scope of each hop in
 * readable terms, and organisations' names in every language. Asks the registry only for records that the verdict names.
 * Never throws: what cannot be had is absent.
 * @param input the same that was verified.
 */
export const describeVerdict = async (
  input: string | Uint8Array,
  verdict: Verdict,
  trust: Pick<TrustSource, 'record' | 'termText'>,
): Promise<Details> => detailsOf(readCredential(input), verdict, trust);

/** As {@link describeVerdict}, for each credential of a presentation, in its order. */
export const describePresentation = async (
  input: string | Uint8Array,
  { credentials }: PresentationVerdict,
  trust: Pick<TrustSource, 'record' | 'termText'>,
): Promise<readonly Details[]> => {
  const decoded = decodePresentation(input);
  const inside = decoded.ok ? decoded.value.credentials : [];
  return Promise.all(
    credentials.map((verdict, at) => {
      const one = inside[at];
      const credential =
        one === undefined ? undefined : readCredential(isString(one) ? one : JSON.stringify(one));
      return detailsOf(credential, verdict, trust);
    }),
  );
};

const readCredential = (input: string | Uint8Array): Credential | undefined => {
  const decoded = decodeCredential(input);
  return decoded.ok ? decoded.value : undefined;
};

const detailsOf = async (
  credential: Credential | undefined,
  verdict: Verdict,
  trust: Pick<TrustSource, 'record' | 'termText'>,
): Promise<Details> => ({
  ...(credential && safeContents(credential)),
  records: await recordsOf(verdict, credential?.scope, trust),
});

const safeContents = (credential: Credential): Pick<Details, 'contents'> => {
  try {
    return { contents: contentsOf(credential) };
  } catch {
    // A defect of ours costs the description, never the verdict.
    return {};
  }
};

const recordsOf = async (
  { chain, paths }: Verdict,
  scope: Scope | undefined,
  trust: Pick<TrustSource, 'record' | 'termText'>,
): Promise<Details['records']> => {
  const refs = new Map<RecordId, RecordRef>();
  for (const { record } of [...chain, ...paths.flatMap(({ hops }) => hops)]) refs.set(record.id, record);
  const found = await Promise.all(
    [...refs.values()]
      .slice(0, MOST_RECORDS)
      .map(async (ref): Promise<[RecordId, RecordDetails] | undefined> => {
        try {
          const view = await trust.record(ref);
          return view && [ref.id, await detailsOfRecord(view, scope, trust)];
        } catch {
          return undefined;
        }
      }),
  );
  return Object.fromEntries(found.filter((one) => one !== undefined));
};

const MOST_RECORDS = 128;

const detailsOfRecord = async (
  view: RecordView,
  scope: Scope | undefined,
  trust: Pick<TrustSource, 'termText'>,
): Promise<RecordDetails> => {
  const { record, organisation, grantedBlock } = view;
  return {
    ...(organisation && { organisation }),
    permissions: await Promise.all(
      record.permissions.map((one) => readablePermission(one, (term) => trust.termText(term))),
    ),
    ...(scope && {
      shortfalls: record.permissions.map((one) => covers(one, scope).map(({ dimension }) => dimension)),
    }),
    depth: record.depth,
    ...(record.target && { target: record.target }),
    grantedBlock,
    ...decisionOf(view),
  };
};

/** ELM's names for what an agency decided (`decision`, `report`), as accreditation credentials may state them. */
const decisionOf = ({ evidence }: RecordView): Pick<RecordDetails, 'decision' | 'report'> => {
  if (evidence?.bytes === undefined) return {};
  const decoded = decodeCredential(evidence.bytes);
  const subject = decoded.ok ? decoded.value.document['credentialSubject'] : undefined;
  if (!isObject(subject)) return {};
  const stated = isObject(subject['accreditation']) ? subject['accreditation'] : subject;
  const decision = textsOf(stated['decision']);
  const report = reportOf(stated['report']);
  return { ...(decision && { decision }), ...(report !== undefined && { report }) };
};

const reportOf = (report: Json | undefined): string | undefined => {
  const text = isObject(report) ? report['id'] : report;
  return isString(text) && text.length <= 2_000 ? text : undefined;
};
