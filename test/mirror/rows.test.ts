import { expect } from 'chai';
import { grantFromRow } from '../../src/chain/write/bulk/rows.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { type DidKeyIssuer, generateIssuer } from '../../src/issue/keys.ts';
import { CONTEXT_1_1, signCredential } from '../../src/issue/sign-credential.ts';
import { COPY_FORMAT, type CopiedIssuer, type RegistryCopy } from '../../src/mirror/copy.ts';
import { rowsBelow } from '../../src/mirror/rows.ts';

const SUBJECT = 'did:ebsi:z21MTQp2icgiYaiFq5iv4ruw';
const FROM = '2026-01-15T09:00:00Z';
const ENTRY = { types: ['VerifiableCredential', 'VerifiableAttestation', 'Diploma'] };

describe('rowsBelow', () => {
  let accreditor: DidKeyIssuer;
  before(async () => {
    accreditor = await generateIssuer();
  });

  const bodyOf = (entry: JsonObject, change: JsonObject = {}): Promise<string> =>
    signCredential(
      {
        '@context': [CONTEXT_1_1],
        type: ['VerifiableCredential', 'VerifiableAttestation', 'VerifiableAccreditationToAttest'],
        issuer: accreditor.did,
        issuanceDate: FROM,
        validFrom: FROM,
        expirationDate: '2031-01-15T09:00:00Z',
        credentialSubject: { id: SUBJECT, reservedAttributeId: 'ab', accreditedFor: [entry] },
        ...change,
      },
      accreditor,
      { issuedAt: 1_770_000_000 },
    );
  const issuerOf = (did: string, body: string, change: object = {}): CopiedIssuer => ({
    did,
    attributes: [
      {
        id: 'ab',
        latest: {
          hash: 'ab',
          body,
          issuerType: 'TI',
          tao: accreditor.did,
          rootTao: accreditor.did,
          ...change,
        },
        revisions: [],
      },
    ],
    proxies: [],
  });
  const copyOf = (...issuers: readonly CopiedIssuer[]): RegistryCopy => ({
    format: COPY_FORMAT,
    version: 1,
    from: 'https://registry.example',
    taken: FROM,
    dids: [],
    issuers,
    schemas: [],
    faults: [],
  });
  const read = (...issuers: readonly CopiedIssuer[]) => rowsBelow(copyOf(...issuers), accreditor.did);

  it('default: every limit of an entry, in the form that an import takes', async () => {
    const entry = {
      ...ENTRY,
      schemaId: 'https://registry.example/schemas/z1',
      limitJurisdiction: ['http://publications.europa.eu/resource/authority/country/FIN', 'SE'],
      limitField: ['06'],
      limitEqfLevel: [5, 6],
      limitCredits: 7.5,
    };
    const { rows, left } = read(issuerOf(SUBJECT, await bodyOf(entry)));
    expect(left).to.deep.equal([]);
    const { draft } = grantFromRow(rows[0] ?? {});
    expect(draft).to.deep.include({ kind: 'attest', subject: SUBJECT });
    expect(draft.permissions).to.deep.equal([
      {
        types: ['Diploma'],
        schemas: ['https://registry.example/schemas/z1'],
        jurisdictions: ['FI', 'SE'],
        fields: ['06'],
        levels: [5, 6],
        ects: 7.5,
      },
    ]);
  });

  it('behaviour: another accreditor’s, and what it says of itself, are none of its', async () => {
    const body = await bodyOf(ENTRY);
    const others = [issuerOf(SUBJECT, body, { tao: 'did:ebsi:z' }), issuerOf(accreditor.did, body)];
    expect(read(...others)).to.deep.equal({ rows: [], left: [] });
  });

  it('behaviour: an accreditor below has as many levels as stand below it, also in a circle', async () => {
    const type = ['VerifiableCredential', 'VerifiableAttestation', 'VerifiableAccreditationToAccredit'];
    const body = await bodyOf(ENTRY, { type });
    const below = (did: string, tao: string) => issuerOf(did, '', { issuerType: 'TAO', tao });
    const { rows } = read(
      issuerOf(SUBJECT, body, { issuerType: 'TAO' }),
      below('did:ebsi:a', SUBJECT),
      below('did:ebsi:b', 'did:ebsi:a'),
      below('did:ebsi:a', 'did:ebsi:b'),
    );
    expect(rows[0]).to.include({ kind: 'accredit', depth: 2 });
  });

  const left: readonly [string, () => Promise<CopiedIssuer>, string][] = [
    [
      'revoked',
      async () => issuerOf(SUBJECT, await bodyOf(ENTRY), { issuerType: 'Revoked' }),
      'it is not in force',
    ],
    [
      'a word in another case',
      async () => issuerOf(SUBJECT, await bodyOf(ENTRY), { issuerType: 'ti' }),
      'it is not in force',
    ],
    ['invited only', async () => issuerOf(SUBJECT, ''), 'it has no signed accreditation'],
    ['nonsense', async () => issuerOf(SUBJECT, 'a.b.c'), 'its accreditation cannot be read'],
    [
      'another subject',
      async () => issuerOf('did:ebsi:z', await bodyOf(ENTRY)),
      'registry and accreditation disagree',
    ],
    [
      'another role',
      async () => issuerOf(SUBJECT, await bodyOf(ENTRY), { issuerType: 'TAO' }),
      'registry and accreditation disagree',
    ],
    [
      'a region',
      async () =>
        issuerOf(
          SUBJECT,
          await bodyOf({
            ...ENTRY,
            limitJurisdiction: 'http://publications.europa.eu/resource/authority/atu/IRL_CTH_DUB',
          }),
        ),
      'a limit has no form here',
    ],
    [
      'an unknown limit',
      async () => issuerOf(SUBJECT, await bodyOf({ ...ENTRY, limitLanguage: 'fi' })),
      'a limit has no form here',
    ],
    ...['schemaId', 'limitJurisdiction', 'limitField', 'limitEqfLevel'].map(
      (member): [string, () => Promise<CopiedIssuer>, string] => [
        `an empty list in ${member}`,
        async () => issuerOf(SUBJECT, await bodyOf({ ...ENTRY, [member]: [] })),
        'a limit has no form here',
      ],
    ),
    [
      'no credits',
      async () => issuerOf(SUBJECT, await bodyOf({ ...ENTRY, limitCredits: 0 })),
      'a limit has no form here',
    ],
    ['no types', async () => issuerOf(SUBJECT, await bodyOf({ types: [] })), 'a limit has no form here'],
  ];
  for (const [name, issuer, reason] of left) {
    it(`error: ${name} gives no row, and is named`, async () => {
      const found = read(await issuer());
      expect(found.rows).to.deep.equal([]);
      expect(found.left.map((one) => one.reason).join()).to.match(new RegExp(`^${reason}`));
    });
  }
});
