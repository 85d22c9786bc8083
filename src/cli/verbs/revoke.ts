import { fail } from '../../core/errors.ts';
import { REASONS } from '../../trust/record.ts';
import { act, actOptions } from '../act.ts';
import { placeOptions, readPlaces } from '../status-place.ts';
import type { Verb } from '../verb.ts';
import { wordOption } from '../words.ts';

/** `vidimus revoke`: set bits or publish handles; with --clear lift a suspension. */
export const revoke: Verb = {
  name: 'revoke',
  group: 'Issuers',
  summary: 'Revoke or suspend credentials: by bits on the chain, or by handles.',
  examples: [
    ['vidimus revoke credential.jwt --reason issued-in-error', 'as the credential itself says'],
    ['vidimus revoke 0x… --index 7,8,9 --list 0', 'bits of a list, all or nothing'],
    ['vidimus revoke 0x… --handle 0x…', 'by revocation handle'],
    [
      'vidimus revoke 0x… --purpose suspension --index 7 --clear',
      'lift a suspension; a revocation is for good',
    ],
  ],
  define: (command) => {
    placeOptions(command)
      .addOption(wordOption('--reason <reason>', `why: ${REASONS.join(', ')}`, REASONS))
      .option('--clear', 'lift a suspension');
    actOptions(command);
  },
  run: (call) =>
    act(call, async (connection) => {
      const places = await readPlaces(call, connection);
      if (places.length === 0) {
        throw fail('USAGE', {
          reason:
            'there is nothing to revoke: give --index or --handle, or a credential with a status on this chain',
        });
      }
      const { plan } = connection.writer;
      const reason = call.options.oneOf('reason', REASONS);
      const options = reason === undefined ? {} : { reason };
      const clear = call.options.flag('clear');
      const count = places.reduce(
        (sum, place) => sum + (place.kind === 'bits' ? place.indices : place.handles).length,
        0,
      );
      return {
        plans: places.flatMap((place) => {
          if (place.kind === 'handles')
            return [() => plan.revokeHandles(place.accreditation, place.handles, options)];
          if (clear) return place.indices.map((index) => () => plan.clearBit(place.list, index, options));
          const [only] = place.indices;
          return place.indices.length === 1 && only !== undefined
            ? [() => plan.setBit(place.list, only, options)]
            : [() => plan.setBits(place.list, place.indices, options)];
        }),
        done: clear ? `Lifted ${count}` : `Revoked or suspended ${count}`,
        next: () => `vidimus status ${call.args[0] ?? ''}`,
      };
    }),
};
