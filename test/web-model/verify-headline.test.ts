import { expect } from 'chai';
import type { Note } from '../../src/verify/verdict.ts';
import { decidingChecks, furtherChecks, headlineOf, whomToAsk } from '../../src/web/verify/model/headline.ts';
import { sampleCheck, samplePresentationVerdict, sampleVerdict } from '../fixtures/verdict.ts';

const note = (code: Note['code']): Note => ({ code, message: 'A sentence.' });

describe('verify page: the headline', () => {
  it('default: each decision has its own', () => {
    for (const decision of ['accepted', 'rejected', 'undetermined'] as const) {
      expect(headlineOf(sampleVerdict(decision))).to.equal(decision);
      expect(headlineOf(samplePresentationVerdict(decision))).to.equal(decision);
    }
  });

  it('behaviour: nothing is Accepted where the policy left something out, also inside a presentation', () => {
    for (const code of [
      'ISSUER_NOT_CHECKED',
      'TRUST_NOT_CHECKED',
      'STATUS_NOT_CHECKED',
      'ONLY_PROOF_CHECKED',
    ] as const) {
      const verdict = { ...sampleVerdict('accepted'), notChecked: [note(code)] };
      expect(headlineOf(verdict), code).to.equal('undetermined');
      const presentation = { ...samplePresentationVerdict('accepted'), credentials: [verdict] };
      expect(headlineOf(presentation), code).to.equal('undetermined');
    }
    expect(headlineOf({ ...sampleVerdict('accepted'), notChecked: [note('HOLDER_NOT_CHECKED')] })).to.equal(
      'accepted',
    );
  });

  it('behaviour: a presentation without a credential in it is no yes', () => {
    expect(headlineOf({ ...samplePresentationVerdict('accepted'), credentials: [] })).to.equal(
      'undetermined',
    );
  });

  it('behaviour: what decides is told from what only informs, and bad from unknown', () => {
    const fail = sampleCheck({ status: 'fail', code: 'CREDENTIAL_REVOKED' });
    const unknown = sampleCheck({ status: 'unknown', code: 'STATUS_UNREADABLE' });
    const informs = sampleCheck({ status: 'fail', required: false, code: 'ENDORSEMENT_NOT_PROVEN' });
    const notReached = sampleCheck({ status: 'unknown', code: 'NOT_REACHED' });
    const checks = [sampleCheck({}), unknown, fail, informs, notReached];
    expect(decidingChecks({ decision: 'rejected', checks })).to.deep.equal([fail]);
    expect(furtherChecks({ decision: 'rejected', checks })).to.deep.equal([unknown, informs]);
    expect(decidingChecks({ decision: 'undetermined', checks: [unknown, notReached] })).to.deep.equal([
      unknown,
    ]);
    expect(decidingChecks({ decision: 'undetermined', checks: [notReached] })).to.deep.equal([notReached]);
    expect(decidingChecks({ decision: 'accepted', checks })).to.deep.equal([]);
  });

  it('behaviour: whom to ask follows from the check and its code', () => {
    const ask = (code: Note['code']) => whomToAsk(sampleCheck({ check: 'status', status: 'fail', code }));
    expect(ask('CREDENTIAL_REVOKED')).to.equal('issuer');
    expect(ask('SIGNATURE_INVALID')).to.equal('holder');
    expect(ask('CREDENTIAL_EXPIRED')).to.equal('holder');
    expect(ask('OUT_OF_SCOPE')).to.equal('accreditor');
    expect(ask('ENDED_BEFORE_ISSUANCE')).to.equal('accreditor');
    expect(ask('UNRECOGNISED_ISSUER')).to.equal('policy');
    expect(ask('STATUS_LIST_UNREACHABLE')).to.equal('connection');
    expect(ask('REPLICA_STALE')).to.equal('connection');
    expect(whomToAsk(sampleCheck({ check: 'decode', status: 'fail', code: 'JSON_MALFORMED' }))).to.equal(
      'holder',
    );
  });
});
