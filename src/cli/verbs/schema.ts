import { fail } from '../../core/errors.ts';
import { fromHex, type Hex, hexOfSize } from '../../core/hex.ts';
import { schemaIdText } from '../../core/schema-id.ts';
import { act, actOptions } from '../act.ts';
import { withVidimus } from '../connect.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { readText } from '../read-input.ts';
import { readRecordId } from '../record-id.ts';
import { readSchemaFile, schemaIdOf } from '../schema-file.ts';
import { safe } from '../text.ts';
import type { Call, Verb } from '../verb.ts';
import { wordArgument } from '../words.ts';

const ACTIONS = ['id', 'publish', 'withdraw', 'list', 'show'];

/** `vidimus schema`: credential schemas under ids that follow from their content. */
export const schema: Verb = {
  name: 'schema',
  group: 'Issuers',
  summary: 'Credential schemas on the chain: their id, publish and withdraw them, show them.',
  examples: [
    ['vidimus schema id course.schema.json', 'the id that its content has; no node is needed'],
    [
      'vidimus schema publish course.schema.json --publisher 0x…',
      'under a record that may accredit; anybody can check the id',
    ],
    ['vidimus schema show z…', 'the latest revision'],
    ['vidimus schema withdraw course.schema.json --publisher 0x…', 'this revision, for good'],
  ],
  define: (command) => {
    command
      .addArgument(wordArgument('<action>', ACTIONS))
      .argument('[what]', 'id, publish: the file; withdraw: file or id; show: id (z… or 0x…)')
      .option('--publisher <record>', 'record that may accredit: you act for it')
      .option('--metadata <file>', 'publish: JSON about the revision, such as {"validFrom":"…"}')
      .option(
        '--revision <hex>',
        'withdraw, show: SHA-256 of the revision (default: that of the file, or the latest)',
      );
    actOptions(command);
  },
  run: (call) => {
    const [action = '', what = ''] = call.args;
    if (what === '' && action !== 'list' && ACTIONS.includes(action))
      throw fail('USAGE', { reason: `schema ${action} needs to know which` });
    switch (action) {
      case 'id':
        return showId(call, what);
      case 'publish':
        return publish(call, what);
      case 'withdraw':
        return withdraw(call, what);
      case 'list':
        return list(call);
      case 'show':
        return show(call, what);
      default:
        throw fail('USAGE', { reason: `schema ${action} is not one of ${ACTIONS.join(', ')}` });
    }
  },
};

const showId = async (call: Call, what: string): Promise<ExitCode> => {
  const { id, schemaId, revision } = await readSchemaFile(call, what);
  call.out.data({ id, schemaId, revision }, () => [id]);
  return EXIT.done;
};

const publish = (call: Call, what: string): Promise<ExitCode> =>
  act(call, async ({ writer, deployment }) => {
    const { id, schemaId, bytes } = await readSchemaFile(call, what);
    const publisher = readRecordId('--publisher', call.options.needed('publisher'), deployment);
    const file = call.options.text('metadata');
    const metadata = file === undefined ? undefined : await readText(file, { io: call.io });
    const draft = { schemaId, schema: bytes, ...(metadata !== undefined && { metadata }) };
    return {
      plans: [() => writer.plan.publishSchema(publisher, draft)],
      done: `Published ${id}`,
      next: () => `vidimus schema show ${id}`,
    };
  });

const withdraw = (call: Call, what: string): Promise<ExitCode> =>
  act(call, async ({ writer, deployment }) => {
    const publisher = readRecordId('--publisher', call.options.needed('publisher'), deployment);
    const named = schemaIdOf(what);
    const of =
      named === undefined
        ? await readSchemaFile(call, what)
        : { schemaId: named, revision: revisionOf(call) ?? missing('--revision') };
    return {
      plans: [() => writer.plan.withdrawSchema(publisher, of)],
      done: `Withdrew ${schemaIdText(fromHex(of.schemaId) ?? new Uint8Array(32))}`,
    };
  });

const PAGE = 50;

const list = (call: Call): Promise<ExitCode> =>
  withVidimus(
    call,
    async ({ vidimus }) => {
      const { ebsi } = vidimus.registry;
      const ids: Hex[] = [];
      for (let page = 1; ; page++) {
        const { items, total } = await ebsi.schemas({ page, size: PAGE });
        ids.push(...items);
        if (items.length === 0 || ids.length >= total) break;
      }
      const texts = ids.map((id) => schemaIdText(fromHex(id) ?? new Uint8Array(32)));
      call.out.data(texts, () => (texts.length === 0 ? ['No schema is published here.'] : texts));
      return EXIT.done;
    },
    { mode: 'follower' },
  );

const show = (call: Call, what: string): Promise<ExitCode> =>
  withVidimus(
    call,
    async ({ vidimus }) => {
      const { ebsi } = vidimus.registry;
      const id = schemaIdOf(what);
      if (id === undefined)
        throw fail('OPTION_VALUE_INVALID', {
          option: 'the schema',
          value: what,
          reason: 'it is an id: z and 44 characters, or 0x and 64 digits',
        });
      const revision = revisionOf(call);
      const bytes = await ebsi.schema(id, revision);
      if (bytes === undefined) throw fail('RESOURCE_UNKNOWN', { resource: 'schema' });
      const text = new TextDecoder().decode(bytes);
      const revisions = (await ebsi.schemaRevisions(id, { page: 1, size: PAGE }))?.items ?? [];
      for (const one of revisions) {
        const metadata = (await ebsi.metadata(id, one)) ?? [];
        call.out.note(`revision ${one}${metadata.map((each) => ` ${safe(each.text)}`).join('')}`);
      }
      call.out.data({ id, revisions, schema: text }, () => [safe(text, 1_000_000)]);
      return EXIT.done;
    },
    { mode: 'follower' },
  );

const revisionOf = ({ options }: Call): Hex | undefined => {
  const given = options.text('revision');
  const revision = given === undefined ? undefined : hexOfSize(given, 32);
  if (given === undefined || revision !== undefined) return revision;
  throw fail('OPTION_VALUE_INVALID', {
    option: '--revision',
    value: given,
    reason: 'it is 0x and 64 digits',
  });
};

const missing = (option: string): never => {
  throw fail('OPTION_MISSING', { option });
};
