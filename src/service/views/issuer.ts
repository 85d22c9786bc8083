import type { IssuerView, Mention } from '../../replica/directory/issuer-view.ts';
import type { Organisation } from '../../trust/organisation.ts';
import { IDENTIFIER_KINDS } from '../../trust/organisation.ts';
import { organisationJson } from './accreditation.ts';

/** One organisation as every interface shows it. */
export const issuerJson = (view: IssuerView) => ({
  did: view.did,
  ...organisationOf(view.organisation),
  accreditations: [...view.records],
  activeKinds: [...view.kinds],
  standing: view.standing,
  accreditors: view.accreditors.map(mentionJson),
  recognisers: view.recognisers.map(mentionJson),
  below: view.below,
});

export const mentionJson = ({ did, organisation }: Mention) => ({ did, ...organisationOf(organisation) });

/** To spread: a member only where there is one. */
export const organisationOf = (organisation: Organisation | undefined) =>
  organisation === undefined ? {} : { organisation: organisationJson(organisation) };

export const nameOf = (organisation: Organisation | undefined): string | undefined =>
  organisation?.legalName['en'] ?? Object.values(organisation?.legalName ?? {})[0];

export const ISSUER_COLUMNS = [
  ...['did', 'name', 'names', 'country', 'type', 'standing', 'may', 'accreditors', 'accreditor_names'],
  ...['recognised_by', 'below', 'homepage', ...IDENTIFIER_KINDS, 'demonstration'],
] as const;

/** The cells of one organisation, in the order of the columns; several values of a cell are parted by `; `. */
export const issuerCells = (view: IssuerView): readonly (string | number | undefined)[] => {
  const { did, organisation, standing, kinds, accreditors, recognisers, below } = view;
  const names = Object.entries(organisation?.legalName ?? {});
  return [
    ...[did, nameOf(organisation), names.map(([language, name]) => `${language}: ${name}`).join('; ')],
    ...[organisation?.country, organisation?.type, standing, kinds.join('; ')],
    accreditors.map((one) => one.did).join('; '),
    accreditors.map((one) => nameOf(one.organisation) ?? one.did).join('; '),
    ...[recognisers.map((one) => one.did).join('; '), below, organisation?.homepage],
    ...IDENTIFIER_KINDS.map((kind) => organisation?.identifiers?.[kind]),
    organisation?.demonstration === true ? 'yes' : 'no',
  ];
};
