import { expect } from 'chai';
import { isVidimusError } from '../../src/core/errors.ts';
import { lintPolicy } from '../../src/verify/lint-policy.ts';
import { parsePolicy, policyDigest } from '../../src/verify/parse-policy.ts';
import { DEFAULT_RULES, needsChain } from '../../src/verify/policy.ts';

const registry = {
  chainId: 31_337,
  trustedIssuersRegistry: `0x${'A1'.repeat(20)}`,
  statusRegistry: `0x${'a2'.repeat(20)}`,
};
const json = { name: 'Test', registries: [registry], roots: [`0x${'AB'.repeat(32)}`] };

const memberOf = (value: unknown): unknown => {
  try {
    parsePolicy(value);
    return undefined;
  } catch (error) {
    return isVidimusError(error) && error.code === 'POLICY_MALFORMED' ? error.details['member'] : error;
  }
};

describe('parsePolicy', () => {
  it('default: rules take their defaults, addresses and ids come in lower case', () => {
    expect(parsePolicy(json)).to.deep.equal({
      name: 'Test',
      registries: [{ ...registry, trustedIssuersRegistry: `0x${'a1'.repeat(20)}` }],
      roots: [`0x${'ab'.repeat(32)}`],
      rules: DEFAULT_RULES,
    });
  });

  it('argument: every rule can be set', () => {
    const rules = {
      missingStatus: 'require',
      accreditationCredential: 'require',
      compromiseElsewhere: 'ignore',
      statusListIssuer: 'any',
      issuanceDate: 'proven',
      skip: ['issuer', 'trust'],
      credentialSchema: 'require',
      holder: 'any',
      maxStateAge: 60,
      finality: 'final',
      allowedHosts: ['Lists.Example', 'lists.example:8443'],
    };
    expect(parsePolicy({ ...json, rules }).rules).to.deep.equal({
      ...rules,
      allowedHosts: ['lists.example', 'lists.example:8443'],
    });
  });

  const ebsi = {
    trustedIssuersRegistry: 'https://r.example/trusted-issuers-registry/v5/issuers/',
    didRegistry: 'http://127.0.0.1:8080/did-registry/v5/identifiers',
    roots: ['did:ebsi:z22itu6eMCVgjDGZbdZEuAcY'],
  };

  it('argument: registries of EBSI’s shape, their addresses without a slash at the end', () => {
    const schemas = 'https://r.example/trusted-schemas-registry/v3/schemas';
    expect(parsePolicy({ ...json, ebsi: [ebsi, { ...ebsi, schemas }] }).ebsi).to.deep.equal([
      { ...ebsi, trustedIssuersRegistry: ebsi.trustedIssuersRegistry.slice(0, -1) },
      { ...ebsi, trustedIssuersRegistry: ebsi.trustedIssuersRegistry.slice(0, -1), schemas },
    ]);
    const alone = parsePolicy({ ...json, registries: [], roots: [], ebsi: [ebsi] });
    expect(lintPolicy(alone)).to.deep.equal([]);
    expect(needsChain(alone)).to.equal(false);
    expect(needsChain(parsePolicy({ ...json, ebsi: [ebsi] }))).to.equal(true);
    expect(needsChain(parsePolicy({ ...json, ebsi: [] }))).to.equal(true);
    expect(needsChain(parsePolicy({ ...json, rules: { skip: ['trust'] } }))).to.equal(false);
  });

  const refused: readonly [string, unknown, string][] = [
    ['no list of EBSI registries', { ...json, ebsi: {} }, 'ebsi'],
    ['an EBSI registry without a root', { ...json, ebsi: [{ ...ebsi, roots: [] }] }, 'ebsi[0].roots'],
    ['a root that is no DID', { ...json, ebsi: [{ ...ebsi, roots: ['0xab'] }] }, 'ebsi[0].roots[0]'],
    [
      'an address with a query',
      { ...json, ebsi: [{ ...ebsi, didRegistry: 'https://x.example/?a' }] },
      'ebsi[0].didRegistry',
    ],
    [
      'no address',
      { ...json, ebsi: [{ ...ebsi, trustedIssuersRegistry: undefined }] },
      'ebsi[0].trustedIssuersRegistry',
    ],
    ['another protocol', { ...json, ebsi: [{ ...ebsi, schemas: 'ftp://x.example' }] }, 'ebsi[0].schemas'],
    ['an unknown member of an EBSI registry', { ...json, ebsi: [{ ...ebsi, tsr: '' }] }, 'ebsi[0].tsr'],
    ['no object', [], 'the policy'],
    ['null', null, 'the policy'],
    ['an unknown member', { ...json, rootz: [] }, 'the policy.rootz'],
    ['no name', { ...json, name: ' ' }, 'name'],
    ['no list of roots', { ...json, roots: undefined }, 'roots'],
    ['a short root', { ...json, roots: ['0xab'] }, 'roots[0]'],
    ['the zero root', { ...json, roots: [`0x${'00'.repeat(32)}`] }, 'roots[0]'],
    ['too many roots', { ...json, roots: Array(5000).fill(json.roots[0]) }, 'roots'],
    ['a chain id of text', { ...json, registries: [{ ...registry, chainId: '1' }] }, 'registries[0].chainId'],
    [
      'an unknown member of a registry',
      { ...json, registries: [{ ...registry, rpc: 'http://x' }] },
      'registries[0].rpc',
    ],
    ['an unknown rule', { ...json, rules: { strict: true } }, 'rules.strict'],
    ['an age of nothing', { ...json, rules: { maxStateAge: 0 } }, 'rules.maxStateAge'],
    ['an age in words', { ...json, rules: { maxStateAge: '300' } }, 'rules.maxStateAge'],
    ['an age without end', { ...json, rules: { maxStateAge: 1e9 } }, 'rules.maxStateAge'],
    ['an unknown value of a rule', { ...json, rules: { missingStatus: 'yes' } }, 'rules.missingStatus'],
    ['a host that is a URL', { ...json, rules: { allowedHosts: ['https://x'] } }, 'rules.allowedHosts[0]'],
  ];
  for (const [name, value, member] of refused) {
    it(`error: ${name}`, () => expect(memberOf(value)).to.equal(member));
  }
});

describe('policyDigest', () => {
  it('default: the same rules have the same digest, in whatever order they were written', () => {
    const turned = { rules: { ...DEFAULT_RULES }, roots: json.roots, registries: [registry], name: 'Test' };
    expect(policyDigest(parsePolicy(json))).to.equal(policyDigest(parsePolicy(turned)));
    expect(policyDigest(parsePolicy({ ...json, roots: [] }))).not.to.equal(policyDigest(parsePolicy(json)));
  });
});

describe('lintPolicy', () => {
  it('default: an ordinary policy has no hints', () => {
    expect(lintPolicy(parsePolicy(json))).to.deep.equal([]);
  });

  it('behaviour: names what may not be meant', () => {
    const odd = parsePolicy({
      name: 'Test',
      registries: [],
      roots: [],
      rules: { statusListIssuer: 'any', compromiseElsewhere: 'ignore' },
    });
    expect(lintPolicy(odd).map(({ code }) => code)).to.deep.equal([
      'POLICY_TRUSTS_NOBODY',
      'POLICY_READS_NOTHING',
      'POLICY_LISTS_UNBOUND',
      'POLICY_IGNORES_COMPROMISE',
    ]);
  });

  it('behaviour: names what is skipped, and who may present; a policy without trust needs no root', () => {
    const lenient = parsePolicy({
      name: 'Test',
      registries: [],
      roots: [],
      rules: { skip: ['trust', 'issuer'], holder: 'any' },
    });
    const hints = lintPolicy(lenient);
    expect(hints.map(({ code }) => code)).to.deep.equal(['POLICY_SKIPS', 'POLICY_ANY_HOLDER']);
    expect(hints[0]?.message).to.contain('issuer, trust');
  });
});
