import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { randomBytes } from '#crypto';
import { fail } from '../../core/errors.ts';
import { toHex } from '../../core/hex.ts';
import { asList, isString, type JsonObject } from '../../core/json.ts';
import { anchorBatch } from '../../issue/issuance-anchor.ts';
import { type OnChainStatus, revocationHandleEntry, statusBitEntry } from '../../issue/status-entry.ts';
import { actOptions } from '../act.ts';
import { collectCommas } from '../collect.ts';
import { type Connection, readDeployment, withVidimus } from '../connect.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { readDocument } from '../issue-document.ts';
import { FORMATS, type Form, readForm, SUITES, signOne } from '../issue-form.ts';
import { readIssuer } from '../issuer-key.ts';
import { fileFault } from '../read-input.ts';
import { readRecordId } from '../record-id.ts';
import { loadSettings } from '../settings/load.ts';
import { readSigner } from '../signer.ts';
import type { Call, Verb } from '../verb.ts';
import { wordOption } from '../words.ts';

const MAX_NUMBER = 2 ** 32 - 1;
const STATUS_WAYS = ['none', 'bit', 'handle'] as const;
/** `vidimus issue`: sign credentials; nothing about a learner goes on the chain. */
export const issue: Verb = {
  name: 'issue',
  group: 'Issuers',
  summary: 'Sign credentials, with a status on the chain and an anchor that proves their date.',
  examples: [
    ['vidimus issue course.json --out credential.jwt', 'signed by the did:key of your key'],
    [
      'vidimus issue course.json --accreditation 0x… --status handle',
      'names its accreditation; revocable by handle',
    ],
    ['vidimus issue course.json --accreditation 0x… --status bit --list 0 --index 7', 'revocable by a bit'],
    ['vidimus issue badge.json --suite eddsa-rdfc-2022 --out badge.signed.json', 'with an embedded proof'],
    [
      'vidimus issue course.json --format sd-jwt-vc --hide /givenName,/familyName',
      'its holder chooses what to show',
    ],
    ['vidimus issue *.json --accreditation 0x… --anchor --out signed/', 'anchored first: the date is proven'],
  ],
  define: (command) => {
    command
      .argument(
        '<files...>',
        'documents: a whole credential (with @context or vct), or the elements of a micro-credential',
      )
      .option('--issuer <did>', 'DID of the issuer (default: the did:key of the key)')
      .option('--kid <url>', 'verification method of the issuer, where it does not follow from the DID')
      .addOption(
        wordOption(
          '--suite <name>',
          `embed the proof in the JSON, by ${SUITES.join(', ')} (default: a token)`,
          SUITES,
        ),
      )
      .addOption(wordOption('--format <name>', `${FORMATS.join(', ')} (default jwt)`, FORMATS))
      .option(
        '--hide <pointers>',
        'with an SD-JWT: what its holder may hide, as /title,/awardingBody (default: all that can be)',
        collectCommas,
      )
      .option('--holder-key <file>', 'with an SD-JWT: public key (JWK) that its holder must prove to have')
      .option('--accreditation <record>', 'record that it is issued under')
      .addOption(wordOption('--status <way>', `${STATUS_WAYS.join(', ')} (default none)`, STATUS_WAYS))
      .option('--list <number>', 'with --status bit: number of the list (default 0)')
      .option('--index <number>', 'with --status bit: position of the first; others follow')
      .option('--anchor', 'anchor the batch on the chain before it is signed')
      .option('--out <path>', 'file, or folder where there are several (default: standard output)');
    actOptions(command);
  },
  run: async (call) => {
    const settings = loadSettings(call.options, call.io);
    const issuer = await readIssuer(call, settings, call.options.text('issuer'));
    const form = await readForm(call);
    const needsChain = call.options.flag('anchor');
    const where = await placeOf(call, settings);
    const documents = await Promise.all(
      call.args.map(async (file, at) =>
        withStatus(
          call,
          await readDocument(call, file, issuer.did, form.input, where?.accreditation),
          where,
          at,
        ),
      ),
    );
    const sign = async (ready: readonly JsonObject[]): Promise<ExitCode> => {
      const signed = await Promise.all(ready.map((document) => signOne(form, document, issuer.signer)));
      return await handOut(call, form, signed, ready);
    };
    if (!needsChain) return await sign(documents);
    if (where === undefined) throw fail('OPTION_MISSING', { option: '--accreditation' });
    return await withVidimus(call, async (connection) =>
      sign(await anchorAll(call, connection, documents, where)),
    );
  },
};

const textOf = (signed: string | JsonObject): string =>
  isString(signed) ? signed : JSON.stringify(signed, undefined, 2);

const placeOf = async (
  call: Call,
  settings: ReturnType<typeof loadSettings>,
): Promise<OnChainStatus | undefined> => {
  const given = call.options.text('accreditation');
  if (given === undefined) return undefined;
  const deployment = await readDeployment(call, settings);
  const id = readRecordId('--accreditation', given, deployment);
  const { chainId, contracts } = deployment;
  return {
    accreditation: { chainId, registry: contracts.trustedIssuersRegistry, id },
    statusRegistry: contracts.statusRegistry,
  };
};

const withStatus = (
  call: Call,
  document: JsonObject,
  where: OnChainStatus | undefined,
  at: number,
): JsonObject => {
  const way = call.options.oneOf('status', STATUS_WAYS) ?? 'none';
  if (way === 'none') return document;
  if (where === undefined) throw fail('OPTION_MISSING', { option: '--accreditation' });
  const entry =
    way === 'handle' ? revocationHandleEntry(where, toHex(randomBytes(32))) : bitEntry(call, where, at);
  return { ...document, credentialStatus: [...asList(document['credentialStatus']), entry] };
};

const bitEntry = (call: Call, where: OnChainStatus, at: number): JsonObject => {
  const first = call.options.whole('index', 0, MAX_NUMBER);
  if (first === undefined) throw fail('OPTION_MISSING', { option: '--index' });
  const list = call.options.whole('list', 0, MAX_NUMBER) ?? 0;
  return statusBitEntry(where, { purpose: 'revocation', list, index: first + at });
};

const anchorAll = async (
  call: Call,
  { vidimus, settings }: Connection,
  documents: readonly JsonObject[],
  where: OnChainStatus,
): Promise<readonly JsonObject[]> => {
  const batch = anchorBatch(documents, where);
  const writer = await vidimus.writer(await readSigner(call, settings));
  const result = await writer.send(writer.plan.anchorIssuance(where.accreditation.id, batch.root), {
    dryRun: call.options.flag('dryRun'),
    confirmations: settings.number('confirmations') ?? 1,
  });
  call.out.note(`Anchored ${documents.length} under ${batch.root} (${result.status})`);
  return batch.documents;
};

const handOut = async (
  call: Call,
  form: Form,
  signed: readonly (string | JsonObject)[],
  documents: readonly JsonObject[],
): Promise<ExitCode> => {
  if (call.options.flag('dryRun')) {
    call.out.data(documents, () => [`– Would sign ${documents.length}; nothing was written`]);
    return EXIT.done;
  }
  const out = call.options.text('out');
  if (out === undefined) {
    const [only = '', second] = signed;
    const data = second === undefined ? { credential: only } : { credentials: signed };
    call.out.data(data, () => signed.map(textOf));
    return EXIT.done;
  }
  const files = signed.map((_, at) =>
    signed.length === 1 && !out.endsWith('/')
      ? resolve(call.io.cwd, out)
      : join(resolve(call.io.cwd, out), `${basename(call.args[at] ?? '', '.json')}.${form.extension}`),
  );
  for (const [at, file] of files.entries()) {
    try {
      await writeFile(file, `${textOf(signed[at] ?? '')}\n`, { flag: 'wx', mode: 0o600 });
    } catch (error) {
      throw fileFault(error, file);
    }
  }
  call.out.data({ files }, () => files.map((file) => `✔ ${file}`));
  call.out.next(`vidimus verify ${files[0] ?? ''}`);
  return EXIT.done;
};
