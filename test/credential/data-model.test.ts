import { expect } from 'chai';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import { credential11, credential20 } from '../fixtures/data-integrity.ts';
import { unsignedToken } from '../fixtures/tokens.ts';
import { wellSaid } from '../fixtures/wording.ts';

const ISSUER = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK';
const PROOF = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-jcs-2022',
  verificationMethod: `${ISSUER}#z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK`,
  proofPurpose: 'assertionMethod',
  proofValue: `z${'2'.repeat(88)}`,
};

/** The same rules hold however the credential is secured. */
const WAYS: readonly (readonly [string, '1.1' | '2.0', (document: JsonObject) => string])[] = [
  ['embedded proof, 2.0', '2.0', (document) => JSON.stringify({ ...document, proof: PROOF })],
  ['embedded proof, 1.1', '1.1', (document) => JSON.stringify({ ...document, proof: PROOF })],
  ['VC-JOSE', '2.0', (document) => unsignedToken({ alg: 'EdDSA', typ: 'vc+jwt', kid: '#0' }, document)],
  ['VC-JWT', '1.1', (document) => unsignedToken({ alg: 'EdDSA', typ: 'JWT', kid: '#0' }, { vc: document })],
];

const HASH = 'sha384-Ml/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU'.slice(0, 71);
const typed = (type: Json): JsonObject => ({ id: 'https://x.example/1', type });

const BOTH: readonly (readonly [string, string, Json])[] = [
  ...['evidence', 'refreshService', 'termsOfUse', 'credentialSchema', 'credentialStatus'].flatMap(
    (member) =>
      [
        ['MEMBER_INVALID', member, { id: 'https://x.example/1' }],
        ['MEMBER_INVALID', member, [typed('X'), { id: 'https://x.example/2' }]],
        ['MEMBER_INVALID', member, 'https://x.example/1'],
        ['MEMBER_INVALID', member, null],
        ['MEMBER_INVALID', member, typed(7)],
        ['MEMBER_INVALID', member, typed([])],
      ] as const,
  ),
  ['MEMBER_INVALID', 'evidence', typed('')],
  ['MEMBER_INVALID', 'evidence', typed(['X', 7])],
  ['MEMBER_INVALID', 'refreshService', typed(['X', ''])],
  ['MEMBER_INVALID', 'refreshService', Array(65).fill(typed('X'))],
  ['MEMBER_INVALID', 'credentialSchema', { type: 'JsonSchema' }],
  ['MEMBER_INVALID', 'credentialSchema', { id: 'schema', type: 'JsonSchema' }],
  [
    'MEMBER_INVALID',
    'credentialSchema',
    { id: 'https://x.example/1', type: 'JsonSchema', digestSRI: 'sha1-x' },
  ],
  ['MEMBER_INVALID', 'id', 'not a url'],
  ['MEMBER_INVALID', 'id', ['urn:x:1', 'urn:x:2']],
  ['MEMBER_INVALID', 'id', null],
  ['ISSUER_INVALID', 'issuer', null],
  ['ISSUER_INVALID', 'issuer', 'not a url'],
  ['ISSUER_INVALID', 'issuer', {}],
  ['ISSUER_INVALID', 'issuer', { id: null }],
  ['ISSUER_INVALID', 'issuer', { id: 'not a url' }],
  ['SUBJECT_INVALID', 'credentialSubject', {}],
  ['SUBJECT_INVALID', 'credentialSubject', [{ id: 'did:example:a' }, {}]],
  ['SUBJECT_INVALID', 'credentialSubject', []],
  ['SUBJECT_INVALID', 'credentialSubject', 'did:example:a'],
  ['SUBJECT_INVALID', 'credentialSubject', { id: ['did:example:a', 'did:example:b'] }],
  ['TYPE_INVALID', 'type', 'CourseCredential'],
  ['TYPE_INVALID', 'type', []],
  ['TYPE_INVALID', 'type', ['VerifiableCredential', 7]],
  ['DATE_INVALID', 'validFrom', '2026-06-30'],
  ['DATE_INVALID', 'validFrom', '2026-06-30T12:00:00'],
  ['DATE_INVALID', 'validUntil', 'tomorrow'],
];

const ONLY_20: readonly (readonly [string, string, Json])[] = [
  ['MEMBER_INVALID', 'name', { '@value': 'x', '@language': 'en', extra: 1 }],
  ['MEMBER_INVALID', 'name', { '@language': 'en' }],
  ['MEMBER_INVALID', 'name', { '@value': 'x', '@language': 'not a tag' }],
  ['MEMBER_INVALID', 'name', { '@value': 'x', '@direction': 'up' }],
  ['MEMBER_INVALID', 'name', 7],
  ['MEMBER_INVALID', 'name', []],
  ['MEMBER_INVALID', 'description', [{ '@value': 7 }]],
  ['MEMBER_INVALID', 'description', ['x', 7]],
  ['MEMBER_INVALID', 'description', Array(129).fill('x')],
  ['MEMBER_INVALID', 'relatedResource', [null]],
  ...['z', 'u', 'm', 'x2222222222', `z${'0'.repeat(20)}`, 'uAAAA=AAAAAAA', 'not a digest', 'zAAA'].map(
    (digestMultibase) =>
      ['MEMBER_INVALID', 'relatedResource', { id: 'https://x.example/1', digestMultibase }] as const,
  ),
  ...[
    '',
    'sha256-',
    `sha256-${'A'.repeat(42)}`,
    `sha256-${'A'.repeat(89)}`,
    `sha256-${'A'.repeat(43)}===`,
    `sha256-${'A'.repeat(43)} x`,
    `x sha256-${'A'.repeat(43)}`,
    `sha256-${'A'.repeat(43)}sha256-${'A'.repeat(43)}`,
    Array(9).fill(HASH).join(' '),
  ].map(
    (digestSRI) => ['MEMBER_INVALID', 'relatedResource', { id: 'https://x.example/1', digestSRI }] as const,
  ),
  ['MEMBER_INVALID', 'issuer', { id: ISSUER, name: { en: 'x' } }],
  ['MEMBER_INVALID', 'issuer', { id: ISSUER, description: null }],
  ['MEMBER_INVALID', 'credentialStatus', { id: 'not a url', type: 'X' }],
  ['MEMBER_INVALID', 'refreshService', { id: 'not a url', type: 'X' }],
  ['MEMBER_INVALID', 'evidence', { id: ['urn:x:1', 'urn:x:2'], type: 'X' }],
  ['MEMBER_INVALID', 'relatedResource', { id: 'https://x.example/1' }],
  ['MEMBER_INVALID', 'relatedResource', { digestSRI: HASH }],
  ['MEMBER_INVALID', 'relatedResource', { id: 'x', digestSRI: HASH }],
  ['MEMBER_INVALID', 'relatedResource', 'https://x.example/1'],
  ['MEMBER_INVALID', 'relatedResource', { id: 'https://x.example/1', digestSRI: 'md5-x' }],
  ['MEMBER_INVALID', 'relatedResource', { id: 'https://x.example/1', digestMultibase: 7 }],
  ['MEMBER_INVALID', 'relatedResource', { id: 'https://x.example/1', digestSRI: HASH, mediaType: 7 }],
  [
    'MEMBER_INVALID',
    'relatedResource',
    [
      { id: 'https://x.example/1', digestSRI: HASH },
      { id: 'https://x.example/1', digestSRI: HASH },
    ],
  ],
];

const codeOf = (text: string): string => {
  const outcome = decodeCredential(text);
  return outcome.ok ? 'read' : wellSaid(outcome.finding).code;
};

for (const [way, version, secure] of WAYS) {
  const base = version === '2.0' ? credential20(ISSUER) : credential11(ISSUER);
  describe(`musts of the data model, ${way}`, () => {
    it('default: what is well formed is read', () => {
      expect(codeOf(secure(base))).to.equal('read');
      const rich = {
        ...base,
        evidence: [typed('X'), typed(['X', 'Y'])],
        refreshService: typed('X'),
        credentialSchema: [typed('JsonSchema')],
        termsOfUse: { type: 'X' },
        credentialStatus: { type: 'X' },
        name: 'A name',
        description: 'A text',
      };
      expect(codeOf(secure(rich))).to.equal('read');
    });

    for (const [code, member, value] of version === '2.0' ? [...BOTH, ...ONLY_20] : BOTH) {
      it(`error: ${member} ${JSON.stringify(value)}`.slice(0, 100), () => {
        expect(codeOf(secure({ ...base, [member]: value }))).to.equal(code);
      });
    }

    it('error: contexts in another order or of another kind', () => {
      const [first = '', ...others] = [base['@context'] ?? []].flat();
      for (const context of [[...others, first], others, [], null, [first, 7], [first, null], {}]) {
        expect(codeOf(secure({ ...base, '@context': context }))).to.be.oneOf([
          'CONTEXT_INVALID',
          'MEMBER_INVALID',
        ]);
      }
    });

    it('error: a member that must be there', () => {
      for (const [member, code] of [
        ['@context', 'CONTEXT_INVALID'],
        ['type', 'TYPE_INVALID'],
        ['issuer', 'ISSUER_INVALID'],
        ['credentialSubject', 'SUBJECT_INVALID'],
      ] as const) {
        const { [member]: _gone, ...rest } = base;
        expect(codeOf(secure(rest)), member).to.equal(code);
      }
    });
  });
}

describe('data model 1.1', () => {
  it('behaviour: is not held to what only 2.0 says', () => {
    const older = {
      ...credential11(ISSUER),
      name: { en: 'x' },
      description: 7,
      issuer: { id: ISSUER, name: { en: 'x' } },
      evidence: { id: 'not a url', type: 'X' },
      relatedResource: 7,
    };
    expect(codeOf(JSON.stringify({ ...older, proof: PROOF }))).to.equal('read');
  });
});

describe('data model 2.0', () => {
  const read = (members: JsonObject) => {
    const outcome = decodeCredential(JSON.stringify({ ...credential20(ISSUER), ...members, proof: PROOF }));
    if (!outcome.ok) throw new Error(outcome.finding.code);
    return outcome.value;
  };

  it('default: related resources and the digests of schemas are read', () => {
    const relatedResource = [
      { id: 'https://x.example/1', digestSRI: HASH },
      {
        id: 'https://x.example/2',
        digestMultibase: 'uEiBZlVztZpfWHgPyslVv5-UwirFoQoRvW1htfx963sknNA',
        mediaType: 'a/b',
      },
    ];
    const credentialSchema = { id: 'https://x.example/s', type: 'JsonSchema', digestSRI: HASH };
    const credential = read({ relatedResource, credentialSchema });
    expect(credential.relatedResources).to.deep.equal([
      relatedResource[0],
      { id: 'https://x.example/2', digestMultibase: 'uEiBZlVztZpfWHgPyslVv5-UwirFoQoRvW1htfx963sknNA' },
    ]);
    expect(credential.schemas).to.deep.equal([credentialSchema]);
  });

  it('behaviour: every form of a digest', () => {
    const id = 'https://x.example/1';
    for (const digestSRI of [
      HASH,
      `sha256-${'A'.repeat(43)}`,
      `sha256-${'A'.repeat(43)}=`,
      `sha512-${'A'.repeat(86)}==`,
      `sha256-${'-_'.repeat(22)}`,
      Array(8).fill(HASH).join(' '),
      `${HASH}\t ${HASH}`,
    ]) {
      expect(read({ relatedResource: { id, digestSRI } }).relatedResources, digestSRI).to.deep.equal([
        { id, digestSRI },
      ]);
    }
    for (const digestMultibase of [
      'zQmWvQxTqbG2Z9HPJgG57jjwR154cKhbtJenbyYTWkjgF3e',
      'uEiBZlVzt',
      'mEiBZlVzt+/AA',
    ]) {
      expect(read({ relatedResource: { id, digestMultibase } }).relatedResources).to.deep.equal([
        { id, digestMultibase },
      ]);
    }
    expect(read({}).relatedResources).to.deep.equal([]);
  });

  it('behaviour: the message names the member', () => {
    for (const [members, member] of [
      [{ name: 7 }, ' name '],
      [{ issuer: { id: ISSUER, name: 7 } }, ' issuer.name '],
      [{ refreshService: { id: 7, type: 'X' } }, ' refreshService.id '],
      [{ evidence: {} }, ' evidence '],
      [{ relatedResource: {} }, ' relatedResource '],
    ] as const) {
      const outcome = decodeCredential(JSON.stringify({ ...credential20(ISSUER), ...members, proof: PROOF }));
      expect(!outcome.ok && outcome.finding.message).to.contain(member);
    }
  });

  it('behaviour: names in languages, with a direction', () => {
    for (const name of [
      { '@value': 'x' },
      { '@value': 'x', '@language': 'de-CH-1996' },
      { '@value': 'س', '@language': 'ar', '@direction': 'rtl' },
      { '@value': 'x', '@direction': 'ltr' },
      Array(128).fill('x'),
      [
        { '@value': 'x', '@language': 'en' },
        { '@value': 'y', '@language': 'fr' },
      ],
    ]) {
      expect(read({ name, description: name, issuer: { id: ISSUER, name } }).issuer).to.equal(ISSUER);
    }
  });

  it('behaviour: a start after the end is refused, the same second is not', () => {
    const dates = (validFrom: string, validUntil: string) =>
      codeOf(JSON.stringify({ ...credential20(ISSUER), validFrom, validUntil, proof: PROOF }));
    expect(dates('2026-07-01T00:00:00Z', '2026-07-01T00:00:00Z')).to.equal('read');
    expect(dates('2026-07-01T00:00:00Z', '2026-07-01T02:00:00+02:00')).to.equal('read');
    expect(dates('2026-07-01T00:00:01Z', '2026-07-01T00:00:00Z')).to.equal('DATES_OUT_OF_ORDER');
  });
});
