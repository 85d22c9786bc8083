import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../ui/icons.ts';
import type { PermissionForm } from '../model/grant-form.ts';
import { fieldText, placeName } from '../model/preview.ts';
import type { Console } from '../state.ts';
import { below, described, field } from './fields.ts';

type ListName = 'types' | 'schemas' | 'jurisdictions' | 'fields';

export interface ScopeOptions {
  readonly position: number;
  readonly permission: PermissionForm;
  /** What the accreditor itself may pass on, where this permission comes nearest to. */
  readonly outer: PermissionForm | undefined;
  readonly set: (permission: PermissionForm) => void;
  readonly faultOf: (dimension: ListName | 'levels' | 'credits') => string | undefined;
}

/** The dimensions of one permission. What the contract would refuse is said beside its dimension, as it is typed. */
export const scopeFields = (app: Console, options: ScopeOptions): TemplateResult => {
  const { permission, outer } = options;
  const isSchemaShown = permission.schemas.length > 0 || (outer?.schemas.length ?? 0) > 0;
  return html`${entries(app, options, 'types')}
  ${isSchemaShown ? entries(app, options, 'schemas') : nothing} ${entries(app, options, 'jurisdictions')}
  ${entries(app, options, 'fields')} ${levels(app, options)} ${credits(app, options)}`;
};

/** What each entry is called for people; the code stands in the record. */
const entryText = (app: Console, name: ListName, entry: string): string => {
  if (name === 'jurisdictions') return placeName(entry, app.formats);
  if (name === 'fields') return fieldText(entry, app.i18n);
  return entry.startsWith('0x') && entry.length === 66 ? `${entry.slice(0, 10)}…` : entry;
};

const entries = (app: Console, options: ScopeOptions, name: ListName): TemplateResult => {
  const { t } = app.i18n;
  const { position, permission, outer, set, faultOf } = options;
  const id = `scope-${position}-${name}`;
  const list = permission[name];
  const allowed = outer?.[name] ?? [];
  const fault = faultOf(name);
  const missing = allowed.filter((entry) => !list.includes(entry));
  const add = (given: string): void => {
    const parts = given.split(/[;,\s]+(?=\S)|\s+$/).map((part) => part.trim());
    const entry =
      name === 'jurisdictions'
        ? parts.map((part) => part.toUpperCase())
        : name === 'types' || name === 'schemas'
          ? [given.trim()]
          : parts;
    const fresh = entry.filter((one) => one !== '' && !list.includes(one));
    if (fresh.length > 0) set({ ...permission, [name]: [...list, ...fresh] });
  };
  const take = (input: HTMLInputElement | null): void => {
    if (input === null) return;
    add(input.value);
    input.value = '';
    input.focus();
  };
  return html`<div class="dimension" data-dimension=${name} role="group" aria-labelledby=${`${id}-label`}>
    <p class="dimension-label" id="${id}-label">${t(`console.scope.${name}`)}</p>
    <ul class="chips">
      ${list.length === 0 ? html`<li class="quiet">${t('console.form.scope.none')}</li>` : nothing}
      ${list.map(
        (entry) => html`<li class="chip">
          <bdi>${entryText(app, name, entry)}</bdi>
          <button
            type="button"
            aria-label=${t('console.form.scope.drop', { entry: entryText(app, name, entry) })}
            @click=${() => set({ ...permission, [name]: list.filter((one) => one !== entry) })}
          >
            ${icon('fail')}
          </button>
        </li>`,
      )}
      ${missing.map(
        (entry) => html`<li>
          <button type="button" class="suggest" @click=${() => add(entry)}>+ <bdi>${entryText(app, name, entry)}</bdi></button>
        </li>`,
      )}
    </ul>
    <div class="field">
      <label class="visually-hidden" for=${id}>${t(`console.form.scope.entry.${name}`)}</label>
      <div class="add">
        <input
          id=${id}
          type="text"
          autocomplete="off"
          placeholder=${t(`console.form.scope.entry.${name}`)}
          aria-describedby=${described(id, 'hint', fault)}
          aria-invalid=${fault === undefined ? nothing : 'true'}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            take(event.target as HTMLInputElement);
          }}
          data-entry
          @commit=${(event: Event) => {
            const input = event.target as HTMLInputElement;
            add(input.value);
            input.value = '';
          }}
        />
        <button type="button" @click=${(event: Event) => take((event.currentTarget as HTMLElement).parentElement?.querySelector('input') ?? null)}>
          ${t('console.form.scope.add.entry')}
        </button>
      </div>
      ${below(id, t(`console.form.scope.hint.${name}`), fault)}
    </div>
  </div>`;
};

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

const levels = (
  app: Console,
  { position, permission, outer, set, faultOf }: ScopeOptions,
): TemplateResult => {
  const { t } = app.i18n;
  const id = `scope-${position}-levels`;
  const fault = faultOf('levels');
  const limits = outer?.levels ?? [];
  return html`<fieldset class="dimension levels" data-dimension="levels" aria-describedby=${described(id, undefined, fault)}>
    <legend>${t('console.scope.levels')}</legend>
    <div class="row">
      ${LEVELS.map(
        (level) => html`<label class="check ${limits.length > 0 && !limits.includes(level) ? 'outside' : ''}">
          <input
            type="checkbox"
            .checked=${permission.levels.includes(level)}
            aria-invalid=${fault !== undefined && permission.levels.includes(level) && limits.length > 0 && !limits.includes(level) ? 'true' : nothing}
            @change=${(event: Event) => {
              const isOn = (event.target as HTMLInputElement).checked;
              const others = permission.levels.filter((one) => one !== level);
              set({ ...permission, levels: isOn ? [...others, level].sort((a, b) => a - b) : others });
            }}
          />
          ${t('console.scope.level', { level })}
        </label>`,
      )}
    </div>
    ${permission.levels.length === 0 ? html`<span class="hint">${t('console.form.scope.none')}</span>` : nothing}
    ${below(id, undefined, fault)}
  </fieldset>`;
};

const credits = (app: Console, { position, permission, set, faultOf }: ScopeOptions): TemplateResult => {
  const { t } = app.i18n;
  return html`<div class="dimension narrow-field" data-dimension="credits">
    ${field(app, {
      id: `scope-${position}-credits`,
      label: t('console.scope.credits'),
      value: permission.ects,
      hint: t('console.form.scope.hint.credits'),
      fault: faultOf('credits'),
      set: (ects) => set({ ...permission, ects }),
    })}
  </div>`;
};
