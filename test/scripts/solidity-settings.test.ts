import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import hre from 'hardhat';
import { root } from '../../scripts/lib/root.ts';

/** The plain `key = value` lines of foundry.toml, by section. */
function readFoundry(): Map<string, string> {
  const values = new Map<string, string>();
  let section = '';
  for (const line of readFileSync(join(root, 'foundry.toml'), 'utf8').split('\n')) {
    const heading = /^\[(.+)\]$/.exec(line)?.[1];
    if (heading !== undefined) section = heading;
    const [, key, value] = /^(\w+) = (.+)$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined) values.set(`${section}.${key}`, value.replaceAll('"', ''));
  }
  return values;
}

describe('compiler and test settings', () => {
  it('are the same for Hardhat and for forge', () => {
    const foundry = readFoundry();
    const { compilers } = hre.config.solidity.profiles.default ?? { compilers: [] };
    const settings = compilers[0]?.settings;
    const { fuzz, invariant } = hre.config.test.solidity.profiles.default ?? {};
    const forge = (key: string): string | undefined => foundry.get(key);
    expect({
      optimizer: forge('profile.default.optimizer'),
      runs: forge('profile.default.optimizer_runs'),
      viaIR: forge('profile.default.via_ir'),
      evmVersion: forge('profile.default.evm_version'),
      bytecodeHash: forge('profile.default.bytecode_hash'),
      appendCBOR: forge('profile.default.cbor_metadata'),
      fuzzRuns: forge('fuzz.runs'),
      seed: forge('fuzz.seed'),
      invariantRuns: forge('invariant.runs'),
      depth: forge('invariant.depth'),
      failOnRevert: forge('invariant.fail_on_revert'),
    }).to.deep.equal({
      optimizer: String(settings.optimizer.enabled),
      runs: String(settings.optimizer.runs),
      viaIR: String(settings.viaIR),
      evmVersion: settings.evmVersion,
      bytecodeHash: settings.metadata.bytecodeHash,
      appendCBOR: String(settings.metadata.appendCBOR),
      fuzzRuns: String(fuzz?.runs),
      seed: fuzz?.seed,
      invariantRuns: String(invariant?.runs),
      depth: String(invariant?.depth),
      failOnRevert: String(invariant?.failOnRevert),
    });
  });
});
