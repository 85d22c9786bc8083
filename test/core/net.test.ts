import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { isVidimusError } from '../../src/core/errors.ts';
import type { BoundedFetch, FetchOptions } from '../../src/core/net.ts';
import { isPublicAddress } from '../../src/core/net-address.ts';
import { createBoundedFetch, fetchBounded, type ResolveAll } from '../../src/core/net-node.ts';
import { NetQueue } from '../../src/core/net-queue.ts';
import { checkUrl } from '../../src/core/net-rules.ts';
import { fetchBounded as fetchInBrowser } from '../../src/core/net-web.ts';

const OPTIONS: FetchOptions = { maxBytes: 1000, timeoutMs: 2000, allowLoopback: true };

const codeOf = async (act: () => unknown): Promise<string> => {
  try {
    await act();
  } catch (error) {
    if (isVidimusError(error)) return error.code;
    throw error;
  }
  return 'none';
};

const ROUTES: Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>> = {
  '/ok': (response, request) =>
    response.setHeader('content-type', 'text/plain').end(request.headers.accept ?? ''),
  '/gzip': (response) => response.setHeader('content-encoding', 'gzip').end(gzipSync('packed')),
  '/bomb': (response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(5_000_000))),
  '/torn': (response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync('packed').subarray(0, 12)),
  '/brotli': (response) => response.setHeader('content-encoding', 'br').end('x'),
  '/long': (response) => response.end('x'.repeat(1001)),
  '/full': (response) => response.end('x'.repeat(1000)),
  '/empty': (response) => response.end(),
  '/unchanged': (response) => response.writeHead(304, { location: '/ok' }).end(),
  '/three': (response) => response.writeHead(302, { location: '/two' }).end(),
  '/two': (response) => response.writeHead(303, { location: '/once' }).end(),
  '/four': (response) => response.writeHead(308, { location: '/three' }).end(),
  '/nowhere': (response) => response.writeHead(302).end(),
  '/missing': (response) => response.writeHead(404).end('gone'),
  '/hang': () => undefined,
  '/drip': (response) => {
    const timer = setInterval(() => response.write('x'), 50);
    response.on('close', () => clearInterval(timer));
  },
  '/reset': (response) => response.socket?.destroy(),
  '/once': (response) => response.writeHead(302, { location: '/ok' }).end(),
  '/forever': (response) => response.writeHead(307, { location: '/forever' }).end(),
  '/inside': (response) => response.writeHead(301, { location: 'https://169.254.169.254/latest' }).end(),
  '/other': (response) => response.writeHead(301, { location: 'https://other.example/' }).end(),
};

describe('fetchBounded', () => {
  let server: Server;
  let base: string;

  before(async () => {
    server = createServer((request, response) => {
      const route = ROUTES[request.url ?? ''];
      if (route === undefined) response.writeHead(500).end();
      else route(response, request);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  after(() => {
    server.closeAllConnections();
    server.close();
  });

  for (const [name, fetch] of Object.entries<BoundedFetch>({ node: fetchBounded, web: fetchInBrowser })) {
    it(`default: ${name} gives bytes, type and address`, async () => {
      const { bytes, contentType, url } = await fetch(`${base}/ok`, { ...OPTIONS, accept: 'text/x' });
      expect(Buffer.from(bytes).toString()).to.equal('text/x');
      expect(contentType).to.equal('text/plain');
      expect(url).to.equal(`${base}/ok`);
      expect(Buffer.from((await fetch(`${base}/gzip`, OPTIONS)).bytes).toString()).to.equal('packed');
    });

    for (const [path, code] of [
      ['/long', 'NET_TOO_LARGE'],
      ['/bomb', 'NET_TOO_LARGE'],
      ['/missing', 'NET_STATUS'],
      ['/full', 'none'],
      ['/empty', 'none'],
      ['/reset', 'NET_UNREACHABLE'],
    ] as const) {
      it(`error: ${name} ${path} is ${code}`, async () => {
        expect(await codeOf(() => fetch(`${base}${path}`, OPTIONS))).to.equal(code);
      });
    }

    it(`error: ${name} keeps the deadline for silence and for drops, and heeds the caller`, async () => {
      const short = { ...OPTIONS, timeoutMs: 150 };
      expect(await codeOf(() => fetch(`${base}/hang`, short))).to.equal('NET_TIMEOUT');
      expect(await codeOf(() => fetch(`${base}/drip`, short))).to.equal('NET_TIMEOUT');
      const signal = AbortSignal.timeout(50);
      expect(await codeOf(() => fetch(`${base}/hang`, { ...OPTIONS, signal }))).to.equal('NET_ABORTED');
    });

    it(`error: ${name} refuses this machine unless told otherwise`, async () => {
      for (const url of [
        `${base}/ok`,
        base.replace('http', 'https'),
        'https://localhost/',
        'http://x.org/',
      ]) {
        expect(await codeOf(() => fetch(url, { maxBytes: 9, timeoutMs: 99 }))).to.equal('NET_URL_REFUSED');
      }
    });
  }

  it('argument: allowedHosts names host and port', async () => {
    const allowed = [new URL(base).host];
    expect(await codeOf(() => fetchBounded(`${base}/ok`, { ...OPTIONS, allowedHosts: allowed }))).to.equal(
      'none',
    );
    for (const allowedHosts of [[], ['127.0.0.1'], ['example.org']]) {
      expect(await codeOf(() => fetchBounded(`${base}/ok`, { ...OPTIONS, allowedHosts }))).to.equal(
        'NET_HOST_NOT_ALLOWED',
      );
    }
  });

  it('behaviour: redirects are followed by hand and judged again', async () => {
    expect((await fetchBounded(`${base}/once`, OPTIONS)).url).to.equal(`${base}/ok`);
    expect((await fetchBounded(`${base}/three`, OPTIONS)).url).to.equal(`${base}/ok`);
    expect(await codeOf(() => fetchBounded(`${base}/four`, OPTIONS))).to.equal('NET_REDIRECTS');
    for (const path of ['/unchanged', '/nowhere']) {
      expect(await codeOf(() => fetchBounded(`${base}${path}`, OPTIONS))).to.equal('NET_STATUS');
    }
    expect(await codeOf(() => fetchBounded(`${base}/forever`, OPTIONS))).to.equal('NET_REDIRECTS');
    expect(await codeOf(() => fetchBounded(`${base}/inside`, OPTIONS))).to.equal('NET_URL_REFUSED');
    const allowedHosts = [new URL(base).host];
    expect(await codeOf(() => fetchBounded(`${base}/other`, { ...OPTIONS, allowedHosts }))).to.equal(
      'NET_HOST_NOT_ALLOWED',
    );
  });

  it('behaviour: names are resolved once, inside the socket, and every address is judged', async () => {
    let asked = 0;
    const rebinding: ResolveAll = (_, done) => {
      asked++;
      done(null, [{ address: asked % 2 === 1 ? '10.0.0.1' : '93.184.216.34', family: 4 }]);
    };
    const fetch = createBoundedFetch(rebinding);
    expect(await codeOf(() => fetch('https://issuer.example/', { maxBytes: 9, timeoutMs: 900 }))).to.equal(
      'NET_ADDRESS_REFUSED',
    );
    expect(asked).to.equal(1);
    const mixed = createBoundedFetch((_, done) =>
      done(null, [
        { address: '93.184.216.34', family: 4 },
        { address: '::ffff:127.0.0.1', family: 6 },
      ]),
    );
    expect(await codeOf(() => mixed('https://issuer.example/', { maxBytes: 9, timeoutMs: 900 }))).to.equal(
      'NET_ADDRESS_REFUSED',
    );
  });

  it('error: a name that nobody knows is unreachable', async () => {
    const fetch = createBoundedFetch((_, done) =>
      done(Object.assign(new Error('x'), { code: 'ENOTFOUND' }), []),
    );
    expect(await codeOf(() => fetch('https://issuer.example/', OPTIONS))).to.equal('NET_UNREACHABLE');
    const silent = createBoundedFetch((_, done) => done(null, []));
    expect(await codeOf(() => silent('https://issuer.example/', OPTIONS))).to.equal('NET_ADDRESS_REFUSED');
  });

  it('error: a public name that leads to this machine is refused, also where loopback is allowed', async () => {
    const fetch = createBoundedFetch((_, done) => done(null, [{ address: '127.0.0.1', family: 4 }]));
    expect(await codeOf(() => fetch('https://issuer.example/', OPTIONS))).to.equal('NET_ADDRESS_REFUSED');
  });

  it('argument: a loopback name is resolved like any other, and may be asked where that is allowed', async () => {
    const fetch = createBoundedFetch((_, done) => done(null, [{ address: '127.0.0.1', family: 4 }]));
    const url = `${base.replace('127.0.0.1', 'node.localhost')}/ok`;
    expect(await codeOf(() => fetch(url, OPTIONS))).to.equal('none');
    expect(await codeOf(() => fetch(url, { maxBytes: 9, timeoutMs: 99 }))).to.equal('NET_URL_REFUSED');
  });

  it('error: a loopback name that leads elsewhere is refused', async () => {
    const fetch = createBoundedFetch((_, done) => done(null, [{ address: '93.184.216.34', family: 4 }]));
    expect(await codeOf(() => fetch('http://localhost:1/', OPTIONS))).to.equal('NET_ADDRESS_REFUSED');
  });

  it('error: broken gzip and encodings that were not asked for', async () => {
    expect(await codeOf(() => fetchBounded(`${base}/torn`, OPTIONS))).to.equal('NET_CONTENT_INVALID');
    expect(await codeOf(() => fetchBounded(`${base}/brotli`, OPTIONS))).to.equal('NET_CONTENT_INVALID');
  });

  it('error: messages never hold path or query', async () => {
    try {
      await fetchBounded(`${base}/missing?token=secret`, OPTIONS);
    } catch (error) {
      expect(String(error)).not.to.include('secret');
      expect(isVidimusError(error) && error.code).to.equal('NET_STATUS');
    }
  });
});

describe('checkUrl', () => {
  it('default: takes public https addresses', () => {
    for (const url of [
      'https://example.org/a',
      'https://a.b.example:8443/',
      'https://xn--bcher-kva.example/',
    ]) {
      expect(checkUrl(url, {}).href).to.equal(url);
    }
  });

  const hosts =
    '127.0.0.1 127.1 0x7f.1 2130706433 0177.0.0.1 017700000001 0 0.0.0.0 10.0.0.1 10.1 172.16.0.1 192.168.1.1 ' +
    '169.254.169.254 100.64.0.1 224.0.0.1 255.255.255.255 198.18.0.1 8.8.8.8 134744072 0x08080808 [::] [::1] ' +
    '[::ffff:127.0.0.1] [::ffff:7f00:1] [::127.0.0.1] [64:ff9b::7f00:1] [fe80::1] [fc00::1] [fd00::1] [ff02::1] ' +
    '[2002:7f00:1::] [2001:4860:4860::8888] localhost LOCALHOST localhost. a.localhost foo.local printer.lan ' +
    'metadata.google.internal db intranet router.home.arpa x.onion x.corp ⑯⑨.②⑤④.⑯⑨.②⑤④ 127。0。0。1 %31%32%37.0.0.1 ' +
    '１２７.0.0.1 user@example.org user:pw@example.org example.org:22 example.org:80 example.org:25 example.org:0 ' +
    '127.0.0.1. 1.1.1.1.';
  for (const host of hosts.split(' ')) {
    it(`error: refuses https://${host}/`, async () => {
      expect(await codeOf(() => checkUrl(`https://${host}/`, {}))).to.equal('NET_URL_REFUSED');
    });
  }

  for (const url of [
    'http://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'data:,x',
    'javascript:1',
    '',
    '//',
  ]) {
    it(`error: refuses ${url === '' ? 'nothing' : url.slice(0, 40)}`, async () => {
      expect(await codeOf(() => checkUrl(url, {}))).to.equal('NET_URL_REFUSED');
      expect(await codeOf(() => checkUrl(url, { allowLoopback: true }))).to.equal('NET_URL_REFUSED');
    });
  }
});

describe('isPublicAddress', () => {
  it('default: public addresses pass', () => {
    for (const address of [
      '93.184.216.34',
      '8.8.8.8',
      '2606:2800:220:1:248:1893:25c8:1946',
      '::ffff:8.8.8.8',
    ]) {
      expect(isPublicAddress(address), address).to.equal(true);
    }
  });

  const refused =
    '0.1.2.3 10.255.0.1 100.127.0.1 127.8.8.8 169.254.0.1 172.31.255.255 192.0.0.8 192.168.0.1 198.19.0.1 224.0.0.251 ' +
    '240.0.0.1 255.255.255.255 :: ::1 ::127.0.0.1 ::7f00:1 ::ffff:10.0.0.1 ::ffff:a00:1 64:ff9b::a00:1 fc00::1 fdff::1 ' +
    'fe80::1 febf::1 fec0::1 ff02::1 2002:a00:1:: 2001:db8::1 2001::1 0:0:0:0:0:ffff:7f00:1';
  for (const address of refused.split(' ')) {
    it(`error: ${address} is not public`, () => {
      expect(isPublicAddress(address)).to.equal(false);
    });
  }
});

describe('NetQueue', () => {
  it('behaviour: never runs more at once than its limit, and turns away what is beyond the line', async () => {
    const queue = new NetQueue(2, 3);
    const never = new AbortController().signal;
    let running = 0;
    let most = 0;
    const task = async (): Promise<void> => {
      most = Math.max(most, ++running);
      await new Promise((done) => setTimeout(done, 5));
      running--;
    };
    const results = await Promise.all(
      Array.from({ length: 7 }, (_, i) => codeOf(() => queue.run(task, never, `${i}.example`))),
    );
    expect(most).to.equal(2);
    expect(results.filter((code) => code === 'NET_BUSY')).to.have.length(2);
    expect(await codeOf(() => queue.run(task, never, 'a.example'))).to.equal('none');
  });

  it('behaviour: a task that gives up waiting leaves its place to the next', async () => {
    const queue = new NetQueue(1, 9);
    const never = new AbortController().signal;
    const first = queue.run(() => new Promise((done) => setTimeout(done, 30)), never, 'a.example');
    const impatient = queue
      .run(async () => 'ran', AbortSignal.timeout(5), 'b.example')
      .catch(() => 'gave up');
    const patient = queue.run(async () => 'ran', never, 'c.example');
    expect(await Promise.all([impatient, patient])).to.deep.equal(['gave up', 'ran']);
    await first;
  });

  it('behaviour: a host that never answers takes a quarter of the places, and others go ahead of its line', async () => {
    const queue = new NetQueue(8, 99);
    const gone = new AbortController();
    let stuck = 0;
    const hang = () => {
      stuck++;
      return new Promise<string>((_, reject) => {
        gone.signal.addEventListener('abort', () => reject(gone.signal.reason));
      });
    };
    const slow = Array.from({ length: 20 }, () =>
      queue.run(hang, gone.signal, 'slow.example').catch(() => 'gave up'),
    );
    const quick = Array.from({ length: 20 }, (_, i) =>
      queue.run(async () => 'ran', gone.signal, `${i % 7}.example`),
    );
    expect(new Set(await Promise.all(quick))).to.deep.equal(new Set(['ran']));
    expect(stuck).to.equal(2);
    gone.abort(new Error('enough'));
    expect(new Set(await Promise.all(slow))).to.deep.equal(new Set(['gave up']));
    expect(await queue.run(async () => 'ran', new AbortController().signal, 'slow.example')).to.equal('ran');
  });
});
