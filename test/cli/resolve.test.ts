import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { resolve } from '../../src/cli/verbs/resolve.ts';
import { runCli } from '../fixtures/cli.ts';

const KEY = 'did:key:zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv';
const FRAGMENT = KEY.slice('did:key:'.length);
const WEB = 'did:web:university.example';

describe('cli/resolve', () => {
  let folder: string;
  let map: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'vidimus-'));
    const service = [{ id: '#files', type: 'Files', serviceEndpoint: 'https://files.example/a/' }];
    writeFileSync(join(folder, 'did.json'), JSON.stringify({ id: WEB, service }));
    map = join(folder, 'map.json');
    writeFileSync(map, JSON.stringify({ 'https://university.example/.well-known/did.json': 'did.json' }));
  });
  after(() => rmSync(folder, { recursive: true }));

  const run = (...args: readonly string[]) => runCli([resolve], ['resolve', ...args]);

  it('default: a DID in words, without any registry', async () => {
    const { code, stdout } = await run(KEY);
    expect(code).to.equal(0);
    expect(stdout).to.contain(KEY).and.to.contain('P-256').and.to.contain('assertionMethod');
  });

  it('argument: --json is the result of W3C DID Resolution', async () => {
    const { code, stdout } = await run(KEY, '--json');
    expect(code).to.equal(0);
    const result = JSON.parse(stdout);
    expect(result).to.have.all.keys('didDocument', 'didResolutionMetadata', 'didDocumentMetadata');
    expect(result.didDocument.id).to.equal(KEY);
  });

  it('argument: DID URLs lead to a part or to the address of a service', async () => {
    const part = await run(`${KEY}#${FRAGMENT}`, '--json');
    expect(JSON.parse(part.stdout)).to.have.nested.property('contentStream.id', `${KEY}#${FRAGMENT}`);
    expect((await run(`${KEY}#${FRAGMENT}`)).stdout).to.contain('JsonWebKey2020');
    const service = await run(`${WEB}?service=files&relativeRef=b.pdf`, '--map', map, '--offline');
    expect(service.stdout.trim()).to.equal('https://files.example/a/b.pdf');
    const json = await run(`${WEB}?service=files`, '--map', map, '--offline', '--json');
    expect(JSON.parse(json.stdout)).to.deep.equal({
      dereferencingMetadata: { contentType: 'text/uri-list' },
      contentStream: 'https://files.example/a/',
      contentMetadata: {},
    });
  });

  it('error: refused is 1, undetermined is 3, each with its code', async () => {
    for (const [did, code, named] of [
      ['nope', 1, 'DID_MALFORMED'],
      ['did:key:z0', 1, 'DID_MALFORMED'],
      [`${KEY}#absent`, 1, 'DID_URL_NOT_FOUND'],
      [`${KEY}/path`, 3, 'DID_URL_NOT_SUPPORTED'],
      ['did:unknown:a', 3, 'DID_METHOD_NOT_SUPPORTED'],
      [WEB, 3, 'DID_UNREACHABLE'],
    ] as const) {
      const words = await run(did, '--offline');
      expect(words.code, did).to.equal(code);
      expect(words.stdout, did).to.contain(named);
      const json = await run(did, '--offline', '--json');
      expect(json.code).to.equal(code);
      const result = JSON.parse(json.stdout);
      const { error } = result.didResolutionMetadata ?? result.dereferencingMetadata;
      expect(error.code, did).to.equal(named);
    }
  });
});
