import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { CODES, type Code, codeEntry } from '../../src/core/codes/index.ts';
import type { Message, Messages } from '../../src/web/ui/messages.ts';

const FOLDER = 'src/web/messages';
const SOURCE = 'en';
const namesIn = (language: string): string[] =>
  readdirSync(join(FOLDER, language))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replace(/\.ts$/, ''))
    .sort();
const languages = readdirSync(FOLDER).filter((name) => name !== SOURCE);

const read = async (language: string, area: string): Promise<Messages> => {
  const file = (await import(`../../${FOLDER}/${language}/${area}.ts`)) as Record<string, Messages>;
  const texts = file[language];
  if (texts === undefined) throw new Error(`${language}/${area}.ts does not export ${language}`);
  return texts;
};

const formsOf = (message: Message): Readonly<Record<string, string>> =>
  typeof message === 'string' ? { only: message } : message;
const placeholdersOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();

/** The English text that a code's key stands for; undefined where there is no such code. */
const catalogueText = (key: string): string | undefined => {
  const [, code = '', remedy] = /^code\.(\w+?)(\.remedy)?$/.exec(key) ?? [];
  if (!(code in CODES)) return undefined;
  const entry = CODES[code as Code];
  return remedy === undefined ? entry.message : entry.remedy;
};

/** English that was left standing: words that none of the languages here has. */
const LEFTOVER = /\b(?:the|and|with|your|which|whose|cannot|could|credential|accredited|issuer)\b/i;
/** Words of a standard or of our own interface, that are the same in every language. */
const FIXED =
  /\b(?:accreditation, reason|accreditation, list, index.*|subject, controller.*)|vidimus \w+|proofs-and-status|credential\.jwt/gi;

describe('web: messages', () => {
  it('default: there are translations', () => {
    expect(languages).to.include.members(['de', 'es', 'fr', 'it', 'pl']);
  });

  for (const language of languages) {
    describe(language, () => {
      it('default: a language is a folder with the files of the source, and its tag is one', () => {
        expect(namesIn(language)).to.deep.equal(namesIn(SOURCE));
        expect(Intl.PluralRules.supportedLocalesOf([language])).to.deep.equal([language]);
        expect(new Intl.DisplayNames([language], { type: 'language' }).of(language)).not.to.equal(language);
      });

      for (const area of namesIn(SOURCE).filter((name) => name !== 'codes')) {
        describe(area, () => {
          let source: Messages;
          let texts: Messages;
          before(async () => {
            source = await read(SOURCE, area);
            texts = await read(language, area);
          });

          it('behaviour: has the keys of the source, no more and no fewer', () => {
            expect(Object.keys(texts).sort()).to.deep.equal(Object.keys(source).sort());
          });
          it('behaviour: fills in the same placeholders', () => {
            for (const [key, message] of Object.entries(texts)) {
              const wanted = new Set(Object.values(formsOf(source[key] ?? '')).flatMap(placeholdersOf));
              for (const [form, text] of Object.entries(formsOf(message))) {
                // “One thing”, in a word: the form for one may leave the number out.
                const given = placeholdersOf(text);
                if (form === 'one' && wanted.has('count')) given.push('count');
                expect([...new Set(given)].sort(), `${key} ${form}`).to.deep.equal([...wanted].sort());
              }
            }
          });
          it('behaviour: has each plural form of its language where the source counts, and none elsewhere', () => {
            const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
            for (const [key, message] of Object.entries(texts)) {
              const forms = typeof message === 'string' ? [] : Object.keys(message).sort();
              const counts = typeof source[key] !== 'string';
              expect(forms, key).to.deep.equal(counts ? [...pluralCategories].sort() : []);
            }
          });
          it('behaviour: leaves no English standing, and nothing empty', () => {
            for (const [key, message] of Object.entries(texts)) {
              for (const text of Object.values(formsOf(message))) {
                expect(text.trim(), key).not.to.equal('');
                expect(text.replace(FIXED, ''), key).not.to.match(LEFTOVER);
              }
            }
          });
        });
      }

      describe('codes', () => {
        let texts: Messages;
        before(async () => {
          texts = await read(language, 'codes');
        });

        it('behaviour: translates codes that exist, with their placeholders', () => {
          for (const [key, message] of Object.entries(texts)) {
            if (key.startsWith('words.')) continue;
            const source = catalogueText(key);
            expect(source, key).not.to.equal(undefined);
            expect(placeholdersOf(String(message)), key).to.deep.equal(placeholdersOf(source ?? ''));
            expect(String(message).replace(FIXED, ''), key).not.to.match(LEFTOVER);
          }
        });
        it('behaviour: translates every finding of a credential, with what to do', () => {
          for (const code of Object.keys(CODES) as Code[]) {
            const { kind, remedy } = codeEntry(code);
            if (kind !== 'check') continue;
            expect(texts, language).to.have.property(`code.${code}`);
            if (remedy !== '') expect(texts, language).to.have.property(`code.${code}.remedy`);
          }
        });
        it('behaviour: has the same words and codes as the other languages', async () => {
          const [other = ''] = languages;
          expect(Object.keys(texts).sort()).to.deep.equal(Object.keys(await read(other, 'codes')).sort());
        });
      });
    });
  }
});
