import type { Deployment } from '../../chain/deployment.ts';
import { getHeader, type Header } from '../../chain/rpc/eth.ts';
import { createTransport, type Rpc } from '../../chain/rpc/transport.ts';
import { createVidimus } from '../../compose.ts';
import { isVidimusError } from '../../core/errors.ts';
import type { Address } from '../../core/hex.ts';
import { systemClock } from '../../core/seconds.ts';
import { readDeployment, sdkSettings } from '../connect.ts';
import { loadSettings, type Settings, settingsFiles } from '../settings/load.ts';
import { safe } from '../text.ts';
import type { Call } from '../verb.ts';
import { lookAtClock } from './clock.ts';
import { lookAtContracts } from './contracts.ts';
import { attempt, type Diagnoses, failed, none, ok } from './finding.ts';
import { lookAtBalance, lookAtKeys } from './keys.ts';
import { lookAtNode } from './network.ts';
import { dateOf, lookAtService, lookAtStore } from './places.ts';
import { lookAtProgram } from './program.ts';
import { lookAtAccount, lookAtRoots } from './registry.ts';

/** Everything that can go wrong around a verification or a write, looked at in the order of what rests on what. */
export const examine = async (call: Call): Promise<Diagnoses> => {
  const program = lookAtProgram();
  let settings: Settings;
  try {
    settings = loadSettings(call.options, call.io);
  } catch (error) {
    // Nothing further can be known without them.
    return [...program, failed('settings', error)];
  }
  const found = await deploymentOf(call, settings);
  const nodes = nodesOf(settings);
  const keys = await lookAtKeys(settings, call.io.env);
  const chain = await lookAtChain(call, settings, nodes, found.deployment, keys.accounts);
  return [
    ...program,
    ...settingsLines(call, settings),
    ...found.lines,
    ...chain.network,
    ...chain.clock,
    ...chain.policy,
    ...keys.lines,
    ...chain.keys,
    ...(await lookAtStore(settings, found.deployment)),
    ...(await lookAtService(serviceOf(settings), isServiceNamed(settings))),
  ];
};

interface Node {
  readonly url: string;
  readonly rpc: Rpc;
}

/** Once, and soon: a node that is down shall not hold the report. */
const LIMITS = { retries: 0, deadlineMs: 5000 };

const nodesOf = (settings: Settings): readonly Node[] => {
  const given = settings.get('rpc');
  const urls = typeof given === 'string' ? [given] : settings.texts('rpc');
  return urls.map((url) => ({ url, rpc: createTransport({ url, limits: LIMITS }) }));
};

const settingsLines = (call: Call, settings: Settings): Diagnoses => {
  const files = settingsFiles(call.options, call.io);
  return [
    files.length > 0
      ? ok('settings', `from ${files.map((file) => safe(file)).join(', ')}`)
      : none('settings', 'No settings file: flags and environment alone count'),
    ...(settings.flag('allowLoopback')
      ? [
          none(
            'settings',
            'This machine’s own addresses may be fetched from (allowLoopback): for demo networks only',
          ),
        ]
      : []),
  ];
};

const deploymentOf = async (
  call: Call,
  settings: Settings,
): Promise<{ readonly lines: Diagnoses; readonly deployment?: Deployment }> => {
  if (settings.text('addresses') === undefined && nodesOf(settings).length === 0) return { lines: [] };
  try {
    return { lines: [], deployment: await readDeployment(call, settings) };
  } catch (error) {
    return { lines: [failed('contracts', error)] };
  }
};

interface Chain {
  readonly network: Diagnoses;
  readonly clock: Diagnoses;
  readonly policy: Diagnoses;
  readonly keys: Diagnoses;
}

const lookAtChain = async (
  call: Call,
  settings: Settings,
  nodes: readonly Node[],
  deployment: Deployment | undefined,
  accounts: readonly Address[],
): Promise<Chain> => {
  const now = systemClock();
  const [first] = nodes;
  if (first === undefined)
    return {
      network: [
        none(
          'network',
          'No node is configured: only recorded events and policies without trust can be used',
          'Give --config FILE, or --rpc URL and --addresses FILE; `vidimus network up` starts a demo.',
        ),
      ],
      clock: lookAtClock(now, undefined, []),
      ...{ policy: [], keys: [] },
    };
  const network = await Promise.all(nodes.map(({ rpc, url }) => lookAtNode(rpc, url, deployment)));
  const head = await headOf(first.rpc);
  const contracts =
    deployment === undefined || head === undefined ? [] : await lookAtContracts(first.rpc, deployment);
  const usable = ![...network.flat(), ...contracts].some(({ result }) => result === 'fail');
  return {
    network: [...network.flat(), ...contracts],
    clock: lookAtClock(now, head, await timesOf(nodes)),
    ...(usable && deployment !== undefined
      ? await lookAtRegistry(call, settings, first.rpc, deployment, accounts)
      : { policy: [], keys: [] }),
  };
};

const headOf = async (rpc: Rpc): Promise<Header | undefined> => {
  try {
    return await getHeader(rpc, 'latest');
  } catch (error) {
    // Its own line has said so.
    if (isVidimusError(error)) return undefined;
    throw error;
  }
};

const timesOf = async (nodes: readonly Node[]) =>
  (
    await Promise.all(
      nodes.map(async ({ rpc, url }) => {
        const time = await dateOf(url);
        return time === undefined ? [] : [{ name: rpc.name, time }];
      }),
    )
  ).flat();

/** What needs the registry's whole state: the roots, and what the accounts control. */
const lookAtRegistry = async (
  call: Call,
  settings: Settings,
  rpc: Rpc,
  deployment: Deployment,
  accounts: readonly Address[],
): Promise<Pick<Chain, 'policy' | 'keys'>> => {
  const keys = await Promise.all(accounts.map((account) => lookAtBalance(rpc, account, deployment)));
  let vidimus: Awaited<ReturnType<typeof createVidimus>>;
  try {
    // The copy that a service keeps is left alone.
    const { store: _store, ...sdk } = await sdkSettings(call, settings, 'follower');
    vidimus = await createVidimus(sdk);
  } catch (error) {
    return { policy: [failed('policy', error)], keys: keys.flat() };
  }
  try {
    const { registry, policy } = vidimus;
    const controls = await Promise.all(accounts.map((account) => lookAtAccount(registry, account)));
    return {
      policy: await attempt('policy', () => lookAtRoots(registry, policy.roots)),
      keys: [...keys.flat(), ...controls.flat()],
    };
  } finally {
    await vidimus.close();
  }
};

const serviceOf = (settings: Settings): string => {
  const host = settings.text('host') ?? '127.0.0.1';
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${settings.number('port') ?? 8080}`;
};

const isServiceNamed = (settings: Settings): boolean =>
  settings.source('host') !== 'default' || settings.source('port') !== 'default';
