import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fastifyStatic } from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Everything from our own origin, nothing inline; the pages themselves reach no other host. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "media-src 'self' blob:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html vidimus',
].join('; ');

/**
 * The worker has a policy of its own: status lists, DID documents and a node that the user chose stand on other hosts, and the
 * SDK in it keeps to the hosts that the trust policy allows.
 */
const WORKER_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
].join('; ');

/** Their names hold a digest of their content. */
const LASTING = 'public, max-age=31536000, immutable';

/**
 * Where the built pages lie: the folder that VIDIMUS_PAGES names, else beside this file in the package, or in `dist/` of a
 * clone. Undefined where they are not built.
 */
export const builtPages = (): string | undefined => {
  const here = fileURLToPath(import.meta.url);
  const named = process.env['VIDIMUS_PAGES'];
  const folder =
    named ?? fileURLToPath(new URL(here.endsWith('.ts') ? '../../dist/web' : '../web', import.meta.url));
  return existsSync(join(folder, 'index.html')) ? folder : undefined;
};

/** Serves the pages: verify at `/`, the explorer below `/explore/`, the console, and the page for iframes. */
export const webPages = async (app: FastifyInstance, folder: string): Promise<void> => {
  await app.register(fastifyStatic, {
    root: folder,
    // Each file is a route: what is no file goes the way of every unknown path of the API.
    wildcard: false,
    dotfiles: 'ignore',
    globIgnore: ['**/.*', '.vite/**', '**/*.{br,gz}'],
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => headersOf(reply, path.slice(folder.length).split(sep).join('/')),
  });
  // The explorer has an address for each view; all of them are one page.
  app.get('/explore/*', { schema: { hide: true } }, (_request, reply) =>
    reply.sendFile('explore/index.html'),
  );
};

/** Whether a route is a file of the pages: those are many small requests at once, and cost nothing. */
export const isPageRoute = (url: string): boolean => url.startsWith('/assets/') || PAGES.has(url);

const PAGES: ReadonlySet<string> = new Set([
  '/',
  '/explore/*',
  '/explore/',
  '/console/',
  '/embed/',
  '/sw.js',
]);

const headersOf = (reply: FastifyReply, path: string): void => {
  const name = path.replace(/\.(?:br|gz)$/, '').replace(/^\//, '');
  const isWorker = name.startsWith('assets/worker/');
  const ancestors = name.startsWith('embed/') ? '*' : "'none'";
  void reply.header(
    'content-security-policy',
    isWorker ? WORKER_POLICY : `${PAGE_POLICY}; frame-ancestors ${ancestors}`,
  );
  void reply.header('cache-control', name.startsWith('assets/') ? LASTING : 'no-cache');
  void reply.header('referrer-policy', 'no-referrer');
  void reply.header('cross-origin-resource-policy', 'cross-origin');
  void reply.header('permissions-policy', 'camera=(self), geolocation=(), microphone=()');
};
