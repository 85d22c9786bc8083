import { fail } from '../../core/errors.ts';
import type { PublicJwk } from '../../core/jwk.ts';
import { readPublicJwk } from '../../core/read-jwk.ts';
import type { Manifest } from '../../replica/snapshot/manifest.ts';
import { checkSnapshotSignature } from '../../replica/snapshot/sign.ts';
import { readText } from '../read-input.ts';
import { readKeys } from '../read-map.ts';
import type { Call } from '../verb.ts';

const JWS_BYTES = 65_536;
const MAX_KEYS = 16;

/** Beside the snapshot, unless another one is named. */
export const signatureFile = (call: Call, file: string): string =>
  call.options.text('signature') ?? `${file}.jws`;

/**
 * Whether a key that the user named signed the snapshot; without one, `--unsigned` must say that nobody has to.
 * @throws SNAPSHOT_NOT_SIGNED, FILE_*, KEY_MALFORMED
 */
export const checkSignature = async (call: Call, manifest: Manifest, file: string): Promise<boolean> => {
  const named = call.options.list('key').slice(0, MAX_KEYS);
  if (named.length === 0 && call.options.flag('unsigned')) return false;
  if (named.length === 0) throw fail('SNAPSHOT_NOT_SIGNED');
  const jws = await readText(signatureFile(call, file), { io: call.io, limit: JWS_BYTES });
  await checkSnapshotSignature(manifest, jws, await publicKeys(call, named));
  return true;
};

const publicKeys = async (call: Call, files: readonly string[]): Promise<readonly PublicJwk[]> =>
  (await readKeys(files, call.io)).map((json) => {
    const key = readPublicJwk(json);
    if (typeof key === 'object') return key;
    throw fail('OPTION_VALUE_INVALID', {
      option: '--key',
      value: '…',
      reason: key === 'private' ? 'it is a private key' : 'it is no public key (JWK) that signs',
    });
  });
