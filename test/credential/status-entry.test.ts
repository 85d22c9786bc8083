import { expect } from 'chai';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import { microCredential, unsignedToken, vcJwtClaims } from '../fixtures/tokens.ts';
import { wellRead, wellSaid } from '../fixtures/wording.ts';

const DID = 'did:ebsi:z21MTQp2icgiYaiFq5iv4ruw';
const URL_1 = 'https://university.example/status/1';

/** The statuses that a token with these claims beside its credential states, or the code that refuses it. */
const statusOf = (members: JsonObject, claims: JsonObject = {}): unknown => {
  const vc = { ...microCredential(DID), ...members };
  const token = unsignedToken({ typ: 'JWT', alg: 'ES256', kid: '#k' }, { ...vcJwtClaims(vc), ...claims });
  const outcome = decodeCredential(token);
  return outcome.ok ? wellRead(outcome.value).status : wellSaid(outcome.finding).code;
};

const ENTRY = {
  type: 'BitstringStatusListEntry',
  statusPurpose: 'message',
  statusListIndex: '7',
  statusListCredential: URL_1,
};
const MESSAGES = [
  { status: '0x0', message: 'pending' },
  { status: '0x1', message: 'accepted' },
  { status: '0x2', message: 'rejected' },
  { status: '0x3', message: 'undefined' },
];
const entryOf = (members: JsonObject): unknown => statusOf({ credentialStatus: { ...ENTRY, ...members } });

describe('credential/status-entry: BitstringStatusListEntry with a size', () => {
  it('default: two bits and their four messages', () => {
    expect(
      entryOf({ statusSize: 2, statusMessage: MESSAGES, statusReference: 'https://x.example' }),
    ).to.deep.equal([
      {
        type: 'BitstringStatusListEntry',
        purpose: 'message',
        index: 7,
        url: URL_1,
        size: 2,
        messages: [
          { status: 0, message: 'pending' },
          { status: 1, message: 'accepted' },
          { status: 2, message: 'rejected' },
          { status: 3, message: 'undefined' },
        ],
      },
    ]);
  });

  it('argument: one bit may have messages, and need not', () => {
    expect(entryOf({ statusSize: 1, statusMessage: MESSAGES.slice(0, 2) })).to.have.nested.property(
      '[0].messages.length',
      2,
    );
    expect(entryOf({ statusSize: 1 })).to.have.nested.property('[0].messages.length', 0);
    expect(entryOf({})).to.have.nested.property('[0].size', 1);
  });

  it('argument: more than eight bits are not read, nor more than one in the older list', () => {
    expect(entryOf({ statusSize: 9 })).to.deep.equal([
      { type: 'unsupported', name: 'BitstringStatusListEntry of 9 bits' },
    ]);
    expect(entryOf({ type: 'StatusList2021Entry', statusSize: 2, statusMessage: MESSAGES })).to.deep.equal([
      { type: 'unsupported', name: 'StatusList2021Entry of 2 bits' },
    ]);
  });

  const wrong: readonly (readonly [string, JsonObject])[] = [
    ['a size of zero', { statusSize: 0 }],
    ['a size that is no whole number', { statusSize: 1.5 }],
    ['a size that is no number', { statusSize: 'two' }],
    ['two bits without messages', { statusSize: 2 }],
    ['a message too few', { statusSize: 2, statusMessage: MESSAGES.slice(0, 3) }],
    ['a message too many', { statusSize: 1, statusMessage: MESSAGES.slice(0, 3) }],
    ['one value twice', { statusSize: 1, statusMessage: [MESSAGES[1], MESSAGES[1]] as Json }],
    ['a value beyond the size', { statusSize: 1, statusMessage: [MESSAGES[0], MESSAGES[3]] as Json }],
    [
      'a value that is not hexadecimal',
      {
        statusMessage: [
          { status: '0', message: 'a' },
          { status: '1', message: 'b' },
        ],
      },
    ],
    ['a message that is no text', { statusMessage: [MESSAGES[0], { status: '0x1', message: 1 }] as Json }],
    ['messages that are no list', { statusMessage: { status: '0x0', message: 'a' } }],
  ];
  for (const [name, members] of wrong) {
    it(`error: ${name}`, () => {
      expect(entryOf(members)).to.equal('STATUS_ENTRY_INVALID');
    });
  }
});

describe('credential/status-entry: the status claim', () => {
  it('default: a reference to a Token Status List, beside credentialStatus', () => {
    expect(statusOf({ credentialStatus: ENTRY }, { status: { status_list: { idx: 3, uri: URL_1 } } }))
      .to.have.nested.property('[1]')
      .that.deep.equals({ type: 'TokenStatusListEntry', index: 3, url: URL_1 });
  });

  it('argument: other mechanisms are named', () => {
    expect(
      statusOf({}, { status: { identifier_list: { id: 'x' }, status_list: { idx: 0, uri: URL_1 } } }),
    ).to.deep.equal([
      { type: 'unsupported', name: 'identifier_list' },
      { type: 'TokenStatusListEntry', index: 0, url: URL_1 },
    ]);
  });

  for (const [name, status] of [
    ['a text', 'good'],
    ['null', null],
    ['a list', []],
    ['nothing in it', {}],
    ['a reference that is none', { status_list: 'x' }],
    ['a reference without an index', { status_list: { uri: URL_1 } }],
    ['an index as text', { status_list: { idx: '3', uri: URL_1 } }],
    ['a negative index', { status_list: { idx: -1, uri: URL_1 } }],
    ['a fraction', { status_list: { idx: 0.5, uri: URL_1 } }],
    ['a reference without an address', { status_list: { idx: 3 } }],
    ['an empty address', { status_list: { idx: 3, uri: '' } }],
    ['too many mechanisms', Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`m${i}`, {}]))],
  ] as readonly (readonly [string, Json])[]) {
    it(`error: ${name}`, () => {
      expect(statusOf({}, { status })).to.equal('STATUS_ENTRY_INVALID');
    });
  }
});
