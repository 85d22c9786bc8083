import type { FastifyReply, FastifyRequest } from 'fastify';
import { parseDid } from '../../did/did-url.ts';
import { ebsiSyntaxFault } from '../../did/methods/ebsi-syntax.ts';
import type { EbsiPage, EbsiPaging } from '../../replica/ebsi/reads.ts';
import { badRequest, EbsiProblem } from './problems.ts';

/** EBSI's longest page. */
const MOST = 50;
const USUAL = 10;

export type Query = Readonly<Record<string, string>>;

/**
 * The query as it stands, where it has known parameters only, each once.
 * @throws EbsiProblem 400
 */
export const queryOf = (request: FastifyRequest, known: readonly string[]): Query => {
  const query = request.query as Readonly<Record<string, unknown>>;
  const faults = Object.entries(query).flatMap(([name, value]) => {
    if (!known.includes(name)) return [`property ${name.slice(0, 60)} should not exist`];
    return typeof value === 'string' ? [] : [`${name} must be a string`];
  });
  if (faults.length > 0) throw badRequest(...faults);
  return query as Query;
};

export const PAGING = ['page[after]', 'page[size]'] as const;

/** @throws EbsiProblem 400 for a page below 1, or a size outside 1 to 50. */
export const pagingOf = (query: Query): EbsiPaging => {
  const page = numberOf(query['page[after]'], 1);
  const size = numberOf(query['page[size]'], USUAL);
  const faults = [
    ...(page >= 1 ? [] : ['page[after] must not be less than 1']),
    ...(size >= 1 ? [] : ['page[size] must not be less than 1']),
    ...(size <= MOST ? [] : [`page[size] must not be greater than ${MOST}`]),
  ];
  if (faults.length > 0) throw badRequest(...faults);
  return { page, size };
};

/** NaN, which fails every comparison, for what is no whole number. */
const numberOf = (text: string | undefined, usual: number): number =>
  text === undefined ? usual : /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;

/** The address under which we were asked, without a path. */
export const originOf = (request: FastifyRequest): string => `${request.protocol}://${request.host}`;

/**
 * A page with its links. EBSI clamps them: the last page's `next` is itself, so a client stops at the last page's number.
 * @param filter Appended to each link, such as `&controller=…`.
 */
export const listOf = <T, J>(
  request: FastifyRequest,
  path: string,
  { items, total }: EbsiPage<T>,
  { page, size }: EbsiPaging,
  show: (item: T, url: string) => J,
  filter = '',
) => {
  const url = `${originOf(request)}${path}`;
  const last = Math.max(Math.ceil(total / size), 1);
  const clamped = (wanted: number): number => Math.min(Math.max(wanted, 1), last);
  const link = (wanted: number): string => `${url}?page[after]=${wanted}&page[size]=${size}${filter}`;
  return {
    self: link(page),
    items: items.map((item) => show(item, url)),
    total,
    pageSize: size,
    links: {
      first: link(1),
      prev: link(clamped(page - 1)),
      next: link(clamped(page + 1)),
      last: link(last),
    },
  };
};

/**
 * The first of our types that the client takes; no `Accept` takes everything.
 * @throws EbsiProblem 406
 */
export const acceptedType = <T extends string>(request: FastifyRequest, types: readonly T[]): T => {
  const wanted = (request.headers.accept ?? '*/*')
    .split(',')
    .map((range) => range.trim().toLowerCase())
    .filter((range) => !/;\s*q=0(?:\.0*)?$/.test(range))
    .map((range) => range.split(';', 1)[0]?.trim() ?? '');
  for (const range of wanted) {
    const type = types.find(
      (one) => range === '*/*' || range === one || range === `${one.split('/', 1)[0]}/*`,
    );
    if (type !== undefined) return type;
  }
  throw new EbsiProblem(406, 'Not Acceptable', `Only '${types.join(', ')}' content types supported`);
};

/** @throws EbsiProblem 400 */
export const didIn = (text: string): string => {
  const method = parseDid(text)?.method;
  // Ours lists issuers of every method; what says that it is EBSI's must be one.
  if (method === undefined || (method === 'ebsi' && ebsiSyntaxFault(text) !== undefined))
    throw badRequest('did must be a valid DID v1');
  return text;
};

/** @throws EbsiProblem 400 */
export const ebsiDidIn = (text: string): string => {
  if (ebsiSyntaxFault(text) !== undefined) throw badRequest('did must be a valid DID v1');
  return text;
};

/** The answer follows from the block, so that a client may keep it for a moment. */
export const sendAs = (reply: FastifyReply, type: string, body: unknown): FastifyReply =>
  reply.type(type).send(typeof body === 'string' ? body : JSON.stringify(body));
