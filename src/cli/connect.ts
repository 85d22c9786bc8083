import { type Deployment, parseDeployment } from '../chain/deployment.ts';
import { createVidimus, type Vidimus } from '../compose.ts';
import { fail } from '../core/errors.ts';
import { LIMITS } from '../core/limits.ts';
import { parseJson, parseJsonObject } from '../core/strict-json.ts';
import { parsePolicy } from '../verify/parse-policy.ts';
import { DEFAULT_RULES, type Policy } from '../verify/policy.ts';
import { readText } from './read-input.ts';
import { readRecordId } from './record-id.ts';
import { loadSettings, type Settings } from './settings/load.ts';
import type { Call } from './verb.ts';

/** The SDK with the settings that it was opened with. */
export interface Connection {
  readonly vidimus: Vidimus;
  readonly settings: Settings;
  readonly deployment: Deployment;
}

/** Opens the SDK for one verb and closes it afterwards, whatever happens. */
export const withVidimus = async <T>(
  call: Call,
  use: (connection: Connection) => Promise<T>,
  usual: { readonly mode: 'follower' | 'rpc' } = { mode: 'rpc' },
): Promise<T> => {
  const connection = await connect(call, usual.mode);
  try {
    return await use(connection);
  } finally {
    await connection.vidimus.close();
  }
};

const RECORDED_BYTES = 512 * 1024 * 1024;

const connect = async (call: Call, usual: 'follower' | 'rpc'): Promise<Connection> => {
  const settings = loadSettings(call.options, call.io);
  const deployment = await readDeployment(call, settings);
  const policy = await readPolicy(call, settings, deployment);
  const { io } = call;
  const recorded = settings.text('recorded');
  const rpc = settings.text('rpc');
  if (rpc === undefined && recorded === undefined) throw fail('REGISTRY_NOT_CONFIGURED', { missing: 'rpc' });
  const didDocuments = await Promise.all(
    settings
      .texts('didDocument')
      .map(async (file) => parseJsonObject(await readText(file, { io, limit: LIMITS.didDocumentBytes }))),
  );
  const mode =
    settings.text('mode') === undefined ? usual : settings.text('mode') === 'rpc' ? 'rpc' : 'follower';
  const vidimus = await createVidimus({
    deployment,
    policy,
    mode,
    allowLoopback: settings.flag('allowLoopback'),
    didDocuments,
    ...(rpc === undefined ? {} : { rpc }),
    ...(recorded === undefined
      ? {}
      : {
          recorded: parseJson(await readText(recorded, { io, limit: RECORDED_BYTES }), {
            maxBytes: RECORDED_BYTES,
          }),
        }),
  });
  return { vidimus, settings, deployment };
};

/** The addresses file. @throws REGISTRY_NOT_CONFIGURED, FILE_*, DEPLOYMENT_MALFORMED */
export const readDeployment = async (call: Pick<Call, 'io'>, settings: Settings): Promise<Deployment> => {
  const file = settings.text('addresses');
  if (file === undefined) throw fail('REGISTRY_NOT_CONFIGURED', { missing: 'addresses' });
  return parseDeployment(await readText(file, { io: call.io }));
};

/** The policy file with further roots of the command line; without a file, the deployment's registry and those roots. */
export const readPolicy = async (
  call: Pick<Call, 'io'>,
  settings: Settings,
  deployment: Deployment,
): Promise<Policy> => {
  const file = settings.text('policy');
  const roots = settings.texts('root').map((root) => readRecordId('--root', root, deployment));
  const { chainId, contracts } = deployment;
  const { trustedIssuersRegistry, statusRegistry } = contracts;
  const policy: Policy =
    file === undefined
      ? {
          name: 'command line',
          registries: [{ chainId, trustedIssuersRegistry, statusRegistry }],
          roots: [],
          rules: DEFAULT_RULES,
        }
      : parsePolicy(parseJson(await readText(file, { io: call.io })));
  if (roots.length === 0) return policy;
  return { ...policy, roots: [...new Set([...policy.roots, ...roots])] };
};
