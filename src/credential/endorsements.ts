import { failed } from '../core/finding.ts';
import { asList, isObject, isString, type Json, type JsonObject } from '../core/json.ts';
import { refuse } from '../core/refusal.ts';
import { objectsAt } from './scope/readers.ts';

/** Types of Open Badges 3.0 (§B.1.1, §B.1.6): `OpenBadgeCredential` is the newer name of `AchievementCredential`. */
const BADGE_TYPES: readonly Json[] = [
  'OpenBadgeCredential',
  'AchievementCredential',
  'EndorsementCredential',
];

export const isBadge = (document: JsonObject): boolean =>
  asList(document.type).some((type) => BADGE_TYPES.includes(type));

/** All together, wherever they stand. */
const MAX_ENDORSEMENTS = 64;

/**
 * The endorsements inside an Open Badge (Open Badges 3.0 §2.4): of the badge itself, of what was achieved, of the issuer and
 * of the other profiles that it describes; `endorsement` holds credentials with an embedded proof, `endorsementJwt` tokens.
 * Empty for what is no Open Badge.
 * @throws Refusal `MEMBER_INVALID`.
 */
export const endorsementsOf = (document: JsonObject): readonly (string | JsonObject)[] => {
  if (!isBadge(document)) return [];
  const achievements = objectsAt(document.credentialSubject, 'achievement');
  const endorsed = [
    document,
    ...objectsAt(document, 'issuer'),
    ...achievements,
    ...objectsAt(achievements as Json, 'creator'),
    ...objectsAt(document.credentialSubject, 'source'),
  ];
  const found = endorsed.flatMap(({ endorsement, endorsementJwt }) => [
    ...asList(endorsement).map((item) => (isObject(item) ? item : invalid('endorsement'))),
    ...asList(endorsementJwt).map((item) => (isString(item) ? item : invalid('endorsementJwt'))),
  ]);
  return found.length <= MAX_ENDORSEMENTS ? found : invalid('endorsement');
};

const invalid = (member: string): never => refuse(failed('MEMBER_INVALID', { member }));
