import { expect } from 'chai';
import { LIMITS } from '../../src/core/limits.ts';
import { isPresentation, isPresentationJson } from '../../src/credential/is-presentation.ts';
import { encodePart } from '../fixtures/tokens.ts';

const token = (header: object, payload: object): string =>
  `${encodePart({ ...header })}.${encodePart({ ...payload })}.c2ln`;

describe('isPresentation', () => {
  for (const [what, input] of [
    ['JSON of the type', '{"type":"VerifiablePresentation"}'],
    ['JSON with the type among others', ' {"type":["Other","VerifiablePresentation"]} '],
    ['an envelope', '{"type":"EnvelopedVerifiablePresentation"}'],
    ['bytes of JSON', new TextEncoder().encode('{"type":"VerifiablePresentation"}')],
    ['a token of type vp+jwt', token({ typ: 'vp+jwt' }, {})],
    ['the type in full, in any case', token({ typ: 'application/VP+JWT' }, {})],
    ['an SD-JWT of type vp+sd-jwt', `${token({ typ: 'vp+sd-jwt' }, {})}~WyJhIl0~`],
    ['a JWT with the claim vp', token({ typ: 'JWT' }, { vp: {} })],
    ['a token without a type, with the claim vp', ` ${token({}, { vp: {} })}\n`],
  ] as const) {
    it(`default: ${what} is one`, () => expect(isPresentation(input)).to.equal(true));
  }

  for (const [what, input] of [
    ['JSON of another type', '{"type":["VerifiableCredential"]}'],
    ['JSON without a type', '{"holder":"did:example:a"}'],
    ['JSON that names a member twice', '{"type":"VerifiablePresentation","type":"VerifiablePresentation"}'],
    ['a list', '[{"type":"VerifiablePresentation"}]'],
    ['a credential as token', token({ typ: 'vc+jwt' }, { vp: {} })],
    ['an SD-JWT VC', `${token({ typ: 'dc+sd-jwt' }, { vp: {} })}~`],
    ['a JWT with both vc and vp', token({ typ: 'JWT' }, { vp: {}, vc: {} })],
    ['a JWT with neither', token({ typ: 'JWT' }, {})],
    ['a payload that is no object', `${encodePart({ typ: 'JWT' })}.${encodePart('vp')}.c2ln`],
    ['a header that is no base64url', '!!.e30.c2ln'],
    ['a payload that is none', `${encodePart({})}.!!.c2ln`],
    ['nothing', ''],
    ['words', 'VerifiablePresentation'],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x7b])],
    ['more than is ever read', `{"type":"VerifiablePresentation"}${' '.repeat(LIMITS.credentialBytes)}`],
  ] as const) {
    it(`error: ${what} is none, and nothing is thrown`, () => expect(isPresentation(input)).to.equal(false));
  }

  it('behaviour: JSON that was parsed already', () => {
    expect(isPresentationJson({ type: ['VerifiablePresentation'] })).to.equal(true);
    for (const json of [null, 7, 'VerifiablePresentation', [], {}, { type: null }, { type: {} }])
      expect(isPresentationJson(json)).to.equal(false);
  });
});
