import { expect } from 'chai';
import { standingAt, voidedBy } from '../../src/trust/state-at.ts';
import { DAY, START, World } from '../fixtures/world.ts';

const SUBJECT = 'did:example:university';

describe('standingAt', () => {
  const granted = (dates: { validFrom?: number; validUntil?: number; grantedAt?: number } = {}) => {
    const world = new World();
    const root = world.grant(undefined, { subject: 'did:example:root' });
    return { world, view: world.grant(root, { subject: SUBJECT, ...dates }) };
  };

  it('default: active from validFrom to validUntil, exclusive', () => {
    const { view } = granted({ validFrom: START + DAY, validUntil: START + 2 * DAY });
    expect(standingAt(view, START + DAY - 1).state).to.equal('not-yet');
    expect(standingAt(view, START + DAY).state).to.equal('active');
    expect(standingAt(view, START + 2 * DAY - 1).state).to.equal('active');
    expect(standingAt(view, START + 2 * DAY).state).to.equal('expired');
  });

  it('behaviour: the decision counts before the block that recorded it', () => {
    const { view } = granted({ grantedAt: START + 9 * DAY });
    expect(standingAt(view, START + DAY).state).to.equal('active');
  });

  it('behaviour: suspensions are intervals, closed below and open above', () => {
    const { world, view } = granted();
    world.suspend(view, START + DAY);
    const resumed = world.resume(view, START + 2 * DAY);
    expect(standingAt(resumed, START + DAY - 1).state).to.equal('active');
    expect(standingAt(resumed, START + DAY)).to.deep.equal({
      state: 'suspended',
      from: START + DAY,
      until: START + 2 * DAY,
    });
    expect(standingAt(resumed, START + 2 * DAY).state).to.equal('active');
  });

  it('behaviour: an open suspension of the word counts without its event', () => {
    const { world, view } = granted();
    const suspended = world.change(world.suspend(view, START + DAY), { suspensions: [] });
    expect(standingAt(suspended, START + DAY).state).to.equal('suspended');
    expect(standingAt(suspended, START).state).to.equal('active');
  });

  it('behaviour: an interrupted past without events is unclear, never active', () => {
    const { world, view } = granted();
    world.suspend(view, START + DAY);
    const resumed = world.change(world.resume(view, START + 2 * DAY), { suspensions: [] });
    expect(standingAt(resumed, START + DAY).state).to.equal('unclear');
    expect(standingAt(resumed, START + 2 * DAY).state).to.equal('active');
  });

  it('behaviour: ended and void hold from their time on', () => {
    const ended = granted();
    const end = ended.world.end(ended.view, START + DAY);
    expect(standingAt(end, START + DAY - 1).state).to.equal('active');
    expect(standingAt(end, START + DAY).state).to.equal('ended');
    const voided = granted();
    const gone = voided.world.voidSince(voided.view, START + DAY, START + 5 * DAY);
    expect(standingAt(gone, START + DAY)).to.deep.equal({
      state: 'void',
      since: START + DAY,
      recordedAt: START + 5 * DAY,
    });
  });

  it('error: a view that was never granted is not active', () => {
    const { world, view } = granted();
    const never = world.change(view, { state: { ...view.state, status: 'none' } });
    expect(standingAt(never, START + DAY).state).to.equal('unclear');
  });
});

describe('voidedBy', () => {
  it('behaviour: what was granted at or after the void of an ancestor is void whole, whatever its dates', () => {
    const world = new World();
    const root = world.grant(undefined, { subject: 'did:example:root' });
    const before = world.grant(root, { subject: SUBJECT, grantedAt: START + DAY - 1 });
    const after = world.grant(root, { subject: SUBJECT, grantedAt: START + DAY, salt: 1n });
    const gone = world.voidSince(root, START + DAY, START + 5 * DAY);
    expect(voidedBy(before, [gone])).to.equal(undefined);
    expect(voidedBy(after, [gone])?.ref.id).to.equal(root.ref.id);
  });
});
