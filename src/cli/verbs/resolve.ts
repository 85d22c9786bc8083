import type { Finding, Outcome } from '../../core/finding.ts';
import { keyKindOf } from '../../core/jwk.ts';
import type { Dereferenced } from '../../did/dereference.ts';
import { parseDid } from '../../did/did-url.ts';
import type { DidResolution } from '../../did/document.ts';
import { dereferencingResult, resolutionErrorOf, resolutionResult } from '../../did/resolution-result.ts';
import { readingOptions } from '../collect.ts';
import { withReader } from '../connect.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { safe } from '../text.ts';
import type { Call, Verb } from '../verb.ts';

/** `vidimus resolve`: the DID document in force, now or at a time, or what a DID URL leads to. */
export const resolve: Verb = {
  name: 'resolve',
  group: 'Verify',
  summary: 'The keys of a DID, now or at a time (did:key, did:jwk, did:web, did:ethr, did:ebsi).',
  examples: [
    ['vidimus resolve did:web:university.example', 'now'],
    ['vidimus resolve did:ethr:0x7a69:0x… --at 2026-06-30', 'as of that day'],
    ["vidimus resolve 'did:web:university.example?service=files&relativeRef=a.pdf'", 'a DID URL'],
    ['vidimus resolve did:key:z6Mk… --json', 'as W3C DID Resolution has it; no node is needed'],
  ],
  define: (command) => {
    command
      .argument('<did>', 'a DID, or a DID URL')
      .option('--at <time>', 'the document in force at this time');
    readingOptions(command);
  },
  run: (call) =>
    withReader(
      call,
      async ({ vidimus }) => {
        const [did = ''] = call.args;
        const at = call.options.time('at');
        // What is meant for a DID is judged as one: its faults have more to say.
        const options = at === undefined ? {} : { at };
        const isDid = parseDid(did) !== undefined || !/[/?#]/.test(did);
        if (isDid) return showResolution(call, did, await vidimus.resolve(did, options));
        const outcome = await vidimus.dereference(did, options);
        return outcome.ok
          ? showPart(call, outcome.value)
          : showFailure(call, did, outcome.finding, dereferencingResult);
      },
      // Most DIDs need no registry.
      { mode: 'rpc', withoutRegistry: 'proofs-only' },
    ),
};

const DOCUMENT = 'application/did';

/** The outcome of resolving a DID: its keys, or why there are none. */
export const showResolution = (call: Call, did: string, outcome: Outcome<DidResolution>): ExitCode =>
  outcome.ok ? showDocument(call, outcome.value) : showFailure(call, did, outcome.finding, resolutionResult);

const showFailure = (
  call: Call,
  did: string,
  finding: Finding,
  jsonOf: typeof resolutionResult | typeof dereferencingResult,
): ExitCode => {
  const failure = { ok: false, error: resolutionErrorOf(finding, did) } as const;
  call.out.data(jsonOf(failure, DOCUMENT), () => [`${safe(finding.message)} [${finding.code}]`]);
  return finding.status === 'unknown' ? EXIT.undetermined : EXIT.refused;
};

const showPart = (call: Call, found: Dereferenced): ExitCode => {
  if (found.kind === 'document') return showDocument(call, found.resolution);
  call.out.data(dereferencingResult({ ok: true, value: found }, DOCUMENT), () =>
    found.kind === 'service'
      ? [safe(found.url)]
      : call.out.table(
          Object.entries(found.content).map(([name, value]) => [
            `  ${safe(name)}`,
            safe(typeof value === 'string' ? value : JSON.stringify(value)),
          ]),
        ),
  );
  return EXIT.done;
};

const showDocument = (call: Call, resolution: DidResolution): ExitCode => {
  const { document, deactivated, version } = resolution;
  call.out.data(resolutionResult({ ok: true, value: resolution }, DOCUMENT), () => [
    call.out.style.strong(safe(document.id)),
    `  ${deactivated ? 'deactivated' : 'active'}, ${VERSION_WORDS[version]}`,
    ...call.out.table(
      [...document.methods.values()].map((method) => [
        `  ${safe(method.id)}`,
        method.hasEnded === true
          ? 'ended'
          : method.key.kind === 'jwk'
            ? keyKindOf(method.key.jwk)
            : method.key.kind,
        Object.entries(document.relationships)
          .filter(([, ids]) => ids.includes(method.id))
          .map(([name]) => name)
          .join(', '),
      ]),
    ),
  ]);
  return EXIT.done;
};

const VERSION_WORDS = {
  historic: 'the document in force at that time',
  present: "today's document: this method has no history",
  immutable: 'follows from the DID itself',
} as const;
