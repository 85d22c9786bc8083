// `npm install` leaves out of package-lock.json the optional builds for other platforms that a registry mirror does not
// carry, and `npm ci` on such a platform then refuses the lock file or silently goes without its native part.
// This adds each missing entry: version, and the os, cpu and libc that its name tells.
//   node scripts/complete-lock.mjs           writes package-lock.json
//   node scripts/complete-lock.mjs --check   compares, and lists what is missing
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {string} [resolved]
 * @property {string[]} [cpu]
 * @property {string[]} [os]
 * @property {string[]} [libc]
 * @property {boolean} [dev]
 * @property {string} [license]
 * @property {boolean} [optional]
 * @property {Record<string, string>} [optionalDependencies]
 *
 * @typedef {{ lockfileVersion: number, packages: Record<string, LockEntry> }} Lock
 */

const OS = ['linux', 'darwin', 'win32', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'android', 'aix'];
const OS_ALIASES = new Map([['windows', 'win32']]);
const CPU = ['x64', 'arm64', 'ia32', 'arm', 'riscv64', 'ppc64', 's390x', 'loong64', 'mips64el'];
const CPU_ALIASES = new Map([
  ['amd64', 'x64'],
  ['x86_64', 'x64'],
  ['aarch64', 'arm64'],
]);
const LIBC = new Map([
  ['gnu', 'glibc'],
  ['musl', 'musl'],
]);

/**
 * What a name such as `@scope/tool-linux-arm64-musl` says about its platform.
 * @param {string} name
 * @returns {Pick<LockEntry, 'os' | 'cpu' | 'libc'>}
 */
export function platformOf(name) {
  const words = name.slice(name.indexOf('/') + 1).split(/[-.]/);
  const os = words.map((word) => OS_ALIASES.get(word) ?? word).find((word) => OS.includes(word));
  const cpu = words.map((word) => CPU_ALIASES.get(word) ?? word).find((word) => CPU.includes(word));
  const libc = words.map((word) => LIBC.get(word)).find((word) => word !== undefined);
  return {
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(libc === undefined || os !== 'linux' ? {} : { libc: [libc] }),
    ...(os === undefined ? {} : { os: [os] }),
  };
}

/**
 * Whether a package at `from` finds `name` the way Node looks for it: in its own node_modules and then upwards.
 * @param {Lock} lock
 * @param {string} from
 * @param {string} name
 */
function finds(lock, from, name) {
  for (let folder = from; ; ) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (path in lock.packages) return true;
    if (folder === '') return false;
    const parent = folder.lastIndexOf('/node_modules/');
    folder = parent === -1 ? '' : folder.slice(0, parent);
  }
}

/**
 * @param {Lock} lock
 * @returns {{ path: string, entry: LockEntry }[]} The entries that npm left out.
 * @throws {Error} Where an optional dependency is not an exact version, since nothing can then be pinned.
 */
export function missingEntries(lock) {
  const missing = [];
  for (const [from, { optionalDependencies, dev }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
      if (finds(lock, from, name)) continue;
      if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) {
        throw new Error(
          `${from} wants ${name} ${version}: an exact version is needed to complete the lock file.`,
        );
      }
      const { cpu, libc, os } = platformOf(name);
      if (os === undefined) throw new Error(`${name} (of ${from}) does not name its platform.`);
      const entry = {
        version,
        ...(cpu === undefined ? {} : { cpu }),
        ...(dev === true ? { dev } : {}),
        ...(libc === undefined ? {} : { libc }),
        optional: true,
        os,
      };
      missing.push({ path: `node_modules/${name}`, entry });
    }
  }
  return missing;
}

/**
 * Addresses in the lock file would tie it to one mirror (.npmrc leaves them out).
 * @param {Lock} lock
 */
export function addressed(lock) {
  return Object.entries(lock.packages)
    .filter(([, entry]) => entry.resolved !== undefined)
    .map(([path]) => path);
}

/** @param {string[]} args */
function main(args) {
  const file = new URL('../package-lock.json', import.meta.url);
  /** @type {Lock} */
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingEntries(lock);
  const tied = addressed(lock);
  if (args.includes('--check')) {
    for (const { path } of missing) process.stderr.write(`package-lock.json lacks ${path}\n`);
    for (const path of tied) process.stderr.write(`package-lock.json names an address for ${path}\n`);
    if (missing.length + tied.length > 0) {
      process.stderr.write('Run `npm run lock:complete` and commit package-lock.json.\n');
      process.exitCode = 1;
    }
    return;
  }
  for (const { path, entry } of missing) lock.packages[path] = entry;
  for (const path of tied) delete lock.packages[path]?.resolved;
  const [root, ...rest] = Object.entries(lock.packages);
  if (root === undefined) throw new Error('package-lock.json has no packages.');
  lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => a.localeCompare(b, 'en'))]);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stderr.write(
    `package-lock.json: ${missing.length} entries added, ${tied.length} addresses removed.\n`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
