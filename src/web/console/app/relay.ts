import {
  type Ask,
  estimate,
  type JsonObject,
  type Plan,
  parseJsonObject,
  planBatch,
  type RecordId,
  readAsk,
  readRequest,
} from '../../../browser-wallet.ts';
import { getJson } from '../../api/get.ts';
import type { Accreditation } from '../model/facts.ts';
import { codedOf } from '../model/fault.ts';
import { nameOf, shortHex } from '../model/names.ts';
import type { Console, ReadRequest, Relay } from '../state.ts';
import type { Session } from '../wallet/session.ts';
import { loadAccount } from './account.ts';
import { wrote } from './page.ts';

export const emptyRelay = (): Relay => ({ text: '', requests: [], stage: 'form', task: crypto.randomUUID() });

export const setRelayText = (app: Console, text: string): void =>
  app.store.set({ relay: { ...emptyRelay(), text } });

export const addRelayFiles = async (app: Console, files: readonly File[]): Promise<void> => {
  const texts = await Promise.all(files.slice(0, MOST).map((file) => file.text()));
  setRelayText(app, [app.store.state.relay.text.trim(), ...texts].filter((text) => text !== '').join('\n'));
  await readRelay(app);
};

const MOST = 64;
const LONGEST = 2_000_000;

/** Says in words what the requests ask for, and whether the registry would take them now. */
export const readRelay = async (app: Console): Promise<void> => {
  const { relay, session } = app.store.state;
  if (session === undefined) return;
  const { fault: _fault, ...clean } = relay;
  try {
    const requests = await Promise.all(split(relay.text).map((one) => readOne(app, session, one)));
    const plan = planFor(session, requests);
    const isAlready = await checked(session, requests, plan);
    app.store.set({ relay: { ...clean, requests, plan, stage: isAlready ? 'already' : 'preview' } });
  } catch (error) {
    app.store.set({ relay: { ...clean, stage: 'form', fault: codedOf(error) } });
  }
  await app.store.drawn();
  document.querySelector<HTMLElement>('main h1')?.focus();
};

/** One request, or several behind one another; each is an object of JSON. */
const split = (text: string): readonly JsonObject[] => {
  const source = text.slice(0, LONGEST).trim();
  const parts = source
    .replace(/^\[|\]$/g, '')
    .split(/(?<=\})\s*,?\s*(?=\{"format"|\{\s+"format")/)
    .filter((part) => part.trim() !== '')
    .slice(0, MOST);
  return (parts.length === 0 ? [''] : parts).map((part) => parseJsonObject(part));
};

const readOne = async (app: Console, session: Session, value: JsonObject): Promise<ReadRequest> => {
  const { request } = readRequest(session.deployment, value);
  const ask = readAsk(session.deployment, request);
  const { terms } = value;
  return {
    ...{ request, ask, name: await nameIn(app, ask) },
    terms: Array.isArray(terms) ? terms.filter((term) => typeof term === 'string').slice(0, MOST) : [],
  };
};

const nameIn = async ({ i18n }: Console, ask: Ask | undefined): Promise<string> => {
  if (ask === undefined || ask.act === 'other') return '';
  if (ask.act === 'grant') return nameOf(ask, i18n.language);
  return nameById(ask.id, i18n.language);
};

const nameById = async (id: RecordId, language: string): Promise<string> => {
  try {
    return nameOf(await getJson<Accreditation>(`/accreditations/${id}`), language);
  } catch {
    return shortHex(id);
  }
};

const planFor = ({ deployment }: Session, requests: readonly ReadRequest[]): Plan => {
  const terms = [...new Set(requests.flatMap((one) => one.terms))];
  const [only] = requests;
  if (
    only !== undefined &&
    requests.length === 1 &&
    (terms.length === 0 || !deployment.contracts.requestBatch)
  )
    return readRequest(deployment, only.request).plan;
  return planBatch(
    deployment,
    requests.map(({ request }) => request),
    terms.length === 0 ? [] : [namingPlan(terms)],
  );
};

const namingPlan = (terms: readonly string[]): Plan => ({
  contract: 'trustedIssuersRegistry',
  method: 'nameTerms',
  args: [terms],
});

/** @returns true where the only request was carried out before. @throws VidimusError the rule that would refuse */
const checked = async (
  { writer }: Session,
  requests: readonly ReadRequest[],
  plan: Plan,
): Promise<boolean> => {
  const [only] = requests;
  if (only !== undefined && requests.length === 1)
    return (await writer.submit(only.request, { dryRun: true })).status === 'already';
  await estimate(writer.executor, plan);
  return false;
};

export const sendRelay = async (app: Console): Promise<void> => {
  const { relay, session } = app.store.state;
  if (session === undefined || relay.plan === undefined || relay.stage !== 'preview') return;
  const { fault: _fault, ...clean } = relay;
  const { task } = relay;
  const change = (more: Partial<Relay>): void => {
    const { relay: present } = app.store.state;
    if (present.task === task) app.store.set({ relay: { ...present, ...more } });
  };
  app.store.set({ relay: { ...clean, stage: 'under-way' } });
  try {
    const name = relay.requests.map((one) => one.name).join(', ');
    const write = await session.outbox.submit(relay.plan, { task, act: 'relay', name });
    const { status, mined } = await session.outbox.settled(write.id);
    if (status !== 'done' || mined === undefined) return;
    change({ stage: 'done' });
    if (await wrote(mined.block)) await loadAccount(app);
  } catch (error) {
    const isWrite = session.outbox.writes().some(({ about }) => about['task'] === task);
    if (!isWrite) change({ stage: 'preview', fault: codedOf(error) });
  }
};

export const backToRelay = (app: Console): void => {
  const { relay } = app.store.state;
  app.store.set({ relay: { ...relay, stage: 'preview', task: crypto.randomUUID() } });
};

export const anotherRelay = (app: Console): void => app.store.set({ relay: emptyRelay() });
