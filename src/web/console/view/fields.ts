import { html, nothing, type TemplateResult } from 'lit';
import type { Console } from '../state.ts';

export interface FieldOptions {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly hint?: string | undefined;
  /** What has to change; absent while it is fine, or was not tried. */
  readonly fault?: string | undefined;
  readonly type?: 'text' | 'date' | 'datetime-local' | 'url' | 'number';
  readonly isOptional?: boolean;
  readonly isCode?: boolean;
  readonly max?: string;
}

/** A field with its label, a hint, and what is wrong with it: all told to whoever listens. */
export const field = ({ i18n }: Console, options: FieldOptions): TemplateResult => {
  const { id, label, value, set, hint, fault, type = 'text', isOptional, isCode, max } = options;
  return html`<div class="field">
    <label for=${id}>${label} ${isOptional ? optional(i18n.t('console.form.optional')) : nothing}</label>
    <input
      id=${id}
      type=${type}
      class=${isCode ? 'code' : ''}
      autocomplete="off"
      spellcheck=${isCode ? 'false' : nothing}
      autocapitalize=${isCode ? 'none' : nothing}
      max=${max ?? nothing}
      aria-describedby=${described(id, hint, fault)}
      aria-invalid=${fault === undefined ? nothing : 'true'}
      .value=${value}
      @input=${(event: Event) => set((event.target as HTMLInputElement).value)}
    />
    ${below(id, hint, fault)}
  </div>`;
};

export const described = (id: string, hint?: string, fault?: string): string | typeof nothing => {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(fault === undefined ? [] : [`${id}-fault`]),
  ];
  return ids.length === 0 ? nothing : ids.join(' ');
};

export const below = (id: string, hint?: string, fault?: string): TemplateResult =>
  html`${hint === undefined ? nothing : html`<span class="hint" id="${id}-hint">${hint}</span>`}
  ${fault === undefined ? nothing : html`<span class="fault" id="${id}-fault">${fault}</span>`}`;

const optional = (text: string): TemplateResult => html`<span class="quiet small">(${text})</span>`;

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

export const select = <T extends string>(
  _app: Console,
  options: Omit<FieldOptions, 'set' | 'value' | 'type'> & {
    readonly value: T;
    readonly choices: readonly Choice<T>[];
    readonly set: (value: T) => void;
  },
): TemplateResult => {
  const { id, label, value, choices, set, hint, fault } = options;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      aria-describedby=${described(id, hint, fault)}
      aria-invalid=${fault === undefined ? nothing : 'true'}
      @change=${(event: Event) => {
        const chosen = choices.find((one) => one.value === (event.target as HTMLSelectElement).value);
        if (chosen !== undefined) set(chosen.value);
      }}
    >
      ${choices.map((one) => html`<option value=${one.value} ?selected=${one.value === value}>${one.label}</option>`)}
    </select>
    ${below(id, hint, fault)}
  </div>`;
};

export const radios = <T extends string>(options: {
  readonly id: string;
  readonly legend: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly set: (value: T) => void;
}): TemplateResult => {
  const { id, legend, value, choices, set } = options;
  return html`<fieldset class="radios">
    <legend>${legend}</legend>
    ${choices.map(
      (one) => html`<label class="radio">
        <input type="radio" name=${id} value=${one.value} .checked=${one.value === value} @change=${() => set(one.value)} />
        <span
          ><span>${one.label}</span>${one.hint === undefined ? nothing : html`<span class="hint">${one.hint}</span>`}</span
        >
      </label>`,
    )}
  </fieldset>`;
};

export const textarea = (
  _app: Console,
  options: FieldOptions & { readonly rows?: number },
): TemplateResult => {
  const { id, label, value, set, hint, fault, rows = 6 } = options;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <textarea
      id=${id}
      class="code"
      rows=${rows}
      spellcheck="false"
      autocomplete="off"
      aria-describedby=${described(id, hint, fault)}
      aria-invalid=${fault === undefined ? nothing : 'true'}
      .value=${value}
      @input=${(event: Event) => set((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    ${below(id, hint, fault)}
  </div>`;
};

/** A file input that looks like a button and is one for the keyboard too. */
export const filePicker = (options: {
  readonly id: string;
  readonly label: string;
  readonly accept: string;
  readonly isMultiple?: boolean;
  readonly take: (files: readonly File[]) => void;
}): TemplateResult => html`<label class="button file" for=${options.id}>
  <input
    id=${options.id}
    class="visually-hidden"
    type="file"
    accept=${options.accept}
    ?multiple=${options.isMultiple === true}
    @change=${(event: Event) => {
      const input = event.target as HTMLInputElement;
      const files = [...(input.files ?? [])];
      // The same file may be chosen again after it was mended.
      input.value = '';
      if (files.length > 0) options.take(files);
    }}
  />
  ${options.label}
</label>`;
