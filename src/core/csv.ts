/** Excel takes a file without this mark for a text in an old code page, and spoils every accent. */
export const CSV_MARK = '\ufeff';

/** What spreadsheets take for a formula, also after white space and in its full-width forms. */
const FORMULA = /^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@|%＝＋－＠]/;
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f]/g;

/**
 * One line of RFC 4180, each cell in quotation marks. A cell that a spreadsheet would run gets an apostrophe in front, which
 * spreadsheets take for "this is text" (OWASP, CSV injection): its text comes from whoever wrote to the registry.
 */
export const csvLine = (cells: readonly (string | number | undefined)[]): string =>
  `${cells.map(cell).join(',')}\r\n`;

const cell = (value: string | number | undefined): string => {
  if (typeof value === 'number') return `"${value}"`;
  const text = (value ?? '').replace(CONTROLS, ' ').replaceAll('"', '""');
  return FORMULA.test(text) ? `"'${text}"` : `"${text}"`;
};
