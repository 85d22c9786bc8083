import { expect } from 'chai';
import type { Deployment } from '../src/chain/deployment.ts';
import { parseDeployment } from '../src/chain/deployment.ts';
import { checkSettings, type Settings } from '../src/config.ts';
import { VidimusError } from '../src/core/errors.ts';
import type { Hex } from '../src/core/hex.ts';
import { DEFAULT_RULES } from '../src/verify/policy.ts';

const address = (digit: string): Hex => `0x${digit.repeat(40)}`;
const FILE = {
  name: 'test',
  chainId: 31337,
  genesisHash: `0x${'ab'.repeat(32)}`,
  deployedAtBlock: 1,
  contracts: {
    trustedIssuersRegistry: address('A'),
    statusRegistry: address('b'),
    accessManager: address('c'),
  },
  facts: {},
} as const;
const deployment: Deployment = parseDeployment(JSON.stringify(FILE));
const rpc = 'http://127.0.0.1:8545';
const ROOT: Hex = `0x${'11'.repeat(32)}`;

const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    return error instanceof VidimusError
      ? `${error.code} ${error.details['setting'] ?? ''}`.trim()
      : String(error);
  }
  return 'no error';
};

describe('settings', () => {
  it('behaviour: registries of EBSI’s shape alone need no node; beside a chain they do', () => {
    const ebsi = [
      {
        trustedIssuersRegistry: 'https://r.example/trusted-issuers-registry/v5/issuers',
        didRegistry: 'https://r.example/did-registry/v5/identifiers',
        roots: ['did:ebsi:z22itu6eMCVgjDGZbdZEuAcY'],
      },
    ];
    const policy = { name: 'p', registries: [], roots: [], ebsi, rules: DEFAULT_RULES };
    expect(checkSettings({ policy }).networks).to.deep.equal([]);
    const { chainId, contracts } = deployment;
    const { trustedIssuersRegistry, statusRegistry } = contracts;
    const both = { ...policy, registries: [{ chainId, trustedIssuersRegistry, statusRegistry }] };
    // What a policy counts and nobody reads would hide a path.
    expect(codeOf(() => checkSettings({ policy: both }))).to.equal('SETTINGS_MALFORMED rpc');
    expect(codeOf(() => checkSettings({ policy: { ...policy, ebsi: [] } }))).to.equal(
      'SETTINGS_MALFORMED rpc',
    );
  });

  it('default: mode rpc, and a policy of the given registry and roots', () => {
    const { mode, policy, limits } = checkSettings({ rpc, deployment, roots: [ROOT] });
    expect(mode).to.equal('rpc');
    expect(limits.requestMs).to.equal(5_000);
    expect(policy.roots).to.deep.equal([ROOT]);
    expect(policy.registries).to.deep.equal([
      { chainId: 31337, trustedIssuersRegistry: address('a'), statusRegistry: address('b') },
    ]);
  });

  it('argument: roots and rules are added to a given policy', () => {
    const { policy } = checkSettings({ rpc, deployment });
    const more = checkSettings({
      rpc,
      deployment,
      policy,
      roots: [ROOT, ROOT],
      rules: { missingStatus: 'require' },
    });
    expect(more.policy.roots).to.deep.equal([ROOT]);
    expect(more.policy.rules.missingStatus).to.equal('require');
    expect(policy.roots).to.deep.equal([]);
  });

  const wrong: [string, unknown][] = [
    ['rpc', {}],
    ['rpc', { deployment }],
    ['deployment', { rpc }],
    ['mode', { rpc, deployment, mode: 'fast' }],
    ['roots', { rpc, deployment, roots: ['0x12'] }],
    ['pollMs', { rpc, deployment, pollMs: 0 }],
    ['finality', { rpc, deployment, finality: 'latest' }],
    ['finality', { rpc, deployment, finality: -1 }],
    ['finality', { networks: [{ rpc, deployment, finality: 5_000 }] }],
    ['logProof', { rpc, deployment, logProof: 'some' }],
    ['limits.requestMs', { rpc, deployment, limits: { requestMs: -1 } }],
    ['networks', { rpc, deployment, networks: [{ rpc, deployment }] }],
  ];
  for (const [setting, settings] of wrong)
    it(`error: names the setting: ${setting}`, () => {
      expect(codeOf(() => checkSettings(settings as Settings))).to.equal(`SETTINGS_MALFORMED ${setting}`);
    });
});

describe('addresses file', () => {
  it('default: reads what the deployment wrote, in lower case', () => {
    expect(deployment.contracts.trustedIssuersRegistry).to.equal(address('a'));
    expect(deployment.contracts.ethereumDidRegistry).to.equal(undefined);
  });

  const wrong: [string, unknown][] = [
    ['no object', []],
    ['no contracts', { ...FILE, contracts: undefined }],
    ['a zero address', { ...FILE, contracts: { ...FILE.contracts, statusRegistry: address('0') } }],
    ['a short address', { ...FILE, contracts: { ...FILE.contracts, statusRegistry: '0x12' } }],
    ['a chain id in text', { ...FILE, chainId: '31337' }],
    ['no genesis', { ...FILE, genesisHash: '' }],
    ['a name with a path', { ...FILE, name: '../x' }],
  ];
  for (const [name, value] of wrong)
    it(`error: ${name}`, () => {
      expect(codeOf(() => parseDeployment(JSON.stringify(value)))).to.be.oneOf([
        'DEPLOYMENT_MALFORMED',
        'JSON_MALFORMED',
      ]);
    });
});
