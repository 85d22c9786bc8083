import {
  describePresentation,
  describeVerdict,
  isPresentation,
  isPresentationVerdict,
  type PresentationVerdict,
  type Reader,
  type ReaderOptions,
  type Verdict,
} from '../../browser.ts';
import type { ContactedHost, StateAge, VerifyAnswer, VerifyRequest } from './protocol.ts';
import { type Opened, type Readers, sampleBytes } from './readers.ts';

/** Verifies one input, and gathers what a page shows beside the verdict. @throws VidimusError */
export const answer = async (
  request: VerifyRequest,
  readers: Readers,
  relays: { readonly by: string; readonly hosts: Set<string> },
): Promise<VerifyAnswer> => {
  const started = performance.now();
  const source = request.sample === undefined ? (request.source ?? SERVICE) : SAMPLE;
  const bytes = request.sample === undefined ? request.bytes : await sampleBytes(request.sample);
  const opened = await readers.of(source);
  const { reader, present } = opened;
  const now = request.at ?? present;
  const options: ReaderOptions = {
    ...(now !== undefined && { now }),
    ...(request.profile !== undefined && source !== SAMPLE && { profile: request.profile }),
    ...(request.challenge !== undefined && { challenge: request.challenge }),
    ...(request.domain !== undefined && { domain: request.domain }),
  };
  relays.hosts.clear();
  const input = bytes ?? new Uint8Array();
  const verdict = isPresentation(input)
    ? await reader.verifyPresentation(input, options)
    : await reader.verify(input, options);
  const milliseconds = performance.now() - started;
  const shared = {
    milliseconds,
    // A sample is looked at without a network: the hosts that it names were not asked.
    contacted: source === SAMPLE ? [] : contactedBy(verdict.contacted, opened, source.kind, relays),
    state: await ageOf(verdict, reader, source.kind),
  };
  if (isPresentationVerdict(verdict)) {
    const details = await describePresentation(input, verdict, reader.registry.trust);
    return { ...shared, kind: 'presentation', verdict, details };
  }
  return {
    ...shared,
    kind: 'credential',
    verdict,
    details: await describeVerdict(input, verdict, reader.registry.trust),
  };
};

const SERVICE = { kind: 'service' } as const;
const SAMPLE = { kind: 'sample' } as const;

const contactedBy = (
  hosts: readonly string[],
  { host: own }: Opened,
  kind: StateAge['source'],
  { by, hosts: relayed }: { readonly by: string; readonly hosts: ReadonlySet<string> },
): readonly ContactedHost[] => {
  const asked = kind === 'node' ? 'node' : 'replica';
  return [
    // The service is asked about the issuer before anything is decided, also where the proof then fails.
    ...(own !== undefined && (asked === 'replica' || hosts.includes(own))
      ? [{ host: own, role: asked } as const]
      : []),
    ...hosts.filter((host) => host !== own).map((host): ContactedHost => ({ host, role: 'direct' })),
    ...[...relayed].map((host): ContactedHost => ({ host, role: 'relayed', by })),
  ];
};

const ageOf = async (
  verdict: Verdict | PresentationVerdict,
  reader: Reader,
  source: StateAge['source'],
): Promise<StateAge> => {
  const verdicts = isPresentationVerdict(verdict) ? verdict.credentials : [verdict];
  const times = verdicts.flatMap(({ dates: { stateAsOf } }) => (stateAsOf === undefined ? [] : [stateAsOf]));
  const asOf = times.sort()[0];
  const block = verdicts.flatMap(({ blocks }) => blocks)[0];
  const [health] = source === 'service' ? await reader.health() : [];
  return {
    source,
    ...(asOf !== undefined && { asOf: Date.parse(asOf) / 1000 }),
    ...(block && { block }),
    kept: health?.head !== undefined && !health.reachable,
  };
};
