import { html, type TemplateResult } from 'lit';

/** Characters that are not seen and change what is: controls, direction marks, zero widths. Line breaks may stay. */
const UNSAFE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** Text from a credential or a registry for a page: cut, and what cannot be seen is shown as its code. */
export const plain = (text: string, longest = 600): string => {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return cut.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
};

/** The same as an element of its own, so that its direction does not spill into the text around it. */
export const said = (text: string, language?: string, longest?: number): TemplateResult =>
  language === undefined || language === 'und'
    ? html`<bdi>${plain(text, longest)}</bdi>`
    : html`<bdi lang=${language}>${plain(text, longest)}</bdi>`;

/** An https address that may become a link, or nothing. Only for what a recognised registry entry states. */
export const safeLink = (text: string | undefined): string | undefined => {
  const url = text === undefined || text.length > 2_000 ? null : URL.parse(text);
  return url !== null && url.protocol === 'https:' && url.username === '' ? url.href : undefined;
};
