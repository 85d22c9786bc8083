import { StatusList as OtherList } from '@sd-jwt/jwt-status-list';
import type { Outcome } from '../../../src/core/finding.ts';
import { decodeCredential } from '../../../src/credential/decode.ts';
import { decodeSignedToken } from '../../../src/credential/signed-token.ts';
import { signCredential } from '../../../src/issue/sign-credential.ts';
import { signJws } from '../../../src/issue/signer.ts';
import { emptyList, withStatus, withTokenStatus } from '../../../src/issue/status-bits.ts';
import { statusListDocument } from '../../../src/issue/status-list.ts';
import { tokenListClaims } from '../../../src/issue/token-status-list.ts';
import { type StatusList, statusAt, tokenStatusAt } from '../../../src/status/list.ts';
import { createListCache } from '../../../src/status/list-cache.ts';
import { readStatusList } from '../../../src/status/list-credential.ts';
import { readTokenList } from '../../../src/status/token-list.ts';
import { CREDENTIALS, type Entry, mustHold } from './contest.ts';
import { type Issuer, makeIssuer } from './material.ts';

const ENTRIES = 1_048_576;
const LIMIT = 16_777_216;
const URL = 'https://university.example/status/1';
const ISSUED = 1_790_000_000;

/** Places all over the list, every hundredth of them set: what many credentials ask for is not beside each other. */
const PLACES = Uint32Array.from({ length: CREDENTIALS }, (_, i) => (i * 2_654_435_761) % ENTRIES);
const SET = PLACES.filter((_, i) => i % 100 === 0);
const isRight = (i: number, value: number | undefined): boolean => value === (i % 100 === 0 ? 1 : 0);

/** The list as a verification has it in hand: signed, read, and kept by the cache. */
const cached = async (list: Outcome<StatusList>): Promise<StatusList> => {
  const kept = createListCache();
  await kept.get(URL, 'ttl', async () => list);
  const held = await kept.get(URL, 'ttl', async () => list);
  if (!held.ok) throw new Error(held.finding.code);
  return held.value;
};

const w3cList = async (issuer: Issuer): Promise<StatusList> => {
  const description = {
    form: 'BitstringStatusList',
    url: URL,
    issuer: issuer.did,
    purpose: 'revocation',
  } as const;
  const document = await statusListDocument(withStatus(emptyList(ENTRIES), SET), {
    ...description,
    issuedAt: ISSUED,
  });
  const credential = decodeCredential(await signCredential(document, issuer, { issuedAt: ISSUED }));
  if (!credential.ok) throw new Error(credential.finding.code);
  return cached(readStatusList(credential.value, 'BitstringStatusList', LIMIT));
};

const tokenList = async (issuer: Issuer): Promise<StatusList> => {
  const bits = withTokenStatus(
    new Uint8Array(ENTRIES / 4),
    2,
    [...SET].map((index) => [index, 1] as const),
  );
  const claims = await tokenListClaims(bits, { url: URL, issuer: issuer.did, size: 2, issuedAt: ISSUED });
  const token = await signJws({ typ: 'statuslist+jwt' }, claims, issuer);
  const decoded = decodeSignedToken(new TextEncoder().encode(token), issuer.did, { maxBytes: LIMIT });
  if (!decoded.ok) throw new Error(decoded.finding.code);
  return cached(readTokenList(decoded.value, LIMIT));
};

/**
 * One status each of many credentials, from a list of 1,048,576 that was fetched, proven and unpacked before: nothing but the
 * read itself. The limit reads one bit out of a byte array without asking whether it is there.
 */
export const statusEntries: readonly Entry[] = [
  {
    name: 'status-bit',
    prepare: async () => {
      const list = await w3cList(await makeIssuer('P-256'));
      const { bits } = list;
      return {
        ours: (i) => mustHold(isRight(i, statusAt(list, PLACES[i] ?? 0)), 'status-bit'),
        limit: (i) => {
          const place = PLACES[i] ?? 0;
          mustHold(isRight(i, ((bits[place >> 3] ?? 0) >> (7 - (place & 7))) & 1), 'limit');
        },
        peers: {},
        targets: { ops: 5_000_000 },
        batch: 10_000,
      };
    },
  },
  {
    name: 'status-token-2bit',
    prepare: async () => {
      const list = await tokenList(await makeIssuer('P-256'));
      const { bits } = list;
      const statuses = Array.from({ length: ENTRIES }, (_, index) => tokenStatusAt(list, index) ?? 0);
      const other = new OtherList(statuses, 2);
      return {
        ours: (i) => mustHold(isRight(i, tokenStatusAt(list, PLACES[i] ?? 0)), 'status-token-2bit'),
        limit: (i) => {
          const place = PLACES[i] ?? 0;
          mustHold(isRight(i, ((bits[place >> 2] ?? 0) >> ((place & 3) * 2)) & 3), 'limit');
        },
        peers: { '@sd-jwt': (i) => mustHold(isRight(i, other.getStatus(PLACES[i] ?? 0)), '@sd-jwt') },
        targets: { ops: 5_000_000 },
        batch: 10_000,
      };
    },
  },
];
