import type { Organisation } from '../trust/organisation.ts';

/** An organisation of the demonstration, with the name that its keys are derived from. */
export interface Actor {
  readonly name: string;
  readonly organisation: Organisation;
}

/** What every entry has: made up, and reachable under a name that exists nowhere (RFC 2606). */
const madeUp = (name: string): Pick<Organisation, 'homepage' | 'contact' | 'demonstration'> => ({
  homepage: `https://${name}.example/`,
  contact: `https://${name}.example/contact`,
  demonstration: true,
});

const actor = (
  name: string,
  organisation: Omit<Organisation, 'homepage' | 'contact' | 'demonstration'>,
): Actor => ({
  name,
  organisation: { ...organisation, ...madeUp(name) },
});

/** The population. Every name is made up; countries are real, so that jurisdictions mean something. */
export const ACTORS = {
  agency: actor('agency', {
    legalName: {
      en: 'Agency for the Quality of Micro-credentials',
      fr: 'Agence pour la qualité des microcertifications',
      de: 'Agentur für die Qualität von Microcredentials',
    },
    country: 'BE',
    type: 'quality-agency',
    identifiers: { deqar: 'DEMO-1' },
  }),
  ministry: actor('ministry', {
    legalName: { de: 'Ministerium für Wissenschaft (Muster)', en: 'Ministry of Science (sample)' },
    country: 'DE',
    type: 'public-body',
  }),
  ministero: actor('ministero', {
    legalName: { it: "Ministero dell'Alta Formazione (esempio)", en: 'Ministry of Higher Learning (sample)' },
    country: 'IT',
    type: 'public-body',
  }),
  charter: actor('charter', {
    legalName: { en: 'Charter office (demonstration root for imported institutions)' },
    country: 'BE',
    type: 'public-body',
  }),
  board: actor('board', {
    legalName: { de: 'Qualitätsrat Süd', en: 'Southern Quality Board' },
    country: 'DE',
    type: 'quality-agency',
  }),
  isar: actor('isar', {
    legalName: { de: 'Universität an der Isar', en: 'University on the Isar', cs: 'Univerzita na Isaře' },
    country: 'DE',
    type: 'university',
    identifiers: { erasmus: 'D DEMO01', vat: 'DE000000000', organizationIdentifier: 'VATDE-000000000' },
  }),
  werkstatt: actor('werkstatt', {
    legalName: { de: 'Nordlicht Werkstatt GmbH' },
    country: 'DE',
    type: 'company',
  }),
  alliance: actor('alliance', {
    legalName: { en: 'Alliance of River Universities', el: 'Συμμαχία Ποτάμιων Πανεπιστημίων' },
    country: 'AT',
    type: 'alliance',
  }),
  collina: actor('collina', {
    legalName: { it: 'Università della Collina', en: 'University of the Hill' },
    country: 'IT',
    type: 'university',
    identifiers: { erasmus: 'I DEMO01' },
  }),
  haven: actor('haven', {
    legalName: { nl: 'Hogeschool aan de Haven', en: 'Harbour College' },
    country: 'NL',
    type: 'university',
  }),
} as const satisfies Record<string, Actor>;

export type ActorName = keyof typeof ACTORS;

/** The name as reports show it: English where there is one. */
export const displayName = (name: ActorName): string => {
  const names: Readonly<Record<string, string>> = ACTORS[name].organisation.legalName;
  return names['en'] ?? Object.values(names)[0] ?? name;
};
