/** Full verdicts on one thread and with a second one, beside bare crypto and did-jwt-vc, on the same credentials. */
import { verifyCredential } from 'did-jwt-vc';
import { assemble } from '../../../src/assemble.ts';
import { openSignaturePool } from '../../../src/pool/signature-pool.ts';
import { bareVerify, signedOf } from '../verify/bare.ts';
import { at, CREDENTIALS, compete, mustHold } from '../verify/contest.ts';
import { median, progress, rounded, tell } from './figures.ts';
import { makeMaterial, NOW, openReader } from './material.ts';

type Resolver = Parameters<typeof verifyCredential>[1];

const ROUNDS = 9;
const BATCH = 2_000;

const material = await makeMaterial(CREDENTIALS);
const reader = await openReader(material);
const { tokens, publicKey, issuer, kid } = material;

const resolution = {
  didDocument: {
    '@context': ['https://www.w3.org/ns/did/v1'],
    id: issuer,
    verificationMethod: [
      { id: kid, type: 'JsonWebKey2020', controller: issuer, publicKeyJwk: { ...publicKey } },
    ],
    authentication: [kid],
    assertionMethod: [kid],
  },
  didDocumentMetadata: {},
  didResolutionMetadata: { contentType: 'application/did+ld+json' },
};
const resolver = { resolve: async () => resolution } as unknown as Resolver;

progress('verdicts, bare crypto and did-jwt-vc take turns (25 s)');
const { ops, limit, ratio, peers } = await compete(
  'verdict',
  {
    ours: async (i) => {
      const { decision } = await reader.verify(at(tokens, i));
      mustHold(decision === 'accepted', 'the verdict');
    },
    limit: bareVerify(publicKey, tokens.map(signedOf)),
    peers: {
      'did-jwt-vc': async (i) => {
        const { verified } = await verifyCredential(at(tokens, i), resolver, {});
        mustHold(verified, 'did-jwt-vc');
      },
    },
  },
  { rounds: 11, milliseconds: 200, clock: 'cpu' },
);

progress('batches with one thread and with two (15 s)');
const pool = openSignaturePool(1);
const { recorded, policy, resources } = material;
const two = await assemble({
  ...{ recorded, policy, resources, offline: true, clock: () => NOW, checkSignature: pool.check },
});
const list = Array.from({ length: BATCH }, (_, i) => at(tokens, i % CREDENTIALS));
const rateOf = async (which: typeof reader, concurrency: number): Promise<number> => {
  const started = performance.now();
  for await (const { decision } of which.verifyAll(list, { concurrency }))
    mustHold(decision === 'accepted', 'the verdict');
  return (BATCH * 1_000) / (performance.now() - started);
};
for (let i = 0; i < 3; i++) {
  await rateOf(reader, 16);
  await rateOf(two, 64);
}
const both: (readonly [number, number])[] = [];
for (let i = 0; i < ROUNDS; i++) both.push([await rateOf(reader, 16), await rateOf(two, 64)]);
await pool.close();
tell({
  verdictsPerSecond: ops,
  bareVerificationsPerSecond: limit,
  verdictRatioToCrypto: ratio,
  verdictRestMicroseconds: rounded(1e6 / ops - 1e6 / limit),
  verdictVsDidJwtVc: peers['did-jwt-vc'] ?? 0,
  verdictTwoCores: rounded(median(both.map(([one, other]) => other / one))),
  batchVerdictsPerSecondTwoCores: Math.round(median(both.map(([, other]) => other))),
});
