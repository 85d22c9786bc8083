import { expect } from 'chai';
import type { RecordState, Status } from '../../src/trust/record.ts';
import { offersOf, type Place, standingOf } from '../../src/web/console/model/acts.ts';

const ME = `0x${'a1'.repeat(20)}` as const;
const OTHER = `0x${'b2'.repeat(20)}` as const;
const id = (digit: string) => `0x${digit.repeat(64)}` as const;

const state = (controller: `0x${string}`, status: Status = 'active', setBy = 0): RecordState => ({
  ...{ controller, grantedAt: 1, since: 1, interrupted: false, setBy, status },
  ...{ reason: 'unspecified', epoch: 0 },
});
const line = (
  own: Partial<Place> & Pick<Place, 'state'>,
  ...above: readonly RecordState[]
): readonly Place[] => [
  { id: id('1'), kind: 'attest', ...own },
  ...above.map((one, at) => ({ id: id(String(at + 2)), kind: 'accredit' as const, state: one })),
];

describe('console: what an account may do with a record', () => {
  it('default: its accreditor suspends, ends, replaces, corrects, attaches', () => {
    const offers = offersOf(line({ state: state(OTHER) }, state(ME)), ME);
    expect(offers).to.deep.equal({ acts: ['suspend', 'end', 'controller', 'organisation', 'evidence'] });
  });

  it('default: an accreditor accredits and recognises, and may narrow itself', () => {
    const { acts } = offersOf(line({ kind: 'root', state: state(ME) }), ME);
    expect(acts).to.deep.equal(['accredit', 'recognise', 'suspend', 'end', 'controller']);
  });

  it('default: an issuer mandates, revokes, anchors, names delegates', () => {
    const { acts } = offersOf(line({ state: state(ME) }, state(OTHER)), ME);
    expect(acts).to.deep.equal(['accredit', 'suspend', 'end', 'controller', 'revoke', 'anchor', 'delegate']);
  });

  it('behaviour: from further up neither data nor evidence, which are the direct accreditor’s', () => {
    const { acts } = offersOf(line({ state: state(OTHER) }, state(OTHER), state(ME)), ME);
    expect(acts).to.deep.equal(['suspend', 'end', 'controller']);
  });

  it('behaviour: nobody resumes itself, nor what was suspended from higher up', () => {
    const own = offersOf(line({ state: state(ME, 'suspended', 1) }, state(OTHER)), ME);
    expect(own.acts).not.to.include('resume');
    expect(own.because).to.equal('suspended-higher');
    const lower = offersOf(line({ state: state(OTHER, 'suspended', 2) }, state(ME), state(OTHER)), ME);
    expect(lower.acts).not.to.include('resume');
    const same = offersOf(line({ state: state(OTHER, 'suspended', 1) }, state(ME)), ME);
    expect(same.acts).to.include('resume');
    expect(same.because).to.equal(undefined);
  });

  it('behaviour: who is not in force acts on nobody', () => {
    const offers = offersOf(line({ state: state(OTHER) }, state(ME, 'suspended')), ME);
    expect(offers).to.deep.equal({ acts: [], because: 'actor-not-active' });
  });

  it('behaviour: an ended record can still be made void, and its issuer can still revoke', () => {
    expect(offersOf(line({ state: state(OTHER, 'ended') }, state(ME)), ME).acts).to.include('end');
    const own = offersOf(line({ state: state(ME, 'ended') }, state(OTHER)), ME);
    expect(own.acts).to.deep.equal(['controller', 'revoke']);
    expect(own.because).to.equal('self-not-active');
  });

  it('behaviour: a delegate revokes and does nothing else; a stranger does nothing', () => {
    const place = line({ state: state(OTHER) }, state(OTHER));
    expect(offersOf(place, ME, { isDelegate: true })).to.deep.equal({ acts: ['revoke'] });
    expect(offersOf(place, ME)).to.deep.equal({ acts: [], because: 'nobody' });
  });

  it('behaviour: a rescue is refused by the root alone', () => {
    expect(offersOf(line({ kind: 'root', state: state(ME) }), ME, { isRescued: true }).acts).to.include(
      'veto',
    );
    expect(offersOf(line({ state: state(ME) }, state(OTHER)), ME, { isRescued: true }).acts).not.to.include(
      'veto',
    );
  });

  it('error: a record that was never granted offers nothing', () => {
    expect(offersOf(line({ state: undefined }, state(ME)), ME)).to.deep.equal({
      acts: [],
      because: 'nobody',
    });
  });

  it('default: the nearest record above is the one that acts', () => {
    const standing = standingOf(line({ state: state(ME) }, state(OTHER), state(ME), state(ME)), ME);
    expect(standing).to.deep.equal({ isSelf: true, above: { id: id('3'), rank: 2, isActive: true } });
  });
});
