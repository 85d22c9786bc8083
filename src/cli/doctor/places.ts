import { constants, existsSync } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Deployment } from '../../chain/deployment.ts';
import { isString, type JsonObject } from '../../core/json.ts';
import { parseJsonObject } from '../../core/strict-json.ts';
import { storeNamed } from '../../replica/store/open.ts';
import type { Place, ReplicaStore } from '../../replica/store/port.ts';
import type { Settings } from '../settings/load.ts';
import { NO_PATH } from '../settings/read-setting.ts';
import { safe } from '../text.ts';
import { attempt, bad, type Diagnoses, type Diagnosis, none, ok, warn } from './finding.ts';

/** Folders and files that are kept between runs, and the copy of the registry. */
export const lookAtStore = async (
  settings: Settings,
  deployment: Deployment | undefined,
): Promise<Diagnoses> => {
  const [memory, lists] = [settings.text('listMemory'), settings.text('lists')];
  const store = settings.text('store');
  const lines = [
    ...(store === undefined || deployment === undefined ? [] : await lookAtCopy(store, deployment)),
    ...(memory === undefined || memory === NO_PATH
      ? []
      : [await writable('list memory', memory, dirname(memory))]),
    ...(lists === undefined ? [] : [await readableFolder('status lists to serve', lists)]),
  ];
  return lines.length > 0 ? lines : [none('store', 'Nothing but the usual state folder is configured')];
};

/** Opens the copy as `vidimus serve` would, and says how far it has come. */
const lookAtCopy = async (name: string, deployment: Deployment): Promise<Diagnoses> => {
  const file = name.startsWith('sqlite:') ? name.slice('sqlite:'.length) : undefined;
  if (file !== undefined && !existsSync(file))
    return [await writable('copy of the registry', file, dirname(file))];
  return await attempt('store', async () => {
    const store = await storeNamed(name, deployment);
    try {
      await store.open();
      const { tip, base } = await headOf(store);
      const head = tip ?? base;
      return [
        head === undefined
          ? ok('store', `${store.name} is empty: the next start reads the registry from its first block`)
          : ok('store', `${store.name} has the registry up to block ${head.number}`),
      ];
    } finally {
      await store.close();
    }
  });
};

/** Reads the delta to its end: the parts come one after the other. */
const headOf = async (store: ReplicaStore): Promise<{ readonly tip?: Place; readonly base?: Place }> => {
  let base: Place | undefined;
  let tip: Place | undefined;
  for (;;) {
    const delta = await store.read({
      tip: tip === undefined ? [] : [tip],
      ...(base !== undefined && { base }),
    });
    base = delta.base ?? base;
    tip = delta.blocks.at(-1)?.header ?? tip;
    if (!delta.more) return { ...(tip !== undefined && { tip }), ...(base !== undefined && { base }) };
  }
};

const writable = async (what: string, file: string, folder: string): Promise<Diagnosis> => {
  try {
    const found = await stat(file).catch(() => undefined);
    await access(found === undefined ? folder : file, constants.W_OK);
    return ok('store', `${what} ${safe(file)} can be written`);
  } catch {
    return bad(
      'store',
      `${what} ${safe(file)} cannot be written`,
      `Make the folder ${safe(folder)}, and let this user write there.`,
    );
  }
};

const readableFolder = async (what: string, folder: string): Promise<Diagnosis> => {
  try {
    if (!(await stat(folder)).isDirectory())
      return bad(
        'store',
        `${what}: ${safe(folder)} is not a folder`,
        'Name the folder that holds the lists.',
      );
    await access(folder, constants.R_OK);
    return ok('store', `${what}: ${safe(folder)}`);
  } catch {
    return bad('store', `${what}: ${safe(folder)} cannot be read`, 'Make it, or let this user read it.');
  }
};

const SERVICE_MS = 3000;

/** Asks a service whether it is ready. @param named whether somebody said that there is one. */
export const lookAtService = async (url: string, named: boolean): Promise<Diagnoses> => {
  let response: Response;
  let body: JsonObject;
  try {
    response = await fetch(new URL('/readyz', url), {
      redirect: 'error',
      signal: AbortSignal.timeout(SERVICE_MS),
    });
    body = parseJsonObject(await response.text(), { maxBytes: 65_536 });
  } catch {
    return named
      ? [
          warn(
            'service',
            `No service of ours answers at ${url}`,
            'Start it with `vidimus serve`, or correct host and port.',
          ),
        ]
      : [none('service', 'No service is configured, and none runs here')];
  }
  if (!isString(body['status']))
    return [
      warn(
        'service',
        `Something else than our service answers at ${url}`,
        'Give `vidimus serve` another --port.',
      ),
    ];
  return response.status === 200
    ? [ok('service', `${url} is ready`)]
    : [bad('service', `${url} runs, but is not ready`, `Read what it says: curl ${url}/readyz`)];
};

/** The time by a web server’s `Date`, in seconds; undefined where it says none. */
export const dateOf = async (url: string): Promise<number | undefined> => {
  try {
    // Any answer will do, also a refusal of the method.
    const { headers, body } = await fetch(url, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: '{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[]}',
      ...{ redirect: 'error', signal: AbortSignal.timeout(SERVICE_MS) },
    });
    await body?.cancel();
    const time = Date.parse(headers.get('date') ?? '');
    return Number.isNaN(time) ? undefined : Math.floor(time / 1000);
  } catch {
    return undefined;
  }
};
