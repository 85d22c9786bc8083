import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { isObject, isString, type Json, type JsonObject } from '../../../src/core/json.ts';
import type { PublicJwk } from '../../../src/core/jwk.ts';
import { decodeCredential } from '../../../src/credential/decode.ts';
import { holderBindingOf } from '../../../src/credential/holder-key.ts';
import { compactSdJwt } from '../../../src/credential/sd-jwt/json-form.ts';
import { readSdJwt, type SdJwt } from '../../../src/credential/sd-jwt/read.ts';
import { checkKeyBinding } from '../../../src/proof/check-key-binding.ts';
import { verifyBytes } from '../../../src/proof/suites/verify-bytes.ts';
import { jsonFile, textFile, type VectorCase } from './suite.ts';

/**
 * The cases of one folder that the reference implementation rendered: what was issued, its payload, what was presented and
 * what a verifier must see of it, and the holder's proof where there is one. Both sets use the same keys.
 */
export const sdJwtCases = (set: string, name: string): readonly VectorCase[] => {
  const folder = join(set, name);
  const issuer = issuerKey(textFile(set, 'settings.yml'));
  const has = (file: string): boolean => existsSync(join(folder, file));
  return [
    {
      name: `${name}/sd_jwt_issuance`,
      run: () => {
        const issued = read(tokenOf(folder, 'sd_jwt_issuance'), issuer);
        expect(plain(issued.signed)).to.deep.equal(jsonFile(folder, 'sd_jwt_payload.json'));
        expectEveryClaim(plain(issued.jws.payload), wrappedJson(folder, 'user_claims.json'));
      },
    },
    {
      name: `${name}/sd_jwt_jws_part`,
      run: () => {
        const bare = read(`${tokenOf(folder, 'sd_jwt_jws_part').split('~')[0]}~`, issuer);
        expect(plain(bare.signed)).to.deep.equal(jsonFile(folder, 'sd_jwt_payload.json'));
      },
    },
    {
      name: `${name}/sd_jwt_presentation`,
      run: () => {
        const presented = read(tokenOf(folder, 'sd_jwt_presentation'), issuer);
        expect(plain(presented.jws.payload)).to.deep.equal(jsonFile(folder, 'verified_contents.json'));
        expectDecoded(folder, presented);
      },
    },
    ...(has('kb_jwt_payload.json')
      ? [{ name: `${name}/kb_jwt`, run: () => expectBound(folder, textFile(set, 'settings.yml'), issuer) }]
      : []),
  ];
};

/** The files are wrapped, inside of the texts too; none of the tokens holds a space. */
const tokenOf = (folder: string, file: string): string => {
  if (existsSync(join(folder, `${file}.txt`))) return textFile(folder, `${file}.txt`).replace(/\s/g, '');
  return compactSdJwt(JSON.parse(textFile(folder, `${file}.json`).replace(/\s/g, ''))) ?? '';
};

/** One file is wrapped inside of a text: such a line begins with neither a quote nor a bracket. */
const wrappedJson = (...path: readonly string[]): Json =>
  JSON.parse(textFile(...path).replace(/\n +(?=[A-Za-z0-9+/])(?!(?:true|false|null|\d+),?\n)/g, ''));

const read = (token: string, issuer: PublicJwk): SdJwt => {
  const sdJwt = readSdJwt(token, Buffer.from(token), { maxBytes: 65_536 });
  expect(verifyBytes(issuer, sdJwt.jws.signingInput, sdJwt.jws.signature)).to.equal(true);
  return sdJwt;
};

const plain = (value: Json): Json => JSON.parse(JSON.stringify(value));

/** What the issuer was given, in what it issued: where a claim stands in both, it is the same one. */
const expectEveryClaim = (issued: Json, given: Json): void => {
  if (!isObject(issued) || !isObject(given)) throw new Error('claims are objects');
  expect(issued).to.deep.include(given);
};

const expectBound = (folder: string, settings: string, issuer: PublicJwk): void => {
  const token = tokenOf(folder, 'sd_jwt_presentation');
  const { keyBinding, jws } = read(token, issuer);
  expect(token.split('~').at(-1)).to.equal(textFile(folder, 'kb_jwt_serialized.txt').replace(/\s/g, ''));
  const claims = objectOf(jsonFile(folder, 'kb_jwt_payload.json'));
  expect(keyBinding).to.include({ audience: claims['aud'], nonce: claims['nonce'], issuedAt: claims['iat'] });
  expect(keyBinding?.algorithm).to.equal(objectOf(jsonFile(folder, 'kb_jwt_header.json'))['alg']);
  const holder = holderBindingOf(jws.payload['cnf']);
  const bound = { ...holder, ...(keyBinding && { keyBinding }) };
  const demand = {
    audience: settingOf(settings, 'verifier'),
    nonce: settingOf(settings, 'key_binding_nonce'),
    now: Number(claims['iat']),
    skewSeconds: 0,
  };
  expect(checkKeyBinding(bound, demand)).to.include({ code: 'KEY_BINDING_VALID' });
  expect(checkKeyBinding(bound, { ...demand, nonce: 'another' })).to.include({ code: 'CHALLENGE_MISMATCH' });
};

/** Where the example is a credential, the decoder says the same of it. */
const expectDecoded = (folder: string, { jws }: SdJwt): void => {
  const decoded = decodeCredential(tokenOf(folder, 'sd_jwt_presentation'));
  if (jws.header['typ'] !== 'dc+sd-jwt') {
    expect(decoded.ok ? undefined : decoded.finding.code).to.equal('TOKEN_TYPE_INVALID');
    return;
  }
  if (!decoded.ok) throw new Error(decoded.finding.code);
  const { format, types, issuer, validUntil, document } = decoded.value;
  expect({ format, types, issuer, validUntil }).to.deep.equal({
    format: 'sd-jwt-vc',
    types: [jws.payload['vct']],
    issuer: jws.payload['iss'],
    validUntil: jws.payload['exp'],
  });
  expect(plain(document)).to.deep.equal(jsonFile(folder, 'verified_contents.json'));
};

const objectOf = (value: Json): JsonObject => {
  if (!isObject(value)) throw new Error('an object is expected');
  return value;
};

const settingOf = (settings: string, name: string): string => {
  const value = new RegExp(`^\\s*-?\\s*${name}: *"?([^"\\n]*)"?`, 'm').exec(settings)?.[1];
  if (!isString(value)) throw new Error(`no ${name} in the settings`);
  return value;
};

const issuerKey = (settings: string): PublicJwk => ({
  kty: 'EC',
  crv: 'P-256',
  x: settingOf(settings, 'x'),
  y: settingOf(settings, 'y'),
});
