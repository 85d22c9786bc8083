/** A view of the explorer. Each has an address of its own, so that it can be kept, shared and gone back to. */
export type Route =
  | { readonly page: 'directory'; readonly wish: Wish }
  | { readonly page: 'organisation'; readonly did: string }
  | { readonly page: 'map'; readonly body?: string; readonly country?: string }
  | { readonly page: 'unknown' };

/** What a search can be narrowed by, by the names of the service's query. */
export const FILTERS: readonly Filter[] = [
  'country',
  'type',
  'term',
  'field',
  'level',
  'kind',
  'standing',
  'accreditor',
  'recogniser',
];
export type Filter =
  | 'country'
  | 'type'
  | 'term'
  | 'field'
  | 'level'
  | 'kind'
  | 'standing'
  | 'accreditor'
  | 'recogniser';

export type Order = 'name' | 'country' | 'match' | 'newest' | 'registry';
export const ORDERS: readonly Order[] = ['name', 'country', 'newest', 'registry'];

export interface Wish extends Readonly<Partial<Record<Filter, string>>> {
  readonly query?: string;
  readonly order?: Order;
  /** Cursor of a further page, and the place of its first entry, for "26 to 50 of 5,912". */
  readonly after?: string;
  readonly from?: number;
}

const HOME = '/explore/';
/** As the service has them: what it would refuse is not asked. */
const SHAPES: Readonly<Record<Filter, RegExp>> = {
  country: /^[A-Z]{2}$/,
  type: /^[a-z-]{1,30}$/,
  standing: /^[a-z]{1,20}$/,
  kind: /^[a-z]{1,20}$/,
  term: /^.{1,200}$/s,
  field: /^\d{2,4}$/,
  level: /^[1-8]$/,
  accreditor: /^did:[a-z0-9]+:[^\s/?#]{1,240}$/,
  recogniser: /^did:[a-z0-9]+:[^\s/?#]{1,240}$/,
};

/** Reads an address. What has no shape that the service knows is left out. Never throws. */
export const readRoute = (path: string, search: string): Route => {
  const parts = path
    .slice(HOME.length)
    .split('/')
    .filter((part) => part !== '');
  const asked = new URLSearchParams(search);
  const [first, second, ...rest] = parts;
  if (!path.startsWith(HOME) && path !== '/explore') return { page: 'unknown' };
  if (first === undefined) return { page: 'directory', wish: readWish(asked) };
  if (first === 'issuers' && second !== undefined && rest.length === 0) {
    const did = decoded(second);
    return did !== undefined && SHAPES.accreditor.test(did)
      ? { page: 'organisation', did }
      : { page: 'unknown' };
  }
  if (first === 'map' && second === undefined) {
    const [body, country] = [asked.get('at'), asked.get('country')];
    return {
      page: 'map',
      ...(body !== null && SHAPES.accreditor.test(body) && { body }),
      ...(country !== null && SHAPES.country.test(country) && { country }),
    };
  }
  return { page: 'unknown' };
};

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

const readWish = (asked: URLSearchParams): Wish => {
  const query = asked.get('q')?.slice(0, 100).trim() ?? '';
  const order = [...ORDERS, 'match' as const].find((one) => one === asked.get('order'));
  const after = asked.get('after');
  const from = Number(asked.get('from'));
  const filters = FILTERS.flatMap((name) => {
    const value = asked.get(name);
    return value !== null && SHAPES[name].test(value) ? [[name, value]] : [];
  });
  return {
    ...(query !== '' && { query }),
    ...Object.fromEntries(filters),
    ...(order !== undefined && { order }),
    ...(after !== null && /^[0-9a-z]{1,10}$/.test(after) && { after }),
    ...(Number.isSafeInteger(from) && from > 1 && { from }),
  };
};

/** The address of a view. */
export const hrefOf = (route: Exclude<Route, { page: 'unknown' }>): string => {
  switch (route.page) {
    case 'directory': {
      const { query, after, from, ...rest } = route.wish;
      return withQuery(HOME, [
        ['q', query],
        ...Object.entries(rest),
        ['after', after],
        ['from', from === undefined || after === undefined ? undefined : String(from)],
      ]);
    }
    case 'organisation':
      return organisationHref(route.did);
    case 'map':
      return withQuery(`${HOME}map`, [
        ['at', route.body],
        ['country', route.country],
      ]);
  }
};

export const organisationHref = (did: string): string => `${HOME}issuers/${encodeURIComponent(did)}`;

/** The service's query for a wish. */
export const queryOf = (wish: Wish): string => {
  const { from: _, order, after, ...rest } = wish;
  return new URLSearchParams(
    Object.entries({
      ...rest,
      order: order ?? (wish.query === undefined ? 'name' : 'match'),
      ...(after !== undefined && { after }),
    }),
  ).toString();
};

/** The same without order and place: what facets are counted for. */
export const narrowingOf = (wish: Wish): string => {
  const { from: _from, order: _order, after: _after, ...rest } = wish;
  return new URLSearchParams(Object.entries(rest)).toString();
};

/** A wish with one filter set or taken off. Pages begin anew. */
export const narrowed = (wish: Wish, filter: Filter | 'query' | 'order', value: string | undefined): Wish => {
  const { after: _after, from: _from, [filter]: _old, ...rest } = wish;
  return value === undefined ? rest : { ...rest, [filter]: value };
};

const withQuery = (path: string, members: readonly (readonly [string, string | undefined])[]): string => {
  const query = new URLSearchParams(
    members.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ).toString();
  return query === '' ? path : `${path}?${query}`;
};
