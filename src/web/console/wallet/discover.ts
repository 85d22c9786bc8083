import type { WalletProvider } from '../../../browser-wallet.ts';
import { plain } from '../../ui/untrusted.ts';

/** A wallet that this browser has. */
export interface FoundWallet {
  /** Its own for this page load. */
  readonly id: string;
  /** Reverse domain name, such as `io.metamask`: to find the same wallet after a reload. */
  readonly rdns: string;
  readonly name: string;
  /** An image as a `data:` address; absent where the wallet gave another. */
  readonly icon?: string;
  readonly provider: WalletProvider;
}

const MOST = 20;
const ICON = /^data:image\/(?:png|jpeg|gif|webp|svg\+xml)[;,]/;
const LARGEST_ICON = 200_000;
/** Wallets answer at once; one of the old kind alone is offered after this long. */
const PATIENCE_MS = 250;

/** Calls back with all wallets that announce themselves (EIP-6963), or with the one of the old kind where none does. */
export const discoverWallets = (found: (wallets: readonly FoundWallet[]) => void): void => {
  const wallets = new Map<string, FoundWallet>();
  addEventListener('eip6963:announceProvider', (event) => {
    const wallet = readAnnouncement((event as CustomEvent<unknown>).detail);
    if (wallet === undefined || wallets.has(wallet.id) || wallets.size >= MOST) return;
    wallets.set(wallet.id, wallet);
    found([...wallets.values()]);
  });
  dispatchEvent(new Event('eip6963:requestProvider'));
  setTimeout(() => {
    const { ethereum } = globalThis as { ethereum?: unknown };
    if (wallets.size > 0 || !isProvider(ethereum)) return found([...wallets.values()]);
    found([{ id: 'injected', rdns: 'injected', name: '', provider: ethereum }]);
  }, PATIENCE_MS);
};

/** EIP-6963's detail, as any script of an extension may send it. */
export const readAnnouncement = (detail: unknown): FoundWallet | undefined => {
  if (typeof detail !== 'object' || detail === null) return undefined;
  const { info, provider } = detail as { readonly info?: unknown; readonly provider?: unknown };
  if (typeof info !== 'object' || info === null || !isProvider(provider)) return undefined;
  const { uuid, name, rdns, icon } = info as Readonly<Record<string, unknown>>;
  if (typeof uuid !== 'string' || typeof name !== 'string') return undefined;
  const isImage = typeof icon === 'string' && icon.length <= LARGEST_ICON && ICON.test(icon);
  return {
    id: uuid.slice(0, 100),
    rdns: typeof rdns === 'string' ? rdns.slice(0, 200) : '',
    name: plain(name, 60),
    ...(isImage && { icon }),
    provider,
  };
};

const isProvider = (value: unknown): value is WalletProvider =>
  typeof value === 'object' && value !== null && 'request' in value && typeof value.request === 'function';
