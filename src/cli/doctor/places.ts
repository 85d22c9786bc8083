import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isObject, isString } from '../../core/json.ts';
import type { Settings } from '../settings/load.ts';
import { NO_PATH } from '../settings/read-setting.ts';
import { safe } from '../text.ts';
import { bad, type Diagnoses, type Diagnosis, none, ok, warn } from './finding.ts';

/** Folders and files that are kept between runs. */
export const lookAtStore = async (settings: Settings): Promise<Diagnoses> => {
  const [memory, lists] = [settings.text('listMemory'), settings.text('lists')];
  const lines = [
    ...(memory === undefined || memory === NO_PATH
      ? []
      : [await writable('list memory', memory, dirname(memory))]),
    ...(lists === undefined ? [] : [await readableFolder('status lists to serve', lists)]),
  ];
  return lines.length > 0 ? lines : [none('store', 'Nothing but the usual state folder is configured')];
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
  let body: unknown;
  try {
    response = await fetch(new URL('/readyz', url), {
      redirect: 'error',
      signal: AbortSignal.timeout(SERVICE_MS),
    });
    body = JSON.parse((await response.text()).slice(0, 65_536));
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
  if (!isObject(body) || !isString(body['status']))
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
