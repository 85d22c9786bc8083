// Type-checks sources, tests and scripts. Tests see the contracts' types, which compiling makes: done here when missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/root.ts';

const run = (...command: string[]): number =>
  spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status ?? 1;

const compiled =
  existsSync(join(root, 'typechain')) ||
  run('node_modules/hardhat/dist/src/cli.js', 'build', '--no-tests', '--quiet') === 0;
const tsc = (...options: string[]): number =>
  run('node_modules/typescript/bin/tsc', '--noEmit', ...options, ...process.argv.slice(2));
// Pages and their tests know the DOM; nothing else does.
process.exitCode = compiled ? tsc() || tsc('-p', 'tsconfig.web.json') : 1;
