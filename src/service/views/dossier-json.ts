import { formatSeconds } from '../../core/seconds.ts';
import type { RegistryReads } from '../../replica/browse.ts';
import type { RecordView } from '../../trust/source.ts';
import { accreditationJson } from './accreditation.ts';
import { type Dossier, mentionedIn, parentOf } from './dossier.ts';
import { historyJson } from './history.ts';
import { issuerJson, mentionJson, nameOf } from './issuer.ts';
import { listJson } from './list.ts';

export const dossierJson = async (registry: RegistryReads, dossier: Dossier) => {
  const { issuer, accreditations, above, paths, recognitions, lists, history, totals } = dossier;
  const records = (views: readonly RecordView[]) =>
    Promise.all(views.map((view) => accreditationJson(view, registry.termText)));
  const mentions = await Promise.all(mentionedIn(dossier).map((did) => registry.issuer(did)));
  return {
    issuer: issuerJson(issuer),
    accreditations: await records(accreditations),
    above: await records(above),
    paths: paths.map((path) => path.map(({ ref }) => ref.id)),
    recognitions: await records(recognitions),
    lists: lists.map(listJson),
    history: history.flatMap((event) => ('id' in event ? [{ id: event.id, entry: historyJson(event) }] : [])),
    totals,
    mentions: mentions.flatMap((view) => (view === undefined ? [] : [mentionJson(view)])),
  };
};

export const DOSSIER_COLUMNS = [
  ...['relation', 'record', 'parent', 'subject', 'name', 'country', 'kind', 'basis', 'status', 'reason'],
  ...['since', 'valid_from', 'valid_until', 'granted', 'types', 'fields', 'levels', 'jurisdictions'],
] as const;

/** The most lines for records below. */
const MOST_BELOW = 10_000;

const recordsBelow = async (
  registry: RegistryReads,
  own: readonly RecordView[],
): Promise<readonly RecordView[]> => {
  const below: RecordView[] = [];
  for (const { ref } of own) {
    let after: string | undefined;
    do {
      const page = await registry.records({
        ...{ parent: ref.id, limit: 1_000 },
        ...(after === undefined ? {} : { after }),
      });
      below.push(...page.items.filter(({ record }) => record.kind !== 'recognise'));
      after = page.next;
    } while (after !== undefined && below.length < MOST_BELOW);
  }
  return below.slice(0, MOST_BELOW);
};

/** One line for each record: its own, those above and right below, and the recognitions that it gave. */
export const dossierCells = async (
  registry: RegistryReads,
  { accreditations, above, recognitions }: Dossier,
): Promise<readonly (readonly string[])[]> => {
  const lines = (relation: string, views: readonly RecordView[]) =>
    Promise.all(views.map(async (view) => [relation, ...(await recordCells(registry, view))]));
  return [
    ...(await lines('own', accreditations)),
    ...(await lines('above', above)),
    ...(await lines('below', await recordsBelow(registry, accreditations))),
    ...(await lines('recognises', recognitions)),
  ];
};

const recordCells = async (registry: RegistryReads, view: RecordView): Promise<readonly string[]> => {
  const { record, state, organisation } = view;
  const { permissions } = await accreditationJson(view, registry.termText);
  const joined = (pick: (one: (typeof permissions)[number]) => readonly (string | number)[]): string =>
    permissions.map((one) => pick(one).join(' ') || 'any').join('; ');
  return [
    ...[view.ref.id, parentOf(view) ?? '', record.subject, nameOf(organisation) ?? ''],
    ...[organisation?.country ?? '', record.kind, record.basis, state.status, state.reason],
    ...[formatSeconds(state.since), formatSeconds(record.validFrom)],
    ...[record.validUntil === 0 ? '' : formatSeconds(record.validUntil), formatSeconds(state.grantedAt)],
    joined(({ types, schemas }) => [...types, ...schemas].map(({ text, hash }) => text ?? hash)),
    ...[joined(({ fields }) => fields), joined(({ levels }) => levels)],
    joined(({ jurisdictions }) => jurisdictions),
  ];
};
