import { html, type TemplateResult } from 'lit';

/** What is not seen and changes what is: controls, direction marks, zero widths, tags, half characters. Line breaks may stay. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
/** Scripts stack two or three marks on a letter; dozens would paint over the lines around them. */
const TOO_MANY_MARKS = /(\p{M}{6})\p{M}+/gu;

/** Text from a credential or a registry for a page: cut, and what cannot be seen is shown as its code. */
export const plain = (text: string, longest = 600): string => {
  const cut = text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return cut.replace(TOO_MANY_MARKS, '$1').replace(UNSEEN, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
    return code.length > 4 ? `\\u{${code}}` : `\\u${code}`;
  });
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
