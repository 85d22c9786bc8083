import { expect } from 'chai';
import fc from 'fast-check';
import {
  compareShared,
  readShared,
  SHARE_PREFIX,
  sharedOf,
  shareFragment,
} from '../../src/web/verify/model/share.ts';
import { samplePresentationVerdict, sampleVerdict } from '../fixtures/verdict.ts';

describe('verify page: a shared result', () => {
  it('default: what is written is read again, and compared', () => {
    for (const verdict of [sampleVerdict('rejected'), samplePresentationVerdict('accepted')]) {
      const shared = sharedOf(verdict);
      if (shared === undefined) throw new Error('nothing shared');
      expect(readShared(shareFragment(shared))).to.deep.equal(shared);
      expect(compareShared(shared, verdict)).to.deep.equal({
        sameFile: true,
        sameDecision: true,
        samePolicy: true,
      });
    }
  });

  it('behaviour: another file, answer or policy is told', () => {
    const verdict = sampleVerdict('accepted');
    const shared = sharedOf(verdict);
    if (shared === undefined) throw new Error('nothing shared');
    const other = `0x${'12'.repeat(32)}`;
    expect(compareShared({ ...shared, digest: other }, verdict)).to.include({ sameFile: false });
    expect(compareShared({ ...shared, decision: 'rejected' }, verdict)).to.include({ sameDecision: false });
    expect(compareShared({ ...shared, policyDigest: other }, verdict)).to.include({ samePolicy: false });
  });

  it('behaviour: a verdict about nothing that could be read shares nothing', () => {
    const { credential: _credential, ...unread } = sampleVerdict('rejected');
    expect(sharedOf(unread)).to.equal(undefined);
  });

  it('error: a damaged link is called so, another fragment is not ours, and neither throws', () => {
    const good = {
      v: '1',
      digest: `0x${'ab'.repeat(32)}`,
      decision: 'accepted',
      at: '1790000000',
      policy: `0x${'cd'.repeat(32)}`,
    };
    const link = (over: Record<string, string>): string =>
      `${SHARE_PREFIX}${new URLSearchParams({ ...good, ...over })}`;
    expect(readShared(link({}))).to.include({ decision: 'accepted' });
    for (const bad of [
      { v: '2' },
      { digest: '0x12' },
      { digest: `0X${'AB'.repeat(32)}` },
      { decision: 'good' },
      { at: '-1' },
      { at: '1e99' },
      { at: 'now' },
      { policy: '' },
      { issuer: 'x'.repeat(3_000) },
    ])
      expect(readShared(link(bad as Record<string, string>)), JSON.stringify(bad)).to.equal('damaged');
    for (const other of ['', '#', '#eyJhbGciOiJFUzI1NiJ9.e30.c2ln', '#resulting', '#main'])
      expect(readShared(other)).to.equal(undefined);
    fc.assert(fc.property(fc.string(), (text) => void readShared(`${SHARE_PREFIX}${text}`)));
  });
});
