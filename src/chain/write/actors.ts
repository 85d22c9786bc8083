import { fail } from '../../core/errors.ts';
import { type Address, NO_RECORD, type RecordId } from '../../core/hex.ts';
import { LIMITS } from '../../core/limits.ts';
import type { Bodies, RecordBody } from './bodies.ts';

/** One proven step upward (contracts/types/Record.sol `Link`). */
export type Link = readonly [parent: RecordId, bodyHash: string];

/** As whom an account acts: the links from the record up to the acting record; none where it is the record itself. */
export interface Actor {
  /** NO_RECORD for governance. */
  readonly id: RecordId;
  readonly path: readonly Link[];
}

export interface ActorOptions {
  /** Act as this record, or as governance; otherwise the nearest record that the account controls. */
  readonly as?: RecordId | 'governance';
}

/**
 * Finds as whom `account` may act on a record: itself (where `from` is `self`), the nearest record above that it controls, an
 * ended root (its custodian), or governance above a root. The contract decides; this only finds the path.
 * @throws VidimusError NOT_AUTHORISED, RECORD_NOT_FOUND
 */
export const findActor = async (
  bodies: Bodies,
  id: RecordId,
  account: Address,
  from: 'self' | 'above',
  { as }: ActorOptions = {},
): Promise<Actor> => {
  const line = await lineOf(bodies, id);
  const path = (length: number): readonly Link[] =>
    line.slice(0, length).map((body): Link => [body.parent, body.bodyHash]);
  const root = line.at(-1)?.id ?? id;
  const governance: Actor = { id: NO_RECORD, path: path(1) };

  if (as === 'governance') return governance;
  if (as !== undefined) {
    const rank = line.findIndex((body) => body.id === as);
    if (rank < 0) throw fail('NOT_AUTHORISED', { account, id });
    return { id: as, path: path(rank) };
  }

  const states = await bodies.statesOf(line.map((body) => body.id));
  const first = from === 'self' ? 0 : 1;
  const rank = states.findIndex((state, i) => i >= first && state?.controller === account);
  if (rank >= 0) return { id: line[rank]?.id ?? id, path: path(rank) };
  if (line.length === 1) return governance;
  const rootStatus = states.at(-1)?.status;
  if (rootStatus === 'ended' || rootStatus === 'void') return { id: root, path: path(line.length - 1) };
  throw fail('NOT_AUTHORISED', { account, id });
};

/** The record and all above it, up to its root. */
const lineOf = async (bodies: Bodies, id: RecordId): Promise<readonly RecordBody[]> => {
  const line: RecordBody[] = [];
  for (let next = id; next !== NO_RECORD && line.length < LIMITS.pathHops; ) {
    const body = await bodies.bodyOf(next);
    line.push(body);
    next = body.parent;
  }
  return line;
};
