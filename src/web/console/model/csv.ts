import { fail, type JsonObject, type RawRow } from '../../../browser-wallet.ts';

/** A file for one sitting: larger ones go through the command line. */
export const MOST_ROWS = 2_000;
const MAX_FIELD = 65_536;

/** Rows of a CSV file with a header line (RFC 4180); the separator is the header's: comma, semicolon or tab. */
export const parseCsv = (text: string): readonly RawRow[] => {
  const source = text.replace(/^\ufeff/, '');
  const lines = readLines(source, separatorOf(source));
  const [header, ...rest] = lines;
  if (header === undefined) return [];
  const names = header.fields.map((name) => name.trim());
  return rest.map(({ line, fields, isBroken }): RawRow => {
    if (isBroken) return malformed(line, 'a quotation mark is not closed');
    if (fields.length !== names.length)
      return malformed(line, 'it does not have as many fields as the header');
    const value: JsonObject = Object.fromEntries(names.map((name, at) => [name, (fields[at] ?? '').trim()]));
    return { line, value };
  });
};

/** The header's names; empty where there is no header. */
export const headerOf = (text: string): readonly string[] => {
  const source = text.replace(/^\ufeff/, '');
  return readLines(source, separatorOf(source))[0]?.fields.map((name) => name.trim()) ?? [];
};

/** Spreadsheets of many countries write semicolons. Lists inside a field then stand in quotation marks. */
const separatorOf = (text: string): string => {
  const header = text.slice(0, Math.max(0, text.search(/[\r\n]|$/)));
  const counts = [',', ';', '\t'].map((mark) => [header.split(mark).length - 1, mark] as const);
  return counts.reduce((best, one) => (one[0] > best[0] ? one : best))[1];
};

interface Line {
  /** Of the file, from 1; of a row over several lines the last. */
  readonly line: number;
  readonly fields: readonly string[];
  readonly isBroken: boolean;
}

const readLines = (text: string, separator: string): readonly Line[] => {
  const lines: Line[] = [];
  let fields: string[] = [];
  let field = '';
  let isQuoted = false;
  let line = 1;
  const endField = (): void => {
    fields.push(field);
    field = '';
  };
  const endLine = (isBroken = false): void => {
    endField();
    if (fields.some((one) => one.trim() !== '')) lines.push({ line, fields, isBroken });
    fields = [];
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (isQuoted) {
      if (char === '"' && text.charAt(at + 1) === '"') {
        field += char;
        at++;
      } else if (char === '"') isQuoted = false;
      else {
        field += char;
        if (char === '\n') line++;
      }
    } else if (char === '"' && field.trim() === '') {
      field = '';
      isQuoted = true;
    } else if (char === separator) endField();
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && text.charAt(at + 1) === '\n') at++;
      endLine();
      line++;
    } else field += char;
    if (field.length > MAX_FIELD || lines.length > MOST_ROWS + 1) break;
  }
  if (field !== '' || fields.length > 0) endLine(isQuoted);
  return lines;
};

const malformed = (line: number, reason: string): RawRow => ({
  line,
  error: fail('BULK_ROW_MALFORMED', { line, reason }),
});
