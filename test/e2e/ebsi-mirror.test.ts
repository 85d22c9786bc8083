import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { accreditMany } from '../../src/chain/write/bulk/accredit.ts';
import { grantFromRow } from '../../src/chain/write/bulk/rows.ts';
import { mirror } from '../../src/cli/verbs/mirror.ts';
import { createVidimus } from '../../src/compose.ts';
import { NO_RECORD } from '../../src/core/hex.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { RegistryCopy } from '../../src/mirror/copy.ts';
import { DEFAULT_RULES } from '../../src/verify/policy.ts';
import { runCli } from '../fixtures/cli.ts';
import { type LyingStand, startLyingStand } from '../fixtures/ebsi-stand.ts';

describe('vidimus mirror', function () {
  this.timeout(120_000);
  let lying: LyingStand;
  let folder: string;
  let honest: string;
  let origin: string;
  let copy: RegistryCopy;
  const run = (...args: readonly string[]) => runCli([mirror], ['mirror', ...args], { cwd: folder });
  const read = async (file: string): Promise<RegistryCopy> =>
    JSON.parse(await readFile(join(folder, file), 'utf8'));

  before(async () => {
    lying = await startLyingStand();
    folder = await mkdtemp(join(tmpdir(), 'vidimus-mirror-'));
    honest = lying.service.url;
    origin = lying.stand.world.places.origin;
    const { code, stderr } = await run('--from', honest, '--to', 'copy.json');
    expect(code, stderr).to.equal(0);
    expect(stderr).to.match(/6 DIDs, 6 issuers with 6 accreditations in \d+ revisions, 1 schemas/);
    copy = await read('copy.json');
  });
  after(async () => {
    await lying?.close();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });
  afterEach(() => lying.registry.lie());

  it('default: DIDs, issuers, accreditations, every revision, proxies and schemas', () => {
    const { parties, schemaId } = lying.stand.world;
    const dids = Object.values(parties).map(({ did }) => did);
    expect(copy.dids.map(({ did }) => did)).to.have.members(dids);
    expect(copy.issuers.map(({ did }) => did)).to.have.members(dids);
    const issuer = copy.issuers.find(({ did }) => did === parties.university.did);
    expect(issuer?.proxies).to.have.length(1);
    const [attribute] = issuer?.attributes ?? [];
    expect(attribute).to.include({ id: parties.university.ref.id.slice(2) });
    expect(attribute?.latest).to.include({
      issuerType: 'TI',
      tao: parties.agency.did,
      rootTao: parties.root.did,
    });
    const bodied = attribute?.revisions.find(({ body }) => body !== '');
    expect(
      createHash('sha256')
        .update(bodied?.body ?? '')
        .digest('hex'),
    ).to.equal(bodied?.id);
    expect(copy.schemas.map(({ id }) => id)).to.deep.equal([schemaId]);
    const [revision] = copy.schemas[0]?.revisions ?? [];
    expect(
      `0x${createHash('sha256')
        .update(revision?.text ?? '')
        .digest('hex')}`,
    ).to.equal(revision?.id);
    expect(revision?.metadata).to.have.length(1);
    expect(copy.faults).to.deep.equal([]);
  });

  it('default: a copy compared with the registry, and with itself: no difference', async () => {
    for (const other of ['copy.json', honest]) {
      const { code, stdout } = await run('--from', 'copy.json', '--compare', other);
      expect(stdout).to.equal('No difference\n');
      expect(code).to.equal(0);
    }
  });

  it('default: says what differs: gone, new, changed', async () => {
    const { university } = lying.stand.world.parties;
    const changed = {
      ...copy,
      dids: copy.dids.slice(1),
      issuers: copy.issuers.map((issuer) =>
        issuer.did === university.did
          ? {
              ...issuer,
              attributes: issuer.attributes.map((attribute) => ({
                ...attribute,
                latest: { ...attribute.latest, issuerType: 'Revoked' },
              })),
            }
          : issuer,
      ),
      schemas: [...copy.schemas, { id: 'zNew', revisions: [] }],
    };
    await writeFile(join(folder, 'changed.json'), JSON.stringify(changed));
    const { code, stdout } = await run('--from', 'copy.json', '--compare', 'changed.json');
    expect(stdout.trim().split('\n')).to.deep.equal([
      `- did ${copy.dids[0]?.did}`,
      `~ attribute ${university.did} ${university.ref.id.slice(2)}: issuerType`,
      '+ schema zNew',
    ]);
    expect(code).to.equal(1);
    const json = JSON.parse((await run('--from', 'copy.json', '--compare', 'changed.json', '--json')).stdout);
    expect(json.differences).to.have.length(3);
    expect(json.differences[1]).to.deep.include({
      kind: 'attribute',
      where: 'both',
      members: ['issuerType'],
    });
  });

  it('behaviour: pages are counted; links that run in a circle are not followed', async () => {
    lying.registry.asked.length = 0;
    lying.registry.lie(async (path) => {
      const match = /^(.*\/issuers)\?page\[after\]=(\d+)&page\[size\]=\d+$/.exec(decodeURIComponent(path));
      if (match === null) return undefined;
      // Two on a page, whatever was asked for; every page's next is the first.
      const all = copy.issuers.map(({ did }) => ({ did, href: `${origin}${match[1]}/${did}` }));
      const page = Number(match[2]);
      const first = `${origin}${match[1]}?page[after]=1&page[size]=2`;
      const links = { first, prev: first, next: first, last: first };
      return { json: { items: all.slice((page - 1) * 2, page * 2), total: all.length, pageSize: 2, links } };
    });
    const { code, stdout } = await run('--from', origin);
    expect((JSON.parse(stdout) as RegistryCopy).issuers).to.have.length(6);
    expect(code).to.equal(0);
    expect(lying.registry.asked.filter((path) => path.includes('/issuers?'))).to.have.length(3);
  });

  it('behaviour: a last page that comes again and again ends the list, and says that it is short', async () => {
    lying.registry.asked.length = 0;
    lying.registry.lie(async (path, truth) => {
      if (!path.includes('/identifiers?')) return undefined;
      return { json: { ...(await truth()), items: [{ did: copy.dids[0]?.did }], total: 1_000 } };
    });
    const { code, stdout, stderr } = await run('--from', origin);
    expect(code).to.equal(3);
    expect(stderr).to.include('MIRROR_LIST_INCOMPLETE');
    const read = JSON.parse(stdout) as RegistryCopy;
    expect(read.dids).to.have.length(1);
    expect(lying.registry.asked.filter((path) => path.includes('/identifiers?'))).to.have.length(2);
  });

  it('error: what cannot be read is named, and the copy is not passed off as whole', async () => {
    const { university, company } = lying.stand.world.parties;
    lying.registry.lie(
      (path) =>
        path.endsWith(`/issuers/${university.did}/attributes/${university.ref.id.slice(2)}`)
          ? { status: 500 }
          : undefined,
      async (path) => {
        if (!path.includes(`/identifiers/${company.did}`)) return undefined;
        const document = copy.dids.find(({ did }) => did === university.did)?.document;
        return { json: document };
      },
      (path) => (path.includes('/schemas?') ? { json: [] } : undefined),
    );
    const { code, stderr, stdout } = await run('--from', origin);
    expect(code).to.equal(3);
    const { faults } = JSON.parse(stdout) as RegistryCopy;
    expect(faults.map((fault) => fault.code)).to.have.members([
      'NET_STATUS',
      'MIRROR_ANSWER_MALFORMED',
      'MIRROR_ANSWER_MALFORMED',
    ]);
    expect(stderr).to.include('is incomplete: 3 not read');
  });

  it('default: what an accreditor granted becomes rows, which our registry takes and then covers credentials', async () => {
    const { stand } = lying;
    const { root, agency, university, company } = stand.world.parties;
    const { code, stderr } = await run('--from', 'copy.json', '--rows-of', agency.did, '--to', 'rows.ndjson');
    expect(code, stderr).to.equal(0);
    const lines = (text: string): readonly JsonObject[] =>
      text
        .trim()
        .split('\n')
        .map((row) => JSON.parse(row));
    const rows = lines(await readFile(join(folder, 'rows.ndjson'), 'utf8'));
    expect(rows.map((row) => [row['subject'], row['kind']])).to.have.deep.members([
      [university.did, 'attest'],
      [company.did, 'attest'],
    ]);
    // A root of its own takes over what the agency granted.
    const { governance, deployment } = stand.world;
    const draft = {
      kind: 'root',
      depth: 1,
      subject: agency.did,
      controller: governance.account,
      validFrom: Number(rows[0]?.['validFrom']),
      permissions: [{}],
    } as const;
    await governance.send(governance.plan.admitRoot(draft));
    const parent = governance.idOf(NO_RECORD, draft);
    const { trustedIssuersRegistry, statusRegistry } = deployment.contracts;
    const granted = rows.map((row, i) => ({ line: i + 1, value: grantFromRow(row) }));
    const report = await accreditMany(governance, parent, granted, {});
    expect(report.failures).to.deep.equal([]);
    const vidimus = await createVidimus({
      rpc: stand.node.url,
      deployment,
      allowLoopback: true,
      policy: {
        name: 'ours',
        registries: [{ chainId: deployment.chainId, trustedIssuersRegistry, statusRegistry }],
        roots: [parent],
        rules: DEFAULT_RULES,
      },
    });
    const verdict = await vidimus.verify(stand.samples[0]?.token ?? '');
    await vidimus.close();
    expect(verdict.decision, verdict.summary).to.equal('accepted');
    const ofRoot = await run('--from', 'copy.json', '--rows-of', root.did);
    expect(lines(ofRoot.stdout)).to.have.length(1);
    expect(lines(ofRoot.stdout)[0]).to.include({ subject: agency.did, kind: 'accredit', depth: 0 });
    expect(ofRoot.stderr).to.include('it is not in force');
  });

  it('error: content that is not what its id stands for', async () => {
    const { university } = lying.stand.world.parties;
    lying.registry.lie(
      async (path, truth) => {
        if (!path.endsWith(`/attributes/${university.ref.id.slice(2)}`)) return undefined;
        const answer = (await truth()) as { attribute: object };
        return { json: { ...answer, attribute: { ...answer.attribute, body: 'a.b.c' } } };
      },
      (path) => (/\/schemas\/\w+\/revisions\/0x\w+$/.test(path) ? { json: { type: 'object' } } : undefined),
      (path) => (/\/metadata\/0x\w+$/.test(path) ? { json: {} } : undefined),
    );
    const { code, stdout } = await run('--from', origin);
    const { faults } = JSON.parse(stdout) as RegistryCopy;
    expect(faults.map((fault) => fault.code)).to.deep.equal(Array(3).fill('MIRROR_DIGEST_MISMATCH'));
    expect(code).to.equal(3);
  });

  it('error: more than anybody lists, an id that leads elsewhere, a list that is none', async () => {
    const lie = (json: unknown) =>
      lying.registry.lie((path) => (path.includes('/identifiers?') ? { json } : undefined));
    lie({ items: [], total: 10_000_000, pageSize: 50 });
    expect((await run('--from', origin)).stderr).to.include('MIRROR_TOO_LARGE');
    for (const answer of [
      { items: [{ did: '../../admin' }], total: 1, pageSize: 50 },
      { items: [{}], total: 1, pageSize: 50 },
      { items: 'many', total: 1 },
      { items: [], total: -1 },
    ]) {
      lie(answer);
      lying.registry.asked.length = 0;
      const { code, stderr } = await run('--from', origin);
      expect(stderr).to.include('MIRROR_ANSWER_MALFORMED');
      expect(code).to.equal(3);
      expect(lying.registry.asked.some((path) => path.includes('admin'))).to.equal(false);
    }
  });

  it('error: no place, no copy, another’s file, a query in the address', async () => {
    expect((await run()).stderr).to.include('OPTION_MISSING');
    expect((await run('--from', 'none.json')).stderr).to.include('FILE_NOT_FOUND');
    expect((await run('--from', `${honest}?x=1`)).stderr).to.include('OPTION_VALUE_INVALID');
    for (const odd of [
      {},
      { ...copy, version: 2 },
      { ...copy, from: 1 },
      { ...copy, issuers: [{ did: 'did:ebsi:x', attributes: [{ id: 'a' }], proxies: [] }] },
    ]) {
      await writeFile(join(folder, 'odd.json'), JSON.stringify(odd));
      expect((await run('--from', 'odd.json')).stderr).to.include('MIRROR_FILE_MALFORMED');
    }
  });
});
