import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Wallet } from 'ethers';
import { generateKey } from '#crypto';
import { VERBS } from '../../src/cli/verbs/index.ts';
import { type DidKeyIssuer, generateIssuer, publicPart } from '../../src/issue/keys.ts';
import { demoAccountKey } from '../../src/network/keys.ts';
import { type RunningNode, rpc } from '../../src/network/process.ts';
import { type CliOptions, type CliResult, runCli } from '../fixtures/cli.ts';
import { NODES } from './nodes.ts';

const ACCREDITOR = demoAccountKey('cli onboarding, accreditor');
const ISSUER = demoAccountKey('cli onboarding, issuer');
const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A course',
  type: 'object',
  required: ['credentialSubject'],
};

describe('cli: onboarding, DIDs and schemas on a real chain', function () {
  this.timeout(120_000);
  let node: RunningNode;
  let folder: string;
  let root = '';
  let ministry: DidKeyIssuer;
  let university: DidKeyIssuer;

  const as = (key: string, issuer?: DidKeyIssuer): Record<string, string> => ({
    VIDIMUS_PRIVATE_KEY: key,
    VIDIMUS_RPC: node.url,
    ...(issuer && { VIDIMUS_ISSUER_KEY: JSON.stringify(issuer.key) }),
  });
  const cli = (args: readonly string[], options: CliOptions = {}): Promise<CliResult> =>
    runCli(VERBS, args, { cwd: folder, env: as(ACCREDITOR), ...options });
  const done = async (args: readonly string[], options: CliOptions = {}): Promise<CliResult> => {
    const result = await cli(args, options);
    expect(result.code, `${args.join(' ')}\n${result.stdout}${result.stderr}`).to.equal(0);
    return result;
  };
  const refused = async (args: readonly string[], code: string, options: CliOptions = {}) => {
    const { code: exit, stderr } = await cli(args, options);
    expect(stderr, args.join(' ')).to.contain(`[${code}]`);
    expect(exit).not.to.equal(0);
    expect(stderr).not.to.match(/\n\s+at .*:\d+/);
  };
  const file = (name: string, content: unknown): string => {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    return name;
  };
  const nonceOf = async (key: string): Promise<unknown> =>
    rpc(node.url, 'eth_getTransactionCount', [new Wallet(key).address, 'latest']);
  const didIn = (text: string): string => /did:ebsi:z[1-9A-HJ-NP-Za-km-z]+/.exec(text)?.[0] ?? '';

  before(async () => {
    const [first] = NODES;
    if (first === undefined) throw new Error('no node');
    node = await first.start();
    folder = mkdtempSync(join(tmpdir(), 'vidimus-onboard-'));
    for (const key of [ACCREDITOR, ISSUER])
      await rpc(node.url, 'hardhat_setBalance', [new Wallet(key).address, '0x3635c9adc5dea00000']);
    [ministry, university] = [await generateIssuer(), await generateIssuer()];
    await done(['deploy', '--name', 'cli']);
    writeFileSync(join(folder, 'vidimus.json'), '{"addresses":"deployments/cli.json"}');
    const { stdout } = await done([
      ...['root', 'admit', ministry.did, '--controller', new Wallet(ACCREDITOR).address],
      ...['--depth', '2', '--level', '5,6', '--name', 'Ministry', '--country', 'FI'],
    ]);
    root = /record (0x[0-9a-f]{64})/.exec(stdout)?.[1] ?? '';
  });
  after(async () => {
    await node?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  describe('onboard', () => {
    const INVITE = ['onboard', 'invite', '--type', 'MicroCredential', '--level', '5,6', '--parent'];

    it('default: invitation, reply, dry run, acceptance; nothing is sent before the last', async () => {
      const invited = await done([...INVITE, root, '--expires', '2099-01-01']);
      expect(invited.stderr).to.contain('MicroCredential').and.to.contain('onboard reply');
      file('invitation.json', invited.stdout);
      const replied = await done(
        [
          ...['onboard', 'reply', 'invitation.json', '--name', 'Example University', '--country', 'FI'],
          ...['--organisation-type', 'university'],
        ],
        { env: as(ISSUER, university) },
      );
      expect(replied.stderr).to.contain(ministry.did).and.to.contain('onboard accept');
      file('reply.json', replied.stdout);
      const accept = ['onboard', 'accept', 'reply.json', '--invitation', 'invitation.json'];
      const env = as(ACCREDITOR, ministry);
      const before = await nonceOf(ACCREDITOR);
      const dry = await done([...accept, '--dry-run'], { env });
      expect(dry.stderr)
        .to.contain('Example University (FI, university) asks to be accredited')
        .and.to.contain('EQF 5, 6');
      expect(dry.stdout).to.contain('nothing was sent');
      expect(await nonceOf(ACCREDITOR)).to.equal(before);

      const accepted = await done(accept, { env });
      expect(accepted.stdout).to.match(/Accredited did:ebsi:.*\nrecord 0x/);
      expect(Number(await nonceOf(ACCREDITOR)) - Number(before)).to.equal(1);
      expect(await nonceOf(ISSUER)).to.equal('0x0');
      const did = didIn(replied.stdout);
      const shown = await done(['show', did]);
      expect(shown.stdout)
        .to.contain('Example University')
        .and.to.contain('accreditation credential sha-256');
      expect((await done(['did', 'show', did])).stdout).to.contain('assertionMethod');
      expect((await done(accept, { env })).stdout).to.contain('nothing was sent');

      file('course.json', {
        ...{ type: 'MicroCredential', learner: { givenName: 'Ada' }, title: 'Data', issuerCountry: 'FI' },
        ...{ learningOutcomes: ['Keeps data'], ects: 5, level: 6, fields: ['0613'] },
        ...{ typeOfAssessment: 'exam', formOfParticipation: 'online', qualityAssurance: 'institutional' },
      });
      const issued = await done(['issue', 'course.json', '--issuer', did], { env: as(ISSUER, university) });
      file('credential.jwt', issued.stdout);
      expect((await done(['verify', 'credential.jwt', '--root', root])).stdout).to.contain('Accepted');
    });

    it('argument: a link, a DID that is there, standard input, and nothing to sign with', async () => {
      const { stdout } = await done([...INVITE, root, '--link']);
      const link = stdout.trim();
      expect(link).to.match(/^vidimus-invitation:[\w-]+$/);
      const replied = await done(['onboard', 'reply', link, '--did', university.did], {
        env: as(ISSUER, university),
      });
      expect(JSON.parse(replied.stdout))
        .to.include({ did: university.did })
        .and.not.to.have.property('registration');
      const accepted = await done(['onboard', 'accept', '-', '--invitation', file('link.txt', link)], {
        stdin: replied.stdout,
      });
      expect(accepted.stderr).to.contain('No accreditation credential is attached');
      expect((await done(['show', university.did])).stdout).to.contain('no accreditation credential');
    });

    it('error: what could not be granted is not offered', async () => {
      const invite = [...INVITE, root];
      await refused([...invite, '--until', '2020-01-01'], 'OPTION_VALUE_INVALID');
      await refused([...invite, '--from', '2090-01-01', '--until', '2080-01-01'], 'OFFER_REFUSED');
      await refused([...invite, '--from', '2000-01-01', '--until', '2098-01-01'], 'OFFER_REFUSED');
    });

    it("argument: --ebsi-issuers-url adds EBSI's members to the credential", async () => {
      file('one.json', (await done([...INVITE, root, '--salt', '1', '--until', '2098-01-01'])).stdout);
      const { stdout } = await done(['onboard', 'reply', 'one.json'], { env: as(ISSUER, university) });
      file('one-reply.json', stdout);
      const accept = [
        'onboard',
        'accept',
        'one-reply.json',
        '--invitation',
        'one.json',
        '--ebsi-issuers-url',
      ];
      const env = as(ACCREDITOR, ministry);
      await refused([...accept, 'https://registry.example/issuers'], 'OPTION_VALUE_INVALID', { env });
      const url = 'https://registry.example/trusted-issuers-registry/v5/issuers';
      await done([...accept, url], { env });
      expect((await done(['show', didIn(stdout)])).stdout).to.contain('accreditation credential sha-256');
    });

    it('behaviour: a person is asked, and may say no', async () => {
      file('two.json', (await done([...INVITE, root, '--salt', '2'])).stdout);
      const { stdout } = await done(['onboard', 'reply', 'two.json'], { env: as(ISSUER, university) });
      file('two-reply.json', stdout);
      const accept = ['onboard', 'accept', 'two-reply.json', '--invitation', 'two.json'];
      await refused(accept, 'CONFIRMATION_MISMATCH', { tty: true, stdin: 'no\n' });
      await done(accept, { tty: true, stdin: 'yes\n' });
    });

    it('error: what is missing, cut off, past or too wide', async () => {
      await refused(['onboard', 'welcome'], 'USAGE');
      await refused(['onboard', 'reply'], 'USAGE');
      await refused(['onboard', 'invite'], 'OPTION_MISSING');
      await refused(['onboard', 'accept', 'reply.json'], 'OPTION_MISSING');
      await refused([...INVITE, `0x${'12'.repeat(32)}`], 'RECORD_NOT_FOUND');
      await refused([...INVITE, root, '--expires', '2020-01-01'], 'OPTION_VALUE_INVALID');
      await refused([...INVITE, root, '--kind', 'root'], 'INVITATION_MALFORMED');
      const { stdout: link } = await done([...INVITE, root, '--link']);
      await refused(['onboard', 'reply', link.trim().slice(0, -9)], 'INVITATION_MALFORMED');
      await refused(
        ['onboard', 'accept', 'reply.json', '--invitation', file('l.txt', link)],
        'REPLY_MISMATCH',
      );
      await refused(['onboard', 'invite', '--parent', root, '--level', '8'], 'OFFER_REFUSED');
      // Whoever makes one all the same is told by the chain.
      const wide = JSON.parse((await done([...INVITE, root])).stdout);
      wide.offer.permissions = [{ levels: [8] }];
      const replied = await done(['onboard', 'reply', file('wide.json', wide)], {
        env: as(ISSUER, university),
      });
      file('wide-reply.json', replied.stdout);
      const accept = ['onboard', 'accept', 'wide-reply.json', '--invitation', 'wide.json'];
      await refused(accept, 'PERMISSION_TOO_WIDE');
      await refused(accept, 'NOT_CONTROLLER', { env: as(ISSUER) });
    });
  });

  describe('did', () => {
    const keyFile = async (name: string): Promise<string> =>
      file(name, publicPart(await generateKey('P-256')));

    it('default: a DID from its registration to its end', async () => {
      const env = as(ISSUER);
      const act = async (...args: string[]) => (await done(['did', ...args], { env })).stdout;
      const shown = async (did: string) => (await done(['did', 'show', did], { env })).stdout;
      const did = didIn(await act('register', '--public-key', await keyFile('first.jwk.json')));
      const first = /#([\w-]{43})/.exec(await shown(did))?.[1] ?? '';
      expect(first).to.have.length(43);
      await act('add-key', did, '--public-key', await keyFile('second.jwk.json'), '--for', 'keyAgreement');
      expect(await shown(did)).to.contain('keyAgreement');
      await act(
        ...['roll-key', did, '--former', `#${first}`, '--public-key', await keyFile('third.jwk.json')],
        ...['--until', '2099-01-01'],
      );
      expect((await shown(did)).match(/assertionMethod/g)).to.have.length(2);
      await act(
        'expire-key',
        did,
        '--public-key',
        'second.jwk.json',
        '--for',
        'keyAgreement',
        '--until',
        '2099-01-01',
      );
      const since = new Date(Date.now() - 1_000).toISOString();
      await act('revoke-key', did, '--public-key', `${did}#${first}`, '--since', since);
      expect((await shown(did)).match(/assertionMethod/g)).to.have.length(1);
      const other = didIn(await act('register'));
      await act('add-controller', did, '--controller', other);
      await act('remove-controller', did, '--controller', other);
      file('service.json', { type: 'StatusLists', serviceEndpoint: 'https://a.example' });
      await act('set-service', did, '--name', 'status', '--service', 'service.json');
      const { stdout } = await done(['did', 'show', did, '--json'], { env });
      expect(stdout).to.contain(`${did}#status`);
      await act('remove-service', did, '--name', 'status');
      await act('deactivate', did, '--yes', did);
      expect(await shown(did)).to.contain('deactivated');
    });

    it('argument: --dry-run sends nothing, --sign-only lets somebody else send it', async () => {
      const salt = `0x${'5a'.repeat(32)}`;
      const env = as(ISSUER, university);
      const register = ['did', 'register', '--salt', salt];
      const dry = await done([...register, '--dry-run'], { env });
      const did = didIn(dry.stderr);
      expect((await cli(['did', 'show', did])).code).to.equal(1);
      file('request.json', (await done([...register, '--sign-only'], { env })).stdout);
      await done(['submit', 'request.json']);
      expect((await done(['did', 'show', did])).stdout).to.contain('assertionMethod');
      expect((await done(register, { env })).stdout).to.contain('Already there');
    });

    it('error: unknown actions, missing parts, private keys, strangers', async () => {
      const env = as(ISSUER);
      const did = didIn((await done(['did', 'register'], { env })).stdout);
      await refused(['did', 'marry', did], 'USAGE');
      await refused(['did', 'toString', did], 'USAGE');
      await refused(['did', 'add-key'], 'USAGE');
      await refused(['did', 'add-key', did], 'OPTION_MISSING', { env });
      await refused(['did', 'register', '--salt', '0x12'], 'OPTION_VALUE_INVALID', { env });
      file('private.jwk.json', university.key);
      await refused(['did', 'add-key', did, '--public-key', 'private.jwk.json'], 'RECORD_DRAFT_MALFORMED', {
        env,
      });
      const key = await keyFile('fourth.jwk.json');
      await refused(
        ['did', 'add-key', did, '--public-key', key, '--for', 'signing'],
        'OPTION_VALUE_INVALID',
        {
          env,
        },
      );
      await refused(['did', 'add-key', did, '--public-key', key], 'NOT_INVOKER');
      await refused(['did', 'add-key', 'did:web:a.example', '--public-key', key], 'RECORD_DRAFT_MALFORMED');
      await refused(
        ['did', 'expire-key', did, '--public-key', '#x', '--until', '2099-01-01'],
        'OPTION_VALUE_INVALID',
      );
      await refused(['did', 'deactivate', did], 'CONFIRMATION_NEEDED', { env });
    });
  });

  describe('schema', () => {
    it('default: id, publish, list, show, withdraw', async () => {
      const name = file('course.schema.json', SCHEMA);
      const id = (await done(['schema', 'id', name])).stdout.trim();
      // Annotations do not count.
      const untitled = file('untitled.schema.json', { ...SCHEMA, title: undefined });
      expect((await done(['schema', 'id', untitled])).stdout.trim()).to.equal(id);
      const publish = ['schema', 'publish', name, '--publisher', root];
      const metadata = file('metadata.json', '{"validFrom":"2026-01-01T00:00:00Z"}');
      expect((await done([...publish, '--dry-run'])).stdout).to.contain('nothing was sent');
      expect((await done(['schema', 'list'])).stdout).to.contain('No schema');
      expect((await done([...publish, '--metadata', metadata])).stdout).to.contain(`Published ${id}`);
      expect((await done(publish)).stdout).to.contain('Already there');
      expect((await done(['schema', 'list'])).stdout.trim()).to.equal(id);
      const shown = await done(['schema', 'show', id]);
      expect(shown.stdout.trim()).to.equal(readFileSync(join(folder, name), 'utf8'));
      expect(shown.stderr).to.contain('validFrom');
      await done(['schema', 'withdraw', name, '--publisher', root]);
      await refused(['schema', 'show', id], 'RESOURCE_UNKNOWN');
    });

    it('argument: a request that somebody else sends, and a revision by its id', async () => {
      const name = file('other.schema.json', { ...SCHEMA, type: 'array' });
      const { id, revision } = JSON.parse((await done(['schema', 'id', name, '--json'])).stdout);
      file(
        'publish.json',
        (await done(['schema', 'publish', name, '--publisher', root, '--sign-only'])).stdout,
      );
      await done(['submit', 'publish.json'], { env: as(ISSUER) });
      await refused(['schema', 'withdraw', id, '--publisher', root], 'OPTION_MISSING');
      await done(['schema', 'withdraw', id, '--publisher', root, '--revision', revision]);
    });

    it('error: no schema, one that is not bundled, an id that is none, a stranger', async () => {
      await refused(['schema', 'draw'], 'USAGE');
      await refused(['schema', 'id'], 'USAGE');
      const open = file('open.schema.json', { allOf: [{ $ref: 'https://a.example/b.json' }] });
      await refused(['schema', 'id', open], 'FILE_MALFORMED');
      expect((await cli(['schema', 'id', file('list.json', '[]')])).code).not.to.equal(0);
      await refused(['schema', 'show', 'zz'], 'OPTION_VALUE_INVALID');
      const name = file('third.schema.json', { ...SCHEMA, type: 'string' });
      await refused(['schema', 'publish', name, '--publisher', root], 'NOT_PUBLISHER', { env: as(ISSUER) });
    });
  });
});
