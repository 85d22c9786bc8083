import type { ChainEvent } from '../../chain/events/types.ts';
import { NO_RECORD } from '../../core/hex.ts';
import type { ListView, RegistryReads } from '../../replica/browse.ts';
import type { IssuerView } from '../../replica/directory/issuer-view.ts';
import type { RecordPath } from '../../replica/paths.ts';
import type { RecordView } from '../../trust/source.ts';

/** All that the registry says of one organisation, bounded; `totals` say what was left out. */
export interface Dossier {
  readonly issuer: IssuerView;
  readonly accreditations: readonly RecordView[];
  readonly above: readonly RecordView[];
  readonly paths: readonly RecordPath[];
  readonly recognitions: readonly RecordView[];
  readonly lists: readonly ListView[];
  readonly history: readonly ChainEvent[];
  readonly totals: Readonly<Record<'accreditations' | 'recognitions' | 'lists' | 'history', number>>;
}

const MOST_RECORDS = 100;
const MOST_EVENTS = 300;

/** @returns undefined where the registry does not know the DID. */
export const dossierOf = async (registry: RegistryReads, did: string): Promise<Dossier | undefined> => {
  const issuer = await registry.issuer(did);
  if (issuer === undefined) return undefined;
  const [own, paths] = await Promise.all([
    registry.records({ subject: did, limit: MOST_RECORDS }),
    registry.pathsOf(did),
  ]);
  const ids = own.items.map(({ ref }) => ref.id);
  const [given, lists] = await Promise.all([
    Promise.all(ids.map((parent) => registry.records({ parent, kind: 'recognise', limit: MOST_RECORDS }))),
    Promise.all(ids.map((accreditation) => registry.lists({ accreditation, limit: MOST_RECORDS }))),
  ]);
  const recognitions = given.flatMap(({ items }) => items).slice(0, MOST_RECORDS);
  const told = [...new Set([...ids, ...recognitions.map(({ ref }) => ref.id)])];
  const histories = await Promise.all(told.map((id) => registry.history(id)));
  const history = histories.flat().sort((a, b) => a.block - b.block || a.logIndex - b.logIndex);
  const sum = (pages: readonly { readonly total: number }[]): number =>
    pages.reduce((total, page) => total + page.total, 0);
  const mine = new Set(ids);
  const above = new Map(
    paths.flat().flatMap((view) => (mine.has(view.ref.id) ? [] : [[view.ref.id, view] as const])),
  );
  return {
    issuer,
    accreditations: own.items,
    above: [...above.values()],
    paths,
    recognitions,
    lists: lists.flatMap(({ items }) => items).slice(0, MOST_RECORDS),
    history: history.slice(-MOST_EVENTS),
    totals: {
      accreditations: own.total,
      recognitions: sum(given),
      lists: sum(lists),
      history: history.length,
    },
  };
};

/** DIDs that a dossier names: those above, below a recognition, and who recognises. */
export const mentionedIn = ({ accreditations, above, recognitions }: Dossier): readonly string[] => [
  ...new Set([...accreditations, ...above, ...recognitions].map(({ record }) => record.subject)),
];

export const parentOf = ({ parent }: RecordView) => (parent === NO_RECORD ? undefined : parent);
