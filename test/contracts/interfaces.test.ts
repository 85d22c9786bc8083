import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { type ErrorFragment, Interface } from 'ethers';
import { artifacts } from 'hardhat';
import { permitted } from '../../deploy/wiring.ts';

const INTERFACES = [
  'ITrustedIssuersRegistry',
  'IRecordRules',
  'IStatusRegistry',
  'IDidRegistry',
  'ITrustedSchemasRegistry',
  'IRequestBatch',
  'ISignedRequests',
  'ISuccession',
];
/** What one transaction can deploy (EIP-170). */
const CODE_LIMIT = 24_576;

const root = join(import.meta.dirname, '../..');
const read = (folder: string): string =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.sol'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .join('\n');

const interfaceOf = async (name: string): Promise<Interface> =>
  new Interface((await artifacts.readArtifact(name)).abi);

async function errorsOf(names: readonly string[]): Promise<ErrorFragment[]> {
  const all = await Promise.all(names.map(interfaceOf));
  return all.flatMap(({ fragments }) =>
    fragments.filter((one): one is ErrorFragment => one.type === 'error'),
  );
}

describe('interfaces', () => {
  it('behaviour: every custom error is expected, with its values, by a test', async () => {
    const tests = read('test/solidity');
    const names = new Set((await errorsOf(INTERFACES)).map(({ name }) => name));
    expect(names.size).to.be.greaterThan(40);
    expect([...names].filter((name) => !tests.includes(`.${name}.selector`))).to.deep.equal([]);
  });

  it('behaviour: no error is declared that nothing throws', async () => {
    const source = read('contracts');
    const names = new Set((await errorsOf(INTERFACES)).map(({ name }) => name));
    const unused = [...names].filter(
      (name) => !new RegExp(`revert (?:IRecordRules\\.)?${name}\\(`).test(source),
    );
    expect(unused).to.deep.equal([]);
  });

  it('behaviour: each contract announces the errors of its interfaces', async () => {
    const registry = await errorsOf(['TrustedIssuersRegistry']);
    const status = await errorsOf(['StatusRegistry']);
    const signatures = (list: ErrorFragment[]): string[] => list.map((one) => one.format('sighash'));
    const owed = [
      [registry, await errorsOf(['ITrustedIssuersRegistry', 'IRecordRules'])],
      [status, await errorsOf(['IStatusRegistry'])],
      [await errorsOf(['DidRegistry']), await errorsOf(['IDidRegistry'])],
      [await errorsOf(['TrustedSchemasRegistry']), await errorsOf(['ITrustedSchemasRegistry'])],
    ] as const;
    for (const [contract, needed] of owed) {
      expect(signatures([...contract])).to.include.members(signatures([...needed]));
    }
  });

  it('behaviour: governance and guardian are given functions that exist', async () => {
    for (const [contract, roles] of Object.entries(permitted)) {
      const { fragments } = await interfaceOf(contract);
      const names = fragments.flatMap((one) => ('name' in one ? [one.name as string] : []));
      expect(names).to.include.members([...roles.governance, ...roles.guardian]);
    }
  });

  it('behaviour: every contract fits under the limit of code size', async () => {
    for (const name of [
      'TrustedIssuersRegistry',
      'StatusRegistry',
      'DidRegistry',
      'TrustedSchemasRegistry',
    ]) {
      const { deployedBytecode } = await artifacts.readArtifact(name);
      expect((deployedBytecode.length - 2) / 2).to.be.lessThan(CODE_LIMIT);
    }
  });
});
