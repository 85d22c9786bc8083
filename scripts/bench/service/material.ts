import { generateKey, sha256 } from '#crypto';
import { type Assembled, assemble } from '../../../src/assemble.ts';
import { toBase64url } from '../../../src/core/base64url.ts';
import { fromHex, type Hex, toHex } from '../../../src/core/hex.ts';
import { canonicalize } from '../../../src/core/jcs.ts';
import type { CurveJwk, PrivateJwk } from '../../../src/core/jwk.ts';
import type { Seconds } from '../../../src/core/seconds.ts';
import { ebsiDidOf } from '../../../src/did/methods/ebsi-id.ts';
import { signAccreditation } from '../../../src/issue/accreditation-credential.ts';
import { publicPart } from '../../../src/issue/keys.ts';
import { HIGHER_EDUCATION_TYPE, microCredentialDocument } from '../../../src/issue/micro-credential.ts';
import { signCredential } from '../../../src/issue/sign-credential.ts';
import { anchoredListEntry } from '../../../src/issue/status-entry.ts';
import { signStatusList } from '../../../src/issue/status-list.ts';
import type { RecordedEvents } from '../../../src/replica/recorded.ts';
import type { AccreditationRecord, Permission, RecordRef } from '../../../src/trust/record.ts';
import { termHash } from '../../../src/trust/terms.ts';
import { DEFAULT_RULES, type Policy } from '../../../src/verify/policy.ts';
import { DEPLOYMENT } from '../europe/deployment.ts';
import { accountOf, GENESIS_TIME, type GrantedRecord, Ledger } from '../europe/ledger.ts';

const DAY = 86_400;
const LIST_URL = 'https://lists.example/status/1';

/** The present of these verdicts. */
export const NOW: Seconds = GENESIS_TIME + 300 * DAY;
const ISSUED: Seconds = GENESIS_TIME + 100 * DAY;

interface Organisation {
  readonly did: string;
  readonly kid: string;
  readonly id: Hex;
  readonly key: PrivateJwk;
  readonly account: Hex;
}

/** Everything that a full verdict needs, from memory: what a replica holds, a list, and credentials. */
export interface Material {
  readonly recorded: RecordedEvents;
  readonly policy: Policy;
  readonly resources: ReadonlyMap<string, Uint8Array>;
  readonly tokens: readonly string[];
  /** Of the issuer. */
  readonly publicKey: CurveJwk;
  readonly issuer: string;
  readonly kid: string;
  readonly leaf: RecordRef;
}

/** How often a date of issuance recurs: one a day for a hundred days. */
const DATES = 100;

/**
 * A university under an agency under a ministry, each grant with its signed accreditation credential and each of them with a
 * did:ebsi on the chain; and credentials of the university's, each with its bit in an anchored list.
 */
export const makeMaterial = async (count: number): Promise<Material> => {
  const logs: RecordedEvents['logs'][number][] = [];
  const ledger: Ledger = new Ledger(
    ({ address, topics, data, blockNumber, blockHash, transaction, logIndex }) => {
      const place = { block: blockNumber, blockHash, time: ledger.block.time, transaction, logIndex };
      logs.push({ address, topics, data: toHex(data), ...place });
    },
  );
  const ministry = await organisation(ledger, 1);
  const agency = await organisation(ledger, 2);
  const university = await organisation(ledger, 3);
  ledger.term(HIGHER_EDUCATION_TYPE);
  const root = await grant(ledger, undefined, ministry, ministry, { kind: 'root', depth: 8 }, 'Ministry');
  const middle = await grant(ledger, root, ministry, agency, { kind: 'accredit', depth: 1 }, 'Agency');
  const limits = { permissions: [PERMISSION] };
  const leaf = await grant(ledger, middle, agency, university, limits, 'University of Examples');
  const ref = refOf(leaf);
  const list = await signStatusList(
    new Uint8Array(16_384),
    {
      form: 'BitstringStatusList',
      url: LIST_URL,
      issuer: university.did,
      purpose: 'revocation',
      issuedAt: ISSUED,
    },
    university,
  );
  ledger.list(leaf.id, 1, 1, list.digest, university.account);
  const { block } = ledger;
  const where = { accreditation: ref, statusRegistry: DEPLOYMENT.contracts.statusRegistry };
  const tokens: string[] = [];
  for (let i = 0; i < count; i++) {
    const document = microCredentialDocument({
      dataModel: '1.1',
      issuer: university.did,
      issuedAt: ISSUED + (i % DATES) * DAY,
      learner: { id: `did:example:learner-${i}` },
      title: `Reading trust chains, part ${i}`,
      issuerCountry: 'DE',
      learningOutcomes: ['Reads a trust chain', 'Judges it as an auditor would'],
      ects: 5,
      level: 6,
      fields: ['0613'],
      typeOfAssessment: 'exam',
      formOfParticipation: 'online',
      qualityAssurance: 'internal',
      accreditation: ref,
      status: [anchoredListEntry(where, { purpose: 'revocation', list: 1, index: i, url: LIST_URL })],
    });
    tokens.push(await signCredential(document, university));
  }
  const policy: Policy = {
    name: 'Benchmark',
    registries: [
      {
        chainId: DEPLOYMENT.chainId,
        trustedIssuersRegistry: DEPLOYMENT.contracts.trustedIssuersRegistry,
        statusRegistry: DEPLOYMENT.contracts.statusRegistry,
      },
    ],
    roots: [root.id],
    rules: DEFAULT_RULES,
  };
  const { number, hash } = block;
  return {
    recorded: {
      format: 'vidimus-events/1',
      deployment: DEPLOYMENT,
      // Read a moment ago: else the list's time to live would have run out.
      block: { chainId: DEPLOYMENT.chainId, number, hash, time: NOW - 12 },
      logs,
    },
    policy,
    resources: new Map([[LIST_URL, list.bytes]]),
    tokens,
    publicKey: publicPart(university.key),
    issuer: university.did,
    kid: university.kid,
    leaf: ref,
  };
};

/** The SDK as a service runs it, on a copy of the registry in memory. */
export const openReader = ({
  recorded,
  policy,
  resources,
}: Pick<Material, 'recorded' | 'policy' | 'resources'>): Promise<Assembled> =>
  assemble({ recorded, policy, resources, offline: true, clock: () => NOW });

const ANYTHING: Permission = {
  ...{ types: [], schemas: [], jurisdictions: [], fields: [], levels: 0, credits: 0 },
};

const PERMISSION: Permission = {
  ...ANYTHING,
  types: [termHash(HIGHER_EDUCATION_TYPE)],
  jurisdictions: ['DE'],
  fields: ['06'],
  levels: 0b0111_0000,
  credits: 300,
};

const refOf = ({ id }: GrantedRecord): RecordRef => ({
  chainId: DEPLOYMENT.chainId,
  registry: DEPLOYMENT.contracts.trustedIssuersRegistry,
  id,
});

const organisation = async (ledger: Ledger, number: number): Promise<Organisation> => {
  const key = await generateKey('P-256');
  const id: Hex = `0x${number.toString(16).padStart(32, '0')}`;
  const did = ebsiDidOf(fromHex(id) ?? new Uint8Array(16));
  // As the contract's callers write it: RFC 7638's form, whose hash names the method.
  const bytes = new TextEncoder().encode(canonicalize({ ...publicPart(key) }));
  const thumbprint = sha256(bytes);
  const account = accountOf(number);
  ledger.did(id, bytes, toHex(thumbprint), account);
  return { did, id, key, account, kid: `${did}#${toBase64url(thumbprint)}` };
};

const grant = async (
  ledger: Ledger,
  parent: GrantedRecord | undefined,
  accreditor: Organisation,
  subject: Organisation,
  limits: Partial<AccreditationRecord>,
  name: string,
): Promise<GrantedRecord> => {
  const record: AccreditationRecord = {
    ...{ kind: 'attest', basis: 'licence', depth: 0, validUntil: 0, salt: 0n, permissions: [ANYTHING] },
    ...{ controller: subject.account, validFrom: GENESIS_TIME, subject: subject.did },
    ...limits,
  };
  const organisation = { legalName: { en: name }, country: 'DE', type: 'university' } as const;
  const granted = ledger.grant(parent?.id, record, { organisation });
  const { bytes, digest } = await signAccreditation(
    {
      ref: refOf(granted),
      record,
      issuer: accreditor.did,
      ...(parent && { parent: refOf(parent) }),
      terms: record.permissions.map(({ types }) => ({
        types: types.length === 0 ? [] : [HIGHER_EDUCATION_TYPE],
        schemas: [],
      })),
      issuedAt: GENESIS_TIME + DAY,
    },
    accreditor,
  );
  ledger.evidence(granted.id, digest, bytes, accreditor.account);
  return granted;
};
