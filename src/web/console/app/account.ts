import { getJson } from '../../api/get.ts';
import type { AccountInfo } from '../model/facts.ts';
import { codedOf } from '../model/fault.ts';
import { type Console, LOADING } from '../state.ts';

/** What the account may do. */
export const loadAccount = async (app: Console): Promise<void> => {
  const { session, account } = app.store.state;
  if (session === undefined) return;
  if (account?.is !== 'ready') app.store.set({ account: LOADING });
  try {
    const value = await getJson<AccountInfo>(`/accounts/${session.account}`);
    if (app.store.state.session === session) app.store.set({ account: { is: 'ready', value } });
  } catch (error) {
    if (app.store.state.session === session)
      app.store.set({ account: { is: 'failed', fault: codedOf(error) } });
  }
};
