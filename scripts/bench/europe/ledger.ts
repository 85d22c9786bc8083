import { topicOf } from '../../../src/chain/events/decode.ts';
import type { EventName } from '../../../src/chain/events/types.ts';
import type { RawLog } from '../../../src/chain/rpc/eth.ts';
import {
  type AbiCodec,
  abiEncode,
  address,
  bytes,
  fixed,
  small,
  string,
  tuple,
  uint,
} from '../../../src/core/abi.ts';
import { type Address, type Hex, NO_RECORD, type RecordId, toHex } from '../../../src/core/hex.ts';
import { keccak256, keccakText } from '../../../src/core/keccak.ts';
import type { Seconds } from '../../../src/core/seconds.ts';
import { encodeRecord, recordIdOf } from '../../../src/trust/encoding.ts';
import type { Organisation } from '../../../src/trust/organisation.ts';
import { organisationBytes } from '../../../src/trust/parse-organisation.ts';
import {
  type AccreditationRecord,
  REASONS,
  type Reason,
  type RecordState,
} from '../../../src/trust/record.ts';
import { encodeState } from '../../../src/trust/state-word.ts';
import { DEPLOYMENT } from './deployment.ts';

/** A block of the made-up chain. */
export interface Block {
  readonly number: number;
  readonly hash: Hex;
  readonly parentHash: Hex;
  readonly time: Seconds;
}

const { trustedIssuersRegistry: REGISTRY, statusRegistry: STATUS, didRegistry: DIDS } = DEPLOYMENT.contracts;

/** 2026-01-01T00:00:00Z. */
export const GENESIS_TIME: Seconds = 1_767_225_600;
const BLOCK_SECONDS = 12;

export const blockAt = (number: number): Block => ({
  number,
  hash: hashOf('block', number),
  parentHash: hashOf('block', number - 1),
  time: GENESIS_TIME + number * BLOCK_SECONDS,
});

/** 32 bytes that look like a hash, at a thousandth of its price: a quarter of a million of them are wanted. */
export const hashOf = (kind: string, number: number): Hex => {
  const tag = kind.charCodeAt(0).toString(16).padStart(2, '0');
  return `0x${tag}${'5a'.repeat(23)}${number.toString(16).padStart(16, '0')}`;
};

export const accountOf = (number: number): Address => `0x${number.toString(16).padStart(40, '0')}`;

export interface GrantedRecord {
  readonly id: RecordId;
  readonly record: AccreditationRecord;
  readonly state: RecordState;
}

/**
 * Writes logs as our contracts do, byte for byte, so that the ordinary decoder reads them: what a node would have recorded.
 */
export class Ledger {
  readonly #perBlock: number;
  readonly #emit: (log: RawLog) => void;
  #block: Block;
  #logIndex = 0;

  constructor(emit: (log: RawLog) => void, perBlock = 200) {
    this.#emit = emit;
    this.#perBlock = perBlock;
    this.#block = blockAt(DEPLOYMENT.deployedAtBlock);
  }

  get block(): Block {
    return this.#block;
  }

  grant(
    parent: RecordId | undefined,
    record: AccreditationRecord,
    attached: { readonly organisation?: Organisation; readonly evidenceDigest?: Hex } = {},
  ): GrantedRecord {
    const body = encodeRecord(record);
    const place = { chainId: DEPLOYMENT.chainId, registry: REGISTRY, parent: parent ?? NO_RECORD };
    const id = recordIdOf({ ...place, bodyHash: toHex(keccak256(body)) });
    const { time } = this.#block;
    const state: RecordState = {
      ...{ controller: record.controller, grantedAt: time, since: time, interrupted: false, setBy: 0 },
      ...{ status: 'active', reason: 'unspecified', epoch: 0 },
    };
    const { organisation, evidenceDigest = NO_RECORD } = attached;
    const said = organisation === undefined ? new Uint8Array() : organisationBytes(organisation);
    this.#log(REGISTRY, 'RecordGranted', [id, place.parent, keccakText(record.subject)], GRANTED, [
      encodeState(state),
      record.controller,
      body,
      said,
      evidenceDigest,
    ]);
    return { id, record, state };
  }

  /** Suspends, resumes, ends or voids a record. */
  change(
    { id, record, state }: GrantedRecord,
    event: 'RecordSuspended' | 'RecordResumed' | 'RecordEnded' | 'RecordVoided',
    reason: Reason,
  ): GrantedRecord {
    const status = CHANGED[event];
    const since = this.#block.time;
    const next: RecordState = { ...state, status, since, reason, interrupted: event === 'RecordResumed' };
    this.#log(REGISTRY, event, [id, id], STATE, [encodeState(next), record.controller]);
    return { id, record, state: next };
  }

  evidence(id: RecordId, digest: Hex, text: Uint8Array, signer: Address): void {
    this.#log(REGISTRY, 'EvidenceAttached', [id, id, digest], EVIDENCE, [signer, text]);
  }

  term(text: string): void {
    this.#log(REGISTRY, 'TermNamed', [keccakText(text)], TERM, [text]);
  }

  list(accreditation: RecordId, number: number, version: number, digest: Hex, signer: Address): void {
    this.#log(STATUS, 'ListPublished', [accreditation], LIST, [0, number, version, digest, 86_400, signer]);
  }

  word(
    accreditation: RecordId,
    number: number,
    index: number,
    word: bigint,
    reason: Reason,
    signer: Address,
  ): void {
    const values = [0, number, index, word, REASONS.indexOf(reason), signer] as const;
    this.#log(STATUS, 'BitsChanged', [accreditation], BITS, values);
  }

  /** Registers a did:ebsi with one signing key. @param did its sixteen bytes. */
  did(did: Hex, key: Uint8Array, method: Hex, signer: Address): void {
    const topic: Hex = `${did}${'0'.repeat(32)}`;
    const account: Hex = `0x${signer.slice(2).padStart(64, '0')}`;
    this.#log(DIDS, 'DidRegistered', [topic, account], SIGNER, [signer]);
    this.#log(DIDS, 'KeyGranted', [topic, method], KEY, [key, 0b11, 0n, 0n, signer]);
  }

  /** What follows stands in a later block. */
  nextBlock(): void {
    this.#block = blockAt(this.#block.number + 1);
    this.#logIndex = 0;
  }

  #log<T>(contract: Address, name: EventName, indexed: readonly Hex[], codec: AbiCodec<T>, values: T): void {
    if (this.#logIndex >= this.#perBlock) this.nextBlock();
    this.#emit({
      address: contract,
      topics: [topicOf(name), ...indexed],
      data: abiEncode(codec, values),
      blockNumber: this.#block.number,
      blockHash: this.#block.hash,
      transaction: hashOf('transaction', this.#block.number * this.#perBlock + this.#logIndex),
      logIndex: this.#logIndex++,
    });
  }
}

const CHANGED = {
  RecordSuspended: 'suspended',
  RecordResumed: 'active',
  RecordEnded: 'ended',
  RecordVoided: 'void',
} as const;

const GRANTED = tuple(uint(256), address, bytes, bytes, fixed(32));
const STATE = tuple(uint(256), address);
const EVIDENCE = tuple(address, bytes);
const TERM = tuple(string);
const LIST = tuple(small(8), small(32), small(32), fixed(32), small(32), address);
const BITS = tuple(small(8), small(32), small(32), uint(256), small(8), address);
const SIGNER = tuple(address);
const KEY = tuple(bytes, small(8), uint(64), uint(64), address);
