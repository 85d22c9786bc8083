import type { RecordId } from '../../core/hex.ts';
import { formatSeconds, type Seconds } from '../../core/seconds.ts';
import { readingOptions } from '../collect.ts';
import { type Connection, withVidimus } from '../connect.ts';
import { EXIT } from '../exit.ts';
import { looksLikeRecord, readRecordId } from '../record-id.ts';
import { type Place, placeOptions, readPlaces } from '../status-place.ts';
import { safe } from '../text.ts';
import type { Call, Verb } from '../verb.ts';

/** `vidimus status`: what the chain says, without judging the credential. */
export const status: Verb = {
  name: 'status',
  group: 'Issuers',
  summary: 'What the chain says of a bit, a handle, or the lists of an accreditation.',
  examples: [
    ['vidimus status credential.jwt', 'the entries that the credential names'],
    ['vidimus status 0x… --index 7', 'one bit'],
    ['vidimus status 0x…', 'all lists of an accreditation'],
  ],
  define: (command) => {
    readingOptions(placeOptions(command));
  },
  run: (call) =>
    withVidimus(
      call,
      async (connection) => {
        const places = await readPlaces(call, connection);
        if (places.length === 0) return await showLists(call, connection);
        const states = await Promise.all(places.flatMap((place) => statesAt(connection, place)));
        call.out.report(states, () => states.map(stateLine));
        return EXIT.done;
      },
      { mode: 'follower' },
    ),
};

interface State {
  readonly accreditation: RecordId;
  /** `revocation list 0, index 7`, or the handle. */
  readonly name: string;
  readonly set: boolean;
  readonly since?: string;
  readonly reason?: string;
  readonly block: number;
}

const statesAt = ({ vidimus, deployment }: Connection, place: Place): readonly Promise<State>[] => {
  const { status: source } = vidimus.registry;
  const { chainId, contracts } = deployment;
  const { statusRegistry } = contracts;
  if (place.kind === 'handles') {
    const { accreditation } = place;
    return place.handles.map(async (handle) => {
      const state = await source.handle({ chainId, statusRegistry, accreditation }, handle);
      return {
        accreditation,
        name: `handle ${handle}`,
        set: state.revoked,
        ...when(state.revokedAt, state.reason),
        block: state.block.number,
      };
    });
  }
  const { list } = place;
  return place.indices.map(async (index) => {
    const state = await source.bit({ chainId, statusRegistry, ...list }, index);
    return {
      accreditation: list.accreditation,
      name: `${list.purpose} list ${list.number}, index ${index}`,
      set: state.set,
      ...when(state.since, state.reason),
      block: state.block.number,
    };
  });
};

const when = (since: Seconds | undefined, reason: string | undefined) => ({
  ...(since === undefined ? {} : { since: formatSeconds(since) }),
  ...(reason === undefined ? {} : { reason }),
});

const stateLine = ({ name, set, since, reason, block }: State): string => {
  const from = since === undefined ? '' : ` since ${since}`;
  const why = reason === undefined ? '' : ` (${safe(reason)})`;
  return `${set ? '✘' : '✔'} ${name}: ${set ? `set${from}${why}` : 'not set'} at block ${block}`;
};

const showLists = async (call: Call, { vidimus, deployment }: Connection) => {
  const [what = ''] = call.args;
  if (!looksLikeRecord(what)) {
    call.out.report([], () => ['The credential names no status on this chain.']);
    return EXIT.done;
  }
  const accreditation = readRecordId('the record', what, deployment);
  const page = await vidimus.registry.lists({ accreditation, limit: 1000 });
  call.out.report(page.items, () =>
    page.items.length === 0
      ? ['No list was ever published under this record.']
      : page.items.map((list) =>
          list.kind === 'bits'
            ? `${list.purpose} list ${list.number}: ${list.words ?? 0} words on the chain`
            : `${list.purpose} list ${list.number}: version ${list.version ?? 0}, sha-256 ${list.digest ?? ''}, ${formatSeconds(list.publishedAt ?? 0)}`,
        ),
  );
  return EXIT.done;
};
