import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { generateKey, sha256 } from '#crypto';
import { verify } from '../../src/cli/verbs/verify.ts';
import { toBase64url } from '../../src/core/base64url.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import type { PrivateJwk } from '../../src/core/jwk.ts';
import { signCredential } from '../../src/issue/sign-credential.ts';
import { signDataIntegrity } from '../../src/issue/sign-data-integrity.ts';
import { signStatusList } from '../../src/issue/status-list.ts';
import { withContexts } from '../../src/proof/json-ld/bundled.ts';
import type { PresentationVerdict } from '../../src/verify/presentation-verdict.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { runCli } from '../fixtures/cli.ts';
import { type Presenting, vpEmbedded, vpJose } from '../fixtures/presentations.ts';
import { signToken } from '../fixtures/tokens.ts';

const WEB = 'did:web:university.example';
const HTTPS = 'https://college.example/issuer';
const CONTEXT = 'https://university.example/contexts/skills-v1';
const SCHEMA = 'https://university.example/schemas/skills';
const LIST = 'https://university.example/status/1';
const NOW = '2026-11-22T08:00:00Z';
/** In Unix seconds; every signature here names its time, so that no day of running matters. */
const PRESENTED = Date.parse(NOW) / 1000 - 60;
const ISSUED = '2026-06-30T12:00:00Z';

type Members = { [member: string]: Json };

const context = {
  '@context': {
    '@protected': true,
    Skill: 'https://university.example/terms#Skill',
    skill: 'https://university.example/terms#skill',
  },
};
const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    credentialSubject: {
      type: 'object',
      required: ['skill'],
      properties: { skill: { type: 'string', minLength: 3, pattern: '^[A-Z][a-z ]+$' } },
    },
  },
};

const publicPart = ({ d: _d, ...jwk }: PrivateJwk): JsonObject => ({ ...jwk });
const documentOf = (id: string, key: PrivateJwk): JsonObject => ({
  '@context': ['https://www.w3.org/ns/did/v1'],
  id,
  verificationMethod: [
    { id: `${id}#key-1`, type: 'JsonWebKey', controller: id, publicKeyJwk: publicPart(key) },
  ],
  assertionMethod: [`${id}#key-1`],
  authentication: [`${id}#key-1`],
});

describe('cli: a data set of files, without any node and without the network', () => {
  let folder: string;
  let keys: Readonly<Record<string, PrivateJwk>>;
  const write = (name: string, content: unknown): void =>
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  const signer = (did: string) => ({ kid: `${did}#key-1`, key: keys[did] as PrivateJwk });
  const contexts = withContexts(new Map([[CONTEXT, context]]));

  const document = (issuer: string, over: Members = {}): Members => ({
    '@context': ['https://www.w3.org/ns/credentials/v2', CONTEXT],
    type: ['VerifiableCredential', 'Skill'],
    issuer,
    validFrom: ISSUED,
    credentialSubject: { id: WEB, type: 'Skill', skill: 'Reading trust chains' },
    credentialSchema: { id: SCHEMA, type: 'JsonSchema' },
    ...over,
  });
  const sign = (json: JsonObject, issuer: string) =>
    signDataIntegrity(json, signer(issuer), { suite: 'eddsa-rdfc-2022', created: 1_782_820_800, contexts });

  const run = async (args: readonly string[]) => {
    const all = ['verify', ...args, '--map', 'map.json', '--offline', '--json'];
    const { code, stdout, stderr } = await runCli(
      [verify],
      args.includes('--now') ? all : [...all, '--now', NOW],
      {
        cwd: folder,
      },
    );
    return { code, stderr, verdict: JSON.parse(stdout || '{}') as Verdict & PresentationVerdict };
  };
  const STATUS = ['--profile', 'proofs-and-status'];
  const codes = ({ checks }: Pick<Verdict, 'checks'>, name: string) =>
    checks.filter(({ check }) => check === name).map(({ code }) => code);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vidimus-offline-'));
    keys = { [WEB]: await generateKey('Ed25519'), [HTTPS]: await generateKey('Ed25519') };
    const bits = new Uint8Array(16_384);
    bits[0] = 1;
    const { token: list } = await signStatusList(
      bits,
      { form: 'BitstringStatusList', url: LIST, issuer: WEB, purpose: 'revocation', issuedAt: 1_782_820_800 },
      signer(WEB),
    );
    write('map.json', {
      'https://university.example/.well-known/did.json': 'did.json',
      [HTTPS]: 'https-issuer.json',
      [CONTEXT]: 'context.json',
      [SCHEMA]: 'schema.json',
      [LIST]: 'list.jwt',
    });
    write('did.json', documentOf(WEB, keys[WEB] as PrivateJwk));
    write('https-issuer.json', documentOf(HTTPS, keys[HTTPS] as PrivateJwk));
    write('context.json', context);
    write('schema.json', schema);
    write('list.jwt', list);
    for (const [name, index] of [
      ['good.json', 6],
      ['revoked.json', 7],
    ] as const) {
      const status = {
        id: `${LIST}#${index}`,
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: String(index),
        statusListCredential: LIST,
      };
      write(name, await sign(document(WEB, { credentialStatus: status }), WEB));
    }
    const { key, kid } = signer(HTTPS);
    const header = { typ: 'vc+jwt', alg: 'EdDSA', kid };
    write('https.jwt', await signToken(header, { ...document(HTTPS), iat: 1_782_820_800 }, key));
    const wrong = { id: WEB, type: 'Skill', skill: '??' };
    write('misfit.json', await sign(document(WEB, { credentialSubject: wrong }), WEB));
    const digest = (bytes: string): string =>
      `sha256-${toBase64url(sha256(new TextEncoder().encode(bytes)))}`;
    for (const [name, bytes] of [
      ['related.json', JSON.stringify(context)],
      ['related-changed.json', 'what the issuer saw'],
    ] as const) {
      write(
        name,
        await sign(document(WEB, { relatedResource: { id: CONTEXT, digestSRI: digest(bytes) } }), WEB),
      );
    }
    const unknown = { '@context': ['https://www.w3.org/ns/credentials/v2', `${CONTEXT}-later`] };
    write('unknown-context.json', { ...(await sign(document(WEB), WEB)), ...unknown });
    const by: Presenting = {
      holder: WEB,
      signer: signer(WEB),
      nonce: 'n',
      audience: 'https://verifier.example',
      issuedAt: PRESENTED,
    };
    const token = await signCredential(document(WEB), signer(WEB), { issuedAt: 1_782_820_800 });
    write('token.jwt', token);
    write('presentation.json', await vpEmbedded([await sign(document(WEB), WEB)], by));
    write('presentation.jwt', await vpJose([await sign(document(WEB), WEB)], by));
    const nameless = { ...by, holder: undefined };
    write('unnamed.jwt', await vpJose([token], nameless));
    write('key.json', {
      id: `${WEB}#key-1`,
      type: 'JsonWebKey',
      controller: WEB,
      publicKeyJwk: publicPart(keys[WEB] as PrivateJwk),
    });
    write('wrong-key.json', {
      id: `${WEB}#key-1`,
      type: 'JsonWebKey',
      controller: WEB,
      publicKeyJwk: publicPart(keys[HTTPS] as PrivateJwk),
    });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('default: did:web issuer, context, status list and schema all come from files', async () => {
    const { code, verdict, stderr } = await run(['good.json', ...STATUS]);
    expect(verdict.decision, `${stderr} ${verdict.summary}`).to.equal('accepted');
    expect(code).to.equal(0);
    expect(codes(verdict, 'status')).to.deep.equal(['STATUS_GOOD']);
    expect(codes(verdict, 'schema')).to.deep.equal(['CONTENT_VALID']);
    expect(verdict.contacted).to.deep.equal([]);
    expect(verdict.notChecked.map((one) => one.code)).to.include('TRUST_NOT_CHECKED');
    expect(verdict.summary).to.contain('nobody checked');
  });

  it('behaviour: the list says revoked, so it is refused', async () => {
    const { code, verdict } = await run(['revoked.json', ...STATUS]);
    expect([code, verdict.decision]).to.deep.equal([1, 'rejected']);
    expect(codes(verdict, 'status')).to.deep.equal(['CREDENTIAL_REVOKED']);
  });

  it('behaviour: an issuer that is a web address signs with the keys of its document', async () => {
    const { verdict } = await run(['https.jwt', ...STATUS]);
    expect(verdict.decision, verdict.summary).to.equal('accepted');
    expect(verdict.issuer?.did).to.equal(HTTPS);
  });

  it('behaviour: content that does not fit its schema is refused, and nothing of it is quoted', async () => {
    const { verdict } = await run(['misfit.json', ...STATUS]);
    expect(verdict.decision).to.equal('rejected');
    expect(codes(verdict, 'schema')).to.deep.equal(['CONTENT_INVALID']);
    expect(JSON.stringify(verdict)).not.to.contain('??');
  });

  it('behaviour: a related resource is held against its digest', async () => {
    const { verdict } = await run(['related.json', ...STATUS]);
    expect(verdict.decision, verdict.summary).to.equal('accepted');
    expect(codes(verdict, 'related-resources')).to.deep.equal(['RELATED_RESOURCES_MATCH']);
    const changed = await run(['related-changed.json', '--profile', 'proofs-only']);
    expect(changed.verdict.decision).to.equal('rejected');
    expect(codes(changed.verdict, 'related-resources')).to.deep.equal(['RELATED_RESOURCE_DIFFERS']);
  });

  it('error: a context that no file was given for stays open, and is named', async () => {
    const { code, verdict } = await run(['unknown-context.json', ...STATUS]);
    expect([code, verdict.decision]).to.deep.equal([3, 'undetermined']);
    expect(verdict.summary).to.contain(`${CONTEXT}-later`);
  });

  it('argument: presentations are recognised, and answer challenge and domain', async () => {
    const asked = ['--challenge', 'n', '--domain', 'https://verifier.example'];
    for (const name of ['presentation.json', 'presentation.jwt']) {
      const good = await run([name, ...STATUS, ...asked]);
      expect(good.verdict.decision, `${good.stderr} ${good.verdict.summary}`).to.equal('accepted');
      expect(good.verdict.credentials).to.have.length(1);
      const replayed = await run([name, ...STATUS, '--challenge', 'another']);
      expect([replayed.code, replayed.verdict.decision]).to.deep.equal([1, 'rejected']);
    }
  });

  it('argument: --key in place of resolving; another key proves nothing', async () => {
    const { code, verdict, stderr } = await runOnly([
      'token.jwt',
      '--profile',
      'proofs-and-status',
      '--key',
      'key.json',
    ]);
    expect(code, `${stderr} ${verdict.summary}`).to.equal(0);
    expect(
      (await runOnly(['token.jwt', '--profile', 'proofs-and-status', '--key', 'wrong-key.json'])).code,
    ).to.equal(1);
    // Without key and without files nothing is known of the issuer.
    expect((await runOnly(['token.jwt', '--profile', 'proofs-and-status'])).code).to.equal(3);
  });

  const runOnly = async (args: readonly string[]) => {
    const { code, stdout, stderr } = await runCli(
      [verify],
      ['verify', ...args, '--offline', '--json', '--now', NOW],
      { cwd: folder },
    );
    return { code, stderr, stdout, verdict: JSON.parse(stdout || '{}') as Verdict };
  };

  it('argument: --profile proofs-only says what nobody checked', async () => {
    const { code, verdict } = await run(['revoked.json', '--profile', 'proofs-only']);
    expect(code).to.equal(0);
    expect(verdict.notChecked.map((one) => one.code)).to.include.members([
      'ISSUER_NOT_CHECKED',
      'TRUST_NOT_CHECKED',
      'STATUS_NOT_CHECKED',
    ]);
    expect(verdict.checks.map(({ check }) => check)).to.deep.equal([
      'decode',
      'proof',
      'dates',
      'issuance-date',
    ]);
  });

  it('argument: --profiles names a policy by its file', async () => {
    const policy = {
      name: 'Lenient',
      registries: [],
      roots: [],
      rules: { skip: ['trust', 'status'], credentialSchema: 'require' },
    };
    write('lenient.json', policy);
    const lenient = ['--profiles', 'lenient.json', '--profile', 'lenient'];
    const { verdict, stderr } = await run(['good.json', ...lenient]);
    expect(verdict.decision, `${stderr} ${verdict.summary}`).to.equal('accepted');
    expect(verdict.policy.name).to.equal('Lenient');
    expect((await run(['misfit.json', ...lenient])).verdict.decision).to.equal('rejected');
  });

  it('argument: the report of a person says so too, and how to repeat it', async () => {
    const { stdout } = await runCli(
      [verify],
      ['verify', 'presentation.json', ...STATUS, '--map', 'map.json', '--offline', '--now', NOW],
      { cwd: folder },
    );
    expect(stdout).to.contain('Credential 1 of 1');
    expect(stdout).to.contain('Nobody asked a registry who this is');
    expect(stdout).to.contain('--profile proofs-and-status --map map.json --offline --now');
    expect(stdout).to.contain('could be a copy of an older presentation');
  });

  it('error: without a node the policy that asks a registry cannot be used', async () => {
    const { code, stdout } = await runOnly(['token.jwt']);
    expect(code).to.equal(2);
    expect(stdout).to.contain('REGISTRY_NOT_CONFIGURED');
    expect((await runOnly(['token.jwt', '--profile', 'nobody'])).stdout).to.contain('SETTINGS_MALFORMED');
  });

  it('error: an address as input is not fetched either', async () => {
    const { code, stdout } = await runOnly(['https://university.example/x.jwt', '--profile', 'proofs-only']);
    expect([code, stdout.includes('NET_OFFLINE')], stdout).to.deep.equal([4, true]);
  });

  it('error: a map that is none, or names a file that is not there', async () => {
    write('bad-map.json', { 'no address': 'did.json' });
    write('gone-map.json', { 'https://university.example/x': 'gone.json' });
    for (const [map, expected] of [
      ['bad-map.json', 'FILE_MALFORMED'],
      ['gone-map.json', 'FILE_NOT_FOUND'],
    ] as const) {
      const { code, stdout } = await runOnly(['token.jwt', '--profile', 'proofs-only', '--map', map]);
      expect([code, stdout.includes(expected)], stdout).to.deep.equal([2, true]);
    }
  });

  describe('as the VC-JOSE-COSE suite asks', () => {
    const feature = async (input: string, name: string, key = 'key.json') => {
      const { code, stderr } = await runCli(
        [verify],
        [
          'verify',
          '--input',
          input,
          '--key',
          key,
          '--feature',
          name,
          '--output',
          'out.json',
          '--now',
          NOW,
          '--offline',
        ],
        { cwd: folder },
      );
      expect(stderr).to.equal('');
      return { code, out: JSON.parse(readOut()) as { result: string; data: string } };
    };
    const readOut = (): string => readFileSync(join(folder, 'out.json'), 'utf8');

    for (const [input, name, key, result] of [
      ['token.jwt', 'credential_jose', 'key.json', 'success'],
      ['token.jwt', 'credential_jose', 'wrong-key.json', 'failure'],
      ['token.jwt', 'credential_sdjwt', 'key.json', 'failure'],
      ['token.jwt', 'presentation_jose', 'key.json', 'failure'],
      ['key.json', 'credential_jose', 'key.json', 'failure'],
      ['token.jwt', 'credential_jose', 'token.jwt', 'error'],
      ['gone.jwt', 'credential_jose', 'key.json', 'error'],
      ['unnamed.jwt', 'presentation_jose', 'key.json', 'success'],
      ['unnamed.jwt', 'presentation_jose', 'wrong-key.json', 'failure'],
    ] as const) {
      it(`behaviour: ${input} as ${name} with ${key} is ${result}`, async () => {
        const { out } = await feature(input, name, key);
        expect(out.result, out.data).to.equal(result);
      });
    }
    it('error: a feature that is not known is a mistake on the command line', async () => {
      const { code } = await runCli([verify], ['verify', '--input', 'token.jwt', '--feature', 'x'], {
        cwd: folder,
      });
      expect(code).to.equal(2);
    });
  });
});
