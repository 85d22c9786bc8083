import { join } from 'node:path';
import { expect } from 'chai';
import { verify } from '#crypto';
import { isVidimusError } from '../../src/core/errors.ts';
import { isObject, type Json, type JsonObject } from '../../src/core/json.ts';
import { algorithmOf, type CurveName, type PublicJwk } from '../../src/core/jwk.ts';
import { readPublicJwk } from '../../src/core/read-jwk.ts';
import { outcomeOf } from '../../src/core/refusal.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import { splitJws } from '../../src/credential/jws.ts';
import { jsonFile, type VectorCase, type VectorSuite } from './lib/suite.ts';

interface Test {
  readonly tcId: number;
  readonly comment: string;
  readonly result: 'valid' | 'invalid';
  readonly flags: readonly string[];
  readonly jws: Json;
  readonly msg: string;
  readonly sig: string;
}

interface Group {
  /** Hexadecimal; coordinates may have leading zeros, or lack them. */
  readonly publicKey: { readonly wx: string; readonly wy: string; readonly pk: string };
  readonly public?: JsonObject;
  readonly private?: JsonObject;
  readonly tests: readonly Test[];
}

const groupsOf = (folder: string, file: string): readonly Group[] => {
  const { testGroups } = jsonFile(join(folder, `${file}_test.json`)) as unknown as {
    testGroups: readonly Group[];
  };
  return testGroups;
};

const nameOf = (file: string, { tcId, comment }: Test): string => `${file} ${tcId}: ${comment}`;

const base64url = (hex: string, bytes: number): string =>
  Buffer.from(hex.replace(/^0+/, '').padStart(2 * bytes, '0'), 'hex').toString('base64url');

const keyOn = (crv: CurveName, bytes: number, { wx, wy, pk }: Group['publicKey']): PublicJwk =>
  crv === 'Ed25519'
    ? { kty: 'OKP', crv, x: Buffer.from(pk, 'hex').toString('base64url') }
    : { kty: 'EC', crv, x: base64url(wx, bytes), y: base64url(wy, bytes) };

/** Raw signatures under one key: valid ones hold, all others do not, and nothing else comes out. */
const signatureCases = (folder: string, file: string, crv: CurveName, bytes: number): readonly VectorCase[] =>
  groupsOf(folder, file).flatMap(({ publicKey, tests }) =>
    tests.map((test) => ({
      name: nameOf(file, test),
      run: async () => {
        const key = keyOn(crv, bytes, publicKey);
        const holds = await verify(key, Buffer.from(test.msg, 'hex'), Buffer.from(test.sig, 'hex'));
        expect(holds).to.equal(test.result === 'valid');
      },
    })),
  );

/** `accepted`, or the code of what refuses it. Anything that is not a code of ours flies on and fails the case. */
const judge = async (token: string, json: JsonObject): Promise<string> => {
  const split = outcomeOf(() => splitJws(token, Buffer.from(token)));
  if (!split.ok) return split.finding.code;
  const { algorithm, signingInput, signature } = split.value;
  try {
    const key = keyFor(json);
    if (key === undefined) return 'KEY_NOT_USABLE';
    if (algorithmOf(key) !== algorithm) return 'ALGORITHM_MISMATCH';
    return (await verify(key, signingInput, signature)) ? 'accepted' : 'SIGNATURE_INVALID';
  } catch (error) {
    if (isVidimusError(error)) return error.code;
    throw error;
  }
};

const keyFor = (json: JsonObject): PublicJwk | undefined => {
  const keys = Array.isArray(json['keys']) ? (json['keys'] as readonly Json[]) : [json];
  // A set of keys is for those who choose by `kid`; a method of a DID document has exactly one.
  const [first] = keys;
  if (keys.length !== 1 || !isObject(first)) return undefined;
  const key = readPublicJwk(first);
  return typeof key === 'string' ? undefined : key;
};

interface Refused {
  readonly code: string;
  readonly reason: string;
}

/**
 * Valid tokens that are refused, and why: symmetric ones as a failure, since a shared secret proves no issuer, sound
 * algorithms that no credential profile uses as undetermined. Each case says so in its name.
 */
const REFUSED: readonly (Refused & { readonly alg: RegExp })[] = [
  { alg: /^HS/, code: 'ALGORITHM_NOT_ALLOWED', reason: 'symmetric, whoever checks could have signed' },
  { alg: /^(?:RS384|RS512|PS|ES512)/, code: 'ALGORITHM_NOT_SUPPORTED', reason: 'in no credential profile' },
];

/** Published as valid although a character outside of the alphabet stands in the header. */
const NOT_STRICT: Refused = { code: 'JWS_MALFORMED', reason: 'not strict base64url' };

const headerOf = (token: string): JsonObject => {
  const json: Json = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString());
  return isObject(json) ? json : {};
};

const refusedFor = ({ jws, result, comment }: Test): Refused | undefined => {
  if (result !== 'valid') return undefined;
  if (comment === 'InvalidCharacterInsertedInHeader') return NOT_STRICT;
  const alg = String(headerOf(String(jws))['alg']);
  return REFUSED.find((entry) => entry.alg.test(alg));
};

const jwsCases = (folder: string, file: string): readonly VectorCase[] =>
  groupsOf(folder, file).flatMap((group) =>
    group.tests.map((test) => {
      const refused = refusedFor(test);
      const note = refused === undefined ? '' : ` (valid, refused: ${refused.reason})`;
      return {
        name: `${nameOf(file, test)}${note}`,
        run: async () => {
          const token = String(test.jws);
          const code = await judge(token, group.public ?? group.private ?? {});
          // None of them is a credential, whatever else they are.
          expect(decodeCredential(token).ok).to.equal(false);
          if (test.result === 'invalid') expect(code).not.to.equal('accepted');
          else expect(code).to.equal(refused?.code ?? 'accepted');
        },
      };
    }),
  );

export const suite: VectorSuite = {
  set: 'wycheproof',
  expected: 252 + 262 + 280 + 151 + 401 + 26,
  remark:
    'no false accept; 40 valid tokens refused: 13 symmetric, 26 RS384/RS512/PS*/ES512, 1 not strict base64url',
  cases: (folder) => [
    ...signatureCases(folder, 'ecdsa_secp256k1_sha256_p1363', 'secp256k1', 32),
    ...signatureCases(folder, 'ecdsa_secp256r1_sha256_p1363', 'P-256', 32),
    ...signatureCases(folder, 'ecdsa_secp384r1_sha384_p1363', 'P-384', 48),
    ...signatureCases(folder, 'ed25519', 'Ed25519', 32),
    ...jwsCases(folder, 'json_web_signature'),
    ...jwsCases(folder, 'json_web_key'),
  ],
};
