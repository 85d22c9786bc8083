import type { Formats } from '../../ui/format.ts';
import type { I18n, MessageKey } from '../../ui/i18n.ts';
import { inSentence } from './names.ts';
import type { ShownRefusal } from './refusals.ts';

/** Why the contract would refuse, in words that name the dimension and what the accreditor itself may pass on. */
export const refusalText = (
  { code, member, value, limit }: ShownRefusal,
  { t, has }: Pick<I18n, 't' | 'has'>,
  formats: Formats,
): string => {
  const open = `console.refuse.open.${member}`;
  const isOpen = code === 'PERMISSION_TOO_WIDE' && (value === undefined || value === '' || value === '0');
  const keys = [...(isOpen ? [open] : []), `console.refuse.${code}.${member}`, `console.refuse.${code}`];
  const key = keys.find((one): one is MessageKey => has(one)) ?? 'console.refuse.RECORD_DRAFT_MALFORMED';
  const isTime = member === 'validFrom' || member === 'validUntil';
  const limits = (limit ?? []).map((one) => (isTime ? formats.date(Number(one)) : one));
  return t(key, {
    value: inSentence(value ?? ''),
    limit: limits.length === 0 ? t('console.scope.any') : formats.list(limits.map(inSentence)),
  });
};
