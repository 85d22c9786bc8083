import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Signer } from 'ethers';
import { DEMO_FACTS, type DeploymentFacts, deployContracts } from '../../chain/deploy.ts';
import type { Deployment } from '../../chain/deployment.ts';
import { TransportProvider } from '../../chain/ethers-provider.ts';
import { getChainId } from '../../chain/rpc/eth.ts';
import { openNodes } from '../../chain/rpc/nodes.ts';
import { fail, failBecause, isVidimusError } from '../../core/errors.ts';
import { isString, type JsonObject } from '../../core/json.ts';
import { parseJsonObject } from '../../core/strict-json.ts';
import { writingOptions } from '../collect.ts';
import { EXIT } from '../exit.ts';
import { fileFault, readText } from '../read-input.ts';
import { loadSettings } from '../settings/load.ts';
import { readSigner } from '../signer.ts';
import { shellWord } from '../text.ts';
import type { Call, Verb } from '../verb.ts';

/** `vidimus deploy`: puts the contracts on a chain and writes the addresses file. */
export const deploy: Verb = {
  name: 'deploy',
  group: 'Registry',
  summary: 'Deploy the contracts to a chain and write its addresses file.',
  examples: [
    ['vidimus deploy --rpc http://127.0.0.1:8545 --name local', 'writes deployments/local.json'],
    [
      'vidimus deploy --facts facts.json --out addresses.json',
      'with governance, guardian and delays of a network',
    ],
  ],
  define: (command) => {
    command
      .option('--name <name>', 'name of the network (default: that of the facts)')
      .option('--facts <file>', 'admin, governance, guardian and their delays, as JSON')
      .option('--out <file>', 'addresses file (default: deployments/NAME.json)');
    writingOptions(command);
  },
  run: async (call) => {
    const settings = loadSettings(call.options, call.io);
    const urls = settings.texts('rpc');
    const [url] = urls;
    if (url === undefined) throw fail('OPTION_MISSING', { option: '--rpc' });
    const facts = await readFacts(call);
    const file = resolve(call.io.cwd, call.options.text('out') ?? `deployments/${facts.name}.json`);
    const account = await readSigner(call, settings);
    const rpc = openNodes({ urls });
    const provider = new TransportProvider(rpc, await getChainId(rpc));
    try {
      if (call.options.flag('dryRun')) {
        const address = await account.getAddress();
        call.out.data({ facts, file, account: address }, () => [
          `– Would deploy as ${address} and write ${file}`,
        ]);
        return EXIT.done;
      }
      call.out.note('Deploying: the contracts and their roles.');
      call.out.busy('Deploying');
      const deployment = await deployed(account.connect(provider), facts);
      await write(file, `${JSON.stringify(deployment, null, 2)}\n`);
      call.out.data({ deployment, file }, () => [
        `✔ Deployed to chain ${deployment.chainId}`,
        ...Object.entries(deployment.contracts).map(([name, address]) => `  ${name} ${address}`),
        `✔ ${file}`,
      ]);
      call.out.next(`vidimus root admit did:… --addresses ${shellWord(file)} --rpc ${new URL(url).origin}`);
      return EXIT.done;
    } finally {
      provider.destroy();
    }
  },
};

/** What the library throws while it sends (no gas money, a node that goes away) becomes one of ours. */
const deployed = async (signer: Signer, facts: DeploymentFacts): Promise<Deployment> => {
  try {
    return await deployContracts({ signer, facts });
  } catch (error) {
    if (isVidimusError(error)) throw error;
    const { code } = error as { code?: unknown };
    const reason = typeof code === 'string' ? code.toLowerCase().replaceAll('_', ' ') : 'it failed';
    throw failBecause(error, 'DEPLOYMENT_STOPPED', { step: 'sending', reason });
  }
};

const MEMBERS = [
  'name',
  'chainId',
  'admin',
  'adminDelay',
  'governance',
  'governanceDelay',
  'guardian',
  'confirmations',
  'note',
];

const readFacts = async (call: Call): Promise<DeploymentFacts> => {
  const file = call.options.text('facts');
  const given: JsonObject = file === undefined ? {} : parseJsonObject(await readText(file, { io: call.io }));
  const stranger = Object.keys(given).find((member) => !MEMBERS.includes(member));
  if (stranger !== undefined) {
    throw fail('FILE_MALFORMED', { file: file ?? '', reason: `the member ${stranger} is not known` });
  }
  for (const [member, usual] of Object.entries(DEMO_FACTS)) {
    const value = given[member];
    const fits = value === undefined || value === null || typeof value === typeof usual || usual === null;
    if (!fits) throw fail('FILE_MALFORMED', { file: file ?? '', reason: `${member} is not of its form` });
  }
  const name = call.options.text('name') ?? (isString(given['name']) ? given['name'] : 'local');
  if (!/^[\w.-]{1,64}$/.test(name)) {
    throw fail('OPTION_VALUE_INVALID', {
      option: '--name',
      value: name,
      reason: 'it is a short name of letters and digits',
    });
  }
  // Addresses and delays are judged by the contracts, which refuse what they cannot use.
  return { ...DEMO_FACTS, note: '', ...(given as Partial<DeploymentFacts>), name };
};

const write = async (file: string, text: string): Promise<void> => {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch (error) {
    throw fileFault(error, file);
  }
};
