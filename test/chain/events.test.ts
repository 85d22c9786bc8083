import { expect } from 'chai';
import { EventFragment, Interface, type InterfaceAbi } from 'ethers';
import { EthereumDIDRegistry } from 'ethr-did-registry';
import { didRegistryAbi } from '../../src/chain/abi/did-registry.ts';
import { statusRegistryAbi } from '../../src/chain/abi/status-registry.ts';
import { trustedIssuersRegistryAbi } from '../../src/chain/abi/trusted-issuers-registry.ts';
import { trustedSchemasRegistryAbi } from '../../src/chain/abi/trusted-schemas-registry.ts';
import { EVENTS } from '../../src/chain/events/decode.ts';
import { INTERFACES, REGISTRIES } from '../../src/chain/write/contracts.ts';
import { codeOfError } from '../../src/chain/write/reverts.ts';
import { revertCodes } from '../../src/core/codes/chain-reverts.ts';
import { didRevertCodes } from '../../src/core/codes/chain-reverts-did.ts';

/** Events of OpenZeppelin that say nothing about records or lists. */
const NOT_READ = ['AuthorityUpdated', 'EIP712DomainChanged'];

const eventsOf = (abi: unknown): EventFragment[] =>
  new Interface(abi as InterfaceAbi).fragments.filter((fragment) => fragment instanceof EventFragment);

const allCodes = { ...revertCodes, ...didRevertCodes };

describe('events', () => {
  const contracts = [
    ['trust', trustedIssuersRegistryAbi],
    ['status', statusRegistryAbi],
    ['did', EthereumDIDRegistry.abi],
    ['didRegistry', didRegistryAbi],
    ['schemas', trustedSchemasRegistryAbi],
  ] as const;

  for (const [group, abi] of contracts) {
    it(`behaviour: every event of the ${group} contract is defined with its topic and indexed count`, () => {
      const expected = eventsOf(abi)
        .filter((event) => !NOT_READ.includes(event.name))
        .map((event) => ({
          name: event.name,
          topic: event.topicHash,
          indexed: event.inputs.filter((input) => input.indexed).length,
        }));
      const defined = EVENTS[group].map(({ name, topic, indexed }) => ({ name, topic, indexed }));
      const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
      expect(defined.sort(byName)).to.deep.equal(expected.sort(byName));
    });
  }
});

describe('custom errors', () => {
  const errors = new Map<string, string[]>();
  for (const contract of [...REGISTRIES, 'requestBatch'] as const)
    INTERFACES[contract].forEachError((error) => {
      errors.set(
        codeOfError(error.name),
        error.inputs.map((input) => input.name),
      );
    });

  it('behaviour: every custom error of the contracts has a code, and every code an error', () => {
    expect(Object.keys(allCodes).sort()).to.deep.equal([...errors.keys()].sort());
  });

  it('behaviour: messages name only parameters of their error', () => {
    for (const [code, { message }] of Object.entries(allCodes)) {
      const used = [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
      expect(errors.get(code), code).to.include.members(used);
    }
  });
});
