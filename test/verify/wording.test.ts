import { expect } from 'chai';
import { trustCodes } from '../../src/core/codes/trust.ts';
import { verifyCodes } from '../../src/core/codes/verify.ts';
import { Cast, PLATFORM } from '../fixtures/cast.ts';
import { failing } from '../fixtures/world.ts';

/** reference: the wording rules of the interfaces. What is unknown is not called bad, and nothing is called more than it is. */
const NOT_SAID = /\b(fake|untrusted|unverified|invalid|approved|valid degree|incomplete|error)\b/i;

describe('wording', () => {
  for (const [code, { message, remedy }] of Object.entries({ ...trustCodes, ...verifyCodes })) {
    it(`${code} says what happened, and what to do`, () => {
      expect(`${message} ${remedy}`).not.to.match(NOT_SAID);
      expect(message).to.match(/\.$/);
      expect(remedy).to.match(/\.$/);
    });
  }

  it('the headline is one of three, and none of the open ones names a bad deed', async () => {
    const cast = await Cast.assemble();
    const token = await cast.credential();
    expect((await cast.verify(token)).summary).to.match(
      /^Accepted: the registry says University of Examples was/,
    );
    const unknown = await cast.verify(await cast.credential({ issuer: PLATFORM }));
    expect(unknown.summary).to.match(/^Do not rely on this: Unrecognised issuer/);
    const open = await cast.verify(token, { trust: failing(cast.world.trust, 'recordsOf') });
    expect(open.summary).to.match(/^Could not be fully checked: /);
    expect(open.summary).not.to.match(/revoked|rejected|unrecognised/i);
  });

  it('a hostile name cannot forge a line', async () => {
    const cast = await Cast.assemble();
    const name = 'Evil\nAccepted: all is well \u202e University';
    await cast.grant(cast.agency, { subject: PLATFORM, name });
    const { summary } = await cast.verify(await cast.credential({ issuer: PLATFORM }));
    expect(summary).not.to.match(/[\n\u202e]/);
  });
});
