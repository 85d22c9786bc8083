import { expect } from 'chai';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { outcomeOf } from '../../src/core/refusal.ts';
import { endorsementsOf, isBadge } from '../../src/credential/endorsements.ts';
import { badgeDocument } from '../fixtures/signed.ts';
import { wellSaid } from '../fixtures/wording.ts';

const badge = badgeDocument('did:web:university.example');
const named = (id: string): JsonObject => ({ id, type: ['VerifiableCredential', 'EndorsementCredential'] });

const codeOf = (document: JsonObject): string => {
  const outcome = outcomeOf(() => endorsementsOf(document));
  return outcome.ok ? `${outcome.value.length}` : wellSaid(outcome.finding).code;
};

describe('endorsementsOf', () => {
  it('default: of the badge, its issuer, what was achieved, its creator and the source, in this order', () => {
    const achievement = {
      id: 'urn:a',
      endorsement: [named('urn:2')],
      endorsementJwt: 'a.b.3',
      creator: { id: 'urn:c', endorsement: named('urn:4') },
    };
    const document = {
      ...badge,
      endorsement: named('urn:0'),
      issuer: { id: 'urn:i', endorsementJwt: ['a.b.1'] },
      credentialSubject: { id: 'urn:s', achievement, source: { id: 'urn:o', endorsement: [named('urn:5')] } },
    };
    const found = endorsementsOf(document).map((item) => (typeof item === 'string' ? item : item['id']));
    expect(found).to.deep.equal(['urn:0', 'a.b.1', 'urn:2', 'a.b.3', 'urn:4', 'urn:5']);
  });

  it('behaviour: only Open Badges have endorsements', () => {
    expect(isBadge(badge)).to.equal(true);
    expect(isBadge({ type: 'AchievementCredential' })).to.equal(true);
    expect(codeOf({ type: ['VerifiableCredential'], endorsement: [named('urn:0')] })).to.equal('0');
    expect(codeOf(badge)).to.equal('0');
  });

  it('error: endorsements of another kind, or too many of them', () => {
    const bad: readonly Json[] = ['a.b.c', 7, null];
    for (const endorsement of bad) expect(codeOf({ ...badge, endorsement })).to.equal('MEMBER_INVALID');
    expect(codeOf({ ...badge, endorsementJwt: [named('urn:0')] })).to.equal('MEMBER_INVALID');
    expect(codeOf({ ...badge, endorsementJwt: new Array(64).fill('a.b.c') })).to.equal('64');
    expect(codeOf({ ...badge, endorsementJwt: new Array(65).fill('a.b.c') })).to.equal('MEMBER_INVALID');
  });
});
