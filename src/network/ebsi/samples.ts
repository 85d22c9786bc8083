import { randomBytes } from '#crypto';
import { fail } from '../../core/errors.ts';
import { toHex } from '../../core/hex.ts';
import type { JsonObject } from '../../core/json.ts';
import { requiredMembers } from '../../core/jwk.ts';
import { formatSeconds } from '../../core/seconds.ts';
import { didKeyJcsOf } from '../../did/create.ts';
import { CONTEXT_1_1, signCredential } from '../../issue/sign-credential.ts';
import type { Signer } from '../../issue/signer.ts';
import { signStatusList } from '../../issue/status-list.ts';
import { demoSigningKey } from '../keys.ts';
import { EBSI_SCHEMAS } from './places.ts';
import { EBSI_TYPE, type EbsiActor, type EbsiWorld, proxyIdOf } from './world.ts';

/** One signed credential, and what a verifier must make of it. */
export interface EbsiSample {
  readonly name: string;
  readonly token: string;
  /** Whether EBSI's checks accept it; the reason is in `about`. */
  readonly accepted: boolean;
  readonly about: string;
}

/** A signed status list, and the name under which the service has to serve it (`/status-lists/NAME`). */
export interface EbsiList {
  readonly name: string;
  readonly token: string;
}

/** The entries of 16 KiB, EBSI's least. */
const BITS = 131_072;
const REVOKED = 7;
const GOOD = 42;
const DAY = 86_400;

/** The learner: a natural person's did:key, as EBSI writes it. */
export const learner = (): { readonly did: string; readonly signer: Signer } => {
  const key = demoSigningKey('ebsi learner');
  const did = didKeyJcsOf(key);
  return { did, signer: { kid: `${did}#${did.slice('did:key:'.length)}`, key } };
};

/**
 * Signs a credential for each case of EBSI's conformance tests of verifiers, and the status list that they refer to, which
 * is relayed through the university's proxy.
 */
export const signEbsiSamples = async (
  world: EbsiWorld,
): Promise<{ readonly samples: readonly EbsiSample[]; readonly lists: readonly EbsiList[] }> => {
  const { places, parties } = world;
  const now = await world.now();
  const lists: EbsiList[] = [];
  const listOf = async (actor: EbsiActor): Promise<string> => {
    const { did, writer, signer } = parties[actor];
    const prefix = `${places.origin}/status-lists`;
    await writer.send(
      writer.plan.setService(did, 'status-lists', { type: 'StatusListProxy', serviceEndpoint: prefix }),
    );
    const name = `ebsi-${actor}`;
    const url = `${places.issuers}/${did}/proxies/${proxyIdOf(prefix)}/${name}`;
    const bits = new Uint8Array(BITS / 8);
    bits[REVOKED >> 3] = 0x80 >> (REVOKED % 8);
    const { token } = await signStatusList(
      bits,
      {
        form: 'StatusList2021',
        url,
        issuer: did,
        purpose: 'revocation',
        issuedAt: now - DAY,
        validUntil: now + 365 * DAY,
        schema: { id: `${places.schemas}/${EBSI_SCHEMAS.statusList}`, type: 'FullJsonSchemaValidator2021' },
      },
      signer,
    );
    lists.push({ name, token });
    return url;
  };
  const listUrls = { university: await listOf('university'), orphan: await listOf('orphan') };

  const sign = async (actor: 'university' | 'orphan', change: Change = {}): Promise<string> => {
    const { did, signer, ref } = parties[actor];
    const from = now + (change.from ?? -30 * DAY);
    const until = change.until === undefined ? undefined : now + change.until;
    const list = listUrls[actor];
    const index = String(change.index ?? GOOD);
    const document: JsonObject = {
      '@context': [CONTEXT_1_1],
      id: `urn:uuid:${uuid()}`,
      type: ['VerifiableCredential', 'VerifiableAttestation', change.type ?? EBSI_TYPE],
      issuer: did,
      issuanceDate: formatSeconds(from),
      issued: formatSeconds(Math.min(from, now)),
      validFrom: formatSeconds(from),
      ...(until !== undefined && { expirationDate: formatSeconds(until) }),
      credentialSubject: {
        id: learner().did,
        achieved: [{ title: 'Wind turbine maintenance', eqfLevel: 5, ects: 5 }],
        issuerCountry: 'FI',
      },
      credentialSchema: {
        id: `${places.schemas}/${world.schemaId}`,
        type: 'FullJsonSchemaValidator2021',
      },
      termsOfUse: {
        id: `${places.issuers}/${did}/attributes/${ref.id.slice(2)}`,
        type: 'IssuanceCertificate',
      },
      credentialStatus: {
        id: `${list}#${index}`,
        type: 'StatusList2021Entry',
        statusPurpose: 'revocation',
        statusListIndex: index,
        statusListCredential: list,
      },
    };
    return signCredential(document, signer);
  };

  const samples: EbsiSample[] = [
    sample('valid', await sign('university'), true, 'accredited, in date, not revoked'),
    sample('expired', await sign('university', { until: -DAY }), false, 'its expirationDate has passed'),
    sample(
      'revoked',
      await sign('university', { index: REVOKED }),
      false,
      'its bit in the status list is set',
    ),
    sample('not-yet-valid', await sign('university', { from: 10 * DAY }), false, 'its validFrom lies ahead'),
    sample('wrong-type', await sign('university', { type: 'EuropeanDiploma' }), false, 'a type out of scope'),
    sample(
      'broken-chain',
      await sign('orphan'),
      false,
      'the agency above its issuer is void: EBSI’s registry would go on showing its issuer as accredited',
    ),
  ];
  return { samples, lists };
};

interface Change {
  /** Seconds from now. */
  readonly from?: number;
  readonly until?: number;
  readonly index?: number;
  readonly type?: string;
}

const sample = (name: string, token: string, accepted: boolean, about: string): EbsiSample => {
  if (token.split('.').length !== 3) throw fail('INTERNAL', { reason: 'a sample is no token' });
  return { name, token, accepted, about };
};

const uuid = (): string => {
  const hex = toHex(randomBytes(16)).slice(2);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
};

/** What others need of the learner's key. */
export const learnerPublicJwk = (): JsonObject => ({ ...requiredMembers(demoSigningKey('ebsi learner')) });
