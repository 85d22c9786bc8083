/// <reference lib="webworker" />

/**
 * The service worker of the verify page: it keeps the page, so that it opens and verifies without a network. What the page asks
 * of the service or of others goes past it: the worker with the SDK knows how old such answers may be.
 */
const scope = self as unknown as ServiceWorkerGlobalScope;

interface Offline {
  /** Names this build. */
  readonly version: string;
  /** Paths of all that verifying may need. */
  readonly files: readonly string[];
}

const PREFIX = 'vidimus-pages-';
const PAGE = '/';
/** A network that says nothing for so long is none, in milliseconds. */
const PATIENCE_MS = 4_000;

// `npm run build:web` writes the list of files in place of this text, so that a new build is a new service worker.
const offline = JSON.parse('{"offline":"list"}') as Offline;
const CACHE = `${PREFIX}${offline.version}`;

scope.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE);
      await cache.addAll(offline.files.map((path) => new Request(path, { credentials: 'omit' })));
      await scope.skipWaiting();
    })(),
  );
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
      await scope.clients.claim();
    })(),
  );
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(lasting(request));
  else if (url.pathname === PAGE && request.mode === 'navigate') event.respondWith(page(request));
});

/** Files whose names hold a digest of their content never change. */
const lasting = async (request: Request): Promise<Response> => {
  const kept = await caches.match(request, { ignoreSearch: true });
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  // A language or a format that was used once is there the next time.
  if (answer.ok && answer.type === 'basic') {
    const copy = answer.clone();
    const cache = await caches.open(CACHE);
    await cache.put(request, copy).catch(() => undefined);
  }
  return answer;
};

/** The newest page where there is a network: it and its files belong together. */
const page = async (request: Request): Promise<Response> => {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (error) {
    const kept = await caches.match(PAGE, { ignoreSearch: true });
    if (kept === undefined) throw error;
    return kept;
  }
};
