import type { RawLog } from '../../../src/chain/rpc/eth.ts';
import type { Hex } from '../../../src/core/hex.ts';
import { canonicalize } from '../../../src/core/jcs.ts';
import { ebsiDidOf } from '../../../src/did/methods/ebsi-id.ts';
import { HIGHER_EDUCATION_TYPE } from '../../../src/issue/micro-credential.ts';
import type { AccreditationRecord, Permission } from '../../../src/trust/record.ts';
import { termHash } from '../../../src/trust/terms.ts';
import { COUNTRIES, FIELDS } from './countries.ts';
import { DEPLOYMENT } from './deployment.ts';
import { accountOf, GENESIS_TIME, type GrantedRecord, hashOf, Ledger } from './ledger.ts';
import { Random } from './random.ts';

/** How large, and which: the same numbers give the same logs. */
export interface Shape {
  readonly seed: number;
  /** Organisations that issue under an Attest record; six of a hundred are universities, the others providers. */
  readonly issuers: number;
  /** Status bits on-chain, each word of 256 written at least once. */
  readonly bits: number;
  /** Events in one block. */
  readonly perBlock?: number;
}

/** 6,000 universities and 100,000 providers. */
export const EUROPE: Shape = { seed: 2026, issuers: 106_000, bits: 150_000_000 };

/** What was written. */
export interface Census {
  accreditations: number;
  events: number;
  bits: number;
  lastBlock: number;
}

const UNIVERSITIES = 6 / 106;
const YEAR = 31_536_000;
/** Bits of one list. */
const LIST_BITS = 131_072;
/** Of all bits, those that are set. */
const REVOKED = 0.01;
/** What happens to records, and how often. */
const RATES = {
  renewed: 0.2,
  suspended: 0.01,
  resumed: 0.7,
  ended: 0.02,
  void: 0.001,
  mandate: 0.1,
} as const;

/**
 * A made-up Europe as the logs of its contracts: a ministry for each country, its agencies, which accredit universities and
 * providers; renewals, suspensions, ends, voids, mandates to platforms, recognitions between countries, terms, DIDs of
 * universities, and status lists of which some bits are set. All names are invented.
 */
export const europe = (shape: Shape, emit: (log: RawLog, time: number) => void): Census => {
  const random = new Random(shape.seed);
  const census: Census = { accreditations: 0, events: 0, bits: 0, lastBlock: 0 };
  const ledger: Ledger = new Ledger((log) => {
    census.events++;
    emit(log, ledger.block.time);
  }, shape.perBlock);
  let number = 0;

  const grant = (
    parent: GrantedRecord | undefined,
    subject: string,
    country: string,
    limits: Partial<AccreditationRecord>,
    name: string,
    type: 'public-body' | 'university' | 'other',
  ): GrantedRecord => {
    number++;
    census.accreditations++;
    const record: AccreditationRecord = {
      ...{ kind: 'attest', basis: 'licence', depth: 0, validUntil: 0, permissions: [ANYTHING] },
      ...{ controller: accountOf(number), validFrom: GENESIS_TIME, subject, salt: BigInt(number) },
      ...limits,
    };
    const organisation = { legalName: { en: name }, country, type } as const;
    return ledger.grant(parent?.id, record, { organisation, evidenceDigest: hashOf('evidence', number) });
  };

  ledger.term(HIGHER_EDUCATION_TYPE);
  const roots: GrantedRecord[] = [];
  const issuers: GrantedRecord[] = [];
  const total = COUNTRIES.reduce((sum, [, share]) => sum + share, 0);
  for (const [country, share] of COUNTRIES) {
    const permission: Permission = {
      ...{ ...ANYTHING, types: [termHash(HIGHER_EDUCATION_TYPE)], jurisdictions: [country] },
    };
    const ministry = grant(
      undefined,
      didWeb('ministry', country, 0),
      country,
      { kind: 'root', depth: 8 },
      `Ministry of ${country}`,
      'public-body',
    );
    roots.push(ministry);
    const agencies = Array.from({ length: 1 + Math.min(3, Math.floor(share / 30)) }, (_, i) =>
      grant(
        ministry,
        didWeb('agency', country, i),
        country,
        { kind: 'accredit', depth: 2, permissions: [permission] },
        `Agency ${i + 1} of ${country}`,
        'public-body',
      ),
    );
    const count = Math.max(1, Math.round((shape.issuers * share) / total));
    for (let i = 0; i < count; i++) {
      const isUniversity = i < Math.max(1, Math.round(count * UNIVERSITIES));
      const subject = isUniversity ? university(ledger, number) : didWeb('provider', country, i);
      const limits = { permissions: [narrowed(permission, random, isUniversity)] };
      const name = isUniversity ? `University ${i + 1} of ${country}` : `Provider ${i + 1} of ${country}`;
      const type = isUniversity ? 'university' : 'other';
      const agency = random.pick(agencies);
      if (random.chance(RATES.renewed)) {
        const until = { validUntil: GENESIS_TIME + YEAR };
        grant(agency, subject, country, { ...limits, ...until }, name, type);
      }
      const granted = grant(agency, subject, country, limits, name, type);
      issuers.push(granted);
      live(ledger, granted, random);
      if (isUniversity && random.chance(RATES.mandate)) {
        grant(
          granted,
          didWeb('platform', country, i),
          country,
          { ...limits, kind: 'mandate' },
          `Platform ${i + 1}`,
          'other',
        );
      }
    }
  }
  recognise(roots, random, (from, to, country) => {
    const { chainId, contracts } = DEPLOYMENT;
    const target = { chainId, registry: contracts.trustedIssuersRegistry, id: to.id };
    grant(
      from,
      to.record.subject,
      country,
      { kind: 'recognise', target },
      `Recognition ${number}`,
      'public-body',
    );
  });
  writeBits(ledger, issuers, shape.bits, random, census);
  census.lastBlock = ledger.block.number;
  return census;
};

const ANYTHING: Permission = {
  ...{ types: [], schemas: [], jurisdictions: [], fields: [], levels: 0, credits: 0 },
};

/** Universities teach everything up to doctorates; providers a field or two at a level or two. */
const narrowed = (permission: Permission, random: Random, isUniversity: boolean): Permission => ({
  ...permission,
  fields: isUniversity ? [] : [...new Set([random.pick(FIELDS), random.pick(FIELDS)])].sort(),
  levels: isUniversity ? 0b1111_0000 : 0b0011_0000 << random.below(2),
  credits: isUniversity ? 600 : 150,
});

const didWeb = (kind: string, country: string, number: number): string =>
  `did:web:${kind}-${number}.${country.toLowerCase()}.example`;

/** A did:ebsi with one key on the chain. Keys of nobody: nothing is signed with them. */
const university = (ledger: Ledger, number: number): string => {
  const id: Hex = `0x${(number + 1_000_000).toString(16).padStart(32, '0')}`;
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint32(12, number + 1_000_000);
  const point = (kind: string) => Buffer.from(hashOf(kind, number).slice(2), 'hex').toString('base64url');
  const key = { crv: 'P-256', kty: 'EC', x: point('x'), y: point('y') };
  const text = new TextEncoder().encode(canonicalize(key));
  ledger.did(id, text, hashOf('method', number), accountOf(number));
  return ebsiDidOf(bytes);
};

const live = (ledger: Ledger, granted: GrantedRecord, random: Random): void => {
  if (random.chance(RATES.suspended)) {
    const suspended = ledger.change(granted, 'RecordSuspended', 'under-review');
    if (random.chance(RATES.resumed)) ledger.change(suspended, 'RecordResumed', 'unspecified');
  } else if (random.chance(RATES.ended)) ledger.change(granted, 'RecordEnded', 'closed');
  else if (random.chance(RATES.void)) ledger.change(granted, 'RecordVoided', 'fraud');
};

/** Each country recognises a few others. */
const recognise = (
  roots: readonly GrantedRecord[],
  random: Random,
  grant: (from: GrantedRecord, to: GrantedRecord, country: string) => void,
): void => {
  for (const [position, from] of roots.entries()) {
    const [country = 'DE'] = COUNTRIES[position] ?? [];
    for (let i = 0; i < Math.min(4, roots.length - 1); i++) {
      const to = random.pick(roots);
      if (to !== from) grant(from, to, country);
    }
  }
};

/** Large issuers have many bits: half of all stand with a tenth of them. */
const writeBits = (
  ledger: Ledger,
  issuers: readonly GrantedRecord[],
  bits: number,
  random: Random,
  census: Census,
): void => {
  const words = Math.ceil(bits / 256);
  const perList = LIST_BITS / 256;
  const used = new Map<GrantedRecord, number>();
  for (let written = 0; written < words; ) {
    const issuer = random.chance(0.5)
      ? (issuers[random.below(Math.ceil(issuers.length / 10))] ?? random.pick(issuers))
      : random.pick(issuers);
    const from = used.get(issuer) ?? 0;
    const count = Math.min(words - written, 8);
    for (let i = from; i < from + count; i++) {
      const list = Math.floor(i / perList);
      ledger.word(
        issuer.id,
        list,
        i % perList,
        random.word(REVOKED),
        'ended-early',
        issuer.record.controller,
      );
    }
    used.set(issuer, from + count);
    written += count;
    census.bits += count * 256;
  }
};
