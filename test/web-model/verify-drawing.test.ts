import { expect } from 'chai';
import fc from 'fast-check';
import { parsePolicy } from '../../src/verify/parse-policy.ts';
import type { Hop } from '../../src/verify/verdict.ts';
import { hopState, isRooted, linkBetween, otherPaths } from '../../src/web/verify/model/chain.ts';
import { repeatCommand } from '../../src/web/verify/model/command.ts';
import { policyJson, reportJson } from '../../src/web/verify/model/report-file.ts';
import { permittedIn, scopeTable } from '../../src/web/verify/model/scope.ts';
import { timelineOf } from '../../src/web/verify/model/timeline.ts';
import { sampleCheck, sampleVerdict } from '../fixtures/verdict.ts';

const verdict = sampleVerdict('accepted');
const [leaf] = verdict.chain;
if (leaf === undefined) throw new Error('no chain');
const permission = {
  types: [],
  schemas: [],
  jurisdictions: ['DE'],
  fields: ['061'],
  levels: [6, 7],
  credits: 15,
};
const contents = {
  types: ['X'],
  format: 'vc-jwt',
  subjectIds: [],
  awardingBodies: [],
  onBehalfOf: [],
  scope: { types: ['X'], schemas: [], jurisdiction: 'DE', fields: ['0613'], level: 8, credits: 5 },
  annexI: [],
  rows: [],
  moreRows: 0,
};

describe('verify page: what is drawn of a verdict', () => {
  it('default: a chain ends in a trusted root only where its own path does', () => {
    expect(isRooted(verdict)).to.equal(true);
    expect(isRooted({ ...verdict, paths: verdict.paths.map(({ root: _root, ...path }) => path) })).to.equal(
      false,
    );
    expect(isRooted({ ...verdict, chain: [] })).to.equal(false);
    expect(otherPaths(verdict)).to.deep.equal([]);
    const [path] = verdict.paths;
    if (path === undefined) throw new Error('no path');
    expect(otherPaths({ ...verdict, paths: [path, path] })).to.have.length(1);
  });

  it('default: what leads from a hop to the next is named by their kinds', () => {
    const hop = (kind: Hop['kind']): Hop => ({ ...leaf, kind });
    expect(linkBetween(hop('attest'), hop('accredit'))).to.equal('accredit');
    expect(linkBetween(hop('mandate'), hop('attest'))).to.equal('mandate');
    expect(linkBetween(hop('root'), hop('recognise'))).to.equal('recognition');
    expect(linkBetween(hop('recognise'), hop('root'))).to.equal('recognise');
  });

  it('behaviour: a hop is as bad as the worst that decides about it', () => {
    const of = (...checks: Parameters<typeof sampleCheck>[0][]) =>
      hopState({ checks: checks.map(sampleCheck) });
    expect(of()).to.equal('good');
    expect(of({ status: 'unknown' })).to.equal('open');
    expect(of({ status: 'unknown' }, { status: 'fail' })).to.equal('bad');
    expect(of({ status: 'fail', required: false })).to.equal('good');
  });

  it('behaviour: the scope is held against the permission that comes nearest, and the failing dimension is named', () => {
    const id = leaf.record.id;
    const record = { permissions: [permission, permission], depth: 0, grantedBlock: 1 };
    const table = scopeTable(verdict, {
      contents,
      records: { [id]: { ...record, shortfalls: [['levels', 'fields'], ['levels']] } },
    });
    expect(table?.others).to.equal(1);
    expect(table?.rows.filter(({ fits }) => !fits)).to.deep.equal([
      { dimension: 'levels', stated: ['8'], permitted: ['6', '7'], fits: false },
    ]);
    expect(scopeTable(verdict, { contents, records: {} })).to.equal(undefined);
    expect(scopeTable(verdict, { contents, records: { [id]: record } })).to.equal(undefined);
    expect(permittedIn({ ...permission, types: [{ hash: `0x${'ab'.repeat(32)}` }] }, 'types')).to.deep.equal([
      '0xabababab…',
    ]);
  });

  it('behaviour: bars, marks and years lie inside the drawing, whatever the dates are', () => {
    const date = fc.date({ min: new Date('1970-01-02'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        date,
        date,
        date,
        date,
        fc.constantFrom('active', 'ended', 'suspended', 'void'),
        (from, until, now, issued, status) => {
          const hop = {
            ...leaf,
            validFrom: from.toISOString(),
            validUntil: until.toISOString(),
            since: until.toISOString(),
            status,
          };
          const drawn = timelineOf({
            chain: [hop as Hop],
            dates: {
              now: now.toISOString(),
              issuance: { value: issued.toISOString(), proven: false, source: 'iat' },
            },
          });
          if (drawn === undefined) throw new Error('nothing drawn');
          const places = [
            drawn.now,
            drawn.issued ?? 0,
            ...drawn.years.map(({ at }) => at),
            ...drawn.bars.flatMap((bar) => [bar.from, bar.to, bar.stop ?? 0]),
          ];
          for (const place of places) expect(place).to.be.within(0, 1);
          expect(drawn.years.length).to.be.at.most(8);
        },
      ),
    );
    expect(timelineOf({ ...verdict, chain: [] })).to.equal(undefined);
  });

  it('behaviour: the command names time, policy, addresses and node, and quotes hostile file names', () => {
    const node = { kind: 'node', rpc: 'https://rpc.example/?key=a&b=c' } as const;
    const command = repeatCommand(verdict, node, undefined, "it's $(rm -rf ~).jwt");
    expect(command).to.equal(
      "vidimus verify 'it'\\''s $(rm -rf ~).jwt' --addresses addresses.json --policy policy.json --now 2026-11-22T00:00:00Z --rpc 'https://rpc.example/?key=a&b=c'",
    );
    expect(repeatCommand(verdict, { kind: 'service' }, undefined)).to.match(/--rpc NODE$/);
    const named = (name: string) => repeatCommand(verdict, node, undefined, name).split(' ')[2];
    expect(named('--output')).to.equal('./--output');
    expect(named('a\u001b[2Jb')).to.equal('credential.jwt');
    expect(named('a\nb')).to.equal('credential.jwt');
  });

  it('behaviour: the saved policy is one that the SDK reads, and the report holds the verdict as it is', () => {
    expect(parsePolicy(JSON.parse(policyJson(verdict.policy)))).to.deep.include({ name: 'test' });
    const report = reportJson(
      {
        kind: 'credential',
        verdict,
        details: undefined,
        milliseconds: 1,
        contacted: [],
        state: { source: 'service', kept: false },
      },
      new Date(0),
    );
    expect(JSON.parse(report)).to.deep.include({
      format: 'vidimus-report/1',
      verdict: JSON.parse(JSON.stringify(verdict)),
    });
  });
});
