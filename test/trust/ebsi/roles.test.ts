import { expect } from 'chai';
import { actOf, type EbsiAct, type EbsiRole, mayAct, roleGivenBy } from '../../../src/trust/ebsi/roles.ts';

const BASE = ['VerifiableCredential', 'VerifiableAttestation'];
const ROOT = 'VerifiableAuthorisationForTrustChain';
const ACCREDIT = 'VerifiableAccreditationToAccredit';
const ATTEST = 'VerifiableAccreditationToAttest';
const ONBOARD = 'VerifiableAuthorisationToOnboard';

describe('EBSI roles', () => {
  it('default: what a credential does by its types', () => {
    const acts: readonly (readonly [readonly string[], EbsiAct])[] = [
      [[...BASE, 'Diploma'], 'attest'],
      [[...BASE, ACCREDIT], 'accredit'],
      [[...BASE, ATTEST], 'accredit'],
      [[...BASE, ONBOARD], 'onboard'],
      [[...BASE, ROOT], 'authorise-root'],
      [[...BASE, ROOT, ATTEST], 'authorise-root'],
      [[...BASE, ONBOARD, ATTEST], 'accredit'],
    ];
    for (const [types, act] of acts) expect(actOf(types), types.join()).to.equal(act);
  });

  it('default: who may do it', () => {
    const allowed: Readonly<Record<EbsiRole, readonly EbsiAct[]>> = {
      RootTAO: ['accredit', 'onboard'],
      TAO: ['accredit', 'onboard'],
      TI: ['attest'],
    };
    for (const [role, acts] of Object.entries(allowed) as [EbsiRole, readonly EbsiAct[]][]) {
      for (const act of ['attest', 'accredit', 'onboard', 'authorise-root'] as const) {
        expect(mayAct(role, act), `${role} ${act}`).to.equal(acts.includes(act));
      }
    }
  });

  it('default: the role that an accreditation gives; none where it gives several, or only onboards', () => {
    expect(roleGivenBy([...BASE, ROOT])).to.equal('RootTAO');
    expect(roleGivenBy([...BASE, ACCREDIT])).to.equal('TAO');
    expect(roleGivenBy([...BASE, ATTEST])).to.equal('TI');
    for (const types of [BASE, [ONBOARD], [ACCREDIT, ATTEST], [ATTEST, ONBOARD]]) {
      expect(roleGivenBy(types), types.join()).to.equal(undefined);
    }
  });
});
