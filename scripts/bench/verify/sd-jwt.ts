import { createHash, createPublicKey, verify } from 'node:crypto';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import type { JsonObject } from '../../../src/core/json.ts';
import { requiredMembers } from '../../../src/core/jwk.ts';
import { signSdJwt } from '../../../src/issue/sign-sd-jwt.ts';
import { bareVerify, signedOf } from './bare.ts';
import { type Act, at, type Entry, mustHold } from './contest.ts';
import { type Issuer, make, makeIssuer, readAndCheck } from './material.ts';

/** Claims by the WE BUILD rulebook. Invented. */
const claims = (issuer: string, i: number): JsonObject => ({
  iss: issuer,
  vct: 'VerifiableMicroCredential',
  iat: 1_719_748_800,
  nbf: 1_719_748_800,
  exp: 4_102_444_800,
  jti: `urn:uuid:6b2f3d0e-8f4c-4f0e-9a52-${String(i).padStart(12, '0')}`,
  givenName: `Ada ${i}`,
  familyName: 'Okafor',
  title: 'Reading trust chains',
  level: 'EQF-6',
  fieldOfStudy: ['0613', '0611'],
  notionalWorkload: { value: 5, unit: 'ECTS' },
  issuerCountry: 'DE',
  awardingBody: { legalName: 'Example University' },
  learningOutcomes: ['Reads a chain of accreditations', 'Judges it as an auditor would'],
  typeOfAssessment: 'Project',
  formOfParticipation: 'Online',
  qualityAssurance: 'Institutional',
});

const HIDDEN = [
  ...['/givenName', '/familyName', '/title', '/level', '/notionalWorkload', '/awardingBody'],
  ...['/learningOutcomes', '/typeOfAssessment', '/formOfParticipation', '/qualityAssurance'],
];

/** The library leaves cryptography to its user: here node:crypto, the key imported once. */
const sdJwtVc = (tokens: readonly string[], { publicKey }: Issuer): Act => {
  const key = createPublicKey({ key: requiredMembers(publicKey), format: 'jwk' });
  const instance = new SDJwtVcInstance({
    verifier: (data, signature) =>
      verify(
        'sha256',
        Buffer.from(data),
        { key, dsaEncoding: 'ieee-p1363' },
        Buffer.from(signature, 'base64url'),
      ),
    hasher: (data, algorithm) =>
      createHash(algorithm.replace('-', ''))
        .update(typeof data === 'string' ? data : new Uint8Array(data))
        .digest(),
    hashAlg: 'sha-256',
  });
  return async (i) => {
    const { payload } = await instance.verify(at(tokens, i));
    mustHold(payload.vct === 'VerifiableMicroCredential', '@sd-jwt/sd-jwt-vc');
  };
};

export const sdJwtEntries: readonly Entry[] = [
  {
    name: 'sd-jwt-vc-es256',
    prepare: async () => {
      const issuer = await makeIssuer('P-256');
      const tokens = await make((i) => signSdJwt(claims(issuer.did, i), issuer, { hide: HIDDEN }));
      return {
        ours: readAndCheck(tokens, issuer),
        limit: bareVerify(
          issuer.publicKey,
          tokens.map((token) => signedOf(token.slice(0, token.indexOf('~')))),
        ),
        peers: { '@sd-jwt/sd-jwt-vc': sdJwtVc(tokens, issuer) },
        targets: { ratio: 0.6, peers: { '@sd-jwt/sd-jwt-vc': 3.5 } },
      };
    },
  },
];
