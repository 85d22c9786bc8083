import { expect } from 'chai';
import { parseLcov, uncovered } from '../../scripts/lib/lcov.ts';

const REPORT = `TN:
SF:contracts/A.sol
DA:3,1
DA:4,0
BRDA:3,0,0,2
BRDA:3,0,1,-
end_of_record
TN:
SF:contracts/B.sol
DA:1,5
end_of_record
`;

describe('lcov', () => {
  it('reads lines and branches of each file', () => {
    const files = parseLcov(REPORT);
    expect(files.map(({ path }) => path)).to.deep.equal(['contracts/A.sol', 'contracts/B.sol']);
    expect([...(files[0]?.lines ?? [])]).to.deep.equal([
      [3, true],
      [4, false],
    ]);
  });

  it('names what was not reached', () => {
    expect(parseLcov(REPORT).flatMap(uncovered)).to.deep.equal([
      'contracts/A.sol:4 line not reached',
      'contracts/A.sol:3 branch 0.1 not taken',
    ]);
  });
});
