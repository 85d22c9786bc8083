import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figures } from '../bench/measure-gas.ts';
import { gasTable } from '../bench/table-gas.ts';
import { GENERATED, type Generator } from '../lib/generator.ts';

const FILE = 'docs/gas.md';

/** docs/gas.md: the committed figures as the table that `npm run bench:gas` prints. */
export const generator: Generator = {
  generate: async (root) => {
    const figures: Figures = JSON.parse(readFileSync(join(root, 'gas-snapshot.json'), 'utf8'));
    const text = [
      `<!-- ${GENERATED} -->`,
      '# What it costs',
      'Gas of each operation from receipts of a real run: solc 0.8.37, optimizer 200 runs, viaIR, osaka rules, a steady-state call with a ' +
        '32-character DID, one credential type, one country, one field, EQF levels and credits set, evidence digest set. `npm run bench:gas` ' +
        'measures anew; a figure that grows fails the check until the snapshot (`gas-snapshot.json`) is changed with it.',
      `\`\`\`text\n${gasTable(figures).trimEnd()}\n\`\`\``,
      '*Largest n* is what fits into one transaction of 16,777,216 gas (EIP-7825). A thousand revocations through an anchored list cost the ' +
        'same as one: one new version.',
    ].join('\n\n');
    return new Map([[FILE, `${text}\n`]]);
  },
};
