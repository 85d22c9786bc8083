import { expect } from 'chai';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { isPresentation, isPresentationJson } from '../../src/credential/is-presentation.ts';
import type { JwsProof } from '../../src/credential/model.ts';
import { decodeSelfAsserted, isSelfAsserted } from '../../src/credential/self-asserted.ts';
import { unsignedToken } from '../fixtures/tokens.ts';
import { wellSaid } from '../fixtures/wording.ts';

const HOLDER = 'did:example:holder';

const token = (header: JsonObject, payload: Json): string =>
  unsignedToken({ alg: 'ES256', ...header }, payload);

describe('isPresentation', () => {
  for (const [name, input] of [
    ['JSON of its type', '{"type":"VerifiablePresentation"}'],
    ['JSON of several types', ' \n{"type":["Other","VerifiablePresentation"]}\n'],
    ['an envelope', '{"type":"EnvelopedVerifiablePresentation"}'],
    ['a token whose type says so', token({ typ: 'vp+jwt' }, {})],
    ['a token whose type says so in full', token({ typ: 'application/VP+JWT' }, { vc: {} })],
    ['an SD-JWT whose type says so', `${token({ typ: 'vp+sd-jwt' }, {})}~`],
    ['a JWT with the claim vp', token({ typ: 'JWT' }, { vp: {} })],
    ['a token without a type and with the claim vp', ` ${token({}, { vp: {} })}`],
  ] as const) {
    it(`default: ${name} is one`, () => {
      expect(isPresentation(input)).to.equal(true);
      expect(isPresentation(new TextEncoder().encode(input))).to.equal(true);
    });
  }

  for (const [name, input] of [
    ['JSON of another type', '{"type":"VerifiableCredential"}'],
    ['JSON without a type', '{}'],
    ['broken JSON', '{"type":"VerifiablePresentation"'],
    ['JSON of that type twice', '{"type":"VerifiablePresentation","type":"VerifiablePresentation"}'],
    ['a list', '[{"type":"VerifiablePresentation"}]'],
    ['a credential', token({ typ: 'vc+jwt' }, { vp: {} })],
    ['a token whose type only begins so', token({ typ: 'x/vp+jwt' }, {})],
    ['a JWT with the claim vc', token({ typ: 'JWT' }, { vc: {} })],
    ['a JWT with both claims', token({ typ: 'JWT' }, { vp: {}, vc: {} })],
    ['a JWT with neither', token({ typ: 'JWT' }, {})],
    ['a token whose claims are a list', token({ typ: 'JWT' }, [])],
    ['a token whose header is no base64url', `=.${token({}, { vp: {} })}`],
    ['nothing', ''],
    ['a word', 'vp'],
  ] as const) {
    it(`default: ${name} is none`, () => {
      expect(isPresentation(input)).to.equal(false);
    });
  }

  it('argument: bytes that are no text are none, and neither is what is too long to be looked at', () => {
    const presentation = '{"type":"VerifiablePresentation"}';
    expect(isPresentation(Uint8Array.of(...new TextEncoder().encode(presentation), 0xff))).to.equal(false);
    expect(isPresentation(presentation.padEnd(1_048_576))).to.equal(true);
    expect(isPresentation(presentation.padEnd(1_048_577))).to.equal(false);
  });

  it('argument: of parsed JSON too', () => {
    expect(isPresentationJson({ type: ['VerifiablePresentation'] })).to.equal(true);
    for (const json of [null, 7, 'VerifiablePresentation', ['VerifiablePresentation'], {}, { type: 7 }]) {
      expect(isPresentationJson(json)).to.equal(false);
    }
  });
});

describe('self-asserted credentials', () => {
  const credential = (over: JsonObject = {}): JsonObject => ({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    issuer: HOLDER,
    credentialSubject: { id: HOLDER, hobby: 'gardening' },
    ...over,
  });
  const proof: JwsProof = {
    type: 'jws',
    algorithm: 'ES256',
    verificationMethod: `${HOLDER}#1`,
    signingInput: new Uint8Array(),
    signature: new Uint8Array(64),
  };

  it('default: one without a proof, by the holder itself', () => {
    expect(isSelfAsserted(credential(), HOLDER)).to.equal(true);
    expect(isSelfAsserted(credential({ issuer: { id: HOLDER, name: 'Me' } }), HOLDER)).to.equal(true);
  });

  it('error: another issuer, none, a proof, or no object is not one', () => {
    const { issuer: _, ...anonymous } = credential();
    for (const other of [
      credential({ issuer: 'did:example:other' }),
      credential({ issuer: { id: 'did:example:other' } }),
      credential({ issuer: { name: HOLDER } }),
      credential({ issuer: [HOLDER] }),
      credential({ proof: {} }),
      anonymous,
      HOLDER,
      null,
      [credential()],
    ]) {
      expect(isSelfAsserted(other, HOLDER), JSON.stringify(other)).to.equal(false);
    }
  });

  it('behaviour: it is read by the rules of any other, under the proof around it', () => {
    const read = decodeSelfAsserted(credential(), proof);
    if (!read.ok) throw new Error(read.finding.code);
    expect(read.value).to.deep.include({ issuer: HOLDER, subjectIds: [HOLDER], proof });
    expect(read.value.digest).to.match(/^0x[0-9a-f]{64}$/);
    const other = decodeSelfAsserted(credential({ id: 'urn:x:1' }), proof);
    expect(other.ok && other.value.digest).not.to.equal(read.value.digest);
    const bad = decodeSelfAsserted(credential({ type: ['Other'] }), proof);
    expect(bad.ok ? 'read' : wellSaid(bad.finding).code).to.equal('TYPE_INVALID');
  });
});
