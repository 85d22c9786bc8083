import { getJson } from '../api/get.ts';
import type { Fault } from '../ui/fault.ts';
import { narrowingOf, queryOf, type Route } from './route.ts';
import type {
  DossierJson,
  FacetsJson,
  GroupJson,
  IssuerJson,
  MapJson,
  MentionJson,
  PageJson,
} from './wire.ts';

/** A view with all that it shows. */
export type View =
  | {
      readonly page: 'directory';
      readonly route: Extract<Route, { page: 'directory' }>;
      readonly found: PageJson<IssuerJson>;
      readonly facets: FacetsJson;
      /** Organisations that filters name by DID. */
      readonly named: readonly MentionJson[];
    }
  | {
      readonly page: 'organisation';
      readonly route: Extract<Route, { page: 'organisation' }>;
      readonly dossier: DossierJson;
      /** The first of those below. */
      readonly below: PageJson<IssuerJson>;
    }
  | {
      readonly page: 'map';
      readonly route: Extract<Route, { page: 'map' }>;
      readonly map: MapJson;
      /** Who stands behind the chosen country. */
      readonly group?: GroupJson;
    }
  | { readonly page: 'unknown'; readonly route: Route };

/** What is shown, and what is on its way. */
export interface State {
  readonly view?: View;
  readonly fault?: Fault | undefined;
  readonly isLoading: boolean;
}

const PAGE = 25;
const FIRST_BELOW = 12;

/** Asks the service for what a route shows. @throws ServiceFault */
export const loadView = async (route: Route, signal: AbortSignal): Promise<View> => {
  const get = <T>(path: string) => getJson<T>(path, signal);
  switch (route.page) {
    case 'directory': {
      const { wish } = route;
      const dids = [wish.accreditor, wish.recogniser].filter((did) => did !== undefined);
      const [found, facets, ...named] = await Promise.all([
        get<PageJson<IssuerJson>>(`/issuers?limit=${PAGE}&${queryOf(wish)}`),
        get<FacetsJson>(`/issuers/facets?${narrowingOf(wish)}`),
        ...dids.map((did) => get<IssuerJson>(issuerPath(did)).catch((): MentionJson => ({ did }))),
      ]);
      return { page: 'directory', route, found, facets, named };
    }
    case 'organisation': {
      const [dossier, below] = await Promise.all([
        get<DossierJson>(`${issuerPath(route.did)}/dossier`),
        get<PageJson<IssuerJson>>(
          `/issuers?limit=${FIRST_BELOW}&${new URLSearchParams({ accreditor: route.did, order: 'name' })}`,
        ),
      ]);
      return { page: 'organisation', route, dossier, below };
    }
    case 'map': {
      const [map, group] = await Promise.all([
        get<MapJson>('/map'),
        route.country === undefined ? undefined : get<GroupJson>(groupPath(route.body, route.country)),
      ]);
      return { page: 'map', route, map, ...(group !== undefined && { group }) };
    }
    case 'unknown':
      return { page: 'unknown', route };
  }
};

export const issuerPath = (did: string): string => `/issuers/${encodeURIComponent(did)}`;

const groupPath = (accreditor: string | undefined, country: string | undefined): string =>
  `/map/group?${new URLSearchParams({
    ...(accreditor !== undefined && { accreditor }),
    ...(country !== undefined && { country }),
  })}`;
