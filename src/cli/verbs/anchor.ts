import { sha256 } from '#crypto';
import { fail } from '../../core/errors.ts';
import { hexOfSize, toHex } from '../../core/hex.ts';
import { LIMITS } from '../../core/limits.ts';
import { act, actOptions } from '../act.ts';
import { readInput } from '../read-input.ts';
import { readRecordId } from '../record-id.ts';
import type { Verb } from '../verb.ts';
import { wordArgument, wordOption } from '../words.ts';

const MAX_NUMBER = 2 ** 32 - 1;
const PURPOSES = ['revocation', 'suspension'] as const;

/** `vidimus anchor`: fix on-chain what is kept elsewhere. */
export const anchor: Verb = {
  name: 'anchor',
  group: 'Issuers',
  summary: 'Anchor a signed status list, an issuance root, or an accreditation credential.',
  examples: [
    [
      'vidimus anchor list list.jwt --accreditation 0x… --list 0 --ttl 86400',
      'the next version of a status list',
    ],
    ['vidimus anchor issuance 0x… --accreditation 0x…', 'the Merkle root of what was issued'],
    [
      'vidimus anchor evidence credential.jwt --accreditation 0x…',
      'the signed credential of a record that you granted',
    ],
  ],
  define: (command) => {
    command
      .addArgument(wordArgument('<kind>', ['list', 'issuance', 'evidence']))
      .argument('<what>', 'list, evidence: the file; issuance: the root')
      .option('--accreditation <record>', 'record that it belongs to')
      .option('--list <number>', 'number of the list (default 0)')
      .addOption(wordOption('--purpose <purpose>', `${PURPOSES.join(' or ')} (default revocation)`, PURPOSES))
      .option('--ttl <seconds>', 'how long a copy of the list may be relied on (default 0: not stated)');
    actOptions(command);
  },
  run: (call) =>
    act(call, async ({ writer, deployment, vidimus }) => {
      const [kind = '', what = ''] = call.args;
      const accreditation = readRecordId('--accreditation', call.options.needed('accreditation'), deployment);
      switch (kind) {
        case 'list': {
          const bytes = await readToken(call.io, what);
          const purpose = call.options.oneOf('purpose', PURPOSES) ?? 'revocation';
          const number = call.options.whole('list', 0, MAX_NUMBER) ?? 0;
          const ttl = call.options.whole('ttl', 0, MAX_NUMBER) ?? 0;
          const list = { accreditation, purpose, number };
          const statusRegistry = deployment.contracts.statusRegistry;
          const head = await vidimus.registry.status.anchor({
            chainId: deployment.chainId,
            statusRegistry,
            ...list,
          });
          const version = (head?.version ?? 0) + 1;
          return {
            plans: [() => writer.plan.publishList(list, { version, digest: toHex(sha256(bytes)), ttl })],
            done: `Anchored version ${version} of ${purpose} list ${number}`,
            next: () => `vidimus status ${accreditation}`,
          };
        }
        case 'issuance': {
          const root = hexOfSize(what, 32);
          if (root === undefined) {
            throw fail('OPTION_VALUE_INVALID', {
              option: 'the root',
              value: what,
              reason: 'it is 0x and 64 hexadecimal digits',
            });
          }
          return {
            plans: [() => writer.plan.anchorIssuance(accreditation, root)],
            done: 'Anchored the issuance root',
          };
        }
        case 'evidence': {
          const bytes = await readToken(call.io, what);
          return {
            plans: [() => writer.plan.attachEvidence(accreditation, bytes)],
            done: 'Attached the accreditation credential',
            next: () => `vidimus show ${accreditation}`,
          };
        }
        default:
          throw fail('USAGE', { reason: `anchor ${kind} is not one of list, issuance, evidence` });
      }
    }),
};

/** The token without the line break that editors put at the end: the digest is of what is published. */
const readToken = async (io: Parameters<typeof readInput>[1]['io'], file: string): Promise<Uint8Array> => {
  const bytes = await readInput(file, { io, limit: LIMITS.statusListBytes });
  return new TextEncoder().encode(new TextDecoder().decode(bytes).trim());
};
