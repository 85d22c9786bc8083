import { expect } from 'chai';
import { de } from '../../src/web/messages/de/codes.ts';
import { en } from '../../src/web/messages/en/codes.ts';
import { createFormats } from '../../src/web/ui/format.ts';
import { fillMessage, type Messages } from '../../src/web/ui/messages.ts';
import { createSentences, type SentenceOptions } from '../../src/web/ui/sentences.ts';

/** As a page in this language speaks, without the loading of files. */
const speaking = (language: string, texts: Messages, options: SentenceOptions = {}) => {
  const rules = new Intl.PluralRules(language);
  return createSentences(
    {
      language,
      has: (key): key is never => key in texts,
      t: (key, values = {}) => fillMessage(texts[key] ?? key, values, rules),
    },
    createFormats(language),
    options,
  );
};
const german = speaking('de', de);

const scope = (dimension: string, permitted: string, stated: string) => ({
  code: 'OUT_OF_SCOPE',
  message: `Out of scope: A is accredited for ${dimension} ${permitted}, not for ${stated}.`,
  remedy: 'Ask the issuer or its accreditor whether the accreditation was meant to cover this credential.',
  parameters: { who: 'A', dimension, permitted, stated },
});

describe('web: sentences of codes', () => {
  it('default: the page’s language, with the words of the catalogue in it', () => {
    const check = scope('the EQF levels', '6, 7', '8');
    expect(german.message(check)).to.deep.equal({
      text: 'Außerhalb des Umfangs: A ist für die EQR-Niveaus 6, 7 akkreditiert, nicht für 8.',
      language: 'de',
    });
    expect(german.remedy(check)?.language).to.equal('de');
  });
  for (const [permitted, said] of [
    ['at most 60', 'höchstens 60'],
    ['06, 07 and more', '06, 07 und weitere'],
    ['none', 'keine'],
    ['BY', 'BY'],
  ] as const) {
    it(`behaviour: “${permitted}” is said as “${said}”`, () => {
      expect(german.message(scope('credits of', permitted, '90')).text).to.contain(`${said} akkreditiert`);
    });
  }
  it('behaviour: times become dates, and names those of the registry in the reader’s language', () => {
    const named = speaking('de', de, {
      nameOf: (name) => (name === 'University' ? 'Universität' : undefined),
    });
    const parameters = { who: 'University', date: '2026-06-30T12:00:00Z' };
    const { text } = named.message({ code: 'ACCREDITED_AT_ISSUANCE', message: '', parameters });
    expect(text).to.equal('Das Register sagt: Universität war am 30. Juni 2026 akkreditiert.');
  });
  it('behaviour: a summary is the sentences of its parts', () => {
    const summaryParts = [{ code: 'SUMMARY_REJECTED' }, { code: 'CREDENTIAL_REVOKED' }];
    expect(german.summary({ summary: 'Do not rely on this: …', summaryParts }).text).to.equal(
      'Verlassen Sie sich nicht darauf: Der Aussteller hat den Nachweis widerrufen.',
    );
  });
  it('behaviour: what a language lacks is said in English, and marked as English', () => {
    const said = { code: 'NOT_A_CODE', message: 'Something new.', remedy: 'Do it.' };
    expect(german.message(said)).to.deep.equal({ text: 'Something new.', language: 'en' });
    expect(german.remedy(said)).to.deep.equal({ text: 'Do it.', language: 'en' });
    const parts = { summary: 'Something new.', summaryParts: [{ code: 'NOT_A_CODE' }] };
    expect(german.summary(parts)).to.deep.equal({ text: 'Something new.', language: 'en' });
  });
  it('behaviour: English is the catalogue’s own sentence, with dates as its readers write them', () => {
    const english = speaking('en', en);
    const message = 'The registry says: A was accredited on 2026-06-30T12:00:00Z.';
    const parameters = { who: 'A', date: '2026-06-30T12:00:00Z' };
    expect(english.message({ code: 'ACCREDITED_AT_ISSUANCE', message, parameters }).text).to.equal(
      // The day as this machine's region writes it.
      `The registry says: A was accredited on ${createFormats('en').date('2026-06-30T12:00:00Z')}.`,
    );
  });
});
