// Imports point one way (design: "one arrow, everywhere"). CONTRIBUTING.md explains the rules A1 to A6.
//   npm run layers            prints each violation as file:line and what to do instead
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type ImportSite, importsOf } from './lib/imports.ts';

/** Folders of src/ and files directly in it, from the bottom up. A folder imports only what stands on a lower layer. */
const LAYERS: readonly (readonly string[])[] = [
  ['core'],
  ['credential', 'did'],
  ['proof', 'status', 'trust'],
  ['verify', 'issue', 'mirror', 'pool'],
  ['chain'],
  ['replica'],
  [
    'config.ts',
    'networks.ts',
    'remote-network.ts',
    'open-networks.ts',
    'dids-of-networks.ts',
    'assemble.ts',
    'compose.ts',
    'index.ts',
    'browser.ts',
    'browser-text.ts',
    'browser-wallet.ts',
    'sample.ts',
  ],
  ['service', 'cli', 'network'],
  ['web'],
];

/** Who may import a sibling on its own layer. */
const SIBLINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['cli', ['service', 'network']],
  ['networks.ts', ['config.ts']],
  ['remote-network.ts', ['config.ts', 'networks.ts']],
  ['open-networks.ts', ['config.ts', 'networks.ts']],
  ['dids-of-networks.ts', ['networks.ts']],
  [
    'assemble.ts',
    ['config.ts', 'networks.ts', 'remote-network.ts', 'open-networks.ts', 'dids-of-networks.ts'],
  ],
  ['compose.ts', ['config.ts', 'assemble.ts']],
  ['sample.ts', ['config.ts']],
  ['index.ts', ['config.ts', 'networks.ts', 'assemble.ts', 'compose.ts', 'sample.ts']],
  ['browser.ts', ['config.ts', 'networks.ts', 'assemble.ts', 'sample.ts']],
]);

/** The only parts of src/ that the web page may know. */
const WEB_MAY_IMPORT: readonly string[] = ['browser.ts', 'browser-text.ts', 'browser-wallet.ts', 'sample.ts'];

const DATABASES = ['node:sqlite', 'better-sqlite3', 'kysely', 'pg', 'sqlite3'];
/** Packages that a folder must not know: it works on ports, and others implement them. */
const FORBIDDEN_PACKAGES: ReadonlyMap<string, readonly string[]> = new Map(
  ['core', 'credential', 'did', 'proof', 'status', 'trust', 'verify', 'issue', 'mirror', 'pool'].map(
    (folder) => [folder, ['ethers', ...DATABASES]],
  ),
);

const BROWSER_ENTRY = 'src/browser.ts';

export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly rule: 'A1' | 'A2' | 'A3' | 'A4' | 'A5' | 'A6';
  readonly message: string;
}

/** The files of src/ by their path from the repository's root (with forward slashes), and what `#name` imports mean. */
export interface Project {
  readonly sources: ReadonlyMap<string, string>;
  /** `#crypto` → its file in Node and its file in a browser. */
  readonly aliases: ReadonlyMap<string, { readonly node: string; readonly browser: string }>;
}

interface Edge extends ImportSite {
  readonly from: string;
  /** The files this import stands for: several where a condition chooses. Empty for packages. */
  readonly to: readonly string[];
  readonly toInBrowser: string | undefined;
}

export function findViolations(project: Project): Violation[] {
  const edges = [...project.sources].flatMap(([from, text]) =>
    importsOf(text).map((site) => resolveImport(project, from, site)),
  );
  return [
    ...edges.flatMap((edge) => judgeEdge(project, edge)),
    ...findCycles(edges),
    ...judgeBrowser(project, edges),
  ].sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line);
}

function resolveImport(project: Project, from: string, site: ImportSite): Edge {
  const alias = project.aliases.get(site.specifier);
  if (alias !== undefined) {
    return { ...site, from, to: [...new Set([alias.node, alias.browser])], toInBrowser: alias.browser };
  }
  if (!site.specifier.startsWith('.')) return { ...site, from, to: [], toInBrowser: undefined };
  // Vite says behind the path how a file is wanted: as a worker, as an address.
  const [file = ''] = site.specifier.split('?', 1);
  const path = posix.normalize(posix.join(posix.dirname(from), file));
  return { ...site, from, to: [path], toInBrowser: path };
}

/** The folder under src/, or the file directly in it. */
const unitOf = (path: string): string => path.split('/')[1] ?? '';
const layerOf = (unit: string): number => LAYERS.findIndex((layer) => layer.includes(unit));

function judgeEdge(project: Project, edge: Edge): Violation[] {
  const from = unitOf(edge.from);
  const at = (rule: Violation['rule'], message: string): Violation => ({
    file: edge.from,
    line: edge.line,
    rule,
    message,
  });
  if (layerOf(from) === -1) {
    return [at('A1', `src/${from} has no layer: give it one in scripts/layers.ts, or move the file.`)];
  }
  if (edge.specifier.startsWith('#') && !project.aliases.has(edge.specifier)) {
    return [at('A6', `${edge.specifier} is not in the "imports" of package.json.`)];
  }
  const forbidden = FORBIDDEN_PACKAGES.get(from) ?? [];
  const found = forbidden.find((name) => edge.specifier === name || edge.specifier.startsWith(`${name}/`));
  if (found !== undefined) {
    return [
      at(
        'A5',
        `src/${from} must not know ${found}: declare a port here and let chain/ or replica/ implement it.`,
      ),
    ];
  }
  return edge.to.flatMap((target) => {
    if (!target.startsWith('src/')) {
      return [
        at(
          'A6',
          `${edge.specifier} leaves src/, so it would be missing from the package: move it into src/.`,
        ),
      ];
    }
    if (target !== edge.from && !project.sources.has(target) && !/\.(?:json|css)$/.test(target)) {
      return [at('A6', `${edge.specifier} does not exist: write the path of a file, with its ending.`)];
    }
    const to = unitOf(target);
    if (from === to) return [];
    if (to === 'browser-wallet.ts' && !edge.from.startsWith('src/web/console/')) {
      return [at('A1', `Only the console writes: elsewhere a page has no use for ethers.`)];
    }
    if (from === 'web' && !WEB_MAY_IMPORT.includes(to)) {
      return [at('A1', `src/web imports only src/browser.ts: export what it needs from there.`)];
    }
    const [low, high] = [layerOf(to), layerOf(from)];
    if (low < high && low !== -1) return [];
    if (low === high) {
      if (SIBLINGS.get(from)?.includes(to) === true) return [];
      return [
        at(
          'A2',
          `src/${from} and src/${to} are siblings: move what both need lower, or pass it in as a function.`,
        ),
      ];
    }
    return [
      at(
        'A1',
        `src/${from} (L${high}) must not import src/${to} (L${low}): declare a port in the lower one, or pass a function.`,
      ),
    ];
  });
}

/** One violation for each knot of files that import each other, type imports included. */
function findCycles(edges: readonly Edge[]): Violation[] {
  const graph = new Map<string, Edge[]>();
  for (const edge of edges) graph.set(edge.from, [...(graph.get(edge.from) ?? []), edge]);
  const violations: Violation[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    if (done.has(file)) return;
    path.push(file);
    for (const edge of graph.get(file) ?? []) {
      for (const target of edge.to) {
        const start = path.indexOf(target);
        if (start !== -1) {
          const cycle = [...path.slice(start), target].map((name) => name.replace(/^src\//, '')).join(' → ');
          const message = `Import cycle ${cycle}: move what both need into a file of its own.`;
          violations.push({ file, line: edge.line, rule: 'A3', message });
        } else visit(target);
      }
    }
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return violations;
}

/** Too heavy for a page: the browser reads the chain through src/chain/rpc and core/abi. */
const NOT_FOR_BROWSERS = ['ethers', 'ethr-did-resolver', ...DATABASES];

/** Nothing that a browser loads may need Node or ethers. Type imports vanish, so they may. */
function judgeBrowser(project: Project, edges: readonly Edge[]): Violation[] {
  if (!project.sources.has(BROWSER_ENTRY)) return [];
  const violations: Violation[] = [];
  const importer = new Map<string, string>([[BROWSER_ENTRY, '']]);
  for (const file of importer.keys()) {
    for (const edge of edges) {
      if (edge.from !== file || edge.typeOnly) continue;
      const heavy = NOT_FOR_BROWSERS.includes(edge.specifier);
      if (heavy || edge.specifier.startsWith('node:') || builtinModules.includes(edge.specifier)) {
        const road: string[] = [];
        for (let at = file; at !== ''; at = importer.get(at) ?? '') road.unshift(at.replace(/^src\//, ''));
        const remedy = heavy ? 'use core/abi and chain/rpc' : 'use #crypto or #net';
        const message = `${edge.specifier} is not for browsers, which load ${road.join(' → ')}: ${remedy}.`;
        violations.push({ file, line: edge.line, rule: 'A4', message });
      }
      if (edge.toInBrowser !== undefined && !importer.has(edge.toInBrowser))
        importer.set(edge.toInBrowser, file);
    }
  }
  return violations;
}

/** Reads src/ and the `imports` of package.json below a repository's root. */
export function readProject(root: string): Project {
  const sources = new Map<string, string>();
  const walk = (folder: string): void => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) walk(path);
      else if (/\.[cm]?tsx?$/.test(name)) {
        sources.set(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'));
      }
    }
  };
  const source = join(root, 'src');
  if (existsSync(source)) walk(source);
  const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    imports: Record<string, { source: { browser: string; default: string } }>;
  };
  const aliases = Object.entries(imports).map(
    ([name, { source: files }]) =>
      [name, { node: posix.normalize(files.default), browser: posix.normalize(files.browser) }] as const,
  );
  return { sources, aliases: new Map(aliases) };
}

function main(): void {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const project = readProject(root);
  const violations = findViolations(project);
  for (const { file, line, rule, message } of violations) {
    process.stderr.write(`${file}:${line} ${rule} ${message}\n`);
  }
  process.stderr.write(`${project.sources.size} files, ${violations.length} violations.\n`);
  if (violations.length > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
