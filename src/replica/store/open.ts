import type { Deployment } from '../../chain/deployment.ts';
import { fail } from '../../core/errors.ts';
import type { ReplicaStore } from './port.ts';

/**
 * A store by its name: `sqlite:FILE`, or `postgres://USER@HOST/DATABASE`. Opens nothing yet.
 * @throws VidimusError STORE_NAME_MALFORMED
 */
export const storeNamed = async (store: string, deployment: Deployment): Promise<ReplicaStore> => {
  // Each driver is loaded by whoever uses it alone: the command line has to start fast.
  if (store.startsWith('sqlite:') && store.length > 'sqlite:'.length) {
    const { createSqliteStore } = await import('./sqlite.ts');
    return createSqliteStore(store.slice('sqlite:'.length), deployment);
  }
  const address = /^postgres(ql)?:\/\//.test(store) ? URL.parse(store) : null;
  if (address === null || address.pathname.length < 2) throw fail('STORE_NAME_MALFORMED');
  const { createPostgresStore } = await import('./postgres.ts');
  return createPostgresStore(address, deployment);
};
