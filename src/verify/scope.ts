import { type Finding, failed, pass } from '../core/finding.ts';
import { hexOfSize } from '../core/hex.ts';
import type { Scope } from '../credential/model.ts';
import type { PermissionDimension } from '../trust/dimensions.ts';
import { whoIs } from '../trust/names.ts';
import { allows, type Shortfall } from '../trust/permissions.ts';
import type { RecordView, TrustSource } from '../trust/source.ts';

/**
 * Whether a record covers what a credential states; on failure the one dimension that fails, in readable terms.
 * Asked of the issuer's record and of every recognition: the records between are wider by construction.
 */
export const checkScope = async (
  view: RecordView,
  scope: Scope,
  source: Pick<TrustSource, 'termText'>,
): Promise<Finding> => {
  const [shortfall] = allows(view.record, scope) ?? [];
  if (shortfall === undefined) return inScope(view);
  const who = whoIs(view);
  const record = { record: view.ref.id };
  const dimension = WORDS[shortfall.dimension];
  const permitted = listed(await readable(shortfall, source));
  const evidence = { ...record, dimension: shortfall.dimension };
  const { stated } = shortfall;
  return stated.length === 0
    ? failed('OUT_OF_SCOPE_NOT_STATED', { who, dimension, permitted }, evidence)
    : failed('OUT_OF_SCOPE', { who, dimension, permitted, stated: listed(stated) }, evidence);
};

/** The same question, where only a yes is wanted. */
export const coversScope = (view: RecordView, scope: Scope): boolean =>
  allows(view.record, scope) === undefined;

/** What is said of a record that covers a credential. */
export const inScope = (view: RecordView): Finding =>
  pass('IN_SCOPE', { who: whoIs(view) }, { record: view.ref.id });

const WORDS: Readonly<Record<PermissionDimension, string>> = {
  types: 'the credential types',
  schemas: 'the schemas',
  jurisdictions: 'the jurisdictions',
  fields: 'the ISCED-F fields',
  levels: 'the EQF levels',
  credits: 'credits of',
};

/** Hashes become the texts that were published for them; what has none is shown as a short hash. */
const readable = async (
  { dimension, permitted }: Shortfall,
  source: Pick<TrustSource, 'termText'>,
): Promise<readonly string[]> => {
  if (dimension !== 'types' && dimension !== 'schemas') return permitted;
  return Promise.all(permitted.slice(0, MOST_LISTED).map((hash) => textOf(hash, source)));
};

const textOf = async (hash: string, source: Pick<TrustSource, 'termText'>): Promise<string> => {
  const short = `${hash.slice(0, 10)}…`;
  const term = hexOfSize(hash, 32);
  if (term === undefined) return short;
  try {
    return (await source.termText(term)) ?? short;
  } catch {
    // Only the wording depends on it.
    return short;
  }
};

const MOST_LISTED = 5;

const listed = (items: readonly string[]): string => {
  const shown = items.slice(0, MOST_LISTED).join(', ');
  if (items.length === 0) return 'none';
  return items.length > MOST_LISTED ? `${shown} and more` : shown;
};
