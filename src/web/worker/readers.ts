import { type Ask, createVidimus, openListMemory, type Reader, type Settings } from '../../browser.ts';
import { askFacts, type Facts } from './facts.ts';
import type { Keep } from './keep.ts';
import type { NetworkFacts, SampleName, StateSource } from './protocol.ts';

/** The SDK, opened for each source of the state, once. */
export interface Readers {
  of(source: StateSource): Promise<Opened>;
  facts(): Promise<NetworkFacts>;
}

export interface Opened {
  readonly reader: Reader;
  /** Unix seconds: the present of recorded events; a source that lives has none. */
  readonly present?: number;
  /** Host that is asked for the registry's state. */
  readonly host?: string;
}

/** How long the service's description of itself is taken as given, in milliseconds. */
const FACTS_MS = 60_000;

/** @param relayed told each host that only the service could read. */
export const createReaders = (
  service: string,
  keep: Keep,
  relayed: (host: string) => void,
  ask: Ask,
): Readers => {
  const open = new Map<string, Promise<Opened>>();
  let facts: { readonly value: Promise<Facts>; readonly until: number } | undefined;

  const current = (): Promise<Facts> => {
    if (facts === undefined || facts.until < performance.now()) {
      const value = askFacts(service, keep, ask);
      facts = { value, until: performance.now() + FACTS_MS };
      // What failed, or is from before, is asked again the next time.
      const again = (): void => {
        facts = undefined;
      };
      void value.then(({ shown }) => shown.kept && again(), again);
    }
    return facts.value;
  };
  const once = (name: string, make: () => Promise<Opened>): Promise<Opened> => {
    const known = open.get(name);
    if (known !== undefined) return known;
    // A service that was set up anew, or another node, replaces what was open.
    open.clear();
    const made = make();
    open.set(name, made);
    made.catch(() => open.delete(name));
    return made;
  };
  const live = async (source: Exclude<StateSource, { kind: 'sample' }>): Promise<Opened> => {
    const known = await current();
    const from =
      source.kind === 'node' ? { rpc: source.rpc } : { service: { url: service, keep: keep.slices, ask } };
    const host = URL.parse(source.kind === 'node' ? source.rpc : service)?.host;
    const make = async (): Promise<Opened> => ({
      reader: await createVidimus({ ...(await settingsOf(known, keep, relayed, service)), ...from }),
      ...(host !== undefined && { host }),
    });
    return once(JSON.stringify([from, known.setup]), make);
  };
  return {
    of: (source) => (source.kind === 'sample' ? sampleReader() : live(source)),
    facts: async () => (await current()).shown,
  };
};

const settingsOf = async (
  { deployment, policies, profile }: Facts,
  keep: Keep,
  used: (host: string) => void,
  service: string,
): Promise<Settings> => {
  const own = [...policies].filter(([name]) => !ALWAYS.includes(name));
  const policy = policies.get('default');
  // A memory that cannot be read must not keep anybody from verifying; a fresh one is made for this visit.
  const memory = await openListMemory(keep.lists).catch(() => undefined);
  return {
    deployment,
    mode: 'rpc',
    ...(policy && { policy }),
    profile,
    profiles: Object.fromEntries(own),
    relay: { url: `${service}/relay`, used },
    copies: keep.copies,
    ...(memory && { listMemory: memory }),
    allowLoopback: isHere(service),
  };
};

/** Every verifier has these. */
const ALWAYS: readonly string[] = ['default', 'proofs-only', 'proofs-and-status'];

/** A demonstration on one machine serves its lists from there too. */
const isHere = (service: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(URL.parse(service)?.hostname ?? '');

let samples: Promise<Opened> | undefined;

const sampleReader = (): Promise<Opened> => {
  samples ??= loadSample().then(async ({ sample }) => ({
    reader: await createVidimus({ ...sample.settings, offline: true }),
    present: sample.recordedAt,
  }));
  return samples;
};

const loadSample = () => import('../../sample.ts');

/** The bytes of a sample. */
export const sampleBytes = async (name: SampleName): Promise<Uint8Array> => {
  const { sample } = await loadSample();
  const tokens: Readonly<Record<SampleName, string>> = {
    good: sample.credential,
    revoked: sample.revoked,
    'out-of-scope': sample.outOfScope,
    unrecognised: sample.unrecognised,
    unchecked: sample.unchecked,
  };
  return new TextEncoder().encode(tokens[name]);
};
