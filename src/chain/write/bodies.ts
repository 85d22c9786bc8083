import { abiCall, abiDecode, fixed, tuple, uint } from '../../core/abi.ts';
import { fail } from '../../core/errors.ts';
import { type Hex, hexOfSize, NO_RECORD, type RecordId } from '../../core/hex.ts';
import { keccakText } from '../../core/keccak.ts';
import { bodyHashOf, recordIdOf } from '../../trust/encoding.ts';
import type { AccreditationRecord, RecordState } from '../../trust/record.ts';
import { decodeState } from '../../trust/state-word.ts';
import type { Deployment } from '../deployment.ts';
import { createLogDecoder, topicOf } from '../events/decode.ts';
import { logsInRange } from '../read/logs.ts';
import { ethCalls, getBlockNumber } from '../rpc/eth.ts';
import type { Rpc } from '../rpc/transport.ts';

/** What never changes of a record. */
export interface RecordBody {
  readonly id: RecordId;
  readonly parent: RecordId;
  readonly record: AccreditationRecord;
  readonly bodyHash: Hex;
}

export interface Bodies {
  /** Throws RECORD_NOT_FOUND. Asked once for each record: a body is in the id. */
  bodyOf(id: RecordId): Promise<RecordBody>;
  /** Present words of state, in the order of the ids; undefined where a record was never granted. */
  statesOf(ids: readonly RecordId[]): Promise<readonly (RecordState | undefined)[]>;
}

const STATE_OF = keccakText('stateOf(bytes32)').slice(0, 10) as Hex;
const MAX_BODIES = 10_000;

/** A body from elsewhere than the node: nobody need be trusted for it, since the id is made of it. */
export type BodySource = (
  id: RecordId,
) => Promise<{ readonly parent: RecordId; readonly record: AccreditationRecord } | undefined>;

/**
 * Reads bodies from grants' events, and states from storage: always fresh, for those who are about to write.
 * @param source Asked first, which spares a wallet's node the search; @throws BODY_NOT_PROVEN where it lies
 */
export const createBodies = (rpc: Rpc, deployment: Deployment, source?: BodySource): Bodies => {
  const registry = deployment.contracts.trustedIssuersRegistry;
  const decode = createLogDecoder(deployment);
  const known = new Map<RecordId, RecordBody>();

  const find = async (id: RecordId): Promise<RecordBody> => {
    const filter = {
      address: [registry],
      topics: [topicOf('RecordGranted'), id],
      fromBlock: deployment.deployedAtBlock,
      toBlock: await getBlockNumber(rpc),
    };
    for await (const logs of logsInRange(rpc, filter)) {
      for (const log of logs) {
        // The time is not needed here: a body has none.
        const decoded = decode(log, 0);
        if (decoded.kind !== 'event' || decoded.event.event !== 'RecordGranted') continue;
        const { parent, record, bodyHash } = decoded.event;
        return { id, parent, record, bodyHash };
      }
    }
    throw fail('RECORD_NOT_FOUND', { id });
  };

  return {
    bodyOf: async (id) => {
      if (hexOfSize(id, 32) === undefined || id === NO_RECORD) throw fail('RECORD_NOT_FOUND', { id });
      const cached = known.get(id);
      if (cached) return cached;
      const given = await source?.(id);
      const body = given === undefined ? await find(id) : proven(deployment, id, given);
      if (known.size >= MAX_BODIES) known.clear();
      known.set(id, body);
      return body;
    },
    statesOf: async (ids) => {
      const calls = ids.map((id) => ({ to: registry, data: abiCall(STATE_OF, tuple(fixed(32)), [id]) }));
      const answers = await ethCalls(rpc, calls);
      return answers.map((answer) => {
        if (answer instanceof Error) throw answer;
        const word = abiDecode(tuple(uint(256)), answer)?.[0];
        const state = word === undefined ? undefined : decodeState(word);
        if (state === undefined)
          throw fail('RPC_MALFORMED', { node: rpc.name, reason: 'a word of state cannot be read' });
        return state.status === 'none' ? undefined : state;
      });
    },
  };
};

const proven = (
  { chainId, contracts }: Deployment,
  id: RecordId,
  { parent, record }: { readonly parent: RecordId; readonly record: AccreditationRecord },
): RecordBody => {
  const bodyHash = bodyHashOf(record);
  if (recordIdOf({ chainId, registry: contracts.trustedIssuersRegistry, parent, bodyHash }) !== id)
    throw fail('BODY_NOT_PROVEN', { id });
  return { id, parent, record, bodyHash };
};
