import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Wallet } from 'ethers';
import { VERBS } from '../../src/cli/verbs/index.ts';
import { LIMITS } from '../../src/core/limits.ts';
import { demoAccountKey } from '../../src/network/keys.ts';
import { type RunningNode, rpc } from '../../src/network/process.ts';
import { type CliOptions, type CliResult, runCli } from '../fixtures/cli.ts';
import { NODES } from './nodes.ts';

const COURSE = {
  type: 'MicroCredential',
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
/** A web server of one page, on this machine. */
const serverOf = async (body: string | Buffer): Promise<{ url: string; close(): void }> => {
  const server = createServer((_, response) => response.end(body)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
const ISSUER_KEY = demoAccountKey('cli test');
const OTHER_KEY = demoAccountKey('cli test, another');

describe('cli: every job on a real chain', function () {
  this.timeout(120_000);
  let node: RunningNode;
  let folder: string;
  let env: Record<string, string>;
  let root = '';
  let record = '';
  let did = '';

  const cli = (args: readonly string[], options: CliOptions = {}): Promise<CliResult> =>
    runCli(VERBS, args, { cwd: folder, ...options, env: { ...env, ...options.env } });
  const done = async (args: readonly string[], options: CliOptions = {}): Promise<string> => {
    const { code, stdout, stderr } = await cli(args, options);
    expect(code, `${args.join(' ')}\n${stdout}${stderr}`).to.equal(0);
    return stdout;
  };
  const json = async (args: readonly string[]): Promise<Record<string, unknown>> =>
    JSON.parse(await done([...args, '--json']));
  const refused = async (args: readonly string[], exit: number, code: string, options: CliOptions = {}) => {
    const { code: actual, stderr } = await cli(args, options);
    expect(stderr, args.join(' ')).to.contain(`[${code}]`);
    expect(actual).to.equal(exit);
    expect(stderr).not.to.match(/\n\s+at .*:\d+/);
  };
  const verdict = async (file: string): Promise<string> => {
    const { code, stdout } = await cli(['verify', file, '--root', root, '--json']);
    const { decision } = JSON.parse(stdout) as { decision: string };
    expect(code).to.equal({ accepted: 0, rejected: 1, undetermined: 3 }[decision]);
    return decision;
  };
  const firstId = (stdout: string): string => /record (0x[0-9a-f]{64})/.exec(stdout)?.[1] ?? '';

  before(async () => {
    const [first] = NODES;
    if (first === undefined) throw new Error('no node');
    node = await first.start();
    folder = mkdtempSync(join(tmpdir(), 'vidimus-cli-'));
    for (const key of [ISSUER_KEY, OTHER_KEY]) {
      await rpc(node.url, 'hardhat_setBalance', [new Wallet(key).address, '0x3635c9adc5dea00000']);
    }
    env = { VIDIMUS_PRIVATE_KEY: ISSUER_KEY, VIDIMUS_RPC: node.url };
    writeFileSync(join(folder, 'course.json'), JSON.stringify(COURSE));
  });
  after(async () => {
    await node?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('deploy, argument: --dry-run writes nothing', async () => {
    await done(['deploy', '--name', 'cli', '--dry-run']);
    expect(() => readFileSync(join(folder, 'deployments/cli.json'))).to.throw();
  });
  it('deploy, default: contracts and an addresses file', async () => {
    expect(await done(['deploy', '--name', 'cli'])).to.contain('trustedIssuersRegistry');
    writeFileSync(join(folder, 'vidimus.json'), '{"addresses":"deployments/cli.json"}');
  });
  it('root, default: admits a root', async () => {
    const stdout = await done([
      'root',
      'admit',
      'did:key:zMinistry',
      '--controller',
      new Wallet(ISSUER_KEY).address,
      '--depth',
      '2',
      '--name',
      'Ministry',
      '--country',
      'FI',
      '--type',
      'MicroCredential',
      '--level',
      '5,6',
    ]);
    root = firstId(stdout);
    expect(root).to.have.length(66);
  });
  it('issue, default: signs as the did:key of the account', async () => {
    await done(['issue', 'course.json', '--out', 'unrecognised.jwt']);
    expect(await verdict('unrecognised.jwt')).to.equal('rejected');
    const { stdout } = await cli(['verify', 'unrecognised.jwt', '--json']);
    did = (JSON.parse(stdout) as { issuer: { did: string } }).issuer.did;
  });
  it('issue, error: an existing file is not overwritten', () =>
    refused(['issue', 'course.json', '--out', 'unrecognised.jwt'], 4, 'FILE_UNREADABLE'));

  const grant = (...more: string[]) => [
    'accredit',
    did,
    '--parent',
    root,
    '--type',
    'MicroCredential',
    '--level',
    '5,6',
    '--controller',
    new Wallet(ISSUER_KEY).address,
    '--name',
    'Example University',
    '--country',
    'FI',
    '--organisation-type',
    'university',
    ...more,
  ];

  it('accredit, argument: --dry-run sends nothing', async () => {
    expect(await done(grant('--dry-run'))).to.contain('nothing was sent');
    await refused(['show', did], 2, 'RESOURCE_UNKNOWN');
  });
  it('accredit, error: wider than the accreditor is refused before anything is sent', () =>
    refused(
      ['accredit', did, '--parent', root, '--type', 'MicroCredential', '--level', '7'],
      1,
      'PERMISSION_TOO_WIDE',
    ));
  it('accredit, default: granted; again it is already there', async () => {
    record = firstId(await done(grant()));
    const again = await done(grant());
    expect(again).to.contain('Already there');
    expect(firstId(again)).to.equal(record);
  });
  it('accredit, argument: a JSON file', async () => {
    writeFileSync(
      join(folder, 'second.json'),
      JSON.stringify({
        subject: 'did:key:zSecond',
        permissions: [{ types: ['MicroCredential'], levels: [5] }],
        organisation: { legalName: { fi: 'Toinen' }, country: 'FI', type: 'university' },
      }),
    );
    expect(firstId(await done(['accredit', 'second.json', '--parent', root]))).to.have.length(66);
  });
  it('accredit, error: a file with a member that nobody knows', async () => {
    writeFileSync(join(folder, 'bad.json'), '{"subject":"did:key:z","levels":[5]}');
    await refused(['accredit', 'bad.json', '--parent', root], 2, 'FILE_MALFORMED');
  });
  it('show, paths, resolve: the registry in words', async () => {
    expect(await done(['show', did])).to.contain('Example University');
    expect(await done(['show', record])).to.contain('RecordGranted');
    expect(await done(['show', 'toinen'])).to.contain('did:key:zSecond');
    expect(await done(['paths', did])).to.contain('└─ Ministry');
    expect(await done(['resolve', did])).to.contain('secp256k1');
  });
  it('verify, default: accepted, as a file, on standard input and from a URL', async () => {
    await done([
      'issue',
      'course.json',
      '--accreditation',
      record,
      '--status',
      'bit',
      '--index',
      '7',
      '--out',
      'bit.jwt',
    ]);
    const { code, stdout } = await cli(['verify', 'bit.jwt', '--root', root]);
    expect(code).to.equal(0);
    expect(stdout).to.match(/^✔ Accepted/);
    const token = readFileSync(join(folder, 'bit.jwt'));
    expect((await cli(['verify', '-', '--root', root], { stdin: token })).code).to.equal(0);
    expect((await cli(['verify', '--root', root], { stdin: token })).code).to.equal(0);
    const server = await serverOf(token);
    const url = `${server.url}/c.jwt`;
    expect((await cli(['verify', url, '--root', root, '--allow-loopback'])).code).to.equal(0);
    const guarded = await cli(['verify', url, '--root', root]);
    expect(guarded.code).to.be.oneOf([2, 4]);
    server.close();
  });
  it('verify, argument: --mode follower comes to the same', async () => {
    expect((await cli(['verify', 'bit.jwt', '--root', root, '--mode', 'follower'])).code).to.equal(0);
  });
  it('verify, argument: --policy and --now', async () => {
    const { policy } = JSON.parse((await cli(['verify', 'bit.jwt', '--root', root, '--json'])).stdout) as {
      policy: Record<string, unknown>;
    };
    const { digest: _, ...rest } = policy;
    writeFileSync(join(folder, 'policy.json'), JSON.stringify(rest));
    expect((await cli(['verify', 'bit.jwt', '--policy', 'policy.json'])).code).to.equal(0);
    expect(
      (await cli(['verify', 'bit.jwt', '--policy', 'policy.json', '--now', '2020-01-01'])).code,
    ).not.to.equal(0);
  });
  it('verify, argument: --lines gives one answer a line and the worst exit code', async () => {
    const text = `${readFileSync(join(folder, 'bit.jwt'), 'utf8')}\n${readFileSync(join(folder, 'unrecognised.jwt'), 'utf8')}\ngarbage\n`;
    const { code, stdout } = await cli(['verify', '--lines', '-', '--root', root, '--json'], { stdin: text });
    const decisions = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { decision: string }).decision);
    expect(decisions).to.deep.equal(['accepted', 'accepted', 'rejected']);
    expect(code).to.equal(1);
  });
  it('revoke and status: a bit, as the credential says, and again', async () => {
    expect(await done(['status', 'bit.jwt'])).to.contain('not set');
    await done(['revoke', 'bit.jwt', '--reason', 'issued-in-error']);
    expect(await verdict('bit.jwt')).to.equal('rejected');
    expect(await done(['status', record, '--index', '7'])).to.contain('issued-in-error');
    expect(await done(['revoke', 'bit.jwt'])).to.contain('Already there');
  });
  it('revoke: a handle, and a suspension that is lifted', async () => {
    await done([
      'issue',
      'course.json',
      '--accreditation',
      record,
      '--status',
      'handle',
      '--anchor',
      '--out',
      'handle.jwt',
    ]);
    expect(await verdict('handle.jwt')).to.equal('accepted');
    await done(['revoke', 'handle.jwt']);
    expect(await verdict('handle.jwt')).to.equal('rejected');
    await done(['revoke', record, '--index', '1,2', '--purpose', 'suspension']);
    await done(['revoke', record, '--index', '1', '--purpose', 'suspension', '--clear']);
    expect(await done(['status', record, '--index', '1', '--purpose', 'suspension'])).to.contain('not set');
    await refused(['revoke', record, '--index', '7', '--clear'], 1, 'NOT_CLEARABLE');
  });
  it('revoke, error: nothing named, or nobody entitled', async () => {
    await refused(['revoke', record], 2, 'USAGE');
    await refused(['revoke', record, '--index', '9'], 1, 'NOT_WRITER', {
      env: { VIDIMUS_PRIVATE_KEY: OTHER_KEY },
    });
  });
  it('anchor: a list in versions, and an issuance root', async () => {
    writeFileSync(join(folder, 'list.jwt'), 'a.b.c\n');
    expect(await done(['anchor', 'list', 'list.jwt', '--accreditation', record])).to.contain('version 1');
    expect(await done(['anchor', 'list', 'list.jwt', '--accreditation', record])).to.contain('version 2');
    expect(await done(['status', record])).to.contain('version 2');
    await done(['anchor', 'issuance', `0x${'ab'.repeat(32)}`, '--accreditation', record]);
    await refused(['anchor', 'thing', 'x', '--accreditation', record], 2, 'USAGE');
  });
  it('suspend, resume: only what was issued outside counts', async () => {
    await done(['issue', 'course.json', '--accreditation', record, '--out', 'plain.jwt']);
    expect(await verdict('plain.jwt')).to.equal('accepted');
    // Times are whole seconds: what follows must not fall into the second of issuance.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await done(['suspend', record, '--reason', 'under-review', '--as', root]);
    expect(await verdict('plain.jwt')).not.to.equal('accepted');
    await done(['resume', record]);
    expect(await verdict('plain.jwt')).to.equal('accepted');
  });
  it('sign-only and submit: one signs, another pays', async () => {
    const request = await done(['suspend', record, '--sign-only']);
    writeFileSync(join(folder, 'request.json'), request);
    await done(['submit', 'request.json'], { env: { VIDIMUS_PRIVATE_KEY: OTHER_KEY } });
    expect(await done(['submit', 'request.json'], { env: { VIDIMUS_PRIVATE_KEY: OTHER_KEY } })).to.contain(
      'Already there',
    );
    expect((await json(['show', record]))['status']).to.equal('suspended');
    await done(['resume', record]);
  });
  it('rotate: another account controls', async () => {
    await done(['rotate', record, '--to', new Wallet(OTHER_KEY).address]);
    expect((await json(['show', record]))['controller']).to.equal(
      new Wallet(OTHER_KEY).address.toLowerCase(),
    );
  });
  it('mandate and recognise: leaves of the tree', async () => {
    const stdout = await done(
      ['mandate', 'did:key:zPlatform', '--parent', record, '--type', 'MicroCredential', '--level', '6'],
      { env: { VIDIMUS_PRIVATE_KEY: OTHER_KEY } },
    );
    expect((await json(['show', firstId(stdout)]))['kind']).to.equal('mandate');
    const { uri } = await json(['show', record]);
    const recognised = await done([
      'recognise',
      String(uri),
      '--subject',
      did,
      '--parent',
      root,
      '--type',
      'MicroCredential',
      '--level',
      '6',
    ]);
    expect(await json(['show', firstId(recognised)])).to.include({ kind: 'recognise', target: uri });
  });
  it('import: rows of CSV and NDJSON; a bad row is told with its line and costs no other; again nothing is doubled', async () => {
    const wide = firstId(
      await done([
        'root',
        'admit',
        'did:key:zWide',
        '--controller',
        new Wallet(ISSUER_KEY).address,
        '--depth',
        '1',
        '--from',
        '2025-01-01',
      ]),
    );
    const header = 'subject,validFrom,types,levels,legalName,country';
    const from = '2026-01-01';
    const rows = Array.from(
      { length: 60 },
      (_, at) => `did:key:zRow${at},${from},MicroCredential,5,Row ${at},FI`,
    );
    writeFileSync(join(folder, 'rows.csv'), [header, ...rows, 'nobody,,,,,'].join('\n'));
    await refused(['import', 'accredit', 'rows.csv'], 2, 'OPTION_MISSING');
    const args = ['import', 'accredit', 'rows.csv', '--parent', wide];
    const dry = await cli([...args, '--dry-run']);
    expect(dry.stdout).to.contain('60 rows can be read, 1 cannot');
    const first = await cli([...args, '--json', '--journal', 'journal']);
    expect(JSON.parse(first.stdout)).to.include({ done: 60, already: 0, failed: 1 });
    expect(first.code).to.equal(1);
    expect(first.stderr).to.contain('line 62');
    expect(JSON.parse((await cli([...args, '--json', '--journal', 'journal'])).stdout)).to.include({
      done: 0,
      already: 60,
      transactions: 0,
    });
    writeFileSync(
      join(folder, 'revoke.ndjson'),
      [
        { accreditation: wide, index: 1 },
        { accreditation: wide, handle: `0x${'cd'.repeat(32)}` },
        { index: 2 },
      ]
        .map((row) => JSON.stringify(row))
        .join('\n'),
    );
    const revoked = await cli(['import', 'revoke', 'revoke.ndjson', '--json']);
    expect(JSON.parse(revoked.stdout)).to.include({ done: 2, failed: 1 });
    expect(await done(['status', wide, '--index', '1'])).to.contain('set since');
    await refused(['import', 'accredit', 'none.csv', '--parent', wide], 2, 'FILE_NOT_FOUND');
    await refused(['import', 'others', 'rows.csv'], 2, 'USAGE');
  });
  it('end and void: confirmed with the id', async () => {
    await refused(['end', record], 2, 'CONFIRMATION_NEEDED');
    await refused(['end', record, '--yes', root], 2, 'CONFIRMATION_MISMATCH');
    await done(['end', record, '--yes', record, '--reason', 'closed']);
    expect(await verdict('plain.jwt')).to.equal('accepted');
    const { validFrom } = await json(['show', record]);
    await done(['void', record, '--since', String(validFrom), '--reason', 'fraud', '--yes', record]);
    expect(await verdict('plain.jwt')).to.equal('rejected');
    expect(await done(['show', record])).to.contain('RecordVoided');
  });
  it('root close and reopen', async () => {
    await done(['root', 'close']);
    await refused(
      ['accredit', 'did:key:zLate', '--parent', root, '--type', 'MicroCredential', '--level', '5'],
      1,
      'GRANTS_ARE_CLOSED',
    );
    await done(['root', 'reopen']);
  });
  it('keys: a keystore with a password file; never without', async () => {
    const keystore = await new Wallet(ISSUER_KEY).encrypt('secret', undefined);
    writeFileSync(join(folder, 'key.json'), keystore);
    writeFileSync(join(folder, 'password'), 'secret\n');
    const args = ['suspend', root, '--dry-run', '--keystore', 'key.json'];
    await done([...args, '--password-file', 'password']);
    writeFileSync(join(folder, 'password'), 'wrong\n');
    await refused([...args, '--password-file', 'password'], 2, 'SIGNER_UNUSABLE');
    await refused(args, 2, 'KEYSTORE_PASSWORD_NOT_GIVEN');
    await refused(['suspend', root], 2, 'KEY_NOT_GIVEN', { env: { VIDIMUS_PRIVATE_KEY: '' } });
    await refused(['suspend', root], 2, 'SIGNER_UNUSABLE', { env: { VIDIMUS_PRIVATE_KEY: 'secret' } });
  });

  it('key: a new keystore, readable by its owner alone; never over another', async () => {
    const secret = { env: { VIDIMUS_KEYSTORE_PASSWORD: 'long enough', VIDIMUS_PRIVATE_KEY: '' } };
    const address = (await done(['key', 'new', '--keystore', 'new.json'], secret)).trim();
    expect(statSync(join(folder, 'new.json')).mode & 0o777).to.equal(0o600);
    expect((await done(['key', 'address', '--keystore', 'new.json'], secret)).trim()).to.equal(address);
    await refused(['key', 'new', '--keystore', 'new.json'], 4, 'FILE_UNREADABLE', secret);
    await refused(['key', 'new', '--keystore', 'short.json'], 2, 'OPTION_VALUE_INVALID', {
      env: { VIDIMUS_KEYSTORE_PASSWORD: 'short' },
    });
  });

  describe('bad input', () => {
    it('error: files that are no credential are rejected or undetermined, never accepted', async () => {
      for (const text of [
        'garbage',
        '{}',
        '[]',
        'null',
        'a.b.c',
        '{"a":1,"a":2}',
        '\u0000\u0001',
        '%PDF-1.7',
        'x'.repeat(70_000),
      ]) {
        writeFileSync(join(folder, 'bad.txt'), text);
        const { code, stderr } = await cli(['verify', 'bad.txt', '--root', root]);
        expect(code, text.slice(0, 20)).to.be.oneOf([1, 3]);
        expect(stderr).not.to.contain('INTERNAL');
      }
    });
    it('error: no file, an empty one, a folder, one too large', async () => {
      await refused(['verify', 'none.jwt'], 2, 'FILE_NOT_FOUND');
      await refused(['verify', '-'], 2, 'INPUT_EMPTY');
      await refused(['verify', '.'], 4, 'FILE_UNREADABLE');
      await refused(['verify', '-'], 2, 'INPUT_TOO_LARGE', {
        stdin: Buffer.alloc(LIMITS.imageBytes + 1, 'a'),
      });
    });
    it('error: a node that is not there, or not a node, or of another chain', async () => {
      await refused(['verify', 'bit.jwt', '--rpc', 'http://127.0.0.1:9'], 4, 'RPC_UNREACHABLE');
      const server = await serverOf('<html>');
      const { url } = server;
      await refused(['verify', 'bit.jwt', '--rpc', url], 4, 'RPC_MALFORMED');
      await refused(['deploy', '--rpc', url, '--name', 'x'], 4, 'RPC_MALFORMED');
      server.close();
      const addresses = JSON.parse(readFileSync(join(folder, 'deployments/cli.json'), 'utf8')) as {
        chainId: number;
      };
      writeFileSync(join(folder, 'other.json'), JSON.stringify({ ...addresses, chainId: 5 }));
      await refused(['verify', 'bit.jwt', '--addresses', 'other.json'], 4, 'CHAIN_ID_MISMATCH');
    });
    it('error: settings, addresses and policies that are none', async () => {
      writeFileSync(join(folder, 'bad.json'), '{"name":1}');
      await refused(['verify', 'bit.jwt', '--addresses', 'bad.json'], 2, 'DEPLOYMENT_MALFORMED');
      await refused(['verify', 'bit.jwt', '--policy', 'bad.json'], 2, 'POLICY_MALFORMED');
      await refused(['verify', 'bit.jwt', '--root', 'x'], 2, 'OPTION_VALUE_INVALID');
      await refused(['verify', 'bit.jwt', '--now', 'yesterday'], 2, 'OPTION_VALUE_INVALID');
      await refused(['show', '0x12'], 2, 'RESOURCE_UNKNOWN').catch(() => undefined);
      await refused(['suspend', '0x12'], 2, 'OPTION_VALUE_INVALID');
    });
  });
});
