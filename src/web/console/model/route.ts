import { hexOfSize, type RecordId } from '../../../browser-wallet.ts';
import { type Act, isAct } from './acts.ts';

export const BULK_KINDS = ['accredit', 'end', 'revoke'] as const;
export type BulkKindName = (typeof BULK_KINDS)[number];

/** What is looked at: each has an address, so that the browser's way back works. */
export type Route =
  | { readonly view: 'home' }
  | { readonly view: 'record'; readonly id: RecordId }
  | { readonly view: 'act'; readonly act: Act; readonly id: RecordId }
  | { readonly view: 'bulk'; readonly kind: BulkKindName; readonly id?: RecordId }
  | { readonly view: 'writes' }
  | { readonly view: 'relay' };

/** Reads what follows the `#`. What is no address of ours is the start. */
export const parseRoute = (hash: string): Route => {
  const [view = '', first = '', second = ''] = hash.replace(/^#\/?/, '').split('/');
  const id = hexOfSize(second === '' ? first : second, 32);
  if (view === 'record' && id !== undefined) return { view, id };
  if (view === 'act' && isAct(first) && id !== undefined) return { view, act: first, id };
  const kind = BULK_KINDS.find((known) => known === first);
  if (view === 'bulk' && kind !== undefined) return id === undefined ? { view, kind } : { view, kind, id };
  if (view === 'writes' || view === 'relay') return { view };
  return { view: 'home' };
};

export const hrefOf = (route: Route): string => {
  switch (route.view) {
    case 'home':
      return '#/';
    case 'record':
      return `#/record/${route.id}`;
    case 'act':
      return `#/act/${route.act}/${route.id}`;
    case 'bulk':
      return `#/bulk/${route.kind}${route.id === undefined ? '' : `/${route.id}`}`;
    default:
      return `#/${route.view}`;
  }
};
