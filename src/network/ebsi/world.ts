import { JsonRpcProvider, keccak256, toUtf8Bytes, Wallet } from 'ethers';
import { sha256 } from '#crypto';
import { deployContracts } from '../../chain/deploy.ts';
import type { Deployment } from '../../chain/deployment.ts';
import { createTransport } from '../../chain/rpc/transport.ts';
import { type RecordDraft, recordFromDraft } from '../../chain/write/record-draft.ts';
import { createWriter, type RegistryWriter } from '../../chain/write/writer.ts';
import { fail } from '../../core/errors.ts';
import { type Hex, NO_RECORD, toHex } from '../../core/hex.ts';
import { canonicalize } from '../../core/jcs.ts';
import type { JsonObject } from '../../core/json.ts';
import { requiredMembers } from '../../core/jwk.ts';
import { schemaDigest, schemaIdText } from '../../core/schema-id.ts';
import type { Seconds } from '../../core/seconds.ts';
import { thumbprintOf } from '../../did/thumbprint.ts';
import { signAccreditation } from '../../issue/accreditation-credential.ts';
import type { Signer } from '../../issue/signer.ts';
import type { Organisation } from '../../trust/organisation.ts';
import type { RecordRef } from '../../trust/record.ts';
import { DEMO_SEED, demoAccountKey, demoSigningKey } from '../keys.ts';
import { rpc } from '../process.ts';
import { EBSI_SCHEMAS, type EbsiPlaces } from './places.ts';

/** The credential that every accreditation of this world is about. */
export const EBSI_TYPE = 'EuropeanHigherEducationMicrocredential';

export type EbsiActor = 'root' | 'agency' | 'university' | 'company' | 'fallen-agency' | 'orphan';

/** An organisation with a DID in the DidRegistry: an account that acts, and a P-256 key that signs. */
export interface EbsiParty {
  readonly did: string;
  readonly signer: Signer;
  readonly writer: RegistryWriter;
  /** Its accreditation, once granted. */
  readonly ref: RecordRef;
}

export interface EbsiWorld {
  readonly deployment: Deployment;
  readonly places: EbsiPlaces;
  readonly parties: Readonly<Record<EbsiActor, EbsiParty>>;
  /** The id of the schema that learners' credentials name, as EBSI writes it. */
  readonly schemaId: string;
  readonly governance: RegistryWriter;
  /** Block time. */
  now(): Promise<Seconds>;
  close(): void;
}

interface Plan {
  readonly name: EbsiActor;
  readonly parent?: EbsiActor;
  readonly kind: RecordDraft['kind'];
  readonly depth: number;
  readonly legalName: string;
  readonly type: Organisation['type'];
}

const PLANS: readonly Plan[] = [
  {
    name: 'root',
    kind: 'root',
    depth: 4,
    legalName: 'Demonstration European Authority',
    type: 'public-body',
  },
  {
    name: 'agency',
    parent: 'root',
    kind: 'accredit',
    depth: 2,
    legalName: 'Demonstration National Agency',
    type: 'quality-agency',
  },
  {
    name: 'fallen-agency',
    parent: 'root',
    kind: 'accredit',
    depth: 2,
    legalName: 'Demonstration Agency that fell',
    type: 'quality-agency',
  },
  {
    name: 'university',
    parent: 'agency',
    kind: 'attest',
    depth: 0,
    legalName: 'Demonstration University',
    type: 'university',
  },
  {
    name: 'company',
    parent: 'agency',
    kind: 'attest',
    depth: 0,
    legalName: 'Demonstration Company',
    type: 'company',
  },
  {
    name: 'orphan',
    parent: 'fallen-agency',
    kind: 'attest',
    depth: 0,
    legalName: 'Demonstration Institute under the agency that fell',
    type: 'university',
  },
];

const MONEY = '0x3635c9adc5dea00000';
const YEAR = 31_536_000;

/**
 * Deploys the contracts on a local node, and populates them as EBSI's chain is: a root, national agencies, a university and a
 * company, each with its DID document and a signed accreditation that names the registry's addresses below `places`. Then one
 * agency turns out a fraud, which leaves its institute without a chain. The node's first block must be some months old.
 */
export const openEbsiWorld = async (
  url: string,
  places: EbsiPlaces,
  seed: string = DEMO_SEED,
): Promise<EbsiWorld> => {
  const provider = new JsonRpcProvider(url, undefined, {
    cacheTimeout: -1,
    batchMaxCount: 1,
    staticNetwork: true,
  });
  provider.pollingInterval = 20;
  const transport = createTransport({ url });
  const walletOf = async (name: string): Promise<Wallet> => {
    const wallet = new Wallet(demoAccountKey(`ebsi ${name}`, seed), provider);
    await rpc(url, 'hardhat_setBalance', [wallet.address, MONEY]);
    return wallet;
  };
  const admin = await walletOf('governance');
  const deployment = await deployContracts({ signer: admin });
  const writerOf = (signer: Wallet) => createWriter({ rpc: transport, deployment, signer });
  const governance = await writerOf(admin);
  const now = async (): Promise<Seconds> => (await provider.getBlock('latest'))?.timestamp ?? 0;

  const register = async (name: string) => {
    const writer = await writerOf(await walletOf(name));
    const key = demoSigningKey(`ebsi ${name}`, seed);
    const salt = keccak256(toUtf8Bytes(`${seed} ${name}`)) as Hex;
    const publicJwk: JsonObject = { ...requiredMembers(key) };
    await writer.send(
      writer.plan.registerDid(salt, [
        { key: publicJwk, relationships: ['authentication', 'assertionMethod'] },
      ]),
    );
    const did = await writer.didOf(salt);
    const signer: Signer = { kid: `${did}#${thumbprintOf(key)}`, key };
    return { did, signer, writer };
  };

  const schemaId = schemaIdText(schemaDigest(MICRO_CREDENTIAL_SCHEMA));
  const parties: Partial<Record<EbsiActor, EbsiParty>> = {};
  const partyOf = (name: EbsiActor): EbsiParty => {
    const party = parties[name];
    if (party === undefined) throw fail('INTERNAL', { reason: `${name} has no accreditation yet` });
    return party;
  };
  // One set of dates for all: a child's must lie inside its parent's.
  const start = await now();
  for (const plan of PLANS) {
    const party = await register(plan.name);
    const parent = plan.parent === undefined ? undefined : partyOf(plan.parent);
    const issuedAt = await now();
    const schema = `${places.schemas}/${schemaId}`;
    const draft: RecordDraft = {
      kind: plan.kind,
      basis: 'licence',
      subject: party.did,
      controller: party.writer.account,
      validFrom: start - YEAR,
      validUntil: start + 5 * YEAR,
      depth: plan.depth,
      permissions: [{ types: [EBSI_TYPE], schemas: [schema], jurisdictions: ['FI'] }],
    };
    const by = parent?.writer ?? governance;
    const above = parent?.ref.id ?? NO_RECORD;
    const ref = {
      chainId: deployment.chainId,
      registry: deployment.contracts.trustedIssuersRegistry,
      id: by.idOf(above, draft),
    };
    const signed = await signAccreditation(
      {
        ref,
        record: recordFromDraft(draft),
        issuer: parent?.did ?? party.did,
        ...(parent && { parent: parent.ref }),
        terms: [{ types: [EBSI_TYPE], schemas: [schema] }],
        issuedAt,
        ebsiIssuersUrl: places.issuers,
        schema: {
          id: `${places.schemas}/${EBSI_SCHEMAS.accreditation}`,
          type: 'FullJsonSchemaValidator2021',
        },
      },
      parent?.signer ?? party.signer,
    );
    const organisation: Organisation = {
      legalName: { en: plan.legalName },
      country: 'FI',
      type: plan.type,
      demonstration: true,
    };
    const attachments = { evidence: signed.bytes, organisation };
    await by.send(
      parent === undefined
        ? by.plan.admitRoot(draft, attachments)
        : by.plan.grant(parent.ref.id, draft, attachments),
    );
    parties[plan.name] = { ...party, ref };
  }

  const root = partyOf('root');
  const text = canonicalize(MICRO_CREDENTIAL_SCHEMA);
  await root.writer.send(
    root.writer.plan.publishSchema(root.ref.id, {
      schemaId: toHex(schemaDigest(MICRO_CREDENTIAL_SCHEMA)),
      schema: text,
      metadata: '{"validFrom":"2026-01-01T00:00:00Z"}',
    }),
  );
  await root.writer.send(root.writer.plan.nameTerms([EBSI_TYPE, `${places.schemas}/${schemaId}`]));
  // What follows happens today: all above is some months old, so that credentials of last month have issuers.
  await rpc(url, 'evm_setNextBlockTimestamp', [Math.floor(Date.now() / 1000)]);
  const fallen = partyOf('fallen-agency').ref.id;
  await root.writer.send(root.writer.plan.voidSince(fallen, (await now()) - YEAR, { reason: 'fraud' }));
  return {
    deployment,
    places,
    parties: {
      root: partyOf('root'),
      agency: partyOf('agency'),
      university: partyOf('university'),
      company: partyOf('company'),
      'fallen-agency': partyOf('fallen-agency'),
      orphan: partyOf('orphan'),
    },
    schemaId,
    governance,
    now,
    close: () => provider.destroy(),
  };
};

/** What a learner's credential must look like; small, so that it can be read. */
export const MICRO_CREDENTIAL_SCHEMA: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Micro-credential of the demonstration',
  type: 'object',
  required: ['credentialSubject'],
  properties: {
    credentialSubject: {
      type: 'object',
      required: ['id', 'achieved'],
      properties: { id: { type: 'string' }, achieved: { type: 'array', minItems: 1 } },
    },
  },
};

/** The proxy's id is SHA-256 of its canonical form: what `/proxies/{id}` shows. */
export const proxyIdOf = (prefix: string): Hex =>
  toHex(sha256(new TextEncoder().encode(canonicalize({ prefix, headers: {}, testSuffix: '' }))));
