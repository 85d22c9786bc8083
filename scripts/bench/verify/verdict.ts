import type { Outcome } from '../../../src/core/finding.ts';
import type { DidResolution } from '../../../src/did/document.ts';
import { statusBitEntry } from '../../../src/issue/status-entry.ts';
import { Cast, NOW, UNIVERSITY } from '../../../test/fixtures/cast.ts';
import { HERE } from '../../../test/fixtures/world.ts';
import { bareVerify, signedOf } from './bare.ts';
import { at, type Entry, mustHold } from './contest.ts';
import { make } from './material.ts';

/** The issuers' documents, read before the clock starts: a resolver in memory. */
const resolver = async (cast: Cast) => {
  const documents = new Map<string, Outcome<DidResolution>>();
  for (const did of cast.dids.signers.keys()) documents.set(did, await cast.dids.resolve(did, { at: NOW }));
  return {
    resolve: async (did: string) => documents.get(did) ?? cast.dids.resolve(did, { at: NOW }),
  };
};

/**
 * The whole answer: a university under an agency under a ministry, each grant with its signed accreditation credential; the
 * key and the accreditation at the time of issuance, the status bit, the scope, and the report.
 */
export const verdictEntries: readonly Entry[] = [
  {
    name: 'verdict-es256',
    prepare: async () => {
      const cast = await Cast.assemble();
      const where = { accreditation: cast.university.ref, statusRegistry: HERE.statusRegistry };
      const tokens = await make((i) =>
        cast.credential({
          title: `Reading trust chains, part ${i}`,
          accreditation: cast.university.ref,
          status: [statusBitEntry(where, { purpose: 'revocation', list: 0, index: i })],
        }),
      );
      const { d: _, ...publicKey } = cast.dids.of(UNIVERSITY).key;
      const verifier = cast.verifier({ dids: await resolver(cast) });
      return {
        ours: async (i) => {
          const { decision } = await verifier.verify(at(tokens, i));
          mustHold(decision === 'accepted', 'the verdict');
        },
        limit: bareVerify(publicKey, tokens.map(signedOf)),
        peers: {},
      };
    },
  },
];
