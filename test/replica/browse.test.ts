import { expect } from 'chai';
import { VidimusError } from '../../src/core/errors.ts';
import { type Hex, NO_RECORD, type RecordId } from '../../src/core/hex.ts';
import { startNode } from '../../src/network/node.ts';
import { createBrowse, type RegistryReads } from '../../src/replica/browse.ts';
import { startFollower } from '../../src/replica/follow.ts';
import { browseOnDemand } from '../../src/replica/on-demand.ts';
import type { Page } from '../../src/replica/page.ts';
import { startTestNetwork, type TestNetwork } from '../chain/network.ts';

const START = 1_600_000_000;
const NAMES = ['Universität Zürich', 'Université de Liège', 'TU Wien', 'Άριστοτέλειο', 'University of Łódź'];

describe('browsing', function () {
  this.timeout(60_000);
  let network: TestNetwork;
  let browse: RegistryReads;
  let stop: () => Promise<void>;
  const ids: RecordId[] = [];

  before(async () => {
    network = await startTestNetwork(() => startNode());
    const governance = await network.writer(network.admin);
    const ministry = await network.writer(await network.account());
    const admit = async (salt: number): Promise<RecordId> => {
      const root = {
        kind: 'root',
        subject: `did:web:root${salt}.example`,
        controller: ministry.account,
      } as const;
      const result = await governance.send(
        governance.plan.admitRoot({ ...root, validFrom: START, depth: 3, salt }),
      );
      return result.id ?? NO_RECORD;
    };
    const [one, two] = [await admit(1), await admit(2)];
    ids.push(one, two);
    for (let i = 0; i < 25; i++) {
      const draft = {
        kind: 'attest',
        subject: `did:web:u${i}.example`,
        validFrom: START,
        permissions: [{ types: [i % 2 ? 'Diploma' : 'MicroCredential'] }],
      } as const;
      const name = NAMES[i % NAMES.length] ?? '';
      const organisation = {
        legalName: { und: `${name} ${i}` },
        country: i % 2 ? 'AT' : 'BE',
        type: 'university',
        identifiers: { pic: `99${i}` },
      } as const;
      const result = await ministry.send(ministry.plan.grant(one, draft, { organisation }));
      ids.push(result.id ?? NO_RECORD);
    }
    const { chainId, contracts } = network.deployment;
    const target = { chainId, registry: contracts.trustedIssuersRegistry, id: one };
    const recognise = {
      kind: 'recognise',
      subject: 'did:web:root1.example',
      validFrom: START,
      target,
    } as const;
    const recognition = await ministry.send(ministry.plan.grant(two, recognise));
    ids.push(recognition.id ?? NO_RECORD);
    await ministry.send(ministry.plan.end(ids[2] ?? NO_RECORD, { reason: 'closed' }));
    await ministry.send(ministry.plan.nameTerms(['Diploma']));

    const follower = await startFollower({
      rpc: network.rpc,
      deployment: network.deployment,
      finality: 5,
      pollMs: 50,
    });
    await follower.ready();
    browse = createBrowse(follower);
    stop = () => follower.stop();
  });
  after(async () => {
    await stop?.();
    await network?.stop();
  });

  const all = async <T>(read: (after: string | undefined) => Promise<Page<T>>): Promise<T[]> => {
    const items: T[] = [];
    let after: string | undefined;
    do {
      const page = await read(after);
      items.push(...page.items);
      after = page.next;
    } while (after !== undefined);
    return items;
  };
  const cursor = (after: string | undefined) => (after === undefined ? {} : { after });

  it('default: pages hold everything once, in the order of the chain', async () => {
    const views = await all((after) => browse.records({ limit: 7, ...cursor(after) }));
    expect(views.map((view) => view.ref.id)).to.deep.equal(ids);
    expect((await browse.records({ limit: 7 })).total).to.equal(ids.length);
  });

  it('argument: filters by parent, kind, status, term, country', async () => {
    const count = async (filter: Parameters<RegistryReads['records']>[0]) =>
      (await browse.records(filter)).total;
    expect(await count({ parent: NO_RECORD })).to.equal(2);
    expect(await count({ kind: 'recognise' })).to.equal(1);
    expect(await count({ status: 'ended' })).to.equal(1);
    expect(await count({ term: 'Diploma' })).to.equal(12);
    expect(await count({ country: 'AT', term: 'Diploma' })).to.equal(12);
    expect(await count({ subject: 'did:web:u3.example' })).to.equal(1);
  });

  it('argument: searches names without case or accents, and identifiers', async () => {
    const found = async (query: string) => (await browse.issuers({ query, limit: 100 })).items.length;
    expect(await found('ZURICH')).to.equal(5);
    expect(await found('universite de liege')).to.equal(5);
    expect(await found('αριστοτελειο')).to.equal(5);
    expect(await found('9917')).to.equal(1);
    expect(await found('u7.example')).to.equal(1);
    expect((await browse.issuers({ country: 'BE' })).total).to.equal(13);
  });

  it('default: all paths, through a recognition too', async () => {
    const paths = await browse.pathsOf('did:web:u3.example');
    const [one, two, recognition] = [ids[0], ids[1], ids.at(-1)];
    const own = ids[5];
    expect(paths.map((path) => path.map((view) => view.ref.id))).to.deep.equal([
      [own, one],
      [own, one, recognition, two],
    ]);
    expect(await browse.pathsOf('did:web:nobody.example')).to.deep.equal([]);
  });

  it('default: history, terms, one issuer', async () => {
    const events = await browse.history(ids[2] ?? NO_RECORD);
    expect(events.map((event) => event.event)).to.deep.equal(['RecordGranted', 'RecordEnded']);
    const term = (await browse.record(ids[3] ?? NO_RECORD))?.record.permissions[0]?.types[0] ?? ('0x' as Hex);
    expect(await browse.termText(term)).to.equal('Diploma');
    expect((await browse.issuer('did:web:u0.example'))?.kinds).to.deep.equal([]);
    expect(await browse.issuer('did:web:nobody.example')).to.equal(undefined);
    expect(await browse.governance()).to.deep.equal({ grantsClosed: false, custodians: [], successors: [] });
  });

  it('behaviour: browsing on demand gives the same', async () => {
    const demand = browseOnDemand(network.rpc, network.deployment, { finality: 5 });
    expect(await demand.issuers({ limit: 50 })).to.deep.equal(await browse.issuers({ limit: 50 }));
    expect(await demand.pathsOf('did:web:u3.example')).to.deep.equal(
      await browse.pathsOf('did:web:u3.example'),
    );
  });

  it('error: a cursor that was made up', async () => {
    let code = '';
    await browse.records({ after: '../x' }).catch((error) => {
      if (error instanceof VidimusError) code = error.code;
    });
    expect(code).to.equal('CURSOR_MALFORMED');
  });
});
