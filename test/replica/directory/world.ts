import type { ChainEvent } from '../../../src/chain/events/types.ts';
import type { BlockRef } from '../../../src/core/block.ts';
import { type Address, type Hex, NO_RECORD, type RecordId } from '../../../src/core/hex.ts';
import { applyEvent } from '../../../src/replica/apply.ts';
import type { Snapshot } from '../../../src/replica/lookup.ts';
import { emptyState } from '../../../src/replica/state.ts';
import { createDraft, rollBack, type Undo } from '../../../src/replica/undo.ts';
import { bodyHashOf, hashTerm, recordIdOf } from '../../../src/trust/encoding.ts';
import type { Organisation } from '../../../src/trust/organisation.ts';
import type { AccreditationRecord, Kind, RecordState } from '../../../src/trust/record.ts';

export interface TestGrant {
  readonly kind: Kind;
  readonly subject: string;
  readonly name: Organisation['legalName'];
  readonly country: string;
  readonly parent?: RecordId;
  readonly type?: Organisation['type'];
  readonly identifiers?: Organisation['identifiers'];
  readonly validUntil?: number;
  readonly target?: RecordId;
  readonly permissions?: readonly {
    readonly types?: readonly string[];
    readonly fields?: readonly string[];
    readonly levels?: readonly number[];
  }[];
}

const CHAIN_ID = 31_337;
const REGISTRY: Address = `0x${'1'.repeat(40)}`;
const CONTROLLER: Address = `0x${'c'.repeat(40)}`;
const START = 1_760_000_000;
const word = (number: number): Hex => `0x${number.toString(16).padStart(64, '0')}`;

/** A state in memory that grows by events, as the chain would give them, and can be taken back. */
export const directoryWorld = () => {
  const state = emptyState({ chainId: CHAIN_ID, address: REGISTRY }, `0x${'2'.repeat(40)}`);
  let undo: Undo = [];
  let number = 0;
  const block: BlockRef = { chainId: CHAIN_ID, number: 1_000, hash: word(1_000), time: START + 1_000_000 };
  const snapshot: Snapshot = { state, block: () => block };
  const apply = (event: ChainEvent): void => applyEvent(state, event, createDraft(undo));
  const place = () => {
    number++;
    return {
      block: number,
      blockHash: word(number),
      time: START + number,
      transaction: word(number),
      logIndex: 0,
    };
  };
  const stateWord = (status: RecordState['status']): RecordState => ({
    ...{ controller: CONTROLLER, grantedAt: START + number, since: START + number, interrupted: false },
    ...{ setBy: 0, status, reason: 'unspecified', epoch: 0 },
  });
  const organisationOf = ({ name, country, type = 'university', identifiers }: TestGrant): Organisation => ({
    ...{ legalName: name, country, type },
    ...(identifiers && { identifiers }),
  });
  const grants = new Map<RecordId, TestGrant>();

  return {
    snapshot,
    start: START,
    grant: (grant: TestGrant): RecordId => {
      const parent = grant.parent ?? NO_RECORD;
      const record: AccreditationRecord = {
        ...{
          kind: grant.kind,
          basis: 'licence',
          depth: grant.kind === 'root' ? 3 : 1,
          controller: CONTROLLER,
        },
        ...{
          validFrom: START,
          validUntil: grant.validUntil ?? 0,
          salt: BigInt(number),
          subject: grant.subject,
        },
        permissions: (grant.permissions ?? [{}]).map(({ types = [], fields = [], levels = [] }) => ({
          ...{ types: types.map(hashTerm), schemas: [], jurisdictions: [], fields, credits: 0 },
          levels: levels.reduce((mask, level) => mask | (1 << (level - 1)), 0),
        })),
        ...(grant.target && { target: { chainId: CHAIN_ID, registry: REGISTRY, id: grant.target } }),
      };
      const bodyHash = bodyHashOf(record);
      const id = recordIdOf({ chainId: CHAIN_ID, registry: REGISTRY, parent, bodyHash });
      const at = place();
      apply({
        ...{ ...at, event: 'RecordGranted', id, parent, signer: CONTROLLER, record, bodyHash },
        ...{ state: stateWord('active'), organisation: organisationOf(grant) },
      });
      grants.set(id, grant);
      return id;
    },
    end: (id: RecordId): void =>
      apply({
        ...place(),
        event: 'RecordEnded',
        id,
        actor: id,
        signer: CONTROLLER,
        state: stateWord('ended'),
      }),
    rename: (id: RecordId, legalName: Organisation['legalName']): void => {
      const grant = grants.get(id);
      if (grant === undefined) throw new Error('no such record');
      const organisation = { ...organisationOf(grant), legalName };
      apply({ ...place(), event: 'OrganisationUpdated', id, actor: id, signer: CONTROLLER, organisation });
    },
    nameTerm: (text: string): void => apply({ ...place(), event: 'TermNamed', term: hashTerm(text), text }),
    /** From now on; the answer takes it back. */
    begin: (): (() => void) => {
      undo = [];
      return () => {
        rollBack(undo);
        undo = [];
      };
    },
  };
};
