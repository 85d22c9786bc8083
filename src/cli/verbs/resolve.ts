import { keyKindOf } from '../../core/jwk.ts';
import { readingOptions } from '../collect.ts';
import { withVidimus } from '../connect.ts';
import { EXIT } from '../exit.ts';
import { safe, table } from '../text.ts';
import type { Verb } from '../verb.ts';

/** `vidimus resolve`: the DID document in force, now or at a time. */
export const resolve: Verb = {
  name: 'resolve',
  group: 'Verify',
  summary: 'The keys of a DID, now or at a time (did:key, did:jwk, did:web, did:ethr).',
  examples: [
    ['vidimus resolve did:web:university.example', 'now'],
    ['vidimus resolve did:ethr:0x7a69:0x… --at 2026-06-30', 'as of that day'],
  ],
  define: (command) => {
    command.argument('<did>', 'the DID').option('--at <time>', 'the document in force at this time');
    readingOptions(command);
  },
  run: (call) =>
    withVidimus(call, async ({ vidimus }) => {
      const [did = ''] = call.args;
      const at = call.options.time('at');
      const outcome = await vidimus.resolve(did, at === undefined ? {} : { at });
      if (!outcome.ok) {
        const { finding } = outcome;
        call.out.data({ did, ...finding }, () => [`${safe(finding.message)} [${finding.code}]`]);
        return finding.status === 'unknown' ? EXIT.undetermined : EXIT.refused;
      }
      const { document, deactivated, version, updatedAt } = outcome.value;
      const json = {
        document: document.source,
        deactivated,
        version,
        ...(updatedAt === undefined ? {} : { updatedAt }),
      };
      call.out.data(json, () => [
        call.out.style.strong(safe(document.id)),
        `  ${deactivated ? 'deactivated' : 'active'}, ${VERSION_WORDS[version]}`,
        ...table(
          [...document.methods.values()].map((method) => [
            `  ${safe(method.id)}`,
            method.key.kind === 'jwk' ? keyKindOf(method.key.jwk) : method.key.kind,
            Object.entries(document.relationships)
              .filter(([, ids]) => ids.includes(method.id))
              .map(([name]) => name)
              .join(', '),
          ]),
        ),
      ]);
      return EXIT.done;
    }),
};

const VERSION_WORDS = {
  historic: 'the document in force at that time',
  present: "today's document: this method has no history",
  immutable: 'follows from the DID itself',
} as const;
