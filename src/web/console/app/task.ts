import {
  estimate,
  fail,
  isOpen,
  type Plan,
  planMulticall,
  type RecordId,
  readBigQuantity,
  type Write,
} from '../../../browser-wallet.ts';
import { type Act, IRREVERSIBLE } from '../model/acts.ts';
import { codedOf } from '../model/fault.ts';
import { emptyForm, type Form, gapsIn, type Prepared, planOf } from '../model/forms.ts';
import { draftOf, emptyGrant, organisationForm } from '../model/grant-form.ts';
import { isTyped, nameOf } from '../model/names.ts';
import { previewOf } from '../model/preview.ts';
import { judgeGrant, type ShownRefusal } from '../model/refusals.ts';
import { hrefOf } from '../model/route.ts';
import type { Console, Fee, RecordPage, Task } from '../state.ts';
import type { Session } from '../wallet/session.ts';
import { accountOf, readPage } from './page.ts';

const NO_FEE: Fee = { isShort: false };
const now = (): number => Math.floor(Date.now() / 1000);

/** Opens the form of an act, or keeps the one that is open already. */
export const openTask = async (app: Console, session: Session, act: Act, id: RecordId): Promise<void> => {
  const key = hrefOf({ view: 'act', act, id });
  const { task: present } = app.store.state;
  // What is half filled in stays; what is through makes way for the next.
  if (present?.key === key && present.stage !== 'done' && present.stage !== 'signed') return;
  app.store.set({ task: undefined, fault: undefined });
  try {
    const page = await readPage(session, id, accountOf(app));
    const granter = { record: (await session.writer.bodies.bodyOf(id)).record, state: page.line[0]?.state };
    const { route } = app.store.state;
    if (app.store.state.session !== session || hrefOf(route) !== key) return;
    const task: Task = {
      ...{ key, task: crypto.randomUUID(), act, id, page, granter, stage: 'form', isTried: false },
      ...{ gaps: [], refusals: [], preview: [], fee: NO_FEE, typed: '', confirm: '', salt: 0 },
      form: formFor(act, page, granter.record, app.i18n.language),
    };
    app.store.set({ task: judged(app, task) });
  } catch (error) {
    app.store.set({ fault: codedOf(error) });
  }
};

const formFor = (act: Act, page: RecordPage, record: Task['granter']['record'], language: string): Form => {
  const { record: view } = page;
  switch (act) {
    case 'accredit': {
      const kind = record.kind === 'attest' ? 'mandate' : 'attest';
      return { act, grant: emptyGrant(kind, view, record, now()) };
    }
    case 'recognise':
      return { act, grant: emptyGrant('recognise', view, record, now()) };
    case 'organisation':
      return { act, organisation: organisationForm(view.organisation, language) };
    default: {
      const form = emptyForm(act, now());
      // What is over can still be made void, or void since earlier.
      const isOver = view.status === 'ended' || view.status === 'void';
      return form.act === 'end' && isOver ? { ...form, when: 'since' } : form;
    }
  }
};

/** Changes the task that is shown, unless another was opened meanwhile. */
export const change = (app: Console, task: Task, more: Partial<Task>): boolean => {
  if (app.store.state.task?.task !== task.task) return false;
  app.store.set({ task: { ...app.store.state.task, ...more } });
  return true;
};

/** A change in the form: what the contract would refuse is said at once. */
export const setForm = (app: Console, form: Form): void => {
  const { task } = app.store.state;
  if (task === undefined) return;
  const { fault: _fault, ...rest } = task;
  app.store.set({ task: judged(app, { ...rest, form, salt: 0 }) });
};

const judged = (app: Console, task: Task): Task => {
  const gaps = gapsIn(task.form, task.page.record, now());
  return { ...task, gaps, refusals: refusalsOf(app, task) };
};

/** Members whose gaps are said in words of their own. */
const SAID_AS_GAP: ReadonlySet<string> = new Set(['subject', 'target', 'number']);

const refusalsOf = (app: Console, { form, granter, page }: Task): readonly ShownRefusal[] => {
  const { session, registry } = app.store.state;
  if ((form.act !== 'accredit' && form.act !== 'recognise') || session === undefined) return [];
  const texts = new Map(
    page.record.permissions
      .flatMap(({ types, schemas }) => [...types, ...schemas])
      .map(({ hash, text }) => [hash as string, text]),
  );
  const { refusals } = judgeGrant(
    { ...draftOf(form.grant, granter.record, 0), subject: form.grant.subject.trim() || 'did:example:open' },
    granter,
    {
      account: session.account,
      now: now(),
      grantsClosed: registry.is === 'ready' && registry.value.grantsClosed,
    },
    (hash) => texts.get(hash),
  );
  return refusals.filter(({ member }) => !SAID_AS_GAP.has(member));
};

/** From the form to its preview: nothing is signed here. */
export const checkTask = async (app: Console): Promise<void> => {
  const { task: given, session } = app.store.state;
  if (given === undefined || session === undefined) return;
  const task = judged(app, { ...given, isTried: true });
  if (task.gaps.length > 0 || task.refusals.length > 0) {
    change(app, task, task);
    await app.store.drawn();
    document.querySelector<HTMLElement>('main [aria-invalid=true], main .refusals')?.focus();
    return;
  }
  const { fault: _fault, ...clean } = task;
  app.store.set({ task: { ...clean, stage: 'checking' } });
  try {
    const salt = await freeSalt(task, session);
    const prepared = await planOf(task.form, {
      ...{ writer: session.writer, id: task.id, record: task.page.record, salt },
      isNamed: (text) => isNamed(task.page, text),
    });
    refuseOpen(app, task, prepared.plan.id ?? task.id);
    const fee = await feeOf(session, sendable(prepared));
    const facts = factsOf(app, task, salt);
    const preview = previewOf(task.form, facts, app.i18n, app.formats);
    const confirm = isFinal(task.form.act, facts.isSelf) ? facts.name : '';
    change(app, task, { stage: 'preview', prepared, fee, preview, confirm, typed: '', salt });
    await app.store.drawn();
    document.querySelector<HTMLElement>('main h1')?.focus();
  } catch (error) {
    change(app, task, { stage: 'form', fault: codedOf(error) });
  }
};

/** Acts that make no sense twice at once. The node would say so in odder words. @throws VidimusError WRITE_OPEN */
const refuseOpen = (app: Console, { act }: Task, record: RecordId): void => {
  const isOnce = !['revoke', 'anchor', 'delegate', 'evidence', 'organisation'].includes(act);
  const isSame = ({ about }: Write): boolean => about['act'] === act && about['record'] === record;
  if (isOnce && app.store.state.writes.some((write) => isOpen(write) && isSame(write)))
    throw fail('WRITE_OPEN');
};

/** Nobody resumes itself. */
const isFinal = (act: Act, isSelf: boolean): boolean =>
  IRREVERSIBLE.includes(act) || (act === 'suspend' && isSelf);

/** Texts that the accreditor's own record names are published already. */
const isNamed = ({ record }: RecordPage, text: string): boolean =>
  record.permissions.some(({ types, schemas }) => [...types, ...schemas].some((term) => term.text === text));

const MOST_SALTS = 50;

/** An equal record that is over makes way for a new one; one that is in force does not. */
const freeSalt = async ({ form, granter, id }: Task, { writer }: Session): Promise<number> => {
  if (form.act !== 'accredit' && form.act !== 'recognise') return 0;
  for (let salt = 0; salt < MOST_SALTS; salt++) {
    const wanted = writer.idOf(id, draftOf(form.grant, granter.record, salt));
    const [state] = await writer.bodies.statesOf([wanted]);
    if (state === undefined) return salt;
    if (state.status === 'active' || state.status === 'suspended')
      throw fail('RECORD_EXISTS', { id: wanted });
  }
  return MOST_SALTS;
};

/** With what rides along, in one transaction. */
export const sendable = ({ plan, open }: Prepared): Plan => {
  if (open.length === 0) return plan;
  // Its own gas limit is ample, not what it takes.
  const { gasLimit: _ample, ...together } = planMulticall([plan, ...open]);
  return plan.id === undefined ? together : { ...together, id: plan.id };
};

/** @throws VidimusError the rule that would refuse */
const feeOf = async ({ writer, rpc, account, isContract }: Session, plan: Plan): Promise<Fee> => {
  const gas = await estimate(writer.executor, plan);
  try {
    const [price, balance] = await Promise.all([
      rpc.call('eth_gasPrice', []),
      rpc.call('eth_getBalance', [account, 'latest']),
    ]);
    const wei = BigInt(gas) * readBigQuantity(rpc, price, 'a price');
    const held = readBigQuantity(rpc, balance, 'a balance');
    return { amount: coins(wei), balance: coins(held), isShort: !isContract && held < wei };
  } catch {
    return NO_FEE;
  }
};

/** Wei as a decimal text with two digits that matter. */
const coins = (wei: bigint): string => {
  const value = Number(wei) / 1e18;
  return value === 0 ? '0' : value.toLocaleString('en', { maximumSignificantDigits: 2, useGrouping: false });
};

const factsOf = (app: Console, { form, page, id }: Task, salt: number) => {
  const { line, standing, record } = page;
  const { language } = app.i18n;
  const grants = form.act === 'accredit' || form.act === 'recognise';
  const above = line.find(({ view }) => view.id === standing.above?.id)?.view ?? record;
  const isSelf = standing.isSelf && (grants || standing.above === undefined || !standing.above.isActive);
  const rescue = accountOf(app)?.rescues.find(({ root }) => root === id)?.controller;
  return {
    ...{ record, isSelf, salt },
    name: nameOf(record, language),
    actor: nameOf(standing.isSelf ? record : above, language),
    below: page.belowTotal,
    ...(rescue && { rescue }),
  };
};

export const setTyped = (app: Console, typed: string): void => {
  const { task } = app.store.state;
  if (task !== undefined) app.store.set({ task: { ...task, typed } });
};

export const isConfirmed = ({ confirm, typed }: Task): boolean => confirm === '' || isTyped(typed, confirm);

export const backToForm = (app: Console): void => {
  const { task } = app.store.state;
  if (task === undefined) return;
  const { fault: _fault, ...rest } = task;
  app.store.set({ task: { ...rest, stage: 'form' } });
};

/** A write that came to nothing is a new one the next time. */
export const backToPreview = (app: Console): void => {
  const { task } = app.store.state;
  if (task === undefined) return;
  const { write: _write, fault: _fault, ...rest } = task;
  app.store.set({ task: { ...rest, stage: 'preview', task: crypto.randomUUID() } });
};
