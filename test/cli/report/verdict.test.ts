import { expect } from 'chai';
import { verdictReport } from '../../../src/cli/report/verdict.ts';
import { COLOURED, PLAIN } from '../../../src/cli/style.ts';
import { sampleCheck, sampleVerdict } from '../../fixtures/verdict.ts';

const report = (...args: Parameters<typeof sampleVerdict>): string =>
  verdictReport(sampleVerdict(...args), { style: PLAIN, verbose: false }).join('\n');

describe('cli: verdict report', () => {
  it('default: headline, who, chain, dates, checks, not checked, evidence', () => {
    const text = report('accepted', [sampleCheck({})]);
    for (const heading of ['Who', 'Credential', 'Chain', 'Dates', 'Checks', 'Not checked', 'Evidence']) {
      expect(text).to.contain(`\n${heading}\n`);
    }
    expect(text.startsWith('✔ Accepted')).to.equal(true);
  });
  it('behaviour: three headlines, told apart by icon and word', () => {
    const first = (decision: Parameters<typeof sampleVerdict>[0]) => report(decision).split('\n')[0];
    expect(new Set((['accepted', 'rejected', 'undetermined'] as const).map(first)).size).to.equal(3);
  });
  it('behaviour: what a policy leaves out keeps the headline from saying Accepted', () => {
    const notChecked = [{ code: 'TRUST_NOT_CHECKED', message: 'No registry was asked.' }] as const;
    const partly = (decision: Parameters<typeof sampleVerdict>[0]) =>
      verdictReport({ ...sampleVerdict(decision), notChecked }, { style: PLAIN, verbose: false })[0];
    expect(partly('accepted')).not.to.contain('Accepted');
    expect(partly('rejected')).to.equal(report('rejected').split('\n')[0]);
  });
  it('behaviour: an unknown check is neither worded nor marked as good', () => {
    const line = report('undetermined', [sampleCheck({ check: 'status', status: 'unknown' })])
      .split('\n')
      .find((text) => text.includes('Status:'));
    expect(line).to.match(/^ {2}\? /);
  });
  it("behaviour: a stranger's text cannot steer the terminal", () => {
    expect(report('accepted')).not.to.contain('\u001b');
    expect(report('accepted')).to.contain('\\u001b');
  });
  it('behaviour: a stated date is not called proven', () => {
    expect(report('accepted')).to.contain('stated by the issuer').and.not.to.contain('proven');
  });
  it('behaviour: without a registry name the issuer is unrecognised, never fake', () => {
    const { issuer: _, ...rest } = sampleVerdict('rejected');
    const lines = verdictReport(
      { ...rest, issuer: { did: 'did:key:zNobody' } },
      { style: PLAIN, verbose: false },
    );
    expect(lines.join('\n'))
      .to.match(/unrecognised issuer/i)
      .and.not.to.match(/fake|untrusted/i);
  });
  it('behaviour: what to do is said once for each thing that is not good', () => {
    const open = sampleCheck({ status: 'fail', remedy: 'Ask the issuer.' });
    expect(report('rejected', [open, open]).split('Ask the issuer.').length - 1).to.equal(1);
    expect(report('accepted', [sampleCheck({ remedy: 'Ask nobody.' })])).not.to.contain('Ask nobody.');
  });
  it('argument: colours add nothing that words do not say', () => {
    const coloured = verdictReport(sampleVerdict('rejected'), { style: COLOURED, verbose: true }).join('\n');
    const plain = verdictReport(sampleVerdict('rejected'), { style: PLAIN, verbose: true }).join('\n');
    expect(coloured.replace(/\u001b\[\d+m/g, '')).to.equal(plain);
  });
  it('argument: verbose shows ids in full', () => {
    const { digest } = sampleVerdict('accepted').policy;
    expect(report('accepted')).not.to.contain(digest);
    expect(verdictReport(sampleVerdict('accepted'), { style: PLAIN, verbose: true }).join('\n')).to.contain(
      digest,
    );
  });
});
