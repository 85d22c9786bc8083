import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { randomBytes } from '#crypto';
import { fail } from '../../core/errors.ts';
import { toHex } from '../../core/hex.ts';
import { asList, isObject, isString, type JsonObject } from '../../core/json.ts';
import { parseJsonObject } from '../../core/strict-json.ts';
import { anchorBatch } from '../../issue/issuance-anchor.ts';
import { type MicroCredential, microCredentialDocument } from '../../issue/micro-credential.ts';
import { signCredential } from '../../issue/sign-credential.ts';
import { signDataIntegrity } from '../../issue/sign-data-integrity.ts';
import type { Signer } from '../../issue/signer.ts';
import { type OnChainStatus, revocationHandleEntry, statusBitEntry } from '../../issue/status-entry.ts';
import { actOptions } from '../act.ts';
import { type Connection, readDeployment, withVidimus } from '../connect.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { readIssuer } from '../issuer-key.ts';
import { fileFault, readText } from '../read-input.ts';
import { readRecordId } from '../record-id.ts';
import { loadSettings } from '../settings/load.ts';
import { readSigner } from '../signer.ts';
import type { Call, Verb } from '../verb.ts';

const MAX_NUMBER = 2 ** 32 - 1;
const STATUS_WAYS = ['none', 'bit', 'handle'] as const;
const SUITES = [
  'eddsa-jcs-2022',
  'eddsa-rdfc-2022',
  'ecdsa-jcs-2019',
  'ecdsa-rdfc-2019',
  'ecdsa-sd-2023',
  'Ed25519Signature2020',
] as const;

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
    ['vidimus issue *.json --accreditation 0x… --anchor --out signed/', 'anchored first: the date is proven'],
  ],
  define: (command) => {
    command
      .argument(
        '<files...>',
        'documents: a whole credential (with @context), or the elements of a micro-credential',
      )
      .option('--issuer <did>', 'DID of the issuer (default: the did:key of the key)')
      .option('--kid <url>', 'verification method of the issuer, where it does not follow from the DID')
      .option('--suite <name>', `embed the proof in the JSON, by ${SUITES.join(', ')} (default: a token)`)
      .option('--accreditation <record>', 'record that it is issued under')
      .option('--status <way>', `${STATUS_WAYS.join(', ')} (default none)`)
      .option('--list <number>', 'with --status bit: number of the list (default 0)')
      .option('--index <number>', 'with --status bit: position of the first; others follow')
      .option('--anchor', 'anchor the batch on the chain before it is signed')
      .option('--out <path>', 'file, or folder where there are several (default: standard output)');
    actOptions(command);
  },
  run: async (call) => {
    const settings = loadSettings(call.options, call.io);
    const issuer = await readIssuer(call, settings, call.options.text('issuer'));
    const needsChain = call.options.flag('anchor');
    const where = await placeOf(call, settings);
    const documents = await Promise.all(
      call.args.map(async (file, at) =>
        withStatus(call, await readDocument(call, file, issuer.did, where), where, at),
      ),
    );
    const sign = async (ready: readonly JsonObject[]): Promise<ExitCode> => {
      const signed = await Promise.all(ready.map((document) => signOne(call, document, issuer.signer)));
      return await handOut(call, signed, ready);
    };
    if (!needsChain) return await sign(documents);
    if (where === undefined) throw fail('OPTION_MISSING', { option: '--accreditation' });
    return await withVidimus(call, async (connection) =>
      sign(await anchorAll(call, connection, documents, where)),
    );
  },
};

/** A token, or with `--suite` the document with its proof. */
const signOne = async (call: Call, document: JsonObject, signer: Signer): Promise<string | JsonObject> => {
  const suite = call.options.oneOf('suite', SUITES);
  return suite === undefined
    ? signCredential(document, signer)
    : signDataIntegrity(document, signer, { suite });
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

/** A document with `@context` is signed as it stands, but for its issuer; anything else is a micro-credential's elements. */
const readDocument = async (
  call: Call,
  file: string,
  issuer: string,
  where: OnChainStatus | undefined,
): Promise<JsonObject> => {
  const json = parseJsonObject(await readText(file, { io: call.io }));
  if (json['@context'] !== undefined) return json['issuer'] === undefined ? { ...json, issuer } : json;
  for (const [member, form] of Object.entries(NEEDED)) {
    if (!FORMS[form](json[member]))
      throw fail('FILE_MALFORMED', { file, reason: `${member} is not ${WORDS[form]}` });
  }
  const elements = {
    dataModel: '2.0',
    issuedAt: Math.floor(Date.now() / 1000),
    ...json,
    issuer,
    ...(where === undefined ? {} : { accreditation: where.accreditation }),
  };
  // The members that a document needs were looked at; the verifier reads the rest as any stranger's.
  return microCredentialDocument(elements as unknown as MicroCredential);
};

const NEEDED = {
  learner: 'object',
  title: 'text',
  issuerCountry: 'text',
  learningOutcomes: 'texts',
  ects: 'number',
  level: 'number',
  fields: 'texts',
  typeOfAssessment: 'text',
  formOfParticipation: 'text',
  qualityAssurance: 'text',
} as const;

const FORMS = {
  object: isObject,
  text: isString,
  number: (value: unknown) => typeof value === 'number',
  texts: (value: unknown) => Array.isArray(value) && value.every(isString),
} as const;
const WORDS = { object: 'an object', text: 'a text', number: 'a number', texts: 'a list of texts' } as const;

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
  const files = signed.map((one, at) =>
    signed.length === 1 && !out.endsWith('/')
      ? resolve(call.io.cwd, out)
      : join(
          resolve(call.io.cwd, out),
          `${basename(call.args[at] ?? '', '.json')}.${isString(one) ? 'jwt' : 'signed.json'}`,
        ),
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
