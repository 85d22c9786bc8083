import type { Offer } from '../chain/write/onboarding/offer.ts';
import { recordFromDraft } from '../chain/write/record-draft.ts';
import { fail } from '../core/errors.ts';
import { formatSeconds, type Seconds } from '../core/seconds.ts';
import { type GrantRefusal, recordRefusals } from '../trust/grant-check.ts';
import { levelsOf } from '../trust/permissions.ts';
import type { AccreditationRecord } from '../trust/record.ts';

/**
 * An invitation that could not be kept is refused where it is made, not when its reply comes.
 * @throws OPTION_VALUE_INVALID, OFFER_REFUSED, RECORD_DRAFT_MALFORMED
 */
export const expectGrantable = (offer: Offer, parent: AccreditationRecord, now: Seconds): void => {
  const record = recordFromDraft({ ...offer, subject: 'did:example:invited' });
  if (record.validUntil !== 0 && record.validUntil <= now)
    throw fail('OPTION_VALUE_INVALID', {
      option: '--until',
      value: formatSeconds(record.validUntil),
      reason: 'it has passed',
    });
  const refusals = recordRefusals(record, parent);
  if (refusals.length === 0) return;
  const reasons = [...new Set(refusals.map((refusal) => reasonOf(refusal, record, parent)))];
  throw fail('OFFER_REFUSED', { reasons: reasons.join('; ') });
};

const reasonOf = (
  { member, value, code }: GrantRefusal,
  offered: AccreditationRecord,
  parent: AccreditationRecord,
): string => {
  switch (member) {
    case 'validUntil':
      if (code === 'DATES_REVERSED') return '--until is not after --from';
      return `${offered.validUntil === 0 ? 'without --until it has no end' : 'it ends'} after your own record (${formatSeconds(parent.validUntil)})`;
    case 'validFrom':
      return `it begins before your own record (${formatSeconds(parent.validFrom)})`;
    case 'depth':
      return `--depth ${offered.depth} is not below your own (${parent.depth})`;
    case 'kind':
      return `your record may not grant “${offered.kind}”`;
    case 'permissions':
      return 'it permits nothing, or too much at once';
    case 'levels':
      return `EQF ${typeof value === 'number' ? `${levelsOf(value).join(', ')} is beyond` : 'levels must be named: they are limited in'} your own record`;
    case 'types':
    case 'schemas':
      // Hashes say nothing to a person.
      return `${member} go beyond your own record`;
    default:
      return value === undefined || value === 'any'
        ? `${member} must be limited, as they are in your own record`
        : `${member}: ${value} is beyond your own record`;
  }
};
