import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { Type } from '@sinclair/typebox';
import type { FastifyReply } from 'fastify';
import { CSV_MARK, csvLine } from '../../core/csv.ts';
import { words } from '../schemas/common.ts';

export const formatMember = {
  format: Type.Optional(
    words(['json', 'csv'], 'json (default), or csv: RFC 4180 in UTF-8, safe to open in a spreadsheet'),
  ),
};

/** For the description: the same answer as a table. */
export const csvContent = { 'text/csv': { schema: { type: 'string' } } } as const;

const CHUNK = 500;

/** Sends a table row by row, so that other requests are answered in between. */
export const sendCsv = (
  reply: FastifyReply,
  name: string,
  columns: readonly string[],
  rows: Iterable<readonly (string | number | undefined)[]>,
): FastifyReply =>
  reply
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .type('text/csv; charset=utf-8; header=present')
    .send(Readable.from(inChunks(CSV_MARK + csvLine(columns), mapLines(rows, csvLine), '')));

/** Sends `{...members, "items": [...]}` entry by entry. `members` must not be empty. */
export const sendItems = (
  reply: FastifyReply,
  name: string,
  members: object,
  items: Iterable<object>,
): FastifyReply => {
  let isFirst = true;
  const lines = mapLines(items, (item) => {
    const line = `${isFirst ? '' : ','}\n${JSON.stringify(item)}`;
    isFirst = false;
    return line;
  });
  return reply
    .header('content-disposition', `attachment; filename="${name}.json"`)
    .type('application/json; charset=utf-8')
    .send(Readable.from(inChunks(`${JSON.stringify(members).slice(0, -1)},"items":[`, lines, '\n]}\n')));
};

function* mapLines<T>(items: Iterable<T>, line: (item: T) => string): Generator<string> {
  for (const item of items) yield line(item);
}

async function* inChunks(head: string, lines: Iterable<string>, foot: string): AsyncGenerator<string> {
  let chunk = head;
  let count = 0;
  for (const line of lines) {
    chunk += line;
    if (++count % CHUNK !== 0) continue;
    yield chunk;
    chunk = '';
    await setImmediate();
  }
  yield chunk + foot;
}
