import { expect } from 'chai';
import { Cast, PLATFORM, reasons } from '../fixtures/cast.ts';
import { failing, permission } from '../fixtures/world.ts';

describe('verify: scope', () => {
  let cast: Cast;
  beforeEach(async () => {
    cast = await Cast.assemble();
  });

  describe('scope', () => {
    const outside: readonly [string, Parameters<Cast['credential']>[0], RegExp][] = [
      [
        'type',
        { type: 'Diploma' },
        /credential types EuropeanHigherEducationMicrocredential, not for Diploma/,
      ],
      ['place', { issuerCountry: 'FR' }, /jurisdictions DE, not for FR/],
      ['level', { level: 8 }, /EQF levels 5, 6, 7, not for 8/],
      ['credits', { ects: 30.1 }, /at most 30, not for 30\.1/],
    ];
    for (const [name, over, words] of outside) {
      it(`error: the ${name}, in readable terms`, async () => {
        const verdict = await cast.verify(await cast.credential(over));
        expect(reasons(verdict)).to.deep.equal(['OUT_OF_SCOPE']);
        expect(verdict.summary).to.match(words);
      });
    }

    it('behaviour: permissions are judged one by one, never as a union', async () => {
      await cast.grant(cast.agency, {
        subject: PLATFORM,
        permissions: [
          permission({ jurisdictions: ['DE'], levels: 0b0001_0000 }),
          permission({ jurisdictions: ['FR'], levels: 0b0010_0000 }),
        ],
      });
      const of = async (issuerCountry: string, level: number) =>
        (await cast.verify(await cast.credential({ issuer: PLATFORM, issuerCountry, level }))).decision;
      expect(await of('DE', 5)).to.equal('accepted');
      expect(await of('FR', 6)).to.equal('accepted');
      expect(await of('FR', 5)).to.equal('rejected');
      expect(await of('DE', 6)).to.equal('rejected');
    });

    it('error: what is not stated fails a limited dimension', async () => {
      cast.world.grant(cast.agency, {
        subject: PLATFORM,
        permissions: [permission({ schemas: ['https://schemas.example/a'] })],
      });
      const verdict = await cast.verify(await cast.credential({ issuer: PLATFORM }));
      expect(reasons(verdict)).to.deep.equal(['OUT_OF_SCOPE_NOT_STATED']);
    });

    it('behaviour: a term without a text is shown as a short hash, and a fault of the texts changes nothing', async () => {
      const trust = failing(cast.world.trust, 'termText');
      const verdict = await cast.verify(await cast.credential({ type: 'Diploma' }), { trust });
      expect(reasons(verdict)).to.deep.equal(['OUT_OF_SCOPE']);
      expect(verdict.summary).to.match(/0x[0-9a-f]{8}…/);
    });
  });
});
