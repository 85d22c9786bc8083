import { expect } from 'chai';
import { createVidimus, type Reader } from '../../src/browser.ts';
import { sample } from '../../src/sample.ts';
import { describeVerdict } from '../../src/verify/describe.ts';

describe('what stands beside a verdict', () => {
  let vidimus: Reader;
  before(async () => {
    vidimus = await createVidimus(sample.settings);
  });
  after(() => vidimus.close());

  it('default: each hop has its scope in readable terms and names in every language', async () => {
    const verdict = await vidimus.verify(sample.credential);
    const details = await describeVerdict(sample.credential, verdict, vidimus.registry.trust);
    const hops = verdict.paths.flatMap(({ hops }) => hops);
    expect(Object.keys(details.records)).to.have.members([...new Set(hops.map(({ record }) => record.id))]);
    const [leaf] = verdict.chain;
    const own = leaf && details.records[leaf.record.id];
    expect(own?.organisation?.legalName).to.have.keys(['de', 'en', 'cs']);
    expect(own?.permissions[0]?.types[0]?.text).to.equal('EuropeanHigherEducationMicrocredential');
    expect(own?.permissions[0]).to.deep.include({ levels: [6, 7], jurisdictions: ['DE-BY'], credits: 15 });
    expect(details.contents?.title).to.deep.equal({ und: 'Data stewardship in practice' });
  });

  it('behaviour: says in what each permission falls short of the credential', async () => {
    const shortfallsOf = async (token: string) => {
      const verdict = await vidimus.verify(token);
      const details = await describeVerdict(token, verdict, vidimus.registry.trust);
      const [leaf] = verdict.chain;
      return leaf && details.records[leaf.record.id]?.shortfalls;
    };
    expect(await shortfallsOf(sample.credential)).to.deep.equal([[]]);
    expect(await shortfallsOf(sample.outOfScope)).to.deep.equal([['levels']]);
  });

  it('behaviour: a revoked credential still has its contents', async () => {
    const verdict = await vidimus.verify(sample.revoked);
    expect(verdict.decision).to.equal('rejected');
    const details = await describeVerdict(sample.revoked, verdict, vidimus.registry.trust);
    expect(details.contents?.scope.level).to.equal(6);
  });

  it('error: what cannot be read is absent; nothing is thrown', async () => {
    const verdict = await vidimus.verify(sample.credential);
    const broken = {
      record: async () => {
        throw new Error('no node');
      },
      termText: async () => undefined,
    };
    const details = await describeVerdict('no credential', verdict, broken);
    expect(details.contents).to.equal(undefined);
    expect(details.records).to.deep.equal({});
  });
});
