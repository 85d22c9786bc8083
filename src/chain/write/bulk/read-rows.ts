import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { fail } from '../../../core/errors.ts';
import { isObject, type JsonObject } from '../../../core/json.ts';
import { parseJson } from '../../../core/strict-json.ts';
import type { RawRow } from './rows.ts';

const MAX_LINE = 65_536;

/**
 * Rows of a CSV file with a header line (RFC 4180, UTF-8, a byte order mark is fine). A row with too few or too many fields is
 * reported and left out.
 */
export async function* readCsv(input: Readable): AsyncGenerator<RawRow> {
  const parser = input.pipe(
    parse({
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim()),
      info: true,
      max_record_size: MAX_LINE,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }),
  );
  // An error of the file itself must end the loop below, not the process.
  input.on('error', (error) => parser.destroy(error));
  let line = 1;
  try {
    for await (const entry of parser as AsyncIterable<CsvEntry>) {
      line = entry.info.lines;
      const wrongCount = entry.info.error?.code;
      yield wrongCount === undefined
        ? { line, value: entry.record }
        : malformed(line, 'it does not have as many fields as the header');
    }
  } catch {
    yield malformed(line + 1, 'it is not CSV, or longer than 64 KiB; nothing after it was read');
  }
}

interface CsvEntry {
  readonly record: JsonObject;
  readonly info: { readonly lines: number; readonly error?: { readonly code: string } };
}

/** Rows of a file with one JSON object a line. A line that is none is reported and left out. */
export async function* readNdjson(input: Readable): AsyncGenerator<RawRow> {
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (text.trim() === '') continue;
    yield readLine(line, text);
  }
}

const readLine = (line: number, text: string): RawRow => {
  try {
    const value = parseJson(text, { maxBytes: MAX_LINE });
    return isObject(value) ? { line, value } : malformed(line, 'it is not a JSON object');
  } catch {
    return malformed(line, 'it is not JSON');
  }
};

const malformed = (line: number, reason: string): RawRow => ({
  line,
  error: fail('BULK_ROW_MALFORMED', { line, reason }),
});
