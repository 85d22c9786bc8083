import { expect } from 'chai';
import type { StatusEntry } from '../../src/credential/model.ts';
import { emptyList, withValues } from '../../src/issue/status-bits.ts';
import { w3cListEntry } from '../../src/issue/status-entry.ts';
import { type ListDescription, signStatusList } from '../../src/issue/status-list.ts';
import { MINIMUM_ENTRIES } from '../../src/status/bitstring.ts';
import { ISSUED, ISSUER, Setting, STRANGER, URL_1, w3cEntry } from './setting.ts';

const WORDS = ['pending', 'accepted', 'rejected', 'on hold'];
const MESSAGES = WORDS.map((message, status) => ({ status, message }));

const publish = async (
  values: readonly (readonly [number, number])[],
  description: Partial<ListDescription> = {},
  entries = 2 * MINIMUM_ENTRIES,
): Promise<Setting> => {
  const setting = await Setting.create();
  const base = { form: 'BitstringStatusList', url: URL_1, issuer: ISSUER, purpose: 'message' } as const;
  const list = await signStatusList(
    withValues(emptyList(entries), 2, values),
    { ...base, issuedAt: ISSUED, ...description },
    setting.signer(description.issuer),
  );
  setting.web.set(URL_1, list.bytes);
  return setting;
};

const message = (changes: Parameters<typeof w3cEntry>[0] = {}): StatusEntry =>
  w3cEntry({ purpose: 'message', size: 2, messages: MESSAGES, ...changes });

describe('status/entries: W3C lists of several bits, messages, refreshing', () => {
  it('default: a message is told in the issuer’s words, and is no status', async () => {
    const setting = await publish([[42, 2]]);
    const { state, findings } = await setting.check([message()]);
    expect(state).to.equal('none');
    expect(findings[0]).to.deep.include({ status: 'not-applicable', code: 'STATUS_MESSAGE' });
    expect(findings[0]?.evidence).to.deep.include({ list: URL_1, value: '0x02', statusMessage: 'rejected' });
    expect(findings[0]?.message).to.contain('0x02 “rejected”');
    const odd = [{ status: 2, message: '\u001b[2Jfine\n\u202eevil'.padEnd(300, '!') }];
    const hostile = (await setting.check([message({ messages: odd })])).findings[0]?.message ?? '';
    expect(hostile).to.contain('fine').and.to.have.length.below(350);
    expect(hostile).to.not.match(/[\p{Cc}\p{Cf}]/u);
    const other = await setting.check([message({ index: 43 })]);
    expect(other.findings[0]?.evidence).to.deep.include({ value: '0x00', statusMessage: 'pending' });
  });

  it('behaviour: no message makes a revoked credential good, nor a good one bad', async () => {
    const setting = await publish([[42, 2]], { purpose: ['message', 'revocation'] });
    const revocation = w3cEntry({ size: 2, messages: MESSAGES });
    expect((await setting.check([message(), revocation])).state).to.equal('revoked');
    const good = w3cEntry({ size: 2, messages: MESSAGES, index: 41 });
    expect((await setting.check([message(), good])).state).to.equal('good');
  });

  it('default: of several bits, every value but zero revokes, and the evidence has its words', async () => {
    for (const value of [1, 2, 3]) {
      const setting = await publish([[42, value]], { purpose: 'revocation' });
      const report = await setting.check([w3cEntry({ size: 2, messages: MESSAGES })]);
      expect(report.state).to.equal('revoked');
      expect(report.findings[0]?.evidence).to.deep.include({
        value: `0x0${value}`,
        statusMessage: WORDS[value],
      });
      const next = await setting.check([w3cEntry({ size: 2, messages: MESSAGES, index: 41 })]);
      expect(next.state).to.equal('good');
    }
  });

  it('default: a newer version that can be had is told', async () => {
    const setting = await publish([[21, 2]], { purpose: 'refresh' });
    expect(await setting.codes([w3cEntry({ purpose: 'refresh' })])).to.deep.equal([
      'not-applicable STATUS_REFRESH_AVAILABLE',
      'not-applicable STATUS_NOT_STATED',
    ]);
    expect(await setting.codes([w3cEntry({ purpose: 'refresh', index: 41 })])).to.deep.equal([
      'not-applicable STATUS_PURPOSE_INFORMATIVE',
      'not-applicable STATUS_NOT_STATED',
    ]);
  });

  it('behaviour: what only informs and cannot be read leaves the answer as it is, and is said', async () => {
    const setting = await publish([], { issuer: STRANGER });
    const cause = async (entry: StatusEntry) => {
      const { state, findings } = await setting.check([entry]);
      return [state, findings[0]?.status, findings[0]?.code, findings[0]?.message];
    };
    const [state, status, code, text] = await cause(message());
    expect([state, status, code]).to.deep.equal(['none', 'not-applicable', 'STATUS_INFORMATIVE_UNREAD']);
    expect(text).to.contain('STATUS_LIST_WRONG_ISSUER');
    setting.web.clear();
    expect((await cause(message()))[3]).to.contain('STATUS_LIST_UNREACHABLE');
  });

  it('error: too few statuses of that size, or one beyond the end', async () => {
    const short = await publish([], { purpose: 'revocation' }, MINIMUM_ENTRIES);
    const entry = w3cEntry({ size: 2, messages: MESSAGES });
    expect(await short.codes([entry])).to.deep.equal(['unknown STATUS_LIST_TOO_SHORT']);
    const setting = await publish([], { purpose: 'revocation' });
    const at = (index: number) => setting.codes([w3cEntry({ size: 2, messages: MESSAGES, index })]);
    expect(await at(MINIMUM_ENTRIES - 1)).to.deep.equal(['pass STATUS_GOOD']);
    for (const index of [MINIMUM_ENTRIES, 2 ** 52, -1, 0.5]) {
      expect(await at(index), String(index)).to.deep.equal(['unknown STATUS_INDEX_OUT_OF_RANGE']);
    }
  });

  it('error: a list whose purposes do not have the one that is asked for', async () => {
    const setting = await publish([[42, 1]], { purpose: ['message', 'refresh'] });
    expect(await setting.codes([w3cEntry({ size: 2, messages: MESSAGES })])).to.deep.equal([
      'unknown STATUS_LIST_WRONG_PURPOSE',
    ]);
  });

  it('behaviour: an entry is issued with a message for each value, and with no others', () => {
    const base = { type: 'BitstringStatusListEntry', purpose: 'message', index: 7, url: URL_1 } as const;
    expect(w3cListEntry({ ...base, messages: WORDS })).to.deep.equal({
      id: `${URL_1}#7`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'message',
      statusListIndex: '7',
      statusListCredential: URL_1,
      statusSize: 2,
      statusMessage: WORDS.map((text, value) => ({ status: `0x${value}`, message: text })),
    });
    for (const messages of [[], ['one'], ['a', 'b', 'c']]) {
      expect(() => w3cListEntry({ ...base, messages }))
        .to.throw()
        .with.property('code', 'ISSUE_DOCUMENT_INVALID');
    }
  });
});
