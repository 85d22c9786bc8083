import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { GENERATED, type Generator } from '../lib/generator.ts';

interface Artifact {
  readonly contractName: string;
  readonly abi: readonly unknown[];
  readonly bytecode: string;
}

const FOLDER = 'src/chain/abi';
/** Our contracts, and OpenZeppelin's that governs them. */
const FOLDERS = ['contracts', '@openzeppelin/contracts/access/manager/AccessManager.sol'];
/** Parts of contracts/ that nobody deploys. */
const NOT_DEPLOYED = ['base', 'interfaces', 'libraries', 'mocks', 'types'];

/** Each deployable contract's ABI and creation code, so that the package deploys and reads without a compiler. */
export const generator: Generator = {
  folder: FOLDER,
  generate: async (root) => {
    const artifacts = FOLDERS.flatMap((folder) => deployable(join(root, 'artifacts', folder)));
    if (artifacts.length === 0)
      throw new Error('There are no contract artifacts: run `npm run compile` first.');
    return new Map(artifacts.flatMap(filesOf));
  },
};

function deployable(folder: string): Artifact[] {
  if (!existsSync(folder)) return [];
  const walk = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      if (entry.isDirectory()) return NOT_DEPLOYED.includes(entry.name) ? [] : walk(join(path, entry.name));
      return entry.name.endsWith('.json') ? [join(path, entry.name)] : [];
    });
  return walk(folder)
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as Artifact)
    .filter((artifact) => artifact.bytecode !== '0x')
    .sort((a, b) => (a.contractName < b.contractName ? -1 : 1));
}

function filesOf({ contractName, abi, bytecode }: Artifact): [path: string, text: string][] {
  const kebab = basename(contractName)
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase();
  const camel = contractName.charAt(0).toLowerCase() + contractName.slice(1);
  const lines = abi.map((entry) => `  ${JSON.stringify(entry)},`);
  return [
    [
      `${FOLDER}/${kebab}.ts`,
      `// ${GENERATED}\nexport const ${camel}Abi = [\n${lines.join('\n')}\n] as const;\n`,
    ],
    [
      `${FOLDER}/${kebab}.bytecode.ts`,
      `// ${GENERATED}\nexport const ${camel}Bytecode =\n  '${bytecode}';\n`,
    ],
  ];
}
