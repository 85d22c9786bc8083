import { expect } from 'chai';
import { fail } from '../../src/core/errors.ts';
import type { StatusEntry } from '../../src/credential/model.ts';
import { checkStatus } from '../../src/status/check.ts';
import { address, hex32 } from '../fixtures/issuers.ts';
import {
  BLOCK,
  bitEntry,
  bitName,
  handleEntry,
  ISSUED,
  NOW,
  OWN,
  Setting,
  STRANGER,
  w3cEntry,
} from './setting.ts';

const unreachable = async (): Promise<never> => {
  throw fail('STATUS_REGISTRY_NOT_CONFIGURED', { registry: 'eip155:1:0x00' });
};

describe('status/check', () => {
  describe('bits and handles on-chain', () => {
    it('default: what is not set is good, and the block that was read is named', async () => {
      const setting = await Setting.create();
      const report = await setting.check([bitEntry(), handleEntry()]);
      expect(report.state).to.equal('good');
      expect(report.findings.map(({ code }) => code)).to.deep.equal(['STATUS_GOOD', 'STATUS_GOOD']);
      expect(report.blocks).to.deep.equal([BLOCK]);
      expect(report.findings[0]?.evidence).to.deep.include({ accreditation: OWN.id, block: BLOCK });
    });

    it('default: a set bit is a revocation, with its time and reason', async () => {
      const setting = await Setting.create();
      setting.bits.set(bitName(42), { set: true, since: ISSUED, reason: 'fraud', block: BLOCK });
      const report = await setting.check([bitEntry()]);
      expect(report).to.deep.include({ state: 'revoked', revokedAt: ISSUED, reason: 'fraud' });
      expect(report.findings.map(({ status, code }) => [status, code])).to.deep.equal([
        ['fail', 'CREDENTIAL_REVOKED'],
      ]);
      expect(report.findings[0]?.evidence).to.deep.include({
        recordedAt: '2026-09-21T13:56:40Z',
        reason: 'fraud',
      });
      setting.bits.set(bitName(41), { set: false, since: ISSUED, reason: 'under-review', block: BLOCK });
      const good = await setting.check([bitEntry({ index: 41 })]);
      expect(good.state).to.equal('good');
      expect(good).to.not.have.any.keys('revokedAt', 'reason');
      expect(good.findings[0]?.evidence).to.not.have.any.keys('recordedAt', 'reason');
      expect((await setting.check([bitEntry({ list: 1 })])).state).to.equal('good');
    });

    it('default: a set bit of a suspension list is a suspension', async () => {
      const setting = await Setting.create();
      setting.bits.set(bitName(42, { purpose: 'suspension' }), { set: true, since: NOW - 5, block: BLOCK });
      const report = await setting.check([bitEntry(), bitEntry({ purpose: 'suspension' })]);
      expect(report).to.deep.include({ state: 'suspended', suspendedAt: NOW - 5 });
      expect(report).not.to.have.property('revokedAt');
      expect(report.findings.map(({ code }) => code)).to.deep.equal(['STATUS_GOOD', 'CREDENTIAL_SUSPENDED']);
    });

    it('default: a published handle is a revocation', async () => {
      const setting = await Setting.create();
      const state = { revoked: true, revokedAt: ISSUED, reason: 'issued-in-error', block: BLOCK };
      setting.handles.set(hex32(0x55), state);
      expect(await setting.check([handleEntry()])).to.deep.include({
        state: 'revoked',
        revokedAt: ISSUED,
        reason: 'issued-in-error',
      });
      expect((await setting.check([handleEntry(hex32(0x56))])).state).to.equal('good');
    });

    it('behaviour: an accreditation of somebody else keeps no status good', async () => {
      const setting = await Setting.create();
      setting.owners.set(OWN.id, STRANGER);
      expect(await setting.codes([bitEntry(), handleEntry()])).to.deep.equal([
        'unknown STATUS_NOT_THE_ISSUERS',
        'unknown STATUS_NOT_THE_ISSUERS',
      ]);
      const standsForIssuer = async (did: string) => did === STRANGER;
      expect((await setting.check([bitEntry()], { standsForIssuer })).state).to.equal('good');
      setting.owners.clear();
      expect(await setting.codes([bitEntry()], { standsForIssuer })).to.deep.equal([
        'unknown STATUS_ACCREDITATION_UNKNOWN',
      ]);
    });

    it("behaviour: a status registry that does not read the accreditation's registry cannot answer", async () => {
      const setting = await Setting.create();
      const statusRegistry = address(0x99);
      expect(await setting.codes([bitEntry({ statusRegistry })])).to.deep.equal([
        'unknown STATUS_ACCREDITATION_UNKNOWN',
      ]);
    });

    it('error: no registry, one that is not followed, and ports that cannot answer are unknown', async () => {
      const setting = await Setting.create();
      const { source: _, ...without } = setting.context();
      const report = await checkStatus([bitEntry(), handleEntry()], without);
      expect(report.findings.map(({ code }) => code)).to.deep.equal([
        'STATUS_NO_REGISTRY',
        'STATUS_NO_REGISTRY',
      ]);
      const source = { ...setting.source, bit: unreachable, handle: unreachable };
      expect(await setting.codes([bitEntry(), handleEntry()], { source })).to.deep.equal([
        'unknown STATUS_REGISTRY_NOT_CONFIGURED',
        'unknown STATUS_REGISTRY_NOT_CONFIGURED',
      ]);
      const broken = { ...setting.source, bit: () => Promise.reject(new TypeError('a bug')) };
      expect(await setting.codes([bitEntry()], { source: broken })).to.deep.equal([
        'unknown STATUS_UNREADABLE',
      ]);
      expect(await setting.codes([bitEntry()], { ownerOf: unreachable })).to.deep.equal([
        'unknown STATUS_REGISTRY_NOT_CONFIGURED',
      ]);
    });

    it('error: an index that no list has', async () => {
      const setting = await Setting.create();
      expect((await setting.check([bitEntry({ index: 2 ** 32 - 1 })])).state).to.equal('good');
      for (const index of [-1, 0.5, 2 ** 32, Number.NaN]) {
        expect(await setting.codes([bitEntry({ index })])).to.deep.equal([
          'unknown STATUS_INDEX_OUT_OF_RANGE',
        ]);
      }
    });
  });

  describe('several entries, none, and unread ones', () => {
    it('default: no status is reported, or required, by the policy', async () => {
      const setting = await Setting.create();
      const allowed = await setting.check([]);
      expect([allowed.state, allowed.findings[0]?.status, allowed.findings[0]?.code]).to.deep.equal([
        'none',
        'not-applicable',
        'STATUS_NOT_STATED',
      ]);
      const rules = { missingStatus: 'require', statusListIssuer: 'bound' } as const;
      const required = await setting.check([], { rules });
      expect([required.state, required.findings[0]?.status]).to.deep.equal(['unknown', 'unknown']);
    });

    it('behaviour: entries that only inform are no status', async () => {
      const setting = await Setting.create();
      const rules = { missingStatus: 'require', statusListIssuer: 'bound' } as const;
      expect(await setting.codes([w3cEntry({ purpose: 'refresh' })], { rules })).to.deep.equal([
        'not-applicable STATUS_INFORMATIVE_UNREAD',
        'unknown STATUS_NOT_STATED',
      ]);
      expect(await setting.codes([w3cEntry({ purpose: 'toString' })])).to.deep.equal([
        'unknown STATUS_PURPOSE_UNSUPPORTED',
      ]);
    });

    it('behaviour: any failure wins over good and unknown, in whatever order they stand', async () => {
      const setting = await Setting.create();
      setting.bits.set(bitName(1), { set: true, block: BLOCK });
      setting.bits.set(bitName(1, { purpose: 'suspension' }), { set: true, block: BLOCK });
      const good = bitEntry();
      const revoked = bitEntry({ index: 1 });
      const suspended = bitEntry({ index: 1, purpose: 'suspension' });
      const unread: StatusEntry = { type: 'unsupported', name: 'TokenStatusList' };
      const stateOf = async (...entries: readonly StatusEntry[]) => (await setting.check(entries)).state;
      expect(await stateOf(good, unread)).to.equal('unknown');
      expect(await stateOf(unread, good, suspended)).to.equal('suspended');
      expect(await stateOf(suspended, unread, revoked, good)).to.equal('revoked');
    });

    it('error: entries that are not read are unknown, never good', async () => {
      const setting = await Setting.create();
      expect(
        await setting.codes([
          { type: 'unsupported', name: 'OneTimeStatus2023' },
          { type: 'EbsiAccreditationEntry', id: 'https://registry.example/attributes/1' },
        ]),
      ).to.deep.equal(['unknown STATUS_TYPE_UNSUPPORTED', 'unknown STATUS_EBSI_ENTRY_NOT_READ']);
    });

    it('behaviour: of several revocations the first one counts, and each block is named once', async () => {
      const setting = await Setting.create();
      const other = { ...BLOCK, number: 8, hash: hex32(0x78) };
      setting.bits.set(bitName(1), { set: true, since: ISSUED + 5, reason: 'fraud', block: BLOCK });
      setting.bits.set(bitName(2), { set: true, since: ISSUED, block: other });
      setting.bits.set(bitName(3, { purpose: 'suspension' }), { set: true, since: ISSUED - 5, block: other });
      const report = await setting.check([
        bitEntry({ index: 4 }),
        bitEntry({ index: 1 }),
        bitEntry({ index: 2 }),
        bitEntry({ index: 3, purpose: 'suspension' }),
      ]);
      expect(report).to.deep.include({
        state: 'revoked',
        revokedAt: ISSUED,
        suspendedAt: ISSUED - 5,
        reason: 'fraud',
      });
      expect(report.blocks).to.deep.equal([BLOCK, other]);
      const good = await setting.check([bitEntry({ index: 4 })]);
      expect(good).to.not.have.any.keys('revokedAt', 'suspendedAt', 'reason');
      expect(Object.keys(good.findings[0]?.evidence ?? {})).to.not.include.members(['recordedAt']);
    });

    it('error: more entries than one credential may lead to', async () => {
      const setting = await Setting.create();
      const entries = (length: number) => Array.from({ length }, () => bitEntry());
      expect(await setting.codes(entries(65))).to.deep.equal(['unknown STATUS_ENTRIES_TOO_MANY']);
      expect((await setting.check(entries(64))).state).to.equal('good');
    });
  });
});
