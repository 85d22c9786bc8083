import { expect } from 'chai';
import fc from 'fast-check';
import { generateKey } from '#crypto';
import type { Json, JsonObject } from '../../../src/core/json.ts';
import { decodeCredential } from '../../../src/credential/decode.ts';
import type { DidDocument } from '../../../src/did/document.ts';
import { generateIssuer, publicPart } from '../../../src/issue/keys.ts';
import { presentSdJwt } from '../../../src/issue/present-sd-jwt.ts';
import { signSdJwt } from '../../../src/issue/sign-sd-jwt.ts';
import { checkProof } from '../../../src/proof/check.ts';
import { checkKeyBinding } from '../../../src/proof/check-key-binding.ts';
import { documentOf, pointersOf, vcClaims } from '../../fixtures/sd-jwt.ts';
import { encodePart, unsignedToken } from '../../fixtures/tokens.ts';

const NOW = 1_800_000_000;
const ASKED = { audience: 'https://verifier.example.org', nonce: 'n', now: NOW, skewSeconds: 60 };
const HIDE = ['/givenName', '/familyName', '/notionalWorkload', '/notionalWorkload/value', '/fieldOfStudy/0'];

const bound = async (): Promise<{ readonly text: string; readonly document: DidDocument }> => {
  const issuer = await generateIssuer();
  const holder = await generateKey('P-256');
  const token = await signSdJwt(vcClaims(issuer.did), issuer, { hide: HIDE, holderKey: publicPart(holder) });
  const binding = { key: { key: holder }, issuedAt: NOW, ...ASKED };
  return { text: await presentSdJwt(token, { binding }), document: documentOf(issuer.did) };
};

/** Both signatures hold, and the holder's is for this request. */
const isAccepted = async (text: string, document: DidDocument): Promise<boolean> => {
  const outcome = decodeCredential(text);
  if (!outcome.ok) return false;
  const proof = await checkProof(outcome.value, document);
  const binding = await checkKeyBinding(outcome.value, ASKED);
  return proof.status === 'pass' && binding.status === 'pass';
};

/** As {@link isAccepted}, without a proof of the holder. */
const holds = async (text: string, document: DidDocument): Promise<boolean> => {
  const outcome = decodeCredential(text);
  return outcome.ok && (await checkProof(outcome.value, document)).status === 'pass';
};

const SIGNS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~= '];

describe('an SD-JWT that somebody changed', () => {
  it('behaviour: any one sign changed, added or taken out is refused', async () => {
    const { text, document } = await bound();
    expect(await isAccepted(text, document)).to.equal(true);
    const place = fc.nat({ max: text.length - 1 });
    await fc.assert(
      fc.asyncProperty(place, fc.constantFrom(...SIGNS), fc.nat({ max: 2 }), async (at, sign, kind) => {
        const changed = text.slice(0, at) + (kind === 2 ? '' : sign) + text.slice(kind === 0 ? at : at + 1);
        // Spaces around a token do not count, and a sign may be replaced by itself.
        fc.pre(changed.trim() !== text);
        expect(await isAccepted(changed, document)).to.equal(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('behaviour: every sign of the token, its disclosures and the proof counts', async () => {
    const { text, document } = await bound();
    for (let at = 0; at < text.length; at++) {
      const sign = text[at] === 'A' ? 'B' : 'A';
      const changed = text.slice(0, at) + sign + text.slice(at + 1);
      expect(await isAccepted(changed, document), `at ${at}`).to.equal(false);
    }
  });

  it('behaviour: without the proof, any selection of the disclosures holds in any order, and nothing more', async () => {
    const issuer = await generateIssuer();
    const document = documentOf(issuer.did);
    const claims = vcClaims(issuer.did);
    const token = await signSdJwt(claims, issuer, {
      hide: ['/givenName', '/familyName', '/title', '/fieldOfStudy/0', '/awardingBody'],
    });
    const [jws = '', ...rest] = token.split('~');
    const disclosures = rest.slice(0, -1);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(disclosures), async (chosen) => {
        expect(await holds([jws, ...chosen, ''].join('~'), document)).to.equal(true);
      }),
    );
    const other = await signSdJwt(claims, issuer, { hide: ['/givenName'] });
    const foreign = other.split('~')[1] ?? '';
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(disclosures),
        fc.constantFrom(...disclosures, foreign, 'WyJzIiwiYSIsMV0'),
        async (chosen, added) => {
          const isRepeated = chosen.includes(added);
          fc.pre(isRepeated || !disclosures.includes(added));
          expect(await holds([jws, ...chosen, added, ''].join('~'), document)).to.equal(false);
        },
      ),
    );
  });

  it('behaviour: whatever is hidden, and however deep, comes back as it was', async () => {
    const issuer = await generateIssuer();
    const name = fc
      .string({ maxLength: 6 })
      .filter((text) => !/^(?:_sd|\.\.\.|_sd_alg|__proto__|constructor|prototype)$/.test(text));
    const value = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: 'grapheme', maxLength: 8 }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(name, tie('value'), { maxKeys: 4 }),
      ),
    })).value;
    await fc.assert(
      fc.asyncProperty(
        value,
        fc.infiniteStream(fc.boolean()),
        fc.nat({ max: 2 }),
        async (subject, coin, decoys) => {
          const hide = pointersOf(subject, '/subject').filter(() => coin.next().value);
          const claims: JsonObject = { ...vcClaims(issuer.did), subject };
          const token = await signSdJwt(claims, issuer, { hide, decoys });
          const outcome = decodeCredential(token);
          if (!outcome.ok) throw new Error(outcome.finding.code);
          expect(JSON.parse(JSON.stringify(outcome.value.document))).to.deep.equal(
            JSON.parse(JSON.stringify(claims)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('an SD-JWT that was never one', () => {
  const TEXT = fc.string({
    unit: fc.constantFrom(...SIGNS, '"', '{', '}', '\u0000', 'é', '😀'),
    maxLength: 60,
  });
  const NAMES = fc.constantFrom(
    '_sd',
    '...',
    '_sd_alg',
    'iss',
    'vct',
    'cnf',
    'jwk',
    'status',
    'exp',
    '@context',
    'type',
  );
  const JSON_VALUE = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<Json>('sha-256', 'did:example:a', '', 0, -1, 1e300, null, true, 'kb+jwt'),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(NAMES, tie('value'), { maxKeys: 5 }),
    ),
  })).value;
  const isData = (text: string): void => {
    const outcome = decodeCredential(text);
    expect(outcome.ok ? 'read' : outcome.finding.code).to.match(/^[A-Za-z_]+$/);
  };

  it('behaviour: any text with a ~ in it ends in a finding, never in an exception', () => {
    fc.assert(
      fc.property(fc.array(TEXT, { maxLength: 6 }), (parts) => isData(`eyJh.${parts.join('~')}~`)),
      { numRuns: 500 },
    );
  });

  it('behaviour: any payload, disclosures and key binding end in a finding, never in an exception', () => {
    const typ = fc.constantFrom('dc+sd-jwt', 'vc+sd-jwt', undefined);
    fc.assert(
      fc.property(
        typ,
        JSON_VALUE,
        fc.array(JSON_VALUE, { maxLength: 4 }),
        fc.option(JSON_VALUE),
        (type, payload, items, kb) => {
          const header = { alg: 'ES256', ...(type && { typ: type }) };
          const binding = kb === null ? '' : unsignedToken({ alg: 'ES256', typ: 'kb+jwt' }, kb);
          isData([unsignedToken(header, payload), ...items.map(encodePart), binding].join('~'));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
