import type { FastifyInstance } from 'fastify';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { RecordDraft } from '../../src/chain/write/record-draft.ts';
import type { RegistryWriter } from '../../src/chain/write/writer.ts';
import { createVidimus, type Vidimus } from '../../src/compose.ts';
import { NO_RECORD, type RecordId } from '../../src/core/hex.ts';
import { startNode } from '../../src/network/node.ts';
import { buildApp } from '../../src/service/app.ts';
import { backendOf } from '../../src/service/backend-of.ts';
import { SERVICE_DEFAULTS } from '../../src/service/options.ts';
import { builtPages } from '../../src/service/web.ts';
import type { Organisation } from '../../src/trust/organisation.ts';
import { DEFAULT_RULES } from '../../src/verify/policy.ts';
import { startTestNetwork, type TestNetwork } from '../chain/network.ts';
import type { TestBrowser, WatchedPage } from '../fixtures/browser.ts';
import { TestWallet } from '../fixtures/wallet.ts';

/** A registry on a real node, and the real service before it. */
export interface ConsoleStand {
  readonly network: TestNetwork;
  readonly url: string;
  readonly governance: RegistryWriter;
  /** Governs the agency: a root that may accredit micro-credentials in two countries. */
  readonly agency: RegistryWriter;
  readonly agencyKey: Awaited<ReturnType<TestNetwork['account']>>;
  readonly root: RecordId;
  /** Accredits one more organisation below the agency (or another record). */
  accredit(name: string, more?: Partial<RecordDraft>, parent?: RecordId): Promise<RecordId>;
  stop(): Promise<void>;
}

const YEAR = 31_557_600;
/** The service reads a block within moments, also on a busy machine. */
const READ_MS = 30_000;

export const organisationOf = (name: string, type: Organisation['type'] = 'university'): Organisation => ({
  legalName: { en: name },
  country: 'DE',
  type,
  demonstration: true,
});

export const startConsoleStand = async (): Promise<ConsoleStand> => {
  const pages = builtPages();
  if (pages === undefined) throw new Error('The pages are not built: npm run build:web');
  const network = await startTestNetwork(() => startNode());
  const governance = await network.writer(network.admin);
  const agencyKey = await network.account();
  const agency = await network.writer(agencyKey);
  const start = Math.floor(Date.now() / 1000) - YEAR;
  const rootDraft: RecordDraft = {
    kind: 'root',
    basis: 'quality-assurance',
    subject: 'did:web:agency.example',
    controller: agency.account,
    validFrom: start,
    validUntil: start + 6 * YEAR,
    depth: 2,
    permissions: [
      {
        types: ['MicroCredential'],
        jurisdictions: ['DE', 'FR'],
        fields: ['06', '0413'],
        levels: [5, 6, 7],
        ects: 30,
      },
    ],
  };
  await governance.send(
    governance.plan.admitRoot(rootDraft, {
      organisation: organisationOf('Agency for the Quality of Micro-credentials', 'quality-agency'),
    }),
  );
  await governance.send(governance.plan.nameTerms(['MicroCredential']));
  const root = governance.idOf(NO_RECORD, rootDraft);
  const { app, vidimus } = await serve(network, root, pages);
  let count = 0;
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  /** Resolves when the service's copy has the record. */
  const isRead = async (id: RecordId): Promise<void> => {
    for (const end = Date.now() + READ_MS; (await vidimus.registry.record(id)) === undefined; ) {
      if (Date.now() > end) throw new Error('The service did not read the record.');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  await isRead(root);
  return {
    ...{ network, governance, agency, agencyKey, root, url },
    accredit: async (name, more = {}, parent = root) => {
      const draft: RecordDraft = {
        kind: 'attest',
        subject: `did:web:number-${++count}.example`,
        validFrom: start,
        validUntil: start + 5 * YEAR,
        permissions: [
          { types: ['MicroCredential'], jurisdictions: ['DE'], fields: ['0613'], levels: [6], ects: 10 },
        ],
        ...more,
      };
      const by = parent === root ? agency : governance;
      await by.send(by.plan.grant(parent, draft, { organisation: organisationOf(name) }));
      const id = by.idOf(parent, draft);
      await isRead(id);
      return id;
    },
    stop: async () => {
      await app.close();
      await vidimus.close();
      await network.stop();
    },
  };
};

/** The service as `vidimus serve` has it, with its own copy of the registry. */
const serve = async (
  { deployment, node }: TestNetwork,
  root: RecordId,
  pages: string,
): Promise<{ readonly app: FastifyInstance; readonly vidimus: Vidimus }> => {
  const { chainId, contracts } = deployment;
  const vidimus = await createVidimus({
    rpc: node.url,
    deployment,
    mode: 'follower',
    allowLoopback: true,
    policy: {
      name: 'console',
      registries: [
        {
          chainId,
          trustedIssuersRegistry: contracts.trustedIssuersRegistry,
          statusRegistry: contracts.statusRegistry,
        },
      ],
      roots: [root],
      rules: DEFAULT_RULES,
    },
  });
  const app = await buildApp(backendOf(vidimus, { headAge: 0, lagBlocks: 100 }), {
    ...SERVICE_DEFAULTS,
    pages,
    rateLimit: 0,
    tipSeconds: 0,
    // Others' work on this machine is not what is tried here.
    waitMs: 30_000,
    logLevel: 'silent',
  });
  return { app, vidimus };
};

/** Puts a wallet into pages of a browser, as an extension does (EIP-1193, announced by EIP-6963). */
export const injectWallet = async (
  page: Page,
  wallet: TestWallet,
  how: { readonly isLegacy?: boolean } = {},
): Promise<void> => {
  await page.exposeFunction('__walletRequest', async (method: string, params: readonly unknown[]) => {
    try {
      return { value: await wallet.request({ method, params }) };
    } catch (error) {
      const { code, message, data } = error as { code: number; message: string; data?: unknown };
      return { fault: { code, message, data } };
    }
  });
  for (const event of ['accountsChanged', 'chainChanged'])
    wallet.on(event, (value) => {
      void page
        .evaluate(([name, given]) => dispatchEvent(new CustomEvent(`wallet:${name}`, { detail: given })), [
          event,
          value,
        ] as const)
        .catch(() => undefined);
    });
  await page.addInitScript(
    ({ isLegacy }) => {
      type Ask = (method: string, params: readonly unknown[]) => Promise<{ value?: unknown; fault?: object }>;
      const ask = (window as unknown as { __walletRequest: Ask }).__walletRequest;
      const provider = {
        request: async ({ method, params = [] }: { method: string; params?: readonly unknown[] }) => {
          const { value, fault } = await ask(method, params);
          if (fault !== undefined) throw Object.assign(new Error('wallet'), fault);
          return value;
        },
        on: (event: string, listener: (value: unknown) => void) =>
          addEventListener(`wallet:${event}`, (given) => listener((given as CustomEvent<unknown>).detail)),
      };
      if (isLegacy) {
        (window as unknown as { ethereum: unknown }).ethereum = provider;
        return;
      }
      const info = {
        uuid: '7d0f6a3e-2f5c-4c7e-9a53-2f3a3f6ce001',
        name: 'Test Wallet',
        rdns: 'example.wallet',
        icon: 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"%3E%3Ccircle cx="4" cy="4" r="4" fill="%23b45309"/%3E%3C/svg%3E',
      };
      const announce = (): void =>
        void dispatchEvent(
          new CustomEvent('eip6963:announceProvider', { detail: Object.freeze({ info, provider }) }),
        );
      addEventListener('eip6963:requestProvider', announce);
    },
    { isLegacy: how.isLegacy === true },
  );
};

/** Opens the console with a wallet of these keys. */
export const openConsole = async (
  stand: ConsoleStand,
  browser: TestBrowser,
  keys: readonly Awaited<ReturnType<TestNetwork['account']>>[],
  options: {
    readonly context?: BrowserContextOptions;
    readonly hash?: string;
    readonly isLegacy?: boolean;
    readonly prepare?: (page: Page, wallet: TestWallet) => Promise<void>;
  } = {},
): Promise<{ readonly watched: WatchedPage; readonly page: Page; readonly wallet: TestWallet }> => {
  const wallet = new TestWallet(stand.network.rpc, stand.network.deployment.chainId, ...keys);
  const watched = await browser.open(
    `${stand.url}/console/${options.hash ?? ''}`,
    options.context,
    async (page) => {
      await injectWallet(page, wallet, options);
      await options.prepare?.(page, wallet);
    },
  );
  return { watched, page: watched.page, wallet };
};
