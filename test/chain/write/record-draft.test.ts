import { expect } from 'chai';
import { type RecordDraft, recordFromDraft, termsOfDraft } from '../../../src/chain/write/record-draft.ts';
import { VidimusError } from '../../../src/core/errors.ts';
import { bodyHashOf, hashTerm } from '../../../src/trust/encoding.ts';

const draft: RecordDraft = {
  kind: 'attest',
  subject: 'did:web:u.example',
  controller: '0xABABABABABABABABABABABABABABABABABABABAB',
  validFrom: '2024-01-01T00:00:00Z',
  permissions: [
    { types: ['B', 'A', 'A'], jurisdictions: ['fr', 'DE'], fields: ['0613'], levels: [6, 7], ects: 2.5 },
    { schemas: ['https://s.example/1'] },
  ],
};

const memberOf = (value: unknown): unknown => {
  try {
    recordFromDraft(value as RecordDraft);
  } catch (error) {
    return error instanceof VidimusError ? error.details['member'] : error;
  }
  return undefined;
};

describe('record draft', () => {
  it('default: texts are hashed, lists sorted, levels and credits in the units of the contract', () => {
    const record = recordFromDraft(draft);
    expect(record).to.include({
      kind: 'attest',
      basis: 'licence',
      validFrom: 1_704_067_200,
      validUntil: 0,
      salt: 0n,
    });
    expect(record.controller).to.equal(`0x${'ab'.repeat(20)}`);
    const limited = record.permissions.find(({ levels }) => levels !== 0);
    expect(limited?.types)
      .to.have.members([hashTerm('A'), hashTerm('B')])
      .and.have.length(2);
    expect(limited).to.deep.include({ jurisdictions: ['DE', 'FR'], levels: 0b1100000, credits: 25 });
    expect(termsOfDraft(draft)).to.deep.equal(['A', 'B', 'https://s.example/1']);
  });

  it('behaviour: the order in which a draft is written does not matter', () => {
    const other: RecordDraft = {
      ...draft,
      validFrom: 1_704_067_200,
      permissions: [
        { schemas: [hashTerm('https://s.example/1')] },
        { types: ['A', 'B'], jurisdictions: ['DE', 'FR'], fields: ['0613'], levels: [7, 6], ects: 2.5 },
      ],
    };
    expect(bodyHashOf(recordFromDraft(other))).to.equal(bodyHashOf(recordFromDraft(draft)));
  });

  const wrong: [string, object][] = [
    ['kind', { kind: 'king' }],
    ['basis', { basis: 'x' }],
    ['subject', { subject: 'https://x' }],
    ['controller', { controller: '0x1' }],
    ['validFrom', { validFrom: 'yesterday' }],
    ['validUntil', { validUntil: -1 }],
    ['depth', { depth: 1.5 }],
    ['salt', { salt: -1 }],
    ['types', { permissions: [{ types: [' '] }] }],
    ['jurisdictions', { permissions: [{ jurisdictions: ['Germany'] }] }],
    ['fields', { permissions: [{ fields: ['x'] }] }],
    ['levels', { permissions: [{ levels: [9] }] }],
    ['ects', { permissions: [{ ects: 0.25 }] }],
  ];
  for (const [member, change] of wrong)
    it(`error: names the member: ${member}`, () => {
      expect(memberOf({ ...draft, ...change })).to.equal(member);
    });
});
