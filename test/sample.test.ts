import { expect } from 'chai';
import { createVidimus, type Vidimus } from '../src/compose.ts';
import { codesOf } from '../src/network/verdict-codes.ts';
import { sample } from '../src/sample.ts';

describe('the sample that the package brings along', () => {
  let vidimus: Vidimus;
  const networkless = globalThis.fetch;
  let asked = 0;

  before(async () => {
    globalThis.fetch = async () => {
      asked += 1;
      throw new Error('no network here');
    };
    vidimus = await createVidimus(sample.settings);
  });
  after(async () => {
    globalThis.fetch = networkless;
    await vidimus.close();
  });

  it('default: is accepted with its chain, without a network', async () => {
    const verdict = await vidimus.verify(sample.credential);
    expect(verdict.decision, codesOf(verdict).join()).to.equal('accepted');
    expect(verdict.chain.map(({ kind }) => kind)).to.deep.equal(['attest', 'accredit', 'root']);
    expect(verdict.chain.every(({ demonstration }) => demonstration === true)).to.equal(true);
    expect(verdict.contacted).to.deep.equal([]);
    expect(asked).to.equal(0);
  });

  it('behaviour: the revoked one and the one out of scope are rejected', async () => {
    expect(codesOf(await vidimus.verify(sample.revoked))).to.include('CREDENTIAL_REVOKED');
    expect(codesOf(await vidimus.verify(sample.outOfScope))).to.include('OUT_OF_SCOPE');
  });
});
