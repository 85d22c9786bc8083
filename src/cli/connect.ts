import { basename } from 'node:path';
import { type Deployment, parseDeployment } from '../chain/deployment.ts';
import { createVidimus, type Vidimus } from '../compose.ts';
import type { Settings as SdkSettings } from '../config.ts';
import { fail } from '../core/errors.ts';
import { hexOfSize, type RecordId } from '../core/hex.ts';
import { LIMITS } from '../core/limits.ts';
import { parseJson, parseJsonObject } from '../core/strict-json.ts';
import { parseAccreditationRef } from '../credential/accreditation-ref.ts';
import { openSignaturePool } from '../pool/signature-pool.ts';
import { parsePolicy } from '../verify/parse-policy.ts';
import type { Policy } from '../verify/policy.ts';
import { openMemory } from './list-memory.ts';
import { readText } from './read-input.ts';
import { readKeys, readMap } from './read-map.ts';
import { loadSettings, type Settings } from './settings/load.ts';
import type { Call } from './verb.ts';

/** The SDK with the settings that it was opened with. */
export interface Connection {
  readonly vidimus: Vidimus;
  readonly settings: Settings;
  readonly deployment: Deployment;
}

/** Opens the SDK for one verb and closes it afterwards, whatever happens. @throws REGISTRY_NOT_CONFIGURED */
export const withVidimus = <T>(
  call: Call,
  use: (connection: Connection) => Promise<T>,
  usual?: { readonly mode: 'follower' | 'rpc' },
): Promise<T> =>
  withReader(
    call,
    (connection) => {
      const { deployment } = connection.vidimus;
      if (deployment === undefined) throw fail('REGISTRY_NOT_CONFIGURED', { missing: 'rpc' });
      return use({ ...connection, deployment });
    },
    usual,
  );

interface Usual {
  readonly mode: 'follower' | 'rpc';
  /** Whether it verifies, and so has to notice old status lists. */
  readonly remembers?: 'once' | 'for long';
  /** Whether it verifies many at a time: signatures of batches are then checked in threads of their own. */
  readonly batches?: boolean;
  /** The profile where neither a node nor recorded events are configured, and none is named. */
  readonly withoutRegistry?: string;
}

/** As {@link withVidimus}, for verbs that a policy without trust lets do without a registry. */
export const withReader = async <T>(
  call: Call,
  use: (connection: Omit<Connection, 'deployment'>) => Promise<T>,
  usual: Usual = { mode: 'rpc' },
): Promise<T> => {
  const settings = loadSettings(call.options, call.io);
  const { remembers } = usual;
  const listMemory =
    remembers === undefined ? undefined : await openMemory(settings, call.io, remembers === 'for long');
  const pool = usual.batches === true ? openSignaturePool(settings.number('workers')) : undefined;
  call.out.busy('Reading the registry');
  const vidimus = await createVidimus({
    ...(await sdkSettings(call, settings, usual.mode, profileOf(settings, usual))),
    ...(listMemory && { listMemory }),
    ...(pool && { checkSignature: pool.check }),
  });
  try {
    return await use({ vidimus, settings });
  } finally {
    await vidimus.close();
    await pool?.close();
  }
};

const profileOf = (settings: Settings, { withoutRegistry }: Usual): string | undefined => {
  const isRegistryNamed = settings.get('rpc') !== undefined || settings.text('recorded') !== undefined;
  return settings.text('profile') ?? (isRegistryNamed ? undefined : withoutRegistry);
};

const RECORDED_BYTES = 256 * 1024 * 1024;
const MAX_DOCUMENTS = 100;

/** What the SDK is opened with, files read. Recorded events, where they are named, stand in for the node. */
export const sdkSettings = async (
  call: Pick<Call, 'io'>,
  settings: Settings,
  usual: 'follower' | 'rpc',
  profile: string | undefined = settings.text('profile'),
): Promise<SdkSettings> => {
  const { io } = call;
  const policy = settings.text('policy');
  const map = settings.text('map');
  const documents = settings.texts('didDocument').slice(0, MAX_DOCUMENTS);
  const mode = settings.text('mode');
  const store = settings.text('store');
  const pollMs = settings.number('pollMs');
  const read = policy === undefined ? undefined : await readPolicy(policy, call);
  return {
    ...(await sourceOf(call, settings, profile, (read?.ebsi ?? []).length > 0)),
    mode: mode === 'rpc' || mode === 'follower' ? mode : usual,
    ...(store === undefined ? {} : { store }),
    ...(pollMs === undefined ? {} : { pollMs }),
    ...readingOf(settings),
    roots: settings.texts('root').map(rootId),
    allowLoopback: settings.flag('allowLoopback'),
    didDocuments: await Promise.all(
      documents.map(async (file) =>
        parseJsonObject(await readText(file, { io, limit: LIMITS.didDocumentBytes })),
      ),
    ),
    keys: await readKeys(settings.texts('key').slice(0, MAX_DOCUMENTS), io),
    offline: settings.flag('offline'),
    ...ebsiOf(settings),
    profiles: await readProfiles(settings.texts('profiles').slice(0, MAX_DOCUMENTS), call),
    ...(profile === undefined ? {} : { profile }),
    ...(map === undefined ? {} : { resources: await readMap(map, io) }),
    ...(read && { policy: read }),
  };
};

/** How the chain is read. @throws SETTINGS_MALFORMED */
export const readingOf = (settings: Settings): Pick<SdkSettings, 'finality' | 'logProof'> => {
  const finality = settings.text('finality');
  const logProof = settings.text('logProof');
  const isWord = finality === 'finalized' || finality === 'safe';
  if (finality !== undefined && !isWord && !/^\d{1,4}$/.test(finality))
    throw fail('SETTINGS_MALFORMED', {
      setting: 'finality',
      reason: 'it is finalized, safe, or a number of blocks',
    });
  return {
    ...(finality !== undefined && { finality: isWord ? finality : Number(finality) }),
    ...((logProof === 'receipts' || logProof === 'tip' || logProof === 'none') && { logProof }),
  };
};

const ebsiOf = (settings: Settings): Pick<SdkSettings, 'ebsi'> => {
  const didRegistry = settings.text('ebsiDidRegistry');
  const trustedIssuersRegistry = settings.text('ebsiIssuersRegistry');
  const ebsi = {
    ...(didRegistry === undefined ? {} : { didRegistry }),
    ...(trustedIssuersRegistry === undefined ? {} : { trustedIssuersRegistry }),
  };
  return Object.keys(ebsi).length === 0 ? {} : { ebsi };
};

const readPolicy = async (file: string, { io }: Pick<Call, 'io'>): Promise<Policy> =>
  parsePolicy(parseJson(await readText(file, { io })));

/** Named by their files, so that a folder of policies reads like the paths of the service. */
const readProfiles = async (
  files: readonly string[],
  call: Pick<Call, 'io'>,
): Promise<Readonly<Record<string, Policy>>> =>
  Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [basename(file, '.json'), await readPolicy(file, call)] as const),
    ),
  );

const sourceOf = async (
  call: Pick<Call, 'io'>,
  settings: Settings,
  profile: string | undefined,
  isEbsiNamed: boolean,
): Promise<SdkSettings> => {
  const recorded = settings.text('recorded');
  if (recorded !== undefined) {
    const text = await readText(recorded, { io: call.io, limit: RECORDED_BYTES });
    return { recorded: parseJsonObject(text, { maxBytes: RECORDED_BYTES }) };
  }
  const rpc = settings.texts('rpc');
  // Whether a named policy can do without is the SDK's to say.
  if (rpc.length === 0 && (isEbsiNamed || (profile ?? 'default') !== 'default')) return {};
  if (rpc.length === 0) throw fail('REGISTRY_NOT_CONFIGURED', { missing: 'rpc' });
  return { rpc, deployment: await readDeployment(call, settings) };
};

/** The addresses file. @throws REGISTRY_NOT_CONFIGURED, FILE_*, DEPLOYMENT_MALFORMED */
export const readDeployment = async (call: Pick<Call, 'io'>, settings: Settings): Promise<Deployment> => {
  const file = settings.text('addresses');
  if (file === undefined) throw fail('REGISTRY_NOT_CONFIGURED', { missing: 'addresses' });
  return parseDeployment(await readText(file, { io: call.io }));
};

/** The id of a root, or the end of its full name: the id alone binds chain and registry. */
const rootId = (text: string): RecordId => {
  const id = hexOfSize(text, 32) ?? parseAccreditationRef(text)?.id;
  if (id !== undefined) return id;
  throw fail('OPTION_VALUE_INVALID', {
    option: '--root',
    value: text,
    reason: 'it is a record id: 0x and 64 hexadecimal digits',
  });
};
