import type { CheckedReply } from '../../chain/write/onboarding/accept.ts';
import type { Invitation } from '../../chain/write/onboarding/invitation.ts';
import type { Reply } from '../../chain/write/onboarding/reply.ts';
import type { PermissionDraft } from '../../chain/write/record-draft.ts';
import { formatSeconds, type Seconds } from '../../core/seconds.ts';
import { organisationJson } from '../../service/views/accreditation.ts';
import { day, safe } from '../text.ts';
import { organisationLine } from './organisation.ts';
import { BASIS_WORDS, KIND_WORDS } from './words.ts';

/** What is offered by whom, for whoever answers. */
export const invitationLines = ({ accreditor, parent, offer, expires }: Invitation): readonly string[] => [
  `${safe(accreditor)} offers an accreditation: ${KIND_WORDS[offer.kind]}, ${BASIS_WORDS[offer.basis ?? 'licence']}`,
  ...(offer.permissions ?? [{}]).map((permission) => `  permits ${permissionText(permission)}`),
  `  from ${timeText(offer.validFrom)}, ${offer.validUntil === undefined ? 'open-ended' : `until ${timeText(offer.validUntil)}`}`,
  `  by its record ${parent}; answer before ${formatSeconds(expires)}`,
];

/** Who asks for what, for the accreditor who is about to grant it. */
export const replyLines = (
  invitation: Invitation,
  reply: Reply,
  { registers }: CheckedReply,
): readonly string[] => [
  `${organisationLine(reply.organisation && organisationJson(reply.organisation)) ?? 'An organisation without a name'} asks to be accredited`,
  `  as ${safe(reply.did)}: ${registers ? 'its registration goes into the same transaction' : 'the DID stands already'}`,
  `  controlled by the account ${reply.controller}`,
  ...invitationLines(invitation),
  '  The reply is signed by a key of that DID. That it belongs to that organisation is for you to know.',
];

const permissionText = (permission: PermissionDraft): string => {
  const { types = [], schemas = [], jurisdictions = [], fields = [], levels = [], ects } = permission;
  const list = (texts: readonly string[]): string => texts.map((text) => safe(text, 100)).join(', ');
  const parts = [
    types.length === 0 ? 'any type' : list(types),
    ...(schemas.length === 0 ? [] : [`schema ${list(schemas)}`]),
    ...(jurisdictions.length === 0 ? [] : [`in ${list(jurisdictions)}`]),
    ...(fields.length === 0 ? [] : [`ISCED-F ${list(fields)}`]),
    ...(levels.length === 0 ? [] : [`EQF ${levels.join(', ')}`]),
    ...(ects === undefined ? [] : [`at most ${ects} ECTS`]),
  ];
  return parts.join(' · ');
};

const timeText = (time: Seconds | string): string =>
  typeof time === 'number' ? day(formatSeconds(time)) : safe(time, 40);
