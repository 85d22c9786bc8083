// npm run deploy -- --network NAME --rpc URL [--account N]
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { JsonRpcProvider, type Signer, Wallet } from 'ethers';
import { DeploymentError, deployVidimus } from '../deploy/deploy.ts';
import { networkNamed, networks } from '../deploy/networks.ts';

const HELP = `Deploys the registries, or goes on with a deployment that was interrupted, and writes deployments/NAME.json.

  npm run deploy -- --network NAME --rpc URL [--account N] [--json]

  --network NAME   an entry of deploy/networks.ts: ${Object.keys(networks).join(', ')}
  --rpc URL        the node
  --account N      which of the node's own accounts signs (0); without effect where VIDIMUS_PRIVATE_KEY is set
  --json           print the addresses file on standard output

The signing key comes from the environment variable VIDIMUS_PRIVATE_KEY, else from the node (local chains only).`;

const EXIT_USAGE = 2;
const EXIT_FAILED = 1;

const rootPath = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      network: { type: 'string' },
      rpc: { type: 'string' },
      account: { type: 'string', default: '0' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const facts = values.network === undefined ? undefined : networkNamed(values.network);
  if (values.help || facts === undefined || values.rpc === undefined) {
    process.stderr.write(`${HELP}\n`);
    return values.help ? 0 : EXIT_USAGE;
  }

  const provider = new JsonRpcProvider(values.rpc, undefined, { staticNetwork: true, pollingInterval: 200 });
  try {
    const key = process.env.VIDIMUS_PRIVATE_KEY;
    const signer: Signer =
      key === undefined ? await provider.getSigner(Number(values.account)) : new Wallet(key, provider);
    const genesis = await provider.getBlock(0);
    const chain = `${facts.name}-${(await provider.getNetwork()).chainId}-${genesis?.hash?.slice(2, 10)}`;
    const addressesFile = rootPath(`deployments/${facts.name}.json`);
    const deployment = await deployVidimus({
      provider,
      signer,
      facts,
      deploymentDir: rootPath(`deploy/deployments/${chain}`),
      addressesFile,
      pollingInterval: facts.name === 'demo' ? 50 : 1_000,
    });
    if (values.json) process.stdout.write(`${JSON.stringify(deployment, null, 2)}\n`);
    else {
      for (const [name, address] of Object.entries(deployment.contracts))
        process.stdout.write(`${name.padEnd(24)}${address}\n`);
      process.stdout.write(`Written to deployments/${facts.name}.json\n`);
    }
    return 0;
  } finally {
    provider.destroy();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  const message = error instanceof DeploymentError || error instanceof Error ? error.message : String(error);
  process.stderr.write(`deploy: ${message}\n`);
  process.exitCode = EXIT_FAILED;
}
