import { expect } from 'chai';
import fc from 'fast-check';
import type { CheckStatus } from '../../src/core/finding.ts';
import { decide, weigh } from '../../src/verify/decision.ts';
import { CHECK_NAMES, type Check, type CheckName, STANDING_CHECKS } from '../../src/verify/verdict.ts';

const check = (name: CheckName, status: CheckStatus, required = true): Check => ({
  check: name,
  status,
  required,
  code: 'DECODED',
  message: '',
});
const good = STANDING_CHECKS.map((name) => check(name, 'pass'));
const without = (name: CheckName) => good.filter((one) => one.check !== name);

describe('decide', () => {
  it('default: all passed is accepted', () => expect(decide(good)).to.equal('accepted'));

  for (const name of STANDING_CHECKS) {
    it(`behaviour: ${name} decides`, () => {
      expect(decide([...without(name), check(name, 'fail')]), 'fail').to.equal('rejected');
      expect(decide([...without(name), check(name, 'unknown')]), 'unknown').to.equal('undetermined');
      expect(decide(without(name)), 'absent').to.equal('undetermined');
      const informs = check(name, 'pass', false);
      expect(decide([...without(name), informs]), 'not required').to.equal(
        name === 'status' ? 'accepted' : 'undetermined',
      );
      // Only a status can be missing from a credential: everything else has an answer.
      expect(decide([...without(name), check(name, 'not-applicable')]), 'not applicable').to.equal(
        name === 'status' ? 'accepted' : 'undetermined',
      );
    });
  }

  it('behaviour: fail wins over unknown; what is not required decides nothing', () => {
    expect(decide([...good, check('status', 'unknown'), check('dates', 'fail')])).to.equal('rejected');
    expect(decide([...good, check('accreditation', 'fail', false)])).to.equal('accepted');
  });

  it('property: nothing makes an accepted verdict but required passes, and more findings never make it better', () => {
    const order = { rejected: 0, undetermined: 1, accepted: 2 };
    const anyCheck = fc
      .tuple(
        fc.constantFrom(...CHECK_NAMES),
        fc.constantFrom<CheckStatus>('pass', 'fail', 'unknown', 'not-applicable'),
        fc.boolean(),
      )
      .map(([name, status, required]) => check(name, status, required));
    fc.assert(
      fc.property(fc.array(anyCheck, { maxLength: 20 }), (checks) => {
        if (decide(checks) === 'accepted') {
          expect(
            checks.some(({ required, status }) => required && (status === 'fail' || status === 'unknown')),
          ).to.equal(false);
        }
        expect(order[weigh([...checks, check('proof', 'unknown')])]).to.be.at.most(order[weigh(checks)]);
        expect(decide([...checks, check('proof', 'fail')])).to.equal('rejected');
      }),
    );
  });
});
