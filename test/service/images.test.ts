import { expect } from 'chai';
import { LIMITS } from '../../src/core/limits.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import { png, pngChunk, pngText } from '../fixtures/png.ts';
import { testService } from '../fixtures/service.ts';
import { badgeDocument } from '../fixtures/signed.ts';
import { unsignedToken } from '../fixtures/tokens.ts';
import { sampleCheck, sampleVerdict } from '../fixtures/verdict.ts';

const token = unsignedToken({ alg: 'ES256', typ: 'JWT', kid: '#key-1' }, badgeDocument('did:web:a.example'));
const svg = `<svg xmlns="http://www.w3.org/2000/svg"><openbadges:credential verify="${token}"/></svg>`;

/** A service that decodes what it is asked about, and tells who issued it. */
const decodingService = () =>
  testService(
    {},
    {
      verify: async (input) => {
        const outcome = decodeCredential(input);
        const verdict = sampleVerdict('accepted', [sampleCheck({})]);
        if (outcome.ok) return { ...verdict, summary: outcome.value.issuer };
        return sampleVerdict('rejected', [sampleCheck({ check: 'decode', status: 'fail' })]);
      },
    },
  );

const post = async (type: string, payload: string | Buffer) => {
  const { app } = await decodingService();
  const answer = await app.inject({
    method: 'POST',
    url: '/verify',
    headers: { 'content-type': type },
    payload,
  });
  await app.close();
  return answer;
};

describe('service: badges in images', () => {
  for (const [type, image] of [
    ['image/png', png(pngText(token))],
    ['image/svg+xml', svg],
  ] as const) {
    it(`default: ${type} is read as the badge in it`, async () => {
      const answer = await post(type, image);
      expect(answer.statusCode).to.equal(200);
      expect(answer.json()).to.have.property('summary', 'did:web:a.example');
    });
  }

  it('error: an image without a badge is no credential, and one that is too large is not read', async () => {
    expect((await post('image/png', png())).statusCode).to.equal(422);
    expect(
      (await post('image/png', png(pngChunk('IDAT', Buffer.alloc(LIMITS.imageBytes))))).statusCode,
    ).to.equal(413);
    expect((await post('image/jpeg', png(pngText(token)))).statusCode).to.equal(415);
  });
});
