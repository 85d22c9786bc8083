import { html, nothing, type TemplateResult } from 'lit';
import { copyButton } from '../../ui/copy.ts';
import { plain } from '../../ui/untrusted.ts';
import { type Context, nameOf, nameText, scopeRows, shortHash, word } from '../context.ts';
import type { DossierJson, MentionJson, PermissionJson, RecordJson, Standing } from '../wire.ts';
import { around, organisationLink, standingMark } from './parts.ts';

/** How a record stands by itself at the block that was read. */
export const standingOf = (
  { status, validFrom, validUntil }: Pick<RecordJson, 'status' | 'validFrom' | 'validUntil'>,
  now: string,
): Standing => {
  if (status === 'suspended' || status === 'ended') return status;
  if (status !== 'active') return 'void';
  const at = Date.parse(now);
  if (at < Date.parse(validFrom)) return 'upcoming';
  return validUntil !== undefined && at >= Date.parse(validUntil) ? 'expired' : 'active';
};

/** Who a record is about: by the name that the registry has now, else by the name in the record. */
export const subjectOf = ({ mentions, issuer }: DossierJson, record: RecordJson): MentionJson => {
  if (record.subject === issuer.did) return issuer;
  const found = mentions.find(({ did }) => did === record.subject);
  return found ?? { did: record.subject, ...(record.organisation && { organisation: record.organisation }) };
};

/** The record right above, where it was read. */
export const parentOf = ({ above, accreditations }: DossierJson, { parent }: RecordJson) =>
  [...above, ...accreditations].find(({ id }) => id === parent);

/** One accreditation: what it permits, who granted it, for how long, and how it stands. */
export const recordCard = (context: Context, dossier: DossierJson, record: RecordJson): TemplateResult => {
  const { t } = context.i18n;
  return html`<article class="card stack record" id=${record.id}>
    <header>
      <h3>${word(context, 'verify.chain.kind', record.kind)}</h3>
      ${recordMark(context, dossier, record)}
    </header>
    <p>${grantedBy(context, dossier, record)}</p>
    ${statedAs(context, subjectOf(dossier, record), record)}
    ${statusText(context, record)}
    <dl class="facts">
      <dt>${t('verify.chain.basis')}</dt>
      <dd>${word(context, 'verify.chain.basis', record.basis)}</dd>
      <dt>${t('verify.chain.valid')}</dt>
      <dd>${validity(context, record)}</dd>
      <dt>${t('explore.org.scope')}</dt>
      <dd>${scope(context, record.permissions)}</dd>
      ${
        record.kind === 'root' || record.kind === 'accredit'
          ? html`<dt>${t('explore.org.depth')}</dt>
            <dd>${t('explore.org.depth.levels', { count: record.depth })}</dd>`
          : nothing
      }
      <dt>${t('explore.org.evidence')}</dt>
      <dd>${evidence(context, record)}</dd>
    </dl>
    ${technical(context, record)}
  </article>`;
};

const grantedBy = (context: Context, dossier: DossierJson, record: RecordJson) => {
  const { t } = context.i18n;
  if (record.parent === undefined) return t('explore.org.granted-by.governance');
  const parent = parentOf(dossier, record);
  const name = '\u0000';
  const key = record.kind === 'mandate' ? 'explore.org.mandate-of' : 'explore.org.granted-by';
  return around(
    t(key, { name }),
    name,
    parent === undefined
      ? html`<span class="code">${shortHash(record.parent)}</span>`
      : organisationLink(context, subjectOf(dossier, parent)),
  );
};

/** The name in the record, where it is another than the one that is shown on top. */
export const statedAs = (context: Context, shown: MentionJson, { organisation }: RecordJson) => {
  if (organisation === undefined) return nothing;
  const stated = { did: shown.did, organisation };
  if (nameText(context, stated) === nameText(context, shown)) return nothing;
  const name = '\u0000';
  return html`<p class="open">
    ${around(context.i18n.t('explore.org.stated-as', { name }), name, nameOf(context, stated))}
  </p>`;
};

/** How it stands, with the date: `In force since 1 May 2026`. */
const statusSentence = (
  { i18n: { t }, formats }: Context,
  { block }: Pick<DossierJson, 'block'>,
  record: RecordJson,
): string => {
  const date = (at: string) => ({ date: formats.date(at) });
  switch (standingOf(record, block.time)) {
    case 'active':
      return t('verify.chain.status.active', date(later(record.since, record.validFrom)));
    case 'suspended':
      return t('verify.chain.status.suspended', date(record.since));
    case 'ended':
      return t('verify.chain.status.ended', date(record.since));
    case 'void':
      return t('verify.chain.status.void', date(record.since));
    case 'expired':
      return t('explore.org.expired', date(record.validUntil ?? record.since));
    case 'upcoming':
      return t('explore.org.upcoming', date(record.validFrom));
  }
};

export const recordMark = (context: Context, dossier: DossierJson, record: RecordJson): TemplateResult =>
  standingMark(context, standingOf(record, dossier.block.time), statusSentence(context, dossier, record));

/** Why it does not stand, and when it did not before. */
export const statusText = (context: Context, record: RecordJson) => {
  const { t } = context.i18n;
  const { formats } = context;
  const past = record.suspensions.filter(({ until }) => until !== undefined);
  return html`${
    record.status === 'active' || record.reason === 'unspecified'
      ? nothing
      : html`<p>${t('explore.org.reason', { reason: word(context, 'verify.reason', record.reason) })}</p>`
  }
  ${past.map(
    ({ from, until = '' }) =>
      html`<p class="quiet">
        ${t('explore.org.suspended-before', { from: formats.date(from), until: formats.date(until) })}
      </p>`,
  )}`;
};

const later = (a: string, b: string): string => (Date.parse(a) >= Date.parse(b) ? a : b);

export const validity = (
  { i18n: { t }, formats }: Context,
  { validFrom, validUntil }: Pick<RecordJson, 'validFrom' | 'validUntil'>,
): string =>
  validUntil === undefined
    ? t('verify.chain.valid.open', { from: formats.date(validFrom) })
    : t('verify.chain.valid.until', { from: formats.date(validFrom), until: formats.date(validUntil) });

/** Permissions one beside the other: they are judged one by one, never as a union. */
export const scope = (context: Context, permissions: readonly PermissionJson[]): TemplateResult => {
  const { t } = context.i18n;
  const one = (permission: PermissionJson): TemplateResult => {
    const rows = scopeRows(context, permission);
    if (rows.length === 0) return html`<p>${t('explore.org.scope.any')}</p>`;
    return html`<dl class="scope">
      ${rows.map(
        ([key, values]) =>
          html`<div>
            <dt>${t(key)}</dt>
            <dd><bdi>${context.formats.list(values)}</bdi></dd>
          </div>`,
      )}
    </dl>`;
  };
  const [only, ...others] = permissions;
  if (only === undefined) return html`<p>${t('explore.org.scope.any')}</p>`;
  if (others.length === 0) return one(only);
  return html`<ol class="permissions">
    ${permissions.map(
      (permission, at) =>
        html`<li aria-label=${t('explore.org.scope.permission', { number: at + 1 })}>${one(permission)}</li>`,
    )}
  </ol>`;
};

const evidence = ({ i18n: { t } }: Context, { evidence: found }: RecordJson): TemplateResult => {
  if (found === undefined) return html`${t('explore.org.evidence.none')}`;
  return html`${t(found.attached ? 'explore.org.evidence.attached' : 'explore.org.evidence.digest')}
    <span class="code">${shortHash(found.digest)}</span>`;
};

const technical = (context: Context, record: RecordJson): TemplateResult => {
  const { i18n } = context;
  const { t } = i18n;
  return html`<details>
    <summary>${t('explore.org.details')}</summary>
    <dl class="facts">
      <dt>${t('explore.org.record')}</dt>
      <dd class="did"><span class="code">${plain(record.uri, 300)}</span> ${copyButton(i18n, record.uri)}</dd>
      <dt>${t('explore.org.controller')}</dt>
      <dd class="code">${record.controller ?? t('explore.org.controller.none')}</dd>
      <dt>${t('explore.org.block')}</dt>
      <dd>
        ${context.formats.number(record.grantedBlock)}, ${context.formats.date(record.grantedAt, true)}
      </dd>
    </dl>
  </details>`;
};
