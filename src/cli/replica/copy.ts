import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deployment } from '../../chain/deployment.ts';
import { openNodes } from '../../chain/rpc/nodes.ts';
import type { Rpc } from '../../chain/rpc/transport.ts';
import { fail } from '../../core/errors.ts';
import { emptyStateOf } from '../../replica/empty-state.ts';
import { startFollower } from '../../replica/follow.ts';
import type { RegistryState } from '../../replica/state.ts';
import { storeNamed } from '../../replica/store/open.ts';
import type { ReplicaStore } from '../../replica/store/port.ts';
import { createTip, type Tip } from '../../replica/tip.ts';
import { readingOf } from '../connect.ts';
import { showProgress } from '../progress.ts';
import type { Settings } from '../settings/load.ts';
import type { Call } from '../verb.ts';

/** How long the whole past of a registry may take to be read, in milliseconds. */
const PATIENCE_MS = 24 * 3_600_000;

/** @throws REGISTRY_NOT_CONFIGURED */
export const nodesOf = (settings: Settings): Rpc => {
  const urls = settings.texts('rpc');
  if (urls.length === 0) throw fail('REGISTRY_NOT_CONFIGURED', { missing: 'rpc' });
  return openNodes({ urls });
};

/** The store that the settings name, opened for one use. @throws OPTION_MISSING, STORE_* */
export const withStore = async <T>(
  settings: Settings,
  deployment: Deployment,
  use: (store: ReplicaStore) => Promise<T>,
): Promise<T> => {
  const name = settings.text('store');
  if (name === undefined) throw fail('OPTION_MISSING', { option: '--store' });
  const store = await storeNamed(name, deployment);
  try {
    await store.open();
    return await use(store);
  } finally {
    await store.close();
  }
};

/** As {@link withStore}; where none is named, one that is read from the node, and thrown away afterwards. */
export const withAnyStore = async <T>(
  call: Call,
  settings: Settings,
  deployment: Deployment,
  use: (store: ReplicaStore) => Promise<T>,
): Promise<T> => {
  if (settings.text('store') !== undefined) return withStore(settings, deployment, use);
  const rpc = nodesOf(settings);
  const folder = await mkdtemp(join(tmpdir(), 'vidimus-copy-'));
  const progress = showProgress(call, 'Reading the chain');
  try {
    const open = () => storeNamed(`sqlite:${join(folder, 'copy.sqlite')}`, deployment);
    const follower = await startFollower({
      rpc,
      deployment,
      ...readingOf(settings),
      store: await open(),
    });
    try {
      await follower.ready(PATIENCE_MS);
    } finally {
      await follower.stop();
      progress.finish();
    }
    const store = await open();
    try {
      await store.open();
      return await use(store);
    } finally {
      await store.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** The state that a store gives. */
export const stateIn = async (
  store: ReplicaStore,
  deployment: Deployment,
): Promise<{ readonly state: RegistryState; readonly final: RegistryState; readonly tip: Tip }> => {
  const state = emptyStateOf(deployment);
  const final = emptyStateOf(deployment);
  const tip = createTip(state, final);
  for (;;) {
    const base = tip.base();
    const { more, ...step } = await store.read({
      tip: tip.places().slice(0, tip.size()),
      ...(base && { base }),
    });
    tip.apply(step);
    if (!more) return { state, final, tip };
  }
};
