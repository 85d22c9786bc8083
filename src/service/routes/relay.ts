import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { fetchBounded } from '#net';
import { fail, isVidimusError } from '../../core/errors.ts';
import { LIMITS } from '../../core/limits.ts';
import type { FetchOptions, FetchResult } from '../../core/net.ts';
import type { Policy } from '../../verify/policy.ts';
import type { ServiceParts } from '../parts.ts';
import { isPassable } from '../relay/passable.ts';
import { closed, problems } from '../schemas/common.ts';

const Asked = Type.Object(
  {
    url: Type.String({
      minLength: 9,
      maxLength: 2_048,
      description: 'Address of a status list, or of a did:web document, on a host that the policy allows',
    }),
  },
  closed,
);

/** At the same time, for all askers together: each may hold some megabytes. */
const MOST = 8;

/**
 * Fetches a status list or a did:web document in a page's place, where its host lets no page read it (CORS). The host then sees
 * the service and not the reader; the service sees which list is asked for, and neither keeps nor logs it.
 */
export const relayRoutes = (app: FastifyInstance, { backend, options }: ServiceParts): void => {
  const allowedHosts = hostsOf(backend.policies);
  let underWay = 0;
  app.get(
    '/relay',
    {
      schema: {
        operationId: 'relay',
        tags: ['replica'],
        summary: 'A status list or DID document of another host, for pages that may not read it themselves',
        querystring: Asked,
        response: {
          200: {
            description:
              'The bytes as the host gave them; whether they are genuine is for the asker to check',
            content: { 'application/octet-stream': { schema: Type.String() } },
          },
          ...problems(400, 429, 500, 502, 503),
        },
      },
    },
    async (request, reply) => {
      const site = request.headers['sec-fetch-site'];
      if (site !== undefined && site !== 'same-origin') throw refused('it is for the pages of this service');
      const { url } = request.query as Static<typeof Asked>;
      if (underWay >= MOST) throw fail('TOO_BUSY', { limit: MOST });
      underWay++;
      try {
        const { accept } = request.headers;
        const { bytes } = await fetchList(url, {
          maxBytes: LIMITS.statusListBytes,
          timeoutMs: LIMITS.requestMs,
          allowLoopback: options.allowLoopback,
          ...(allowedHosts && { allowedHosts }),
          ...(accept !== undefined && accept.length <= 200 && { accept }),
        });
        if (!isPassable(bytes, url)) throw refused('it is neither a status list nor a DID document');
        void reply
          .header('cache-control', 'no-store')
          .header('content-security-policy', "default-src 'none'; sandbox")
          .header('content-disposition', 'attachment')
          .type('application/octet-stream');
        return await reply.send(Buffer.from(bytes));
      } finally {
        underWay--;
      }
    },
  );
};

/** What any policy of the service allows; undefined where one of them allows every public host. */
const hostsOf = (policies: ReadonlyMap<string, Policy> | undefined): readonly string[] | undefined => {
  const all = [...(policies?.values() ?? [])].map(({ rules }) => rules.allowedHosts);
  if (all.length === 0) return [];
  return all.includes(undefined) ? undefined : [...new Set(all.flatMap((hosts) => hosts ?? []))];
};

const fetchList = async (url: string, options: FetchOptions): Promise<FetchResult> => {
  try {
    return await fetchBounded(url, options);
  } catch (error) {
    if (!isVidimusError(error)) throw error;
    const { code } = error;
    if (code === 'NET_HOST_NOT_ALLOWED') throw refused('the policy does not allow its host');
    if (code === 'NET_URL_REFUSED' || code === 'NET_ADDRESS_REFUSED')
      throw refused('its address is not one of the public web');
    throw fail('RELAY_UNREACHABLE', { host: URL.parse(url)?.host ?? '', cause: code });
  }
};

const refused = (reason: string) => fail('RELAY_REFUSED', { reason });
