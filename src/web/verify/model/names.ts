import type { Details, Hop, Organisation, Texts } from '../../../browser.ts';
import { pickText } from '../../ui/format.ts';
import type { VerifyAnswer } from '../../worker/protocol.ts';

/** A name and the language that it is in. */
export interface Named {
  readonly text: string;
  readonly language: string;
}

/** The registry's legal name in the reader's language where there is one, else English, else the first. */
export const legalName = (
  organisation: Pick<Organisation, 'legalName'> | undefined,
  language: string,
): Named | undefined => pickText(organisation?.legalName, language);

/** How a hop is called: by the registry's name in the reader's language, else by what the verdict says, else by its DID. */
export const hopName = (hop: Hop, details: Pick<Details, 'records'>, language: string): Named =>
  legalName(details.records[hop.record.id]?.organisation, language) ?? {
    text: hop.name ?? hop.subject,
    language: 'und',
  };

/** Reads organisation data as the verdict's JSON bears it. */
export const asOrganisation = (json: unknown): Partial<Organisation> | undefined =>
  typeof json === 'object' && json !== null ? (json as Partial<Organisation>) : undefined;

/** A stated text in the reader's language. */
export const textIn = (texts: Texts | undefined, language: string): Named | undefined =>
  pickText(texts, language);

/** Organisations' names in the reader's language, by the name that the verdict's sentences use: English, else the first. */
export const namesIn = (answer: VerifyAnswer, language: string): ReadonlyMap<string, string> => {
  const all = answer.kind === 'credential' ? [answer.details] : answer.details;
  const organisations = all.flatMap((details) =>
    Object.values(details?.records ?? {}).flatMap(({ organisation }) => organisation ?? []),
  );
  return new Map(
    organisations.flatMap(({ legalName: names }) => {
      const said = names['en'] ?? Object.values(names)[0];
      const own = pickText(names, language)?.text;
      return said === undefined || own === undefined ? [] : [[said, own]];
    }),
  );
};
