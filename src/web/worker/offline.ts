import { scriptAddress } from '../ui/trusted.ts';

/**
 * Keeps the verify page on this device, once it is loaded and nothing else is to be done, so that it works without a network.
 * Where there is no service worker (private windows, old browsers) the page works with a network alone.
 */
export const workOffline = (): void => {
  if (!('serviceWorker' in navigator) || !isSecureContext) return;
  const register = (): void => {
    navigator.serviceWorker.register(scriptAddress('/sw.js'), { scope: '/' }).catch(() => undefined);
  };
  const whenIdle = (): void => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(register, { timeout: 5_000 });
    else setTimeout(register, 1_000);
  };
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
};
