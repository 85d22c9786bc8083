import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import { Wallet } from 'ethers';
import { ERROR_SHAPE, SHAPES } from '../../src/cli/json/shapes.ts';
import { VERBS } from '../../src/cli/verbs/index.ts';
import { COPY_FORMAT, COPY_VERSION } from '../../src/mirror/copy.ts';
import { type DemoNetwork, startDemoNetwork } from '../../src/network/demo.ts';
import { demoAccountKey, demoSigningKey } from '../../src/network/keys.ts';
import { PermissionSchema } from '../../src/service/schemas/accreditation.ts';
import { type CliOptions, type CliResult, runCli } from '../fixtures/cli.ts';
import { institutionRow } from '../fixtures/institutions.ts';

const TYPE = 'EuropeanHigherEducationMicrocredential';
const COURSE = {
  type: TYPE,
  learner: { givenName: 'Ada' },
  title: 'Data stewardship',
  issuerCountry: 'FI',
  learningOutcomes: ['Keeps data'],
  ects: 5,
  level: 6,
  fields: ['0613'],
  typeOfAssessment: 'exam',
  formOfParticipation: 'online',
  qualityAssurance: 'institutional',
};
const COPY = {
  format: COPY_FORMAT,
  version: COPY_VERSION,
  from: 'https://registry.example',
  taken: '2026-06-30T12:00:00Z',
  ...{ dids: [], issuers: [], schemas: [], faults: [] },
};
const SCOPE = ['--type', TYPE, '--level', '6', '--ects', '10'];
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(PermissionSchema);
ajv.addSchema({ $id: 'openapi', ...JSON.parse(readFileSync('docs/openapi.json', 'utf8')) });

/** Verbs that run until they are stopped, or need other things than this network: shown elsewhere. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  demo: 'test/e2e/start.test.ts runs it as a process',
  network: 'test/e2e/ebsi-network.test.ts and start.test.ts',
  serve: 'below, until it is interrupted',
};

describe('cli: what --json prints is what docs/cli-json.md says', function () {
  this.timeout(120_000);
  let demo: DemoNetwork;
  let folder: string;
  let config: string;
  let root = '';
  let university = '';
  let did = '';
  const shown = new Set<string>();

  const cli = (args: readonly string[], options: CliOptions = {}): Promise<CliResult> =>
    runCli(VERBS, [...args, '--config', config], {
      cwd: folder,
      ...options,
      env: { VIDIMUS_PRIVATE_KEY: demoAccountKey('agency', demo.seed), ...options.env },
    });

  /** Runs it with --json and holds the answer to the forms of its verb. */
  const json = async (args: readonly string[], options: CliOptions = {}): Promise<unknown> => {
    const { code, stdout, stderr } = await cli([...args, '--json'], options);
    const line = `${args.join(' ')} (exit ${code})\n${stderr}${stdout.slice(0, 2000)}`;
    const [verb = ''] = args;
    const forms = SHAPES[verb] ?? [];
    const value: unknown = JSON.parse(stdout);
    const faults = forms.map(({ schema, when }) => {
      const valid = ajv.compile(schema);
      if (valid(value)) {
        shown.add(`${verb}: ${when}`);
        return undefined;
      }
      return `${when}: ${ajv.errorsText(valid.errors)}`;
    });
    expect(faults.includes(undefined), `${line}\n${faults.join('\n')}`).to.equal(true);
    return value;
  };
  const idOf = (value: unknown): string => (value as { id?: string }).id ?? '';

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vidimus-json-'));
    demo = await startDemoNetwork({ directory: folder });
    config = demo.config ?? '';
    root = demo.world.records.get('agency')?.ref.id ?? '';
    university = demo.world.records.get('isar-quality')?.ref.id ?? '';
    did = demo.world.records.get('isar-quality')?.record.subject ?? '';
    expect([root, university, did], [...demo.world.records.keys()].join()).not.to.include('');
  });
  after(async () => {
    await demo?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('default: verbs that read', async () => {
    await json(['verify', join(folder, 'demo', 'good.jwt')]);
    await json(['verify', join(folder, 'demo', 'tampered.jwt')]);
    await json(['show']);
    await json(['show', 'university', '--limit', '1']);
    await json(['show', did]);
    await json(['show', university]);
    await json(['paths', did]);
    await json(['resolve', did]);
    await json(['resolve', `${did}#${did.slice('did:key:'.length)}`]);
    await json(['status', join(folder, 'demo', 'good.jwt')]);
    await json(['status', university]);
    await json(['schema', 'list']);
    await json(['replica', 'digest']);
    await json(['config']);
    await json(['completion', 'bash']);
  });

  it('default: verbs that write', async () => {
    const grant = ['accredit', 'did:key:zInvented', '--parent', root, ...SCOPE];
    const account = new Wallet(demoAccountKey('agency', demo.seed)).address;
    const name = ['--name', 'Invented', '--country', 'FI', '--organisation-type', 'company'];
    await json([...grant, ...name, '--dry-run']);
    await json([...grant, ...name, '--sign-only']);
    const record = idOf(await json([...grant, ...name, '--controller', account]));
    expect(record).to.match(/^0x[0-9a-f]{64}$/);
    await json([...grant, ...name, '--controller', account]);
    await json(['suspend', record, '--reason', 'under-review']);
    await json(['resume', record]);
    await json(['revoke', record, '--index', '3']);
    await json(['revoke', record, '--index', '4', '--purpose', 'suspension']);
    await json(['revoke', record, '--index', '4', '--purpose', 'suspension', '--clear']);
    await json(['status', record, '--index', '3']);
    await json(['status', record]);
    await json(['anchor', 'issuance', `0x${'5a'.repeat(32)}`, '--accreditation', record]);
    await json([
      'rotate',
      record,
      '--to',
      new Wallet(demoAccountKey('agency', demo.seed)).address,
      '--dry-run',
    ]);
    const request = JSON.stringify(await json(['suspend', record, '--sign-only']));
    writeFileSync(join(folder, 'request.json'), request);
    await json(['submit', 'request.json', '--dry-run']);
    await json(['onboard', 'invite', '--parent', root, ...SCOPE, '--salt', '9']);
    await json(['onboard', 'invite', '--parent', root, ...SCOPE, '--link']);
    // A day means its first second, at which the record begins.
    const since = new Date().toISOString().slice(0, 10);
    await json(['void', record, '--since', since, '--yes', record, '--dry-run']);
    const full = `eip155:31337:0x${'11'.repeat(20)}/0x${'22'.repeat(32)}`;
    await json(['recognise', full, '--subject', 'did:key:zAway', '--parent', root, ...SCOPE, '--dry-run']);
    const within = [...SCOPE, '--jurisdiction', 'DE-BY', '--field', '061'];
    const isar = { env: { VIDIMUS_PRIVATE_KEY: demoAccountKey('isar', demo.seed) } };
    await json(['mandate', 'did:key:zSealer', '--parent', university, ...within, '--dry-run'], isar);
    const governance = { env: { VIDIMUS_PRIVATE_KEY: demoAccountKey('governance', demo.seed) } };
    const admit = [
      'root',
      'admit',
      'did:key:zRoot',
      '--controller',
      account,
      '--depth',
      '1',
      ...SCOPE,
      ...name,
    ];
    await json([...admit, '--dry-run'], governance);
    await json(['end', record, '--yes', record]);
    await json(['did', 'register', '--dry-run'], {
      env: { VIDIMUS_PRIVATE_KEY: demoAccountKey('isar', demo.seed) },
    });
  });

  it('default: files in and out', async () => {
    writeFileSync(
      join(folder, 'rows.csv'),
      `subject,validFrom,types,levels,ects\ndid:key:zRow,2026-10-01T00:00:00Z,${TYPE},6,10\n,,,,\n`,
    );
    await json(['import', 'accredit', 'rows.csv', '--parent', root, '--dry-run']);
    await json(['import', 'accredit', 'rows.csv', '--parent', root]);
    writeFileSync(
      join(folder, 'course.schema.json'),
      '{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object"}',
    );
    await json(['schema', 'id', 'course.schema.json']);
    writeFileSync(join(folder, 'list.json'), JSON.stringify([institutionRow(1)]));
    await json(['import', 'institutions', 'list.json', '--dry-run']);
    await json(['key', 'address']);
    await json(['deploy', '--name', 'again', '--rpc', demo.node.url, '--dry-run']);
    writeFileSync(join(folder, 'credential.json'), JSON.stringify(COURSE));
    const env = { VIDIMUS_ISSUER_KEY: JSON.stringify(demoSigningKey('isar', demo.seed)) };
    await json(['issue', 'credential.json'], { env });
    await json(['issue', 'credential.json', '--dry-run'], { env });
    await json(['issue', 'credential.json', '--out', 'credential.jwt'], { env });
    writeFileSync(join(folder, 'copy.json'), JSON.stringify(COPY));
    await json(['mirror', '--from', 'copy.json']);
    await json(['mirror', '--from', 'copy.json', '--compare', 'copy.json']);
  });

  it('default: doctor, with nothing to complain of but the key in the environment', async () => {
    const { result, checks } = (await json(['doctor'])) as {
      result: string;
      checks: { area: string; result: string; message: string }[];
    };
    const failures = checks.filter((check) => check.result === 'fail');
    expect(failures, JSON.stringify(failures)).to.deep.equal([]);
    expect(result).to.equal('warn');
    for (const area of [
      'program',
      'settings',
      'network',
      'contracts',
      'clock',
      'policy',
      'keys',
      'store',
      'service',
    ])
      expect(
        checks.map((check) => check.area),
        area,
      ).to.include(area);
    const account = new Wallet(demoAccountKey('agency', demo.seed)).address.toLowerCase();
    const controls = checks.find(({ message }) => message.startsWith(`${account} controls`));
    expect(controls?.result).to.equal('ok');
    expect(controls?.message).to.contain('Agency');
  });

  for (const [what, args, env, area] of [
    ['a node that is down', ['--rpc', 'http://127.0.0.1:9'], {}, 'network'],
    ['addresses of another network', ['--addresses', 'other.json'], {}, 'contracts'],
    ['a root that is not there', ['--root', `0x${'77'.repeat(32)}`], {}, 'policy'],
    ['a key that is none', [], { VIDIMUS_PRIVATE_KEY: 'nonsense' }, 'keys'],
    ['an issuer key that is none', [], { VIDIMUS_ISSUER_KEY: '{}' }, 'keys'],
    ['a folder that cannot be written', [], { VIDIMUS_LIST_MEMORY: '/proc/none/memory.json' }, 'store'],
    ['settings that cannot be read', ['--mode', 'fast'], {}, 'settings'],
  ] as const) {
    it(`error: doctor finds ${what}, says what to do, and exits 4`, async () => {
      const addresses = JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8'));
      addresses.contracts.statusRegistry = addresses.contracts.didRegistry;
      writeFileSync(join(folder, 'other.json'), JSON.stringify({ ...addresses, codeHashes: undefined }));
      const { code, stdout } = await cli(['doctor', '--json', ...args], { env });
      const { checks } = JSON.parse(stdout) as { checks: Record<string, string>[] };
      const found = checks.filter(({ result }) => result === 'fail');
      expect(
        found.map((check) => check['area']),
        stdout,
      ).to.include(area);
      for (const check of found) expect(check['remedy'] ?? '', check['message']).not.to.equal('');
      expect(code).to.equal(4);
    });
  }

  it('behaviour: doctor warns of a keystore that others can read, and of one that is none', async () => {
    const file = join(folder, 'keystore.json');
    writeFileSync(file, JSON.stringify({ address: '11'.repeat(20), crypto: { cipher: 'aes-128-ctr' } }));
    const linesOf = async (mode: number) => {
      chmodSync(file, mode);
      return (await cli(['doctor', '--keystore', file])).stdout;
    };
    expect(await linesOf(0o644)).to.contain(`chmod 600 ${file}`);
    const closed = await linesOf(0o600);
    expect(closed)
      .to.contain('for its owner alone')
      .and.to.contain(`0x${'11'.repeat(20)} has no gas money`);
    writeFileSync(file, '{}');
    expect((await cli(['doctor', '--keystore', file])).code).to.equal(4);
  });

  it('behaviour: doctor asks the service that is configured', async () => {
    const stop = new AbortController();
    const ready = Promise.withResolvers<string>();
    const serving = runCli(
      VERBS,
      ['serve', '--port', '0', '--no-pages', '--log-level', 'silent', '--json', '--config', config],
      {
        cwd: folder,
        signal: stop.signal,
        onData: (text) => ready.resolve(text),
      },
    );
    const { url } = JSON.parse(await ready.promise) as { url: string };
    const valid = ajv.compile(SHAPES['serve']?.[0]?.schema ?? false);
    expect(valid(JSON.parse(await ready.promise)), ajv.errorsText(valid.errors)).to.equal(true);
    const { stdout } = await cli(['doctor', '--port', new URL(url).port]);
    expect(stdout).to.contain(`${url} is ready`);
    stop.abort();
    expect((await serving).code).to.equal(0);
    expect((await cli(['doctor', '--port', new URL(url).port])).stdout).to.contain(
      'No service of ours answers',
    );
  });

  for (const columns of [80, 50]) {
    it(`behaviour: what a person reads fits ${columns} columns; identifiers stay whole, to be copied`, async () => {
      for (const args of [
        ['verify', join(folder, 'demo', 'good.jwt'), '--verbose'],
        ['verify', join(folder, 'demo', 'out-of-scope-level.jwt')],
        ['show'],
        ['show', did],
        ['show', university],
        ['paths', did],
        ['resolve', did],
        ['status', join(folder, 'demo', 'good.jwt')],
        ['status', university],
        ['schema', 'list'],
        ['config'],
        ['doctor'],
        ['accredit', 'did:key:zNobody', '--parent', root, '--dry-run'],
        ['nothing'],
      ]) {
        const { stdout, stderr } = await cli(args, { tty: true, columns, env: { NO_COLOR: '1' } });
        for (const line of `${stdout}${stderr}`.split('\n')) {
          const isToCopy = /^\s*(?:Next: )?vidimus /.test(line);
          const [first = '', ...more] = line.trim().split(' ');
          // One word, or what stands before it in few letters, is as narrow as it gets.
          const isOneWord = more.length === 0 || (more.length === 1 && first.length < 3);
          if (!isToCopy && !isOneWord)
            expect(line.length, `${args.join(' ')}: ${line}`).to.be.at.most(columns);
        }
      }
    });
  }

  it('error: a failure is one JSON value too', async () => {
    const valid = ajv.compile(ERROR_SHAPE);
    for (const args of [
      ['nothing'],
      ['show', `0x${'12'.repeat(32)}`],
      ['accredit'],
      ['verify', 'none.jwt'],
    ]) {
      const { code, stdout } = await cli([...args, '--json']);
      expect(code).to.be.greaterThan(0);
      expect(
        valid(JSON.parse(stdout)),
        `${args.join(' ')} ${stdout} ${ajv.errorsText(valid.errors)}`,
      ).to.equal(true);
    }
  });

  it('behaviour: every verb has its shapes, and was shown here or elsewhere', () => {
    expect(Object.keys(SHAPES).sort()).to.deep.equal(VERBS.map(({ name }) => name).sort());
    const verbs = new Set([...shown].map((one) => one.split(':', 1)[0]));
    for (const { name } of VERBS) expect(verbs.has(name) || name in ELSEWHERE, name).to.equal(true);
  });
});
