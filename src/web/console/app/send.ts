import { getHeader, type RecordId, type RecordState, type Write } from '../../../browser-wallet.ts';
import { codedOf } from '../model/fault.ts';
import { aboutOf, type Form } from '../model/forms.ts';
import { nameOf } from '../model/names.ts';
import type { Console, Task } from '../state.ts';
import type { Session } from '../wallet/session.ts';
import { loadAccount } from './account.ts';
import { wrote } from './page.ts';
import { change, isConfirmed, sendable } from './task.ts';

/** Gives the write to the wallet, and follows it to its end. */
export const sendTask = async (app: Console): Promise<void> => {
  const { task, session } = app.store.state;
  if (task?.prepared === undefined || session === undefined || !isConfirmed(task)) return;
  if (task.stage !== 'preview') return;
  const { fault: _fault, ...clean } = task;
  app.store.set({ task: { ...clean, stage: 'under-way' } });
  const plan = sendable(task.prepared);
  const before = task.page.line[0]?.state;
  try {
    const name = isGrant(task.form)
      ? task.form.grant.organisation.name.trim()
      : nameOf(task.page.record, app.i18n.language);
    const write = await session.outbox.submit(plan, aboutOf(task.form, task.task, name, plan.id ?? task.id));
    const ended = await session.outbox.settled(write.id);
    if (ended.status === 'done') await finish(app, task, session, ended, plan.id ?? task.id, before);
  } catch (error) {
    // Where the wallet was asked, the write itself says how it ended.
    const isWrite = session.outbox.writes().some(({ about }) => about['task'] === task.task);
    change(app, task, isWrite ? { stage: 'under-way' } : { stage: 'preview', fault: codedOf(error) });
  }
};

const isGrant = (form: Form): form is Extract<Form, { act: 'accredit' | 'recognise' }> =>
  form.act === 'accredit' || form.act === 'recognise';

const finish = async (
  app: Console,
  task: Task,
  session: Session,
  { mined }: Write,
  id: RecordId,
  before: RecordState | undefined,
): Promise<void> => {
  if (mined === undefined) return;
  const [after] = await session.writer.bodies.statesOf([id]).catch(() => []);
  const outcome = {
    ...{ block: mined.block, id },
    ...(before && id === task.id && { before }),
    ...(after && { after }),
  };
  if (change(app, task, { stage: 'done', outcome })) {
    await app.store.drawn();
    document.querySelector<HTMLElement>('main h1')?.focus();
  }
  if (await wrote(mined.block)) await loadAccount(app);
};

const WEEK = 7 * 86_400;

/** Signs a request for somebody else to send. A lane of its own lets requests be sent in any order. */
export const signTask = async (app: Console): Promise<void> => {
  const { task, session } = app.store.state;
  if (task?.prepared === undefined || session === undefined || !isConfirmed(task)) return;
  if (task.stage !== 'preview') return;
  const { fault: _fault, ...clean } = task;
  app.store.set({ task: { ...clean, stage: 'signing' } });
  try {
    const head = await getHeader(session.rpc, 'latest');
    const [lane = 1n] = crypto.getRandomValues(new BigUint64Array(1));
    const deadline = Math.max(Math.floor(Date.now() / 1000), head?.time ?? 0) + WEEK;
    const signed = await session.writer.sign(task.prepared.plan, { lane, deadline });
    const { texts } = task.prepared;
    change(app, task, { stage: 'signed', signed: texts.length === 0 ? signed : { ...signed, terms: texts } });
    await app.store.drawn();
    document.querySelector<HTMLElement>('main h1')?.focus();
  } catch (error) {
    change(app, task, { stage: 'preview', fault: codedOf(error) });
  }
};
