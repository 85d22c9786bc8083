import { expect } from 'chai';
import { recordFromDraft } from '../../src/chain/write/record-draft.ts';
import type { RecordState } from '../../src/trust/record.ts';
import type { Accreditation } from '../../src/web/console/model/facts.ts';
import { gapsIn } from '../../src/web/console/model/forms.ts';
import {
  draftOf,
  emptyGrant,
  type GrantForm,
  gapsOf,
  lastDayOf,
  organisationForm,
  organisationOf,
} from '../../src/web/console/model/grant-form.ts';
import { inSentence, isTyped, nameOf, shortHex } from '../../src/web/console/model/names.ts';
import { judgeGrant } from '../../src/web/console/model/refusals.ts';
import { hrefOf, parseRoute } from '../../src/web/console/model/route.ts';
import { readAnnouncement } from '../../src/web/console/wallet/discover.ts';

const ACCOUNT = `0x${'a1'.repeat(20)}` as const;
const START = 1_700_000_123;
const END = START + 400 * 86_400;
const parent = recordFromDraft({
  kind: 'root',
  subject: 'did:web:agency.example',
  controller: ACCOUNT,
  validFrom: START,
  validUntil: END,
  depth: 1,
  permissions: [{ types: ['MicroCredential'], jurisdictions: ['DE'], fields: ['06'], levels: [6], ects: 10 }],
});
const view: Accreditation = {
  ...{
    id: `0x${'1'.repeat(64)}`,
    uri: '',
    kind: 'root',
    basis: 'licence',
    subject: 'did:web:agency.example',
  },
  ...{
    controller: ACCOUNT,
    depth: 1,
    validFrom: '2023-11-14T22:15:23Z',
    status: 'active',
    reason: 'unspecified',
  },
  ...{ since: '', grantedAt: '' },
  permissions: [
    {
      types: [{ hash: parent.permissions[0]?.types[0] ?? '0x', text: 'MicroCredential' }],
      ...{ schemas: [], jurisdictions: ['DE'], fields: ['06'], levels: [6], credits: 10 },
    },
  ],
};
const active: RecordState = {
  ...{ controller: ACCOUNT, grantedAt: START, since: START, interrupted: false, setBy: 0, status: 'active' },
  ...{ reason: 'unspecified', epoch: 0 },
};
const NOW = START + 86_400;

const form = (more: Partial<GrantForm> = {}): GrantForm => {
  const empty = emptyGrant('attest', view, parent, NOW);
  return {
    ...empty,
    subject: 'did:web:college.example',
    organisation: { ...empty.organisation, name: 'College', country: 'DE' },
    ...more,
  };
};
const judge = (given: GrantForm, place = {}) =>
  judgeGrant(
    draftOf(given, parent, 0),
    { record: parent, state: active },
    { account: ACCOUNT, now: NOW, grantsClosed: false, ...place },
    (hash) => (hash === parent.permissions[0]?.types[0] ? 'MicroCredential' : undefined),
  ).refusals;

describe('console: the form of an accreditation', () => {
  it('default: it begins with all that may be passed on, which the contract takes', () => {
    expect(gapsOf(form())).to.deep.equal([]);
    expect(judge(form())).to.deep.equal([]);
    expect(form()).to.include({ lastDay: lastDayOf(END), kind: 'attest' });
  });

  it('behaviour: days at the edge mean the accreditor’s own seconds', () => {
    const draft = draftOf(form({ firstDay: '2023-11-14' }), parent, 0);
    expect(draft.validFrom).to.equal(START);
    expect(draft.validUntil).to.equal(END);
    expect(draftOf(form({ lastDay: '2024-01-31' }), parent, 0).validUntil).to.equal(
      Date.parse('2024-02-01') / 1000,
    );
  });

  for (const [member, change, value, limit] of [
    ['jurisdictions', { jurisdictions: ['DE', 'IT'] }, 'IT', ['DE']],
    ['fields', { fields: ['0231'] }, '0231', ['06']],
    ['levels', { levels: [6, 8] }, '8', ['6']],
    ['credits', { ects: '12,5' }, '12.5', ['10']],
    ['types', { types: ['Diploma'] }, 'Diploma', ['MicroCredential']],
    ['fields', { fields: [] }, undefined, ['06']],
  ] as const)
    it(`error: names the dimension ${member} (${JSON.stringify(change)})`, () => {
      const [permission] = form().permissions;
      if (permission === undefined) throw new Error('no permission');
      const refusals = judge(form({ permissions: [{ ...permission, ...change }] }));
      expect(refusals.map((one) => one.member)).to.deep.equal([member]);
      expect(refusals[0]?.value).to.equal(value);
      expect(refusals[0]?.limit).to.deep.equal(limit);
    });

  it('error: dates, depth, rights and closed grants are named too', () => {
    const members = (given: GrantForm, place = {}) =>
      judge(given, place).map(({ code, member }) => `${code} ${member}`);
    expect(members(form({ firstDay: '2020-01-01' }))).to.deep.equal(['RECORD_TOO_WIDE validFrom']);
    expect(members(form({ lastDay: '' }))).to.deep.equal(['RECORD_TOO_WIDE validUntil']);
    expect(members(form({ lastDay: '2023-11-01' }))).to.deep.equal(['DATES_REVERSED validUntil']);
    expect(members(form({ kind: 'accredit', depth: 1 }))).to.deep.equal(['RECORD_TOO_WIDE depth']);
    expect(members(form({ kind: 'mandate' }))).to.deep.equal(['KIND_NOT_GRANTABLE kind']);
    expect(members(form(), { grantsClosed: true })).to.deep.equal(['GRANTS_ARE_CLOSED grants']);
    expect(members(form(), { account: `0x${'0'.repeat(39)}1` })).to.deep.equal(['NOT_CONTROLLER account']);
  });

  it('behaviour: a refusal stands beside the permission of the form, whatever order the record has', () => {
    const [permission] = form().permissions;
    if (permission === undefined) throw new Error('no permission');
    const permissions = [permission, { ...permission, jurisdictions: ['AT'] }, { ...permission, ects: '5' }];
    expect(judge(form({ permissions })).map((one) => one.permission)).to.deep.equal([1]);
    const unreadable = [permission, { ...permission, jurisdictions: ['Austria'] }];
    expect(judge(form({ permissions: unreadable }))).to.deep.equal([
      { code: 'RECORD_DRAFT_MALFORMED', member: 'jurisdictions', permission: 1 },
    ]);
  });

  it('error: what is missing or cannot be read is said by field', () => {
    const fields = (given: Partial<GrantForm>) => gapsOf(form(given)).map(({ field }) => field);
    expect(fields({ subject: 'college' })).to.deep.equal(['subject']);
    expect(fields({ controller: '0x12' })).to.deep.equal(['controller']);
    expect(fields({ controller: `0x${'0'.repeat(40)}` })).to.deep.equal(['controller']);
    expect(fields({ kind: 'recognise', target: 'somewhere' })).to.deep.equal(['target']);
    expect(fields({ firstDay: '31.12.2026' })).to.deep.equal(['firstDay']);
    const organisation = {
      ...form().organisation,
      name: ' ',
      country: 'Germany',
      homepage: 'http://x.example',
    };
    expect(fields({ organisation })).to.deep.equal(['name', 'country', 'homepage']);
  });

  it('behaviour: correcting an organisation keeps what the form does not show', () => {
    const before = {
      ...{ legalName: { de: 'Alt', fr: 'Ancien' }, country: 'DE', type: 'university' as const },
      ...{ identifiers: { erasmus: 'D 1' }, homepage: 'https://old.example' },
    };
    const edited = { ...organisationForm(before, 'de'), name: 'Neu', homepage: '' };
    expect(organisationOf(edited, before)).to.deep.equal({
      ...{ legalName: { de: 'Neu', fr: 'Ancien' }, country: 'DE', type: 'university' },
      identifiers: { erasmus: 'D 1' },
    });
  });

  it('error: an end in the future, a controller that it has already', () => {
    const end = { act: 'end', reason: 'fraud', when: 'since', custodian: '' } as const;
    const soon = { ...end, since: '2999-01-01T00:00' };
    expect(gapsIn(soon, view, NOW).map(({ field }) => field)).to.deep.equal(['since']);
    expect(
      gapsIn({ ...end, reason: '', since: '2023-11-15T12:00' }, view, NOW).map(({ field }) => field),
    ).to.deep.equal(['reason']);
    expect(
      gapsIn({ act: 'controller', controller: ACCOUNT.toUpperCase().replace('0X', '0x') }, view, NOW),
    ).to.deep.equal([{ field: 'controller', key: 'console.gap.same' }]);
  });
});

describe('console: names, addresses and wallets', () => {
  it('default: a name is confirmed whatever its blanks and case, and nothing else', () => {
    expect(isTyped('  universität an der  ISAR ', 'Universität an der Isar')).to.equal(true);
    expect(isTyped('Universitat an der Isar', 'Universität an der Isar')).to.equal(false);
    expect(isTyped('', '')).to.equal(false);
  });

  it('behaviour: hidden characters of a name are shown, and its direction stays inside', () => {
    const view = {
      subject: 'did:web:x',
      organisation: { legalName: { en: 'a\u202eb' }, country: 'DE', type: 'other' },
    } as const;
    expect(nameOf(view, 'en')).to.equal('a\\u202eb');
    expect(inSentence('x')).to.equal('\u2068x\u2069');
    expect(shortHex(ACCOUNT)).to.equal('0xa1a1…a1a1');
  });

  it('default: every address leads back to itself; others lead to the start', () => {
    const id = `0x${'ab'.repeat(32)}` as const;
    for (const hash of [
      `#/record/${id}`,
      `#/act/end/${id}`,
      '#/bulk/revoke',
      `#/bulk/accredit/${id}`,
      '#/writes',
      '#/relay',
    ])
      expect(hrefOf(parseRoute(hash))).to.equal(hash);
    for (const hash of ['', '#/act/destroy/0x12', '#/record/0x12', '#/bulk/all', '#javascript:alert(1)'])
      expect(parseRoute(hash)).to.deep.equal({ view: 'home' });
  });

  it('argument: an announcement without a provider, or with an icon from elsewhere, is not believed', () => {
    const provider = { request: async () => undefined };
    const info = { uuid: '1', name: 'A\u202eB', rdns: 'a.b', icon: 'https://evil.example/x.png' };
    expect(readAnnouncement({ info, provider })).to.deep.equal({
      id: '1',
      rdns: 'a.b',
      name: 'A\\u202eB',
      provider,
    });
    expect(readAnnouncement({ info, provider: {} })).to.equal(undefined);
    expect(readAnnouncement(null)).to.equal(undefined);
    const icon = 'data:image/svg+xml,<svg/>';
    expect(readAnnouncement({ info: { ...info, icon }, provider })?.icon).to.equal(icon);
    expect(readAnnouncement({ info: { ...info, icon: 'data:text/html,x' }, provider })?.icon).to.equal(
      undefined,
    );
  });
});
