import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import hardhatToolboxMochaEthers from '@nomicfoundation/hardhat-toolbox-mocha-ethers';
import { defineConfig } from 'hardhat/config';

const require = createRequire(import.meta.url);

// foundry.toml repeats these settings for the coverage run; test/scripts/solidity-settings.test.ts holds them equal.
const settings = {
  optimizer: { enabled: true, runs: 200 },
  viaIR: true,
  evmVersion: 'osaka',
  metadata: { bytecodeHash: 'none', appendCBOR: false },
};

const compiler = { version: '0.8.37', path: require.resolve('solc/soljson.js') };

/**
 * viaIR takes eight minutes for the Solidity tests, and legacy code generation one; the TypeScript tests call what is
 * deployed. `VIDIMUS_TESTS_VIA_IR=1 npm run test:solidity` fuzzes what is deployed too.
 */
const testSettings = { ...settings, viaIR: process.env.VIDIMUS_TESTS_VIA_IR === '1' };
const solidityTests = readdirSync(new URL('test/solidity', import.meta.url)).filter((name) =>
  name.endsWith('.t.sol'),
);

/** More runs on demand: `VIDIMUS_FUZZ_RUNS=10000 npm run test:solidity`. */
const runs = (variable: string, usual: number): number => Number(process.env[variable] ?? usual);

export default defineConfig({
  plugins: [hardhatToolboxMochaEthers],
  solidity: {
    // Tests are compiled apart from contracts, so that a changed test never changes an artifact.
    splitTestsCompilation: true,
    // The compiler is an npm package too: nothing is downloaded from elsewhere.
    compilers: [{ ...compiler, settings }],
    overrides: Object.fromEntries(
      solidityTests.map((name) => [`test/solidity/${name}`, { ...compiler, settings: testSettings }]),
    ),
    // Deployed as it comes from npm.
    npmFilesToBuild: ['@openzeppelin/contracts/access/manager/AccessManager.sol'],
  },
  networks: {
    default: { type: 'edr-simulated', chainType: 'l1', hardfork: 'osaka' },
    localhost: { type: 'http', chainType: 'l1', url: 'http://127.0.0.1:8545' },
  },
  paths: {
    sources: { solidity: 'contracts' },
    tests: { solidity: 'test/solidity', mocha: 'test/contracts' },
    ignition: 'deploy',
  },
  typechain: { outDir: 'typechain', tsNocheck: true },
  test: {
    mocha: {
      timeout: 60_000,
      forbidOnly: true,
      reporter: new URL('scripts/lib/mocha-reporter.cjs', import.meta.url).pathname,
    },
    solidity: {
      fuzz: { runs: runs('VIDIMUS_FUZZ_RUNS', 256), seed: `0x${'5eed'.padStart(64, '0')}` },
      invariant: {
        runs: runs('VIDIMUS_INVARIANT_RUNS', 64),
        depth: runs('VIDIMUS_INVARIANT_DEPTH', 100),
        failOnRevert: true,
      },
    },
  },
});
