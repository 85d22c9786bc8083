import { expect } from 'chai';
import type { Json, JsonObject } from '../../src/core/json.ts';
import {
  formatAccreditationRef,
  parseAccreditationRef,
  parseRegistryRef,
} from '../../src/credential/accreditation-ref.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import type { Credential } from '../../src/credential/model.ts';
import { microCredential, unsignedToken, vcJwtClaims } from '../fixtures/tokens.ts';
import { wellRead, wellSaid } from '../fixtures/wording.ts';

const DID = 'did:ebsi:z21MTQp2icgiYaiFq5iv4ruw';
const REGISTRY = `0x${'ab'.repeat(20)}` as const;
const STATUS = `0x${'cd'.repeat(20)}` as const;
const RECORD = `0x${'12'.repeat(32)}` as const;
const REF = `eip155:31337:${REGISTRY}/${RECORD}`;
const ON_CHAIN = { statusRegistry: `eip155:31337:${STATUS}`, accreditation: REF };

const decode = (members: JsonObject): Credential | string => {
  const vc = { ...microCredential(DID), ...members };
  const outcome = decodeCredential(unsignedToken({ typ: 'JWT', alg: 'ES256', kid: '#k' }, vcJwtClaims(vc)));
  return outcome.ok ? wellRead(outcome.value) : wellSaid(outcome.finding).code;
};

const statusOf = (...entries: JsonObject[]): unknown => {
  const read = decode({ credentialStatus: entries });
  return typeof read === 'string' ? read : read.status;
};

describe('accreditation references', () => {
  it('default: go there and back, in lower case', () => {
    const ref = parseAccreditationRef(REF.replace('abab', 'ABab'));
    expect(ref).to.deep.equal({ chainId: 31337, registry: REGISTRY, id: RECORD });
    expect(ref && formatAccreditationRef(ref)).to.equal(REF);
    expect(parseRegistryRef(`eip155:1:${STATUS}`)).to.deep.equal({ chainId: 1, registry: STATUS });
  });

  for (const bad of [
    '',
    '/',
    REF.slice(0, -1),
    `${REF}0`,
    `${REF}/`,
    ` ${REF}`,
    REF.replace('eip155', 'EIP155'),
    REF.replace('31337', '0'),
    REF.replace('31337', '01'),
    REF.replace('31337', '-1'),
    REF.replace('0x', ''),
    7,
    null,
  ]) {
    it(`error: ${JSON.stringify(bad)} is none`, () => {
      expect(parseAccreditationRef(bad)).to.equal(undefined);
    });
  }
});

describe('credentialStatus', () => {
  const place = { statusPurpose: 'revocation', statusList: '0', statusListIndex: '42' };
  const read = { accreditation: { chainId: 31337, registry: REGISTRY, id: RECORD }, statusRegistry: STATUS };

  it('default: reads Vidimus’ own entries', () => {
    const handle = `0x${'9f'.repeat(32)}`;
    expect(
      statusOf(
        { type: 'VidimusStatusBit', ...ON_CHAIN, ...place },
        {
          type: 'VidimusAnchoredList',
          ...ON_CHAIN,
          ...place,
          statusPurpose: 'suspension',
          statusListCredential: 'https://x.example/1',
        },
        { type: 'VidimusRevocationHandle', ...ON_CHAIN, handle },
      ),
    ).to.deep.equal([
      { type: 'VidimusStatusBit', ...read, purpose: 'revocation', list: 0, index: 42 },
      {
        type: 'VidimusAnchoredList',
        ...read,
        purpose: 'suspension',
        list: 0,
        index: 42,
        url: 'https://x.example/1',
      },
      { type: 'VidimusRevocationHandle', ...read, handle },
    ]);
  });

  it('default: reads W3C’s and EBSI’s entries, and names others', () => {
    const list = {
      statusPurpose: 'revocation',
      statusListIndex: '7',
      statusListCredential: 'https://x.example/s',
    };
    expect(
      statusOf(
        { type: 'BitstringStatusListEntry', id: 'https://x.example/s#7', ...list },
        { type: 'StatusList2021Entry', ...list, statusListIndex: 7 },
        { type: 'EbsiAccreditationEntry', id: 'https://x.example/a' },
        { type: 'TokenStatusList' },
      ),
    ).to.deep.equal([
      {
        type: 'BitstringStatusListEntry',
        id: 'https://x.example/s#7',
        purpose: 'revocation',
        index: 7,
        url: 'https://x.example/s',
        size: 1,
        messages: [],
      },
      {
        type: 'StatusList2021Entry',
        purpose: 'revocation',
        index: 7,
        url: 'https://x.example/s',
        size: 1,
        messages: [],
      },
      { type: 'EbsiAccreditationEntry', id: 'https://x.example/a' },
      { type: 'unsupported', name: 'TokenStatusList' },
    ]);
  });

  for (const [name, entry] of [
    ['a negative index', { type: 'VidimusStatusBit', ...ON_CHAIN, ...place, statusListIndex: '-1' }],
    [
      'an index beyond 32 bits',
      { type: 'VidimusStatusBit', ...ON_CHAIN, ...place, statusListIndex: '4294967296' },
    ],
    ['a hexadecimal index', { type: 'VidimusStatusBit', ...ON_CHAIN, ...place, statusListIndex: '0x1' }],
    [
      'an index with a leading zero',
      { type: 'VidimusStatusBit', ...ON_CHAIN, ...place, statusListIndex: '01' },
    ],
    ['a fraction', { type: 'VidimusStatusBit', ...ON_CHAIN, ...place, statusListIndex: 1.5 }],
    [
      'no index',
      { type: 'StatusList2021Entry', statusPurpose: 'revocation', statusListCredential: 'https://x' },
    ],
    ['no purpose', { type: 'StatusList2021Entry', statusListIndex: '1', statusListCredential: 'https://x' }],
    ['another purpose', { type: 'VidimusStatusBit', ...ON_CHAIN, ...place, statusPurpose: 'refresh' }],
    ['two chains', { type: 'VidimusStatusBit', ...ON_CHAIN, ...place, statusRegistry: `eip155:1:${STATUS}` }],
    ['no list address', { type: 'VidimusAnchoredList', ...ON_CHAIN, ...place }],
    ['no accreditation', { type: 'VidimusStatusBit', statusRegistry: ON_CHAIN.statusRegistry, ...place }],
    ['no registry', { type: 'VidimusStatusBit', accreditation: REF, ...place }],
    ['no place', { type: 'VidimusAnchoredList', ...ON_CHAIN, statusListCredential: 'https://x' }],
    [
      'no list address at W3C',
      { type: 'StatusList2021Entry', statusPurpose: 'revocation', statusListIndex: '1' },
    ],
    [
      'an empty purpose',
      {
        type: 'StatusList2021Entry',
        statusPurpose: '',
        statusListIndex: '1',
        statusListCredential: 'https://x',
      },
    ],
    ['a short handle', { type: 'VidimusRevocationHandle', ...ON_CHAIN, handle: '0x12' }],
    ['no id', { type: 'EbsiAccreditationEntry' }],
  ] as const) {
    it(`error: ${name} is STATUS_ENTRY_INVALID`, () => {
      expect(statusOf(entry as JsonObject)).to.equal('STATUS_ENTRY_INVALID');
    });
  }
});

describe('termsOfUse and evidence', () => {
  it('default: name the accreditation and the issuance anchors', () => {
    const anchor = { type: 'IssuanceAnchor', ...ON_CHAIN, root: RECORD, path: [RECORD], blinding: RECORD };
    const read = decode({
      termsOfUse: [
        { type: 'IssuanceCertificate', id: 'https://x.example' },
        { type: 'VidimusAccreditation', id: REF },
      ],
      evidence: [{ type: ['DocumentVerification'] }, anchor] as Json,
    });
    if (typeof read === 'string') throw new Error(read);
    expect(read.accreditation).to.deep.equal({ chainId: 31337, registry: REGISTRY, id: RECORD });
    expect(read.termsOfUse).to.have.length(2);
    expect(read.issuanceAnchors).to.deep.equal([
      {
        accreditation: { chainId: 31337, registry: REGISTRY, id: RECORD },
        statusRegistry: STATUS,
        root: RECORD,
        path: [RECORD],
        blinding: RECORD,
      },
    ]);
  });

  it('behaviour: the same record twice is one statement, two records contradict each other', () => {
    const terms = (id: string): JsonObject => ({ type: 'VidimusAccreditation', id });
    expect(
      decode({
        termsOfUse: [terms(REF), terms(REF.toUpperCase().replace('EIP', 'eip').replaceAll('0X', '0x'))],
      }),
    ).to.be.an('object');
    expect(decode({ termsOfUse: [terms(REF), terms(REF.replace(/12$/, '13'))] })).to.equal(
      'TERMS_OF_USE_INVALID',
    );
  });

  it('error: an anchor that lacks a part is refused', () => {
    const anchor = { type: 'IssuanceAnchor', ...ON_CHAIN, root: RECORD, path: [RECORD], blinding: RECORD };
    expect(decode({ evidence: anchor as Json })).to.be.an('object');
    expect(decode({ evidence: { ...anchor, path: Array(32).fill(RECORD) } as Json })).to.be.an('object');
    for (const part of ['accreditation', 'statusRegistry', 'root', 'path', 'blinding']) {
      expect(decode({ evidence: { ...anchor, [part]: '0x' } as Json }), part).to.equal('EVIDENCE_INVALID');
    }
    expect(decode({ evidence: { ...anchor, path: [RECORD, '0x'] } as Json })).to.equal('EVIDENCE_INVALID');
    expect(decode({ evidence: { ...anchor, statusRegistry: `eip155:1:${STATUS}` } as Json })).to.equal(
      'EVIDENCE_INVALID',
    );
  });

  it('error: an endless path is refused', () => {
    const anchor = {
      type: 'IssuanceAnchor',
      ...ON_CHAIN,
      root: RECORD,
      path: Array(33).fill(RECORD),
      blinding: RECORD,
    };
    expect(decode({ evidence: anchor as Json })).to.equal('EVIDENCE_INVALID');
  });
});
