// @ts-expect-error The package has no types.
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
// @ts-expect-error
import { createVerifyCryptosuite as ecdsaJcs2019 } from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
// @ts-expect-error
import { cryptosuite as ecdsaRdfc2019 } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
// @ts-expect-error
import { createVerifyCryptosuite as eddsaJcs2022 } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
// @ts-expect-error
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
// @ts-expect-error
import { verifyCredential } from '@digitalbazaar/vc';
import { sign } from '#crypto';
import type { JsonObject } from '../../../src/core/json.ts';
import type { CurveName } from '../../../src/core/jwk.ts';
import type { Cryptosuite } from '../../../src/credential/model.ts';
import { toMultikey } from '../../../src/did/multikey.ts';
import { signDataIntegrity } from '../../../src/issue/sign-data-integrity.ts';
import { bareVerify } from './bare.ts';
import { type Act, at, type Entry, mustHold, type Targets } from './contest.ts';
import { contextTexts, type Issuer, make, makeIssuer, readAndCheck } from './material.ts';

/** An Open Badge of 1.5 kB: JSON-LD as it is met, with types that bring contexts of their own. Invented. */
const badge = (issuer: string, i: number): JsonObject => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: `urn:uuid:6b2f3d0e-8f4c-4f0e-9a52-${String(i).padStart(12, '0')}`,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: issuer, type: ['Profile'], name: 'Example University', url: 'https://university.example' },
  validFrom: '2024-06-30T12:00:00Z',
  name: `Reading trust chains, part ${i}`,
  credentialSubject: {
    id: issuer,
    type: ['AchievementSubject'],
    achievement: {
      id: `https://university.example/achievements/${i}`,
      type: ['Achievement'],
      achievementType: 'MicroCredential',
      name: 'Reading trust chains',
      description: 'Reads a chain of accreditations, and judges it as an auditor would.',
      criteria: { narrative: 'Passed a project with five chains, one of them broken on purpose.' },
      creditsAvailable: 5,
      fieldOfStudy: 'Computer science',
      alignment: [
        {
          type: ['Alignment'],
          targetName: 'EQF level 6',
          targetUrl: 'https://data.europa.eu/snb/eqf/6',
          targetFramework: 'European Qualifications Framework',
        },
      ],
    },
  },
  credentialSchema: [{ id: 'https://university.example/schemas/badge.json', type: 'JsonSchema' }],
});

/** @digitalbazaar/vc with contexts and the issuer's method in memory; it gets text, as we do. */
const digitalBazaar = (credentials: readonly string[], issuer: Issuer, cryptosuite: object): Act => {
  const documents = new Map<string, object>(contextTexts().map(([url, text]) => [url, JSON.parse(text)]));
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: issuer.kid,
    type: 'Multikey',
    controller: issuer.did,
    publicKeyMultibase: toMultikey(issuer.publicKey),
  };
  documents.set(issuer.kid, method);
  documents.set(issuer.did, {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: issuer.did,
    verificationMethod: [method],
    assertionMethod: [issuer.kid],
  });
  const documentLoader = async (url: string) => {
    const document = documents.get(url);
    if (document === undefined) throw new Error(`${url} is not in memory`);
    return { contextUrl: null, documentUrl: url, document };
  };
  const suite = new DataIntegrityProof({ cryptosuite });
  return async (i) => {
    const credential = JSON.parse(at(credentials, i));
    const { verified } = await verifyCredential({ credential, suite, documentLoader });
    mustHold(verified, '@digitalbazaar/vc');
  };
};

interface Kind {
  readonly suite: Cryptosuite;
  readonly crv: CurveName;
  readonly theirs: object;
  readonly targets?: Targets;
}

/** A proof signs the two digests of its options and its document: 64 bytes, whatever their size. */
const limitOf = async (issuer: Issuer): Promise<Act> => {
  const signed = await make(async (i) => {
    const input = new Uint8Array(64).fill(i & 255);
    return { input, signature: await sign(issuer.key, input) };
  });
  return bareVerify(issuer.publicKey, signed);
};

const entry = ({ suite, crv, theirs, targets = {} }: Kind): Entry => ({
  name: suite,
  prepare: async () => {
    const issuer = await makeIssuer(crv);
    const credentials = await make(async (i) =>
      JSON.stringify(await signDataIntegrity(badge(issuer.did, i), issuer, { suite })),
    );
    return {
      ours: readAndCheck(credentials, issuer),
      limit: await limitOf(issuer),
      peers: { '@digitalbazaar/vc': digitalBazaar(credentials, issuer, theirs) },
      targets,
    };
  },
});

export const dataIntegrityEntries: readonly Entry[] = [
  { suite: 'eddsa-jcs-2022', crv: 'Ed25519', theirs: eddsaJcs2022(), targets: { ratio: 0.7 } } as const,
  {
    suite: 'eddsa-rdfc-2022',
    crv: 'Ed25519',
    theirs: eddsaRdfc2022,
    targets: { peers: { '@digitalbazaar/vc': 8 } },
  } as const,
  { suite: 'ecdsa-jcs-2019', crv: 'P-256', theirs: ecdsaJcs2019() } as const,
  { suite: 'ecdsa-rdfc-2019', crv: 'P-256', theirs: ecdsaRdfc2019 } as const,
].map(entry);
