import { verify } from '#crypto';
import { fromBase64url } from '../../core/base64url.ts';
import { fail } from '../../core/errors.ts';
import { canonicalize } from '../../core/jcs.ts';
import { algorithmOf, type PublicJwk } from '../../core/jwk.ts';
import { parseJsonObject } from '../../core/strict-json.ts';
import { type SigningKey, signCompact } from '../../issue/signer.ts';
import { type Manifest, manifestJson } from './manifest.ts';

const TYPE = 'vidimus-snapshot';
const JWS_BYTES = 65_536;

/** Signs what a snapshot says of itself, and so the whole of it. @returns a compact JWS. @throws ISSUE_SIGNER_FAILED */
export const signSnapshot = (manifest: Manifest, signer: SigningKey): Promise<string> =>
  signCompact({ typ: TYPE }, manifestJson(manifest), signer);

/** @throws VidimusError SNAPSHOT_NOT_SIGNED unless one of the keys signed this very manifest */
export const checkSnapshotSignature = async (
  manifest: Manifest,
  jws: string,
  keys: readonly PublicJwk[],
): Promise<void> => {
  const refused = () => fail('SNAPSHOT_NOT_SIGNED');
  const [head = '', payload = '', signature = '', ...more] = jws.trim().split('.');
  if (jws.length > JWS_BYTES || more.length > 0) throw refused();
  const [headBytes, payloadBytes, bytes] = [head, payload, signature].map(fromBase64url);
  if (headBytes === undefined || payloadBytes === undefined || bytes === undefined) throw refused();
  let header: ReturnType<typeof parseJsonObject>;
  let signed: string;
  try {
    header = parseJsonObject(headBytes);
    signed = canonicalize(parseJsonObject(payloadBytes));
  } catch {
    throw refused();
  }
  const isOurs = Object.keys(header).sort().join() === 'alg,typ' && header['typ'] === TYPE;
  if (!isOurs || signed !== canonicalize(manifestJson(manifest))) throw refused();
  const input = new TextEncoder().encode(`${head}.${payload}`);
  for (const key of keys) if (header['alg'] === algorithmOf(key) && (await verify(key, input, bytes))) return;
  throw refused();
};
