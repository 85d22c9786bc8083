import { fail } from '../../core/errors.ts';
import { formatSeconds } from '../../core/seconds.ts';
import { accreditationJson } from '../../service/views/accreditation.ts';
import { historyJson } from '../../service/views/history.ts';
import { issuerJson } from '../../service/views/issuer.ts';
import { readingOptions } from '../collect.ts';
import { type Connection, withVidimus } from '../connect.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { dashed } from '../options.ts';
import { looksLikeRecord, readRecordId } from '../record-id.ts';
import { organisationLine } from '../report/organisation.ts';
import { recordLines } from '../report/record.ts';
import { day, safe, shellWord } from '../text.ts';
import type { Call, Verb } from '../verb.ts';

/** `vidimus show`: what the registry says of a record, a subject, or all whose name has these words. */
export const show: Verb = {
  name: 'show',
  group: 'Verify',
  summary: 'What the registry says of an organisation or a record.',
  examples: [
    ['vidimus show did:key:z…', 'every accreditation of an organisation'],
    ['vidimus show 0x…', 'one record, with its history'],
    ['vidimus show "university" --country FI', 'search by name or identifier'],
    ['vidimus show', 'everybody, page by page'],
  ],
  define: (command) => {
    command
      .argument('[whom]', 'DID, record id, or words of a name')
      .option('--country <code>', 'only this country')
      .option('--limit <number>', 'entries of one page (default 25)')
      .option('--after <cursor>', 'read on where the page before ended');
    readingOptions(command);
  },
  run: (call) =>
    withVidimus(
      call,
      async (connection) => {
        const what = call.args[0] ?? '';
        if (looksLikeRecord(what)) return await showRecord(call, connection, what);
        if (what.startsWith('did:')) return await showSubject(call, connection, what);
        return await search(call, connection, what);
      },
      { mode: 'follower' },
    ),
};

const showRecord = async (call: Call, connection: Connection, what: string): Promise<ExitCode> => {
  const { registry } = connection.vidimus;
  const id = readRecordId('the record', what, connection.deployment);
  const view = await registry.record(id);
  if (view === undefined) throw fail('RECORD_NOT_FOUND', { id });
  const record = await accreditationJson(view, registry.termText);
  const history = (await registry.history(id)).map(historyJson);
  call.out.report({ ...record, history }, () => [
    ...recordLines(record, call.out.style),
    '',
    'History',
    ...call.out.table(
      history.map((entry) => [`  ${entry.time}`, entry.event, `block ${entry.block}`, entry.reason ?? '']),
    ),
  ]);
  call.out.next(`vidimus paths ${safe(record.subject)}`);
  return EXIT.done;
};

const showSubject = async (call: Call, { vidimus }: Connection, did: string): Promise<ExitCode> => {
  const { registry } = vidimus;
  const page = await registry.records({ subject: did, limit: 100 });
  if (page.items.length === 0) throw fail('RESOURCE_UNKNOWN', { resource: 'issuer' });
  const records = await Promise.all(page.items.map((view) => accreditationJson(view, registry.termText)));
  call.out.report({ did, accreditations: records }, () =>
    records.flatMap((record, at) => [...(at === 0 ? [] : ['']), ...recordLines(record, call.out.style)]),
  );
  call.out.next(`vidimus paths ${safe(did)}`);
  return EXIT.done;
};

const search = async (call: Call, { vidimus }: Connection, query: string): Promise<ExitCode> => {
  const country = call.options.text('country');
  const after = call.options.text('after');
  const page = await vidimus.registry.issuers({
    limit: call.options.whole('limit', 1, 1000) ?? 25,
    ...(query === '' ? {} : { query }),
    ...(country === undefined ? {} : { country }),
    ...(after === undefined ? {} : { after }),
  });
  const block = { ...page.block, time: formatSeconds(page.block.time) };
  call.out.data({ ...page, items: page.items.map(issuerJson), block }, () =>
    call.out.table(
      page.items.map((issuer) => [
        organisationLine(issuerJson(issuer).organisation) ?? '–',
        safe(issuer.did),
        issuer.kinds.join(', '),
      ]),
    ),
  );
  call.out.note(`${page.items.length} of ${page.total} at block ${page.block.number}`);
  if (page.next !== undefined) {
    const words = [
      'vidimus show',
      ...(query === '' ? [] : [shellWord(query)]),
      ...['country', 'limit'].flatMap((name) => {
        const value = call.options.text(name);
        return value === undefined ? [] : [dashed(name), shellWord(value)];
      }),
      '--after',
      shellWord(page.next),
    ];
    call.out.next(words.join(' '));
  }
  return EXIT.done;
};

/** `vidimus paths`: every way from an issuer up to a root. */
export const paths: Verb = {
  name: 'paths',
  group: 'Verify',
  summary: 'Every way from an issuer up to a root, whatever its standing.',
  examples: [['vidimus paths did:key:z…', 'licence, quality assurance, recognitions']],
  define: (command) => {
    readingOptions(command.argument('<did>', 'DID of the issuer'));
  },
  run: (call) =>
    withVidimus(
      call,
      async ({ vidimus }) => {
        const [did = ''] = call.args;
        const { registry } = vidimus;
        const found = await registry.pathsOf(did);
        if (found.length === 0) throw fail('RESOURCE_UNKNOWN', { resource: 'issuer' });
        const all = await Promise.all(
          found.map((path) => Promise.all(path.map((view) => accreditationJson(view, registry.termText)))),
        );
        call.out.report({ did, paths: all }, () =>
          all.flatMap((path, at) => [
            ...(at === 0 ? [] : ['']),
            ...path.map((record, depth) => {
              const lead = depth === 0 ? '' : `${'   '.repeat(depth - 1)}└─ `;
              const name = organisationLine(record.organisation) ?? safe(record.subject);
              return `${lead}${name}: ${record.kind}, ${record.basis}, ${record.status} since ${day(record.since)}`;
            }),
          ]),
        );
        return EXIT.done;
      },
      { mode: 'follower' },
    ),
};
