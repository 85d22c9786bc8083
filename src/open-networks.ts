import type { NetworkSettings, Settings } from './config.ts';
import type { Home, OpenNetwork } from './networks.ts';

// Whoever reads through a service needs neither nodes nor logs: a page loads them with the first one that it is given.

/** A network of recorded events, where the settings have some. @throws RECORDED_EVENTS_MALFORMED, DEPLOYMENT_MALFORMED */
export const openRecording = async ({ recorded }: Settings): Promise<OpenNetwork | undefined> => {
  if (recorded === undefined) return undefined;
  const [{ loadRecorded }, { openRecorded }] = await Promise.all([
    import('./replica/recorded.ts'),
    import('./networks.ts'),
  ]);
  return openRecorded(loadRecorded(recorded));
};

/** A network whose node is asked, or followed into a copy. */
export const openOwn = async (
  network: NetworkSettings,
  settings: Settings,
  follow: { readonly keepFinal: boolean } | undefined,
  home: Home,
): Promise<OpenNetwork> => {
  const { openFollower, openRpc } = await import('./networks.ts');
  return follow === undefined
    ? openRpc(network, settings, home)
    : openFollower(network, settings, follow.keepFinal, home);
};
