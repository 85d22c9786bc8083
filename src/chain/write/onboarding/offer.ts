import { fail } from '../../../core/errors.ts';
import { isObject, isString, type Json, type JsonObject } from '../../../core/json.ts';
import { BASES } from '../../../trust/record.ts';
import { type PermissionDraft, type RecordDraft, recordFromDraft } from '../record-draft.ts';

/** Kinds that somebody can be invited to: roots are admitted, and a recognition asks nobody. */
export const OFFERED_KINDS = ['attest', 'accredit', 'mandate'] as const;

/** What an accreditor offers: a record without its subject and account, which the reply will name. */
export interface Offer extends Omit<RecordDraft, 'kind' | 'subject' | 'controller' | 'target' | 'salt'> {
  readonly kind: (typeof OFFERED_KINDS)[number];
  readonly salt?: number;
}

const NOBODY = 'did:example:invited';
const MEMBERS = ['kind', 'basis', 'validFrom', 'validUntil', 'depth', 'salt', 'permissions'];
const TEXT_LISTS = ['types', 'schemas', 'jurisdictions', 'fields'] as const;
const LIMITS = [...TEXT_LISTS, 'levels', 'ects'];

/**
 * Reads an offer, member by member: one that we do not know could widen or narrow what is offered.
 * @throws VidimusError INVITATION_MALFORMED, RECORD_DRAFT_MALFORMED
 */
export const offerFrom = (value: JsonObject): Offer => {
  const stranger = Object.keys(value).find((member) => !MEMBERS.includes(member));
  if (stranger !== undefined) throw malformed(`its offer has the unknown member ${stranger}`);
  const { validFrom, validUntil, depth, salt, permissions } = value;
  const kind = OFFERED_KINDS.find((one) => one === value['kind']);
  const basis = BASES.find((one) => one === value['basis']);
  if (kind === undefined) throw malformed(`its offer's kind is not one of ${OFFERED_KINDS.join(', ')}`);
  if (value['basis'] !== undefined && basis === undefined) throw malformed("its offer's basis is not known");
  if (!isTime(validFrom)) throw malformed("its offer's validFrom is no time");
  const offer: Offer = {
    ...{ kind, validFrom },
    ...(basis && { basis }),
    ...(validUntil !== undefined && { validUntil: isTime(validUntil) ? validUntil : -1 }),
    ...(depth !== undefined && { depth: numberIn('depth', depth) }),
    ...(salt !== undefined && { salt: numberIn('salt', salt) }),
    ...(permissions !== undefined && { permissions: listIn('permissions', permissions).map(permissionFrom) }),
  };
  // A mistake must show before anybody answers.
  recordFromDraft({ ...offer, subject: NOBODY });
  return offer;
};

const permissionFrom = (value: Json): PermissionDraft => {
  if (!isObject(value)) throw malformed('a permission of its offer is no object');
  const stranger = Object.keys(value).find((member) => !LIMITS.includes(member));
  if (stranger !== undefined) throw malformed(`a permission of its offer has the unknown member ${stranger}`);
  const { levels, ects } = value;
  const texts = TEXT_LISTS.flatMap((name) => {
    const list = value[name];
    return list === undefined ? [] : [[name, listIn(name, list).map((text) => textIn(name, text))] as const];
  });
  return {
    ...Object.fromEntries(texts),
    ...(levels !== undefined && { levels: listIn('levels', levels).map((one) => numberIn('levels', one)) }),
    ...(ects !== undefined && { ects: numberIn('ects', ects, false) }),
  };
};

const isTime = (value: Json | undefined): value is string | number =>
  isString(value) || typeof value === 'number';

const listIn = (member: string, value: Json): readonly Json[] => {
  if (Array.isArray(value)) return value;
  throw malformed(`its offer's ${member} is no list`);
};

const textIn = (member: string, value: Json): string => {
  if (isString(value)) return value;
  throw malformed(`its offer's ${member} has an entry that is no text`);
};

const numberIn = (member: string, value: Json, whole = true): number => {
  const isNumber = typeof value === 'number' && Number.isFinite(value) && value >= 0;
  if (isNumber && (!whole || Number.isSafeInteger(value))) return value;
  throw malformed(`its offer's ${member} is no such number`);
};

const malformed = (reason: string) => fail('INVITATION_MALFORMED', { reason });
