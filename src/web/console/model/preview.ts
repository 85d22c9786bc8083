import type { Address, Basis, Reason } from '../../../browser-wallet.ts';
import type { Formats } from '../../ui/format.ts';
import type { I18n } from '../../ui/i18n.ts';
import { fieldName } from '../../ui/vocabulary.ts';
import type { Accreditation } from './facts.ts';
import { type Form, timeOf } from './forms.ts';
import type { GrantForm, PermissionForm } from './grant-form.ts';
import { inSentence, shortHex } from './names.ts';

/** One thing that will happen. `never` stands beside what cannot be taken back. */
export interface PreviewLine {
  readonly tone: 'act' | 'effect' | 'undo' | 'never' | 'public';
  readonly text: string;
}

export interface PreviewFacts {
  readonly record: Accreditation;
  /** The name of the record that is acted on, and of the one that acts. */
  readonly name: string;
  readonly actor: string;
  /** The account acts as the record itself. */
  readonly isSelf: boolean;
  /** Accreditations that the record gave; absent where it is not known. */
  readonly below?: number;
  readonly salt: number;
  readonly rescue?: Address;
}

type Words = Pick<I18n, 't' | 'has'>;

/** A form in words: what happens, what it means for others, and whether it can be taken back. */
export const previewOf = (
  form: Form,
  facts: PreviewFacts,
  words: Words,
  formats: Formats,
): readonly PreviewLine[] => {
  const { t } = words;
  const name = inSentence(facts.name);
  const actor = inSentence(facts.actor);
  const act = (text: string): PreviewLine => ({ tone: 'act', text });
  const effect = (text: string): PreviewLine => ({ tone: 'effect', text });
  const undo = (text: string): PreviewLine => ({ tone: 'undo', text });
  const never = (text: string): PreviewLine => ({ tone: 'never', text });
  const reason = (given: Reason | ''): readonly PreviewLine[] =>
    given === '' ? [] : [effect(t('console.preview.reason', { reason: t(`console.reason.${given}`) }))];
  const below = (key: 'console.preview.below' | 'console.preview.below.end'): readonly PreviewLine[] =>
    facts.below === undefined || facts.below === 0 ? [] : [effect(t(key, { count: facts.below, name }))];
  const known: PreviewLine = { tone: 'public', text: t('console.preview.public', { actor }) };

  switch (form.act) {
    case 'accredit':
    case 'recognise':
      return [...grantLines(form.grant, facts, words, formats), undo(t('console.preview.undo.grant')), known];
    case 'suspend':
      return [
        act(t('console.preview.suspend', { name })),
        ...below('console.preview.below'),
        ...reason(form.reason),
        facts.isSelf
          ? never(t('console.preview.suspend.self', { name }))
          : undo(t('console.preview.undo.suspend')),
        known,
      ];
    case 'resume':
      return [
        act(t('console.preview.resume', { name })),
        ...reason(form.reason),
        undo(t('console.preview.undo.resume')),
        known,
      ];
    case 'end':
      return form.when === 'since'
        ? [
            act(t('console.preview.void', { name, date: formats.date(timeOf(form.since) ?? 0, true) })),
            effect(t('console.preview.void.account', { name })),
            ...reason(form.reason),
            never(t('console.preview.undo.void')),
            known,
          ]
        : [
            act(
              facts.record.kind === 'recognise'
                ? t('console.preview.end.recognise', { name, actor })
                : t('console.preview.end', { name }),
            ),
            ...(facts.isSelf ? [never(t('console.preview.end.self'))] : []),
            ...below('console.preview.below.end'),
            ...(facts.record.kind === 'recognise'
              ? []
              : [
                  effect(
                    form.custodian.trim() === ''
                      ? t('console.preview.end.revoke')
                      : t('console.preview.end.custodian', { name, account: form.custodian.trim() }),
                  ),
                ]),
            ...reason(form.reason),
            never(t('console.preview.undo.never')),
            known,
          ];
    case 'controller':
      return [
        act(t('console.preview.controller', { name, account: form.controller.trim() })),
        ...(facts.record.controller === undefined
          ? []
          : [effect(t('console.preview.controller.before', { account: shortHex(facts.record.controller) }))]),
        ...(facts.isSelf ? [never(t('console.preview.controller.self', { name }))] : []),
        never(t('console.preview.undo.controller')),
        known,
      ];
    case 'organisation': {
      const { organisation } = form;
      return [
        act(
          t('console.preview.organisation', {
            name: inSentence(organisation.name.trim()),
            country: formats.country(organisation.country.trim()),
            type: t(`console.type.${organisation.type}`),
          }),
        ),
        effect(t('console.preview.organisation.before', { name })),
        undo(t('console.preview.undo.organisation')),
        known,
      ];
    }
    case 'evidence':
      return [
        act(t('console.preview.evidence', { size: formats.number(form.credential.trim().length) })),
        effect(t('console.preview.evidence.personal')),
        undo(t('console.preview.undo.evidence')),
        known,
      ];
    case 'veto':
      return [
        act(t('console.preview.veto', { name, account: facts.rescue ?? '' })),
        undo(t('console.preview.undo.veto')),
        known,
      ];
    case 'revoke':
      return [
        act(
          form.by === 'index'
            ? t('console.preview.revoke.index', { index: form.index.trim(), list: form.list.trim() })
            : t('console.preview.revoke.handle', { handle: shortHex(form.handle.trim()) }),
        ),
        ...reason(form.reason),
        never(t('console.preview.undo.revoke')),
        known,
      ];
    case 'anchor':
      return [
        act(t('console.preview.anchor', { root: shortHex(form.root.trim()) })),
        undo(t('console.preview.undo.anchor')),
        known,
      ];
    case 'delegate':
      return [
        act(
          t('console.preview.delegate', {
            ...{ name, account: form.delegate.trim() },
            date: formats.date(`${form.lastDay}T12:00:00Z`),
          }),
        ),
        undo(t('console.preview.undo.delegate')),
        known,
      ];
  }
};

const grantLines = (
  grant: GrantForm,
  { actor: actorGiven, salt }: PreviewFacts,
  words: Words,
  formats: Formats,
): readonly PreviewLine[] => {
  const { t } = words;
  const name = inSentence(grant.organisation.name.trim());
  const actor = inSentence(actorGiven);
  const from = dayText(grant.firstDay, formats);
  const line = (tone: PreviewLine['tone'], text: string): PreviewLine => ({ tone, text });
  return [
    line('act', t(`console.preview.accredit.${grant.kind}`, { actor, name })),
    ...(salt > 0 ? [line('effect', t('console.preview.accredit.again'))] : []),
    line(
      'effect',
      grant.lastDay === ''
        ? t('console.preview.valid.open', { from })
        : t('console.preview.valid.until', { from, until: dayText(grant.lastDay, formats) }),
    ),
    ...grant.permissions.map((permission) => {
      const scope = scopeText(permission, words, formats);
      return line(
        'effect',
        scope === '' ? t('console.preview.scope.any') : t('console.preview.scope', { scope }),
      );
    }),
    ...(grant.kind === 'recognise'
      ? []
      : [line('effect', t('console.preview.basis', { basis: t(basisKey(grant.basis)) }))]),
    line(
      'effect',
      grant.controller.trim() === ''
        ? t('console.preview.account.none', { name })
        : t('console.preview.account', { name, account: grant.controller.trim() }),
    ),
  ];
};

const basisKey = (basis: Basis) => `console.basis.${basis}` as const;
/** A bare day is the same day everywhere. */
const dayText = (day: string, formats: Formats): string => formats.date(`${day}T12:00:00Z`);

/** A permission in one line; empty where it limits nothing. */
export const scopeText = (permission: PermissionForm, words: Words, formats: Formats): string => {
  const { t } = words;
  const { types, schemas, jurisdictions, fields, levels, ects } = permission;
  const dimensions: readonly (readonly string[])[] = [
    types.map(inSentence),
    schemas.map(inSentence),
    jurisdictions.map((code) => placeName(code, formats)),
    fields.map((code) => fieldText(code, words)),
    levels.map((level) => t('console.scope.level', { level })),
    ects.trim() === '' ? [] : [t('console.scope.ects', { points: ects.trim() })],
  ];
  return dimensions
    .filter((entries) => entries.length > 0)
    .map((entries) => formats.list(entries))
    .join('; ');
};

/** A field by its name, always with the code: whoever narrows it writes codes. */
export const fieldText = (code: string, words: Words): string => {
  const name = fieldName(words, code);
  return code.length === 2 && name !== code ? words.t('ui.field.within', { name, code }) : name;
};

/** A country by its name; a region stays a code beside it. */
export const placeName = (code: string, formats: Formats): string =>
  code.length === 2 ? formats.country(code) : `${formats.country(code.slice(0, 2))} (${code})`;
