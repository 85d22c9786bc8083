import { expect } from 'chai';
import {
  createVerifiableCredentialJwt,
  createVerifiablePresentationJwt,
  verifyCredential,
  verifyPresentation,
} from 'did-jwt-vc';
import { computeAddress, SigningKey } from 'ethers';
import { generateKey, sha256, sign } from '#crypto';
import { fromBase64url, toBase64url } from '../../src/core/base64url.ts';
import { toHex } from '../../src/core/hex.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { algorithmOf, type PrivateJwk, requiredMembers } from '../../src/core/jwk.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import { decodePresentation } from '../../src/credential/decode-presentation.ts';
import type { Credential } from '../../src/credential/model.ts';
import type { Presentation } from '../../src/credential/presentation.ts';
import { didKeyMethodId, didKeyOf } from '../../src/did/create.ts';
import type { DidDocument } from '../../src/did/document.ts';
import { parseDidDocument } from '../../src/did/parse-document.ts';
import { publicPart } from '../../src/issue/keys.ts';
import { signCredential } from '../../src/issue/sign-credential.ts';
import { checkProof } from '../../src/proof/check.ts';
import { smallCredential } from '../fixtures/issuers.ts';
import { vpJwt } from '../fixtures/presentations.ts';
import { wellRead } from '../fixtures/wording.ts';

type Resolver = Parameters<typeof verifyCredential>[1];

interface Party {
  readonly did: string;
  readonly kid: string;
  readonly key: PrivateJwk;
  readonly alg: string;
  readonly json: JsonObject;
  readonly document: DidDocument;
  /** Signs as did-jwt asks its signers to: text to base64url. */
  readonly signer: (data: string | Uint8Array) => Promise<string>;
}

const utf8 = new TextEncoder();
const bytesOf = (data: string | Uint8Array): Uint8Array =>
  typeof data === 'string' ? utf8.encode(data) : data;

const documentOf = (json: JsonObject, did: string): DidDocument => {
  const parsed = parseDidDocument(json, did);
  if (!parsed.ok) throw new Error(parsed.finding.code);
  return parsed.value;
};

const byDidKey = async (crv: 'P-256' | 'Ed25519' | 'secp256k1'): Promise<Party> => {
  const key = await generateKey(crv);
  const did = didKeyOf(key);
  const kid = didKeyMethodId(did);
  const method = {
    id: kid,
    type: 'JsonWebKey2020',
    controller: did,
    publicKeyJwk: requiredMembers(publicPart(key)),
  };
  const json = { id: did, verificationMethod: [method], authentication: [kid], assertionMethod: [kid] };
  return {
    did,
    kid,
    key,
    alg: algorithmOf(key),
    json,
    document: documentOf(json, did),
    signer: async (data) => toBase64url(await sign(key, bytesOf(data))),
  };
};

/** An account that never touched its registry: its document names it, and no key (did:ethr, §"CRUD"). */
const byDidEthr = async (alg: 'ES256K' | 'ES256K-R'): Promise<Party> => {
  const key = await generateKey('secp256k1');
  const secret = new SigningKey(toHex(fromBase64url(key.d) ?? new Uint8Array()));
  const did = `did:ethr:0x7a69:${computeAddress(secret)}`;
  const kid = `${did}#controller`;
  const method = {
    id: kid,
    type: 'EcdsaSecp256k1RecoveryMethod2020',
    controller: did,
    blockchainAccountId: `eip155:31337:${computeAddress(secret)}`,
  };
  const json = { id: did, verificationMethod: [method], authentication: [kid], assertionMethod: [kid] };
  return {
    did,
    kid,
    key,
    alg,
    json,
    document: documentOf(json, did),
    signer: async (data) => {
      const { r, s, yParity } = secret.sign(toHex(sha256(bytesOf(data))));
      const raw = Buffer.from(r.slice(2) + s.slice(2), 'hex');
      return toBase64url(alg === 'ES256K-R' ? Uint8Array.of(...raw, yParity) : raw);
    },
  };
};

const PARTIES: readonly (readonly [name: string, make: () => Promise<Party>])[] = [
  ['did:key, ES256', () => byDidKey('P-256')],
  ['did:key, EdDSA', () => byDidKey('Ed25519')],
  ['did:key, ES256K', () => byDidKey('secp256k1')],
  ['did:ethr, ES256K', () => byDidEthr('ES256K')],
  ['did:ethr, ES256K-R', () => byDidEthr('ES256K-R')],
];

/** A resolver with the parties' documents in memory, for a library that takes ours as they are. */
const resolverOf = (...parties: readonly Party[]): Resolver => {
  const known = new Map(parties.map(({ did, json }) => [did, json]));
  const resolve = async (did: string) => ({
    didDocument: known.get(did) ?? null,
    didDocumentMetadata: {},
    didResolutionMetadata: known.has(did) ? {} : { error: 'notFound' },
  });
  return { resolve } as unknown as Resolver;
};

const read = (token: string): Credential => {
  const outcome = decodeCredential(token);
  if (!outcome.ok) throw new Error(outcome.finding.code);
  return wellRead(outcome.value);
};

const readPresentation = (token: string): Presentation => {
  const outcome = decodePresentation(token);
  if (!outcome.ok) throw new Error(outcome.finding.code);
  return wellRead(outcome.value);
};

const payload = (issuer: string) => ({
  '@context': ['https://www.w3.org/2018/credentials/v1'],
  id: 'urn:uuid:0b9d1f4e-5d0c-4c58-9a1e-2f6c1f0f7a11',
  type: ['VerifiableCredential', 'MicroCredential'],
  issuer: { id: issuer },
  issuanceDate: '2024-06-30T12:00:00Z',
  expirationDate: '2100-06-30T12:00:00Z',
  credentialSubject: { id: 'did:example:learner', title: 'Soil science' },
});

const past = (issuer: string): JsonObject =>
  smallCredential(issuer, {
    issuanceDate: '2024-06-30T12:00:00Z',
    issued: '2024-06-30T12:00:00Z',
    validFrom: '2024-06-30T12:00:00Z',
  });

const messageOf = async (pending: Promise<unknown>): Promise<string> => {
  try {
    await pending;
  } catch (error) {
    return String(error);
  }
  return 'nothing was refused';
};

describe('VC-JWT beside did-jwt-vc', () => {
  for (const [name, make] of PARTIES) {
    it(`behaviour: what they issue by ${name} is read in full and holds, for its issuer alone`, async () => {
      const [party, other] = [await make(), await make()];
      const { did, signer, alg } = party;
      const token = await createVerifiableCredentialJwt(payload(did), { did, signer, alg });
      const credential = read(token);
      expect(credential).to.deep.include({
        format: 'vc-jwt',
        id: 'urn:uuid:0b9d1f4e-5d0c-4c58-9a1e-2f6c1f0f7a11',
        issuer: did,
        types: ['VerifiableCredential', 'MicroCredential'],
        subjectIds: ['did:example:learner'],
        validFrom: 1_719_748_800,
        validUntil: 4_118_040_000,
      });
      expect((await checkProof(credential, party.document)).code).to.equal('PROOF_VALID');
      expect((await checkProof(credential, other.document)).code).to.equal('DID_DOCUMENT_MISMATCH');
      const named = await createVerifiableCredentialJwt(
        payload(did),
        { did, signer, alg },
        { header: { kid: party.kid } },
      );
      expect((await checkProof(read(named), party.document)).code).to.equal('PROOF_VALID');
      const stolen = await createVerifiableCredentialJwt(payload(did), { did, signer: other.signer, alg });
      const refused = (await checkProof(read(stolen), party.document)).status;
      expect(refused).to.equal('fail');
    });

    it(`behaviour: what we issue by ${name} holds for them`, async () => {
      const [party, other] = [await make(), await make()];
      const token = await signCredential(past(party.did), party);
      const { verified, issuer, verifiableCredential } = await verifyCredential(token, resolverOf(party));
      expect(verified).to.equal(true);
      expect(issuer).to.equal(party.did);
      expect(verifiableCredential.credentialSubject).to.deep.equal({
        id: 'did:example:learner',
        title: 'Soil science',
      });
      const forger = { ...party, key: other.key };
      const forged = await signCredential(past(party.did), forger);
      expect(await messageOf(verifyCredential(forged, resolverOf(party)))).to.match(/invalid_signature/);
    });

    it(`behaviour: presentations by ${name} hold in both directions, with challenge and domain`, async () => {
      const holder = await make();
      const issuer = await byDidKey('P-256');
      const credential = await signCredential(past(issuer.did), issuer);
      const vp = {
        '@context': ['https://www.w3.org/2018/credentials/v1'],
        type: ['VerifiablePresentation'],
        verifiableCredential: [credential],
        holder: holder.did,
      };
      const { did, signer, alg } = holder;
      const asked = { challenge: 'n-0S6_WzA2Mj', domain: 'https://verifier.example.org' };
      const theirs = readPresentation(await createVerifiablePresentationJwt(vp, { did, signer, alg }, asked));
      expect(theirs).to.deep.include({
        format: 'vp-jwt',
        holder: did,
        challenge: asked.challenge,
        domain: [asked.domain],
        credentials: [credential],
      });
      const signed = { issuer: theirs.holder ?? '', proof: theirs.proof };
      const context = { relationship: 'authentication' } as const;
      expect((await checkProof(signed, holder.document, context)).code).to.equal('PROOF_VALID');

      const ours = await vpJwt([credential], {
        holder: did,
        signer: holder,
        nonce: asked.challenge,
        audience: asked.domain,
      });
      const resolver = resolverOf(holder, issuer);
      const { verified } = await verifyPresentation(ours, resolver, asked);
      expect(verified).to.equal(true);
      expect(await messageOf(verifyPresentation(ours, resolver, { ...asked, challenge: 'other' }))).to.match(
        /[Cc]hallenge/,
      );
    });
  }
});
