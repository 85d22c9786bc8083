import { expect } from 'chai';
import { CODES, type Code, codeText } from '../../src/core/codes/index.ts';
import type { CodedSentence, Note, Verdict } from '../../src/verify/verdict.ts';
import { Cast, PLATFORM } from '../fixtures/cast.ts';
import { failing } from '../fixtures/world.ts';

/** What a page does with a code and its parameters, in any language. */
const filled = ({ code, parameters = {} }: CodedSentence): string =>
  CODES[code].message.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(parameters[name]));

const sentencesOf = (verdict: Verdict): readonly Note[] => [
  ...verdict.checks,
  ...verdict.notChecked,
  ...verdict.chain.flatMap(({ checks }) => checks),
  ...verdict.paths.flatMap(({ hops }) => hops.flatMap(({ checks }) => checks)),
];

const expectSaid = (verdict: Verdict) => {
  for (const sentence of sentencesOf(verdict))
    expect(filled(sentence), sentence.code).to.equal(sentence.message);
  expect(verdict.summaryParts.map(filled).join(' ')).to.equal(verdict.summary);
};

describe('sentences as codes', () => {
  it('default: a code and its parameters say what the message says, in checks, hops, notes and the summary', async () => {
    const cast = await Cast.assemble();
    const token = await cast.credential();
    const good = await cast.verify(token);
    expectSaid(good);
    expect(good.summaryParts).to.have.length(1);
    expect(good.summaryParts[0]?.parameters?.['who']).to.equal('University of Examples');

    const stranger = await cast.verify(await cast.credential({ issuer: PLATFORM }));
    expectSaid(stranger);
    expect(stranger.summaryParts.map(({ code }) => code)).to.deep.equal([
      'SUMMARY_REJECTED',
      'UNRECOGNISED_ISSUER',
    ] satisfies Code[]);

    const open = await cast.verify(token, { trust: failing(cast.world.trust, 'recordsOf') });
    expectSaid(open);
    expect(open.summaryParts[0]?.code).to.equal('SUMMARY_UNDETERMINED');
    expect(open.summaryParts).to.have.length(2);
  });

  it('argument: a sentence without placeholders has no parameters', () => {
    expect(codeText('HOLDER_NOT_CHECKED')).to.have.all.keys('message');
  });

  it('behaviour: parameters are escaped and cut as the message is, and hold nothing else', () => {
    const who = `Evil\n\u202e${'x'.repeat(400)}`;
    const { message, parameters } = codeText('ACCREDITED_AT_ISSUANCE', {
      who,
      date: '2026-01-01T00:00:00Z',
      secret: 'not for a verdict',
    } as never);
    expect(parameters).to.have.all.keys('who', 'date');
    expect(parameters?.['who'])
      .to.match(/^Evil\\u000a\\u202ex+…$/)
      .and.to.have.length.below(220);
    expect(message).to.contain(String(parameters?.['who']));
    expect(codeText('PATH_TOO_LONG', { limit: 7 }).parameters).to.deep.equal({ limit: 7 });
  });
});
