import type { Deployment } from '../../chain/deployment.ts';
import { fail, isVidimusError } from '../../core/errors.ts';
import { isObject, isString, type Json } from '../../core/json.ts';
import type { Clock, Seconds } from '../../core/seconds.ts';
import type { PolicyRules } from '../../verify/policy.ts';
import { refKey } from '../state.ts';
import { decodeSlice } from './decode.ts';
import { type Ask, getJson } from './get-json.ts';
import type { SeenSlice, SliceReader } from './parts.ts';
import { SLICE_LIMITS, type Slice, type SliceRequest } from './types.ts';

/** What a service said, for the time when it does not answer. It holds public facts of the registry alone. */
export interface KeptSlice {
  /** The pages of the answer, as they came. */
  readonly pages: readonly Json[];
  /** When the service last called it its newest state, by this device's clock. */
  readonly asOf: Seconds;
}

/** Where slices are kept between visits; a browser has IndexedDB. Neither may throw for long: what fails is not kept. */
export interface SliceStore {
  get(name: string): Promise<KeptSlice | undefined>;
  put(name: string, kept: KeptSlice): Promise<void>;
}

export interface SliceService {
  /** Address of the service, such as a page's own origin; must answer as `GET /replica/…` does. */
  readonly url: string;
  readonly keep?: SliceStore;
  /** In place of the network's own `fetch`. */
  readonly ask?: Ask;
}

/** Of one accreditation's statuses; above it a node is asked, or an own copy. */
const MOST_PAGES = 40;
const MOST_STARTS = 3;

/**
 * Reads slices from a service. Where it cannot be reached, from before, at their age.
 * @param finality Of which state: a service may keep that of final blocks too
 * @throws VidimusError SERVICE_UNREACHABLE, SERVICE_REFUSED, REPLICA_SLICE_MALFORMED, REPLICA_SLICE_TOO_LARGE
 */
export const readSlices = (
  { url, keep, ask: send }: SliceService,
  { chainId, contracts }: Deployment,
  clock: Clock,
  finality: PolicyRules['finality'] = 'head',
): SliceReader => {
  const registry = { chainId, address: contracts.trustedIssuersRegistry };
  const base = url.replace(/\/+$/, '');
  const prefix = finality === 'final' ? 'final ' : '';

  const ask = async (request: SliceRequest): Promise<SeenSlice> => {
    const asked = clock();
    const pages = await allPages(
      (after) => getJson(`${base}${pathOf(request, { after, finality })}`, send),
      request,
    );
    const seen = join(
      pages.map((page) => decodeSlice(page, registry)),
      // The state is at least as new as the service knew it to be when it was asked.
      asked - Math.max(...pages.map(ageIn)),
    );
    await keep?.put(`${prefix}${nameOf(request)}`, { pages, asOf: seen.asOf }).catch(() => undefined);
    return seen;
  };
  return async (request) => {
    try {
      return await ask(request);
    } catch (error) {
      const kept =
        isVidimusError(error) && isOutage(error.code)
          ? await fromBefore(keep, `${prefix}${nameOf(request)}`)
          : undefined;
      if (kept === undefined) throw error;
      return {
        ...join(
          kept.pages.map((page) => decodeSlice(page, registry)),
          kept.asOf,
        ),
        kept: true,
      };
    }
  };
};

const fromBefore = async (keep: SliceStore | undefined, name: string): Promise<KeptSlice | undefined> =>
  keep?.get(name).catch(() => undefined);

const isOutage = (code: string): boolean => code === 'SERVICE_UNREACHABLE' || code === 'SERVICE_REFUSED';

/** @throws VidimusError; a cursor that a reorganisation made worthless starts anew. */
const allPages = async (
  get: (after: string | undefined) => Promise<Json>,
  { about }: SliceRequest,
): Promise<readonly Json[]> => {
  for (let start = 1; ; start++) {
    try {
      const pages: Json[] = [];
      for (let after: string | undefined; pages.length < MOST_PAGES; ) {
        const page = await get(after);
        pages.push(page);
        const next = isObject(page) ? page['next'] : undefined;
        if (!isString(next) || about !== 'statuses') return pages;
        after = next;
      }
      throw fail('REPLICA_SLICE_TOO_LARGE', { limit: SLICE_LIMITS.marks * MOST_PAGES, what: 'statuses' });
    } catch (error) {
      const again = isVidimusError(error) && error.details['problem'] === 'CURSOR_MALFORMED';
      if (!again || start === MOST_STARTS) throw error;
    }
  }
};

/** The last page of statuses says of what they are all; the first was true before what came later. */
const join = (slices: readonly Slice[], asOf: Seconds): SeenSlice => {
  const first = slices[0];
  const last = slices.at(-1);
  if (first === undefined || last === undefined)
    throw fail('REPLICA_SLICE_MALFORMED', { reason: 'it is empty' });
  if (slices.length === 1) return { slice: first, block: first.block, asOf };
  const slice: Slice = {
    ...first,
    covers: last.covers,
    lists: slices.flatMap(({ lists }) => lists),
    handles: slices.flatMap(({ handles }) => handles),
    anchors: slices.flatMap(({ anchors }) => anchors),
  };
  return { slice, block: first.block, asOf };
};

const ageIn = (page: Json): number => {
  const seconds = isObject(page) ? page['ageSeconds'] : undefined;
  if (typeof seconds !== 'number' || !(seconds >= 0))
    throw fail('REPLICA_SLICE_MALFORMED', { reason: 'it does not say how old it is' });
  return Math.ceil(seconds);
};

const pathOf = (
  request: SliceRequest,
  { after, finality }: { readonly after: string | undefined; readonly finality: PolicyRules['finality'] },
): string => {
  const query = new URLSearchParams({
    ...(after !== undefined && { after }),
    ...(finality === 'final' && { finality }),
  }).toString();
  return query === '' ? placeOf(request) : `${placeOf(request)}?${query}`;
};

const placeOf = (request: SliceRequest): string => {
  switch (request.about) {
    case 'subject':
      return `/replica/subjects/${encodeURIComponent(request.subject)}`;
    case 'record':
      return `/replica/records/${request.record}`;
    case 'target': {
      const { chainId, registry, id } = request.target;
      return `/replica/targets/${chainId}/${registry}/${id}`;
    }
    case 'statuses':
      return `/replica/statuses/${request.accreditation}`;
    case 'did':
      return `/replica/dids/${encodeURIComponent(request.did)}`;
  }
};

const nameOf = (request: SliceRequest): string => {
  switch (request.about) {
    case 'subject':
      return `subject ${request.subject}`;
    case 'record':
      return `record ${request.record}`;
    case 'target':
      return `target ${refKey(request.target)}`;
    case 'statuses':
      return `statuses ${request.accreditation}`;
    case 'did':
      return `did ${request.did}`;
  }
};
