// Writes dist/: what the npm package ships, since Node refuses to strip types inside node_modules.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });
const tsc = join(root, 'node_modules/typescript/bin/tsc');
// Standard output stays clean: `npm pack --json` runs this before it prints its own.
const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: ['ignore', process.stderr, process.stderr],
});
if (status === 0) {
  const bin = join(dist, 'cli/main.js');
  if (existsSync(bin)) chmodSync(bin, 0o755);
  const pages = spawnSync(process.execPath, ['scripts/build-web.ts'], {
    cwd: root,
    // The package ships its own pages, wherever others are built.
    env: { ...process.env, VIDIMUS_PAGES: join(dist, 'web') },
    stdio: ['ignore', process.stderr, process.stderr],
  });
  process.exitCode = pages.status ?? 1;
  process.stderr.write('dist/ is written.\n');
} else {
  process.exitCode = 1;
}
