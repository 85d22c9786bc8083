import { fetchBounded } from '#net';
import { LIMITS } from '../../core/limits.ts';
import { decodeCredential } from '../../credential/decode.ts';
import type { EbsiProxy } from '../../replica/ebsi/reads.ts';
import { badRequest, EbsiProblem } from './problems.ts';

/**
 * Fetches a status list in the client's place, so that the issuer never sees who asks. Only a status-list token is passed on;
 * whether its signature holds is for the client to check, as with every list. The proxy's headers are not sent: they are
 * public on-chain, so they protect nothing.
 * @throws EbsiProblem 400 for a path that leaves the prefix, 500 as EBSI answers where there is no list.
 */
export const relay = async (proxy: EbsiProxy, path: string, allowLoopback: boolean): Promise<string> => {
  const prefix = proxy.prefix.replace(/\/+$/, '');
  const url = URL.parse(`${prefix}/${path}`);
  if (url === null || !url.href.startsWith(`${prefix}/`) || path.length > 1_000)
    throw badRequest('path must stay below the prefix of the proxy');
  const bytes = await fetchList(url.href, allowLoopback);
  const decoded = decodeCredential(bytes, { maxBytes: LIMITS.statusListBytes });
  if (!decoded.ok) throw invalid('not a VC JWT');
  const isList = decoded.value.types.some((type) => LISTS.includes(type));
  if (decoded.value.proof.type !== 'jws') throw invalid('not a JWT');
  if (!isList) throw invalid('not a StatusList2021Credential nor a BitstringStatusListCredential JWT');
  return new TextDecoder().decode(bytes).trim();
};

const LISTS = ['StatusList2021Credential', 'BitstringStatusListCredential'];

const fetchList = async (url: string, allowLoopback: boolean): Promise<Uint8Array> => {
  try {
    const options = { maxBytes: LIMITS.statusListBytes, timeoutMs: LIMITS.requestMs, allowLoopback };
    return (await fetchBounded(url, options)).bytes;
  } catch {
    throw new EbsiProblem(
      500,
      'Unreachable Status List Credential',
      "The Status List Credential can't be retrieved",
    );
  }
};

const invalid = (what: string): EbsiProblem =>
  new EbsiProblem(
    500,
    'Invalid Status List Credential',
    `The Status List Credential returned by the Issuer's proxy is ${what}`,
  );
