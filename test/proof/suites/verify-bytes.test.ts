import { expect } from 'chai';
import { generateKey, sign } from '#crypto';
import { toBase64url } from '../../../src/core/base64url.ts';
import { publicPart } from '../../../src/issue/keys.ts';
import { verifyBytes } from '../../../src/proof/suites/verify-bytes.ts';

describe('verifyBytes', () => {
  it('default: whether a signature holds', async () => {
    const key = await generateKey('P-256');
    const input = Uint8Array.of(1, 2, 3);
    const signature = await sign(key, input);
    expect(verifyBytes(publicPart(key), input, signature)).to.equal(true);
    expect(verifyBytes(publicPart(key), Uint8Array.of(1, 2, 4), signature)).to.equal(false);
    expect(verifyBytes(publicPart(key), input, new Uint8Array(3))).to.equal(false);
  });

  it('error: a key that is no point is a finding, not a fault', () => {
    const half = toBase64url(new Uint8Array(32).fill(7));
    const finding = verifyBytes(
      { kty: 'EC', crv: 'P-256', x: half, y: half },
      new Uint8Array(1),
      new Uint8Array(64),
    );
    expect(finding).to.include({ status: 'fail', code: 'KEY_MALFORMED' });
    expect(finding).to.have.property('message').that.contains('P-256');
  });
});
