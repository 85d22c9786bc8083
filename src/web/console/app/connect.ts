import { getChainId } from '../../../browser-wallet.ts';
import { getJson } from '../../api/get.ts';
import type { RegistryInfo } from '../model/facts.ts';
import { codedOf } from '../model/fault.ts';
import { type Console, LOADING } from '../state.ts';
import { discoverWallets, type FoundWallet } from '../wallet/discover.ts';
import { addChain, type Connection, connect, openSession, switchChain } from '../wallet/session.ts';
import { loadAccount } from './account.ts';
import { showRoute } from './route.ts';

const REMEMBERED = 'vidimus.console.wallet';

/** Asks for the registry, looks for wallets, and takes up the one of before where it still knows this page. */
export const start = (app: Console): void => {
  void loadRegistry(app);
  let isTried = false;
  discoverWallets((wallets) => {
    app.store.set({ wallets });
    const known = wallets.find(({ rdns }) => rdns === remembered());
    if (known === undefined || isTried || app.store.state.connection !== undefined) return;
    isTried = true;
    void use(app, known, true);
  });
};

export const loadRegistry = async (app: Console): Promise<void> => {
  app.store.set({ registry: LOADING });
  try {
    app.store.set({ registry: { is: 'ready', value: await getJson<RegistryInfo>('/registry') } });
    await settle(app);
  } catch (error) {
    app.store.set({ registry: { is: 'failed', fault: codedOf(error) } });
  }
};

/** Connects a wallet. @param isSilent Without a question. */
export const use = async (app: Console, wallet: FoundWallet, isSilent = false): Promise<void> => {
  app.store.set({ step: isSilent ? 'opening' : 'asking', fault: undefined });
  try {
    const connection = await connect(wallet, isSilent);
    if (connection === undefined) return app.store.set({ step: 'idle' });
    remember(wallet.rdns);
    watch(app, wallet);
    await take(app, connection);
  } catch (error) {
    app.store.set({ step: 'idle', ...(!isSilent && { fault: codedOf(error) }) });
  }
};

/** Another account or chain in the wallet is another session; what is written goes on by itself. */
const take = async (app: Console, connection: Connection | undefined): Promise<void> => {
  const { session, connection: before, task } = app.store.state;
  session?.outbox.stop();
  // A form that is half filled in outlives a change of chain, not one of account.
  const isSame = connection?.account === before?.account && task?.stage === 'form';
  app.store.set({
    ...{ connection, session: undefined, account: undefined, page: undefined },
    ...{ task: isSame ? task : undefined, bulk: undefined, writes: [] },
    ...{ needsNode: false, fault: undefined, step: 'opening' },
  });
  await settle(app);
};

/** Opens the session as soon as registry and wallet are both there, on one chain. */
const settle = async (app: Console): Promise<void> => {
  const { registry, connection, session } = app.store.state;
  if (registry.is !== 'ready' || connection === undefined || session !== undefined)
    return app.store.set({ step: app.store.state.step === 'asking' ? 'asking' : 'idle' });
  if (connection.chainId !== registry.value.chainId) return app.store.set({ step: 'idle' });
  try {
    const opened = await openSession(connection, registry.value, app.kept);
    // The wallet may have changed meanwhile.
    if (app.store.state.connection !== connection) return opened.outbox.stop();
    const show = (): void => app.store.set({ writes: opened.outbox.writes() });
    opened.outbox.subscribe(show);
    show();
    const jobs = (await app.kept.jobs()).filter(({ account, registry: of }) => {
      const { trustedIssuersRegistry } = opened.deployment.contracts;
      return account === opened.account && of === trustedIssuersRegistry;
    });
    app.store.set({ session: opened, jobs, step: 'idle', fault: undefined });
    await Promise.all([loadAccount(app), showRoute(app)]);
  } catch (error) {
    app.store.set({ step: 'idle', fault: codedOf(error) });
  }
};

const watched = new Set<string>();

const watch = (app: Console, wallet: FoundWallet): void => {
  if (watched.has(wallet.id)) return;
  watched.add(wallet.id);
  const again = async (): Promise<void> => {
    if (app.store.state.connection?.wallet.id !== wallet.id) return;
    try {
      const connection = await connect(wallet, true);
      const { connection: before } = app.store.state;
      const isSame = connection?.account === before?.account && connection?.chainId === before?.chainId;
      if (!isSame) await take(app, connection);
    } catch (error) {
      app.store.set({ fault: codedOf(error) });
    }
  };
  for (const event of ['accountsChanged', 'chainChanged', 'disconnect'])
    wallet.provider.on?.(event, () => void again());
};

export const disconnect = (app: Console): void => {
  remember('');
  app.store.state.session?.outbox.stop();
  app.store.set({
    ...{ connection: undefined, session: undefined, account: undefined, page: undefined, task: undefined },
    ...{ bulk: undefined, writes: [], fault: undefined, step: 'idle' },
  });
};

export const changeChain = (app: Console): Promise<void> =>
  onChain(app, (connection, registry) => switchChain(connection.rpc, registry));

export const teachChain = (app: Console): Promise<void> =>
  onChain(app, async (connection, registry) => {
    await addChain(connection.rpc, registry, app.store.state.node.trim());
    // Some wallets switch by themselves after adding.
    if ((await getChainId(connection.rpc)) !== registry.chainId) await switchChain(connection.rpc, registry);
  });

const onChain = async (
  app: Console,
  act: (connection: Connection, registry: RegistryInfo) => Promise<void>,
): Promise<void> => {
  const { connection, registry } = app.store.state;
  if (connection === undefined || registry.is !== 'ready') return;
  app.store.set({ step: 'switching', fault: undefined });
  try {
    await act(connection, registry.value);
    const now = await connect(connection.wallet, true);
    // The wallet's own event may have been faster.
    if (app.store.state.connection === connection) await take(app, now);
  } catch (error) {
    const fault = codedOf(error);
    app.store.set({
      step: 'idle',
      fault,
      needsNode: fault.code === 'WALLET_CHAIN_UNKNOWN' || app.store.state.needsNode,
    });
  }
};

const remember = (rdns: string): void => {
  try {
    localStorage.setItem(REMEMBERED, rdns);
  } catch {
    // It is asked again next time.
  }
};

const remembered = (): string | undefined => {
  try {
    return localStorage.getItem(REMEMBERED) || undefined;
  } catch {
    return undefined;
  }
};
