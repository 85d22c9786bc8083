import { expect } from 'chai';
import { LIMITS } from '../../src/core/limits.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import { decodePresentation } from '../../src/credential/decode-presentation.ts';
import { growth, MEMORY_BYTES, QUICK_MS, quickest } from '../fixtures/costs.ts';
import { png, pngChunk, pngText } from '../fixtures/png.ts';
import { badgeDocument, ISSUER } from '../fixtures/signed.ts';
import { encodePart, unsignedToken } from '../fixtures/tokens.ts';

const TEN_MB = 10_000_000;
const TWO_MB = 2_000_000;

const PROOF = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  verificationMethod: `${ISSUER}#key-1`,
  proofPurpose: 'assertionMethod',
  proofValue: `z${'3'.repeat(86)}`,
};
const proofs = (count: number): string =>
  JSON.stringify({ ...badgeDocument(ISSUER), proof: new Array(count).fill(PROOF) });

const HEADER = { alg: 'ES256', typ: 'JWT', kid: '#key-1' };
/** A token whose payload is this text. */
const tokenOf = (payload: string): string =>
  unsignedToken(HEADER, {}).replace(/\.[^.]*\./, `.${Buffer.from(payload).toString('base64url')}.`);

const lyingPng = (length: number): Uint8Array => {
  const image = png(pngText('{}'));
  image.writeUInt32BE(length, image.indexOf('iTXt') - 4);
  return image;
};

const nested = (start: string, end: string, bytes: number): string =>
  start.repeat(bytes / 2 / start.length) + end.repeat(bytes / 2 / end.length);

/** Each with the code that refuses it. */
const INPUTS: readonly (readonly [
  name: string,
  make: () => string | Uint8Array,
  codes: readonly string[],
])[] = [
  ['ten megabytes of nested arrays', () => nested('[', ']', TEN_MB), ['INPUT_TOO_LARGE', 'JSON_TOO_DEEP']],
  ['the same as bytes', () => Buffer.from(nested('[', ']', TEN_MB)), ['INPUT_TOO_LARGE', 'JSON_TOO_DEEP']],
  ['arrays as deep as a credential is long', () => '['.repeat(LIMITS.credentialBytes), ['JSON_TOO_DEEP']],
  [
    'objects as deep as a credential is long',
    () => '{"a":'.repeat(LIMITS.credentialBytes / 5),
    ['JSON_TOO_DEEP'],
  ],
  ['a token whose payload is deep', () => tokenOf('[['.repeat(20_000)), ['JSON_TOO_DEEP']],
  ['a token of ten megabytes', () => `${'A'.repeat(TEN_MB)}.A.A`, ['INPUT_TOO_LARGE']],
  ['ten megabytes of points', () => `A${'.'.repeat(TEN_MB)}`, ['INPUT_TOO_LARGE']],
  ['ten megabytes of tildes', () => `${unsignedToken(HEADER, {})}${'~'.repeat(TEN_MB)}`, ['INPUT_TOO_LARGE']],
  [
    'an SD-JWT with as many disclosures as fit',
    () => `${unsignedToken({ ...HEADER, typ: 'dc+sd-jwt' }, {})}${`~${encodePart(['a', 1])}`.repeat(5000)}~`,
    ['SD_JWT_MALFORMED', 'DISCLOSURE_REPEATED', 'INPUT_TOO_LARGE', 'DISCLOSURES_TOO_MANY'],
  ],
  ['a thousand proofs', () => proofs(1000), ['PROOF_MALFORMED']],
  ['seventeen proofs', () => proofs(17), ['PROOF_MALFORMED']],
  [
    'a hundred thousand types',
    () => tokenOf(JSON.stringify({ vc: { type: new Array(10_000).fill('A') }, nbf: 1 })),
    ['TYPE_INVALID', 'CONTEXT_INVALID'],
  ],
  ['a string that is never closed', () => `{"a":"${'\\"'.repeat(400_000)}`, ['JSON_MALFORMED']],
  ['a run of backslashes', () => `{"a":"${'\\'.repeat(900_000)}"`, ['JSON_MALFORMED']],
  [
    'one member named a hundred thousand times',
    () => `{${'"a":1,'.repeat(100_000)}"a":1}`,
    ['JSON_DUPLICATE_KEY'],
  ],
  ...[0, 1, 0x7fff_ffff, 0xffff_ffff].map(
    (length) =>
      [`a PNG whose chunk lies (${length})`, () => lyingPng(length), ['BADGE_IMAGE_MALFORMED']] as const,
  ),
  [
    'a PNG of ten megabytes in the smallest chunks',
    () => png(Buffer.concat(new Array(Math.floor(TEN_MB / 12)).fill(pngChunk('tIME'))), pngText('{}')),
    ['BADGE_IMAGE_MALFORMED'],
  ],
  [
    'a PNG whose text unpacks to a gigabyte',
    () => png(pngText('a'.repeat(100_000_000), undefined, true)),
    ['INPUT_TOO_LARGE'],
  ],
  ['an SVG of ten megabytes', () => `<svg ${'a'.repeat(TEN_MB)}`, ['INPUT_TOO_LARGE']],
  ['an SVG of nothing but signs', () => `<svg ${'<'.repeat(TWO_MB)}`, ['BADGE_IMAGE_MALFORMED']],
  ['an SVG of unclosed comments', () => `<svg>${'<!--'.repeat(TWO_MB / 4)}`, ['BADGE_IMAGE_MALFORMED']],
  ['an SVG of quotes', () => `<svg a=${'"\''.repeat(TWO_MB / 2)}`, ['BADGE_IMAGE_MALFORMED']],
  ['an SVG with entities', () => `<!DOCTYPE svg [<!ENTITY a "a">]>\n<svg>&a;</svg>`, ['FORMAT_IS_DOCUMENT']],
  [
    'an SVG with fifty thousand badges',
    () => `<svg>${'<openbadges:credential verify="a"/>'.repeat(50_000)}</svg>`,
    ['BADGE_IMAGE_AMBIGUOUS'],
  ],
  ['ten megabytes that are no text', () => new Uint8Array(TEN_MB).fill(0xff), ['FORMAT_NOT_RECOGNISED']],
];

describe('hostile credentials', () => {
  for (const [name, make, codes] of INPUTS) {
    it(`error: ${name}: refused within ${QUICK_MS} ms and ${MEMORY_BYTES / 1e6} MB`, function () {
      this.timeout(60_000);
      const input = make();
      const { result, bytes } = growth(() => decodeCredential(input));
      expect(result.ok ? 'read' : result.finding.code).to.be.oneOf([...codes]);
      expect(bytes).to.be.below(MEMORY_BYTES);
      expect(quickest(() => decodeCredential(input))).to.be.below(QUICK_MS);
    });
  }

  it('error: none of them is a presentation either, and none takes longer as one', function () {
    this.timeout(60_000);
    for (const [name, make] of INPUTS) {
      const input = make();
      expect(decodePresentation(input).ok, name).to.equal(false);
      expect(
        quickest(() => decodePresentation(input)),
        name,
      ).to.be.below(QUICK_MS);
    }
  });

  it('behaviour: what is refused says why in a short sentence, and repeats nothing of the input', () => {
    for (const [name, make] of INPUTS) {
      const input = make();
      const outcome = decodeCredential(input);
      expect(outcome.ok, name).to.equal(false);
      if (!outcome.ok) expect(outcome.finding.message.length, name).to.be.within(10, 200);
    }
  });
});
