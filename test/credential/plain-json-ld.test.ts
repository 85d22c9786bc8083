import { expect } from 'chai';
import { generateKey } from '#crypto';
import { asList, isObject, isString, type Json, type JsonObject } from '../../src/core/json.ts';
import { outcomeOf } from '../../src/core/refusal.ts';
import { checkPlainJsonLd } from '../../src/credential/plain-json-ld.ts';
import { signDataIntegrity } from '../../src/issue/sign-data-integrity.ts';
import { bundledContexts } from '../../src/proof/json-ld/bundled.ts';
import { CONTEXT_TEXTS } from '../../src/proof/json-ld/context-texts.ts';
import { badgeDocument, ISSUER, issuerDocument, judge } from '../fixtures/signed.ts';
import { wellSaid } from '../fixtures/wording.ts';

const CREDENTIALS = 'https://www.w3.org/2018/credentials#';
const DATE_TIME = 'http://www.w3.org/2001/XMLSchema#dateTime';

const status = {
  id: 'https://university.example/status/1#7',
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '7',
  statusListCredential: 'https://university.example/status/1',
};

const codeOf = (document: JsonObject): string => {
  const outcome = outcomeOf(() => checkPlainJsonLd(document));
  return outcome.ok ? 'plain' : wellSaid(outcome.finding).code;
};

const plain: { readonly [member: string]: Json } = {
  ...badgeDocument(ISSUER),
  '@context': [
    ...asList(badgeDocument(ISSUER)['@context']),
    'https://w3id.org/security/suites/ed25519-2020/v1',
  ],
  validUntil: '2026-12-31T00:00:00Z',
  credentialStatus: status,
};
const { validUntil = '', credentialStatus: _, ...rest } = plain;
const dated = { '@type': DATE_TIME, '@value': validUntil };

/** The same statements, written so that a reader of JSON misses the end or the status. */
const DISGUISES: Readonly<Record<string, JsonObject>> = {
  'the status under its IRI': { ...rest, validUntil, [`${CREDENTIALS}credentialStatus`]: status },
  'the end under its IRI': { ...rest, credentialStatus: status, [`${CREDENTIALS}validUntil`]: dated },
  'both in @nest': { ...rest, '@nest': { validUntil, credentialStatus: status } },
  'both beside the same id, in @included': {
    ...rest,
    '@included': [{ id: rest['id'] ?? '', validUntil, credentialStatus: status }],
  },
  'the end under an alias': {
    ...rest,
    credentialStatus: status,
    '@context': [
      ...asList(rest['@context']),
      { until: { '@id': `${CREDENTIALS}validUntil`, '@type': DATE_TIME } },
    ],
    until: validUntil,
  },
  'a subject that is the credential itself': {
    ...rest,
    credentialStatus: status,
    refreshService: { id: rest['id'] ?? '', type: 'X', validUntil },
  },
};

describe('checkPlainJsonLd', () => {
  it('default: a plain document passes, with language values and credentials inside it', () => {
    const name = { '@value': 'Bodenkunde', '@language': 'de', '@direction': 'ltr' };
    expect(codeOf({ ...plain, level: { '@value': '6', '@type': 'urn:x' } })).to.equal('plain');
    expect(codeOf({ ...plain, name })).to.equal('plain');
    expect(
      codeOf({ ...plain, endorsement: [{ ...badgeDocument('did:web:agency.example'), id: 'urn:uuid:e1' }] }),
    ).to.equal('plain');
    expect(codeOf({ ...plain, refreshService: { id: plain['id'] ?? '', type: 'X' } })).to.equal('plain');
  });

  it('default: a presentation of credentials, with and without their envelope', () => {
    const verifiableCredential = [
      { ...badgeDocument('did:web:agency.example'), id: 'urn:uuid:c1' },
      {
        '@context': 'https://www.w3.org/ns/credentials/v2',
        id: 'data:application/vc+jwt,a.b.c',
        type: 'EnvelopedVerifiableCredential',
      },
    ];
    const holder = {
      '@context': plain['@context'] ?? '',
      type: 'VerifiablePresentation',
      verifiableCredential,
    };
    expect(codeOf(holder)).to.equal('plain');
  });

  it('argument @context: terms of its own, where the IRI fixes the name', () => {
    const withTerms = (terms: Json): string =>
      codeOf({ ...plain, '@context': [...asList(plain['@context']), terms] });
    expect(withTerms({ Course: 'https://example.org/#Course', '@protected': true })).to.equal('plain');
    expect(withTerms({ level: { '@id': 'https://example.org/level', '@type': '@id' } })).to.equal('plain');
    expect(withTerms({ '@version': 1.1, Course: 'http://example.org/Course' })).to.equal('plain');
    for (const terms of [
      { Course: 'https://example.org/#Course', level: 'https://example.org/#score' },
      { Course: 'urn:https://example.org/#Course' },
      { level: { '@id': 'https://example.org/level', '@container': '@list' } },
      { level: 'https://example.org/#score' },
      { until: `${CREDENTIALS}validUntil` },
      { expiration: 'https://w3id.org/security#expiration' },
      { kind: '@type' },
      { level: null },
      { '@vocab': 'https://example.org/#' },
      { '@base': 'https://example.org/' },
      { '@import': 'https://example.org/' },
      { Course: { '@id': 'https://example.org/#Course', '@context': {} } },
      { members: { '@id': 'https://example.org/#members', '@nest': '@nest' } },
      { 'ex:level': 'https://example.org/ex:level' },
      [{ Course: 'https://example.org/#Course' }],
    ]) {
      expect(withTerms(terms), JSON.stringify(terms)).to.equal('PROOF_CONTEXT_INLINE');
    }
  });

  it('behaviour: names and contexts count at every depth, in proofs and in credentials inside', () => {
    const deep = (value: Json): JsonObject => ({
      ...plain,
      credentialSubject: [{ id: 'urn:s', a: { b: [value] } }],
    });
    expect(codeOf(deep({ c: 1 }))).to.equal('plain');
    for (const name of ['ex:c', 'https://example.org/c', '@id', '@nest', '@graph', '@reverse', '@list']) {
      expect(codeOf(deep({ [name]: 1 })), name).to.equal('PROOF_NAMES_NOT_COVERED');
      expect(codeOf({ ...plain, [name]: 1 }), name).to.equal('PROOF_NAMES_NOT_COVERED');
      expect(codeOf({ ...plain, proof: [{ a: 1 }, { [name]: 1 }] }), name).to.equal(
        'PROOF_NAMES_NOT_COVERED',
      );
    }
    const alias = { until: `${CREDENTIALS}validUntil` };
    const inner = { ...badgeDocument('did:web:agency.example'), id: 'urn:uuid:e1' };
    expect(codeOf({ ...plain, proof: { '@context': [alias] } })).to.equal('PROOF_CONTEXT_INLINE');
    expect(codeOf({ ...plain, endorsement: { ...inner, '@context': alias } })).to.equal(
      'PROOF_CONTEXT_INLINE',
    );
    expect(codeOf({ ...plain, endorsement: { ...inner, 'ex:c': 1 } })).to.equal('PROOF_NAMES_NOT_COVERED');
    expect(codeOf({ ...plain, proof: ['a text', 7] })).to.equal('plain');
  });

  it('behaviour: nothing that readers take from the top may stand beside the same id elsewhere', () => {
    for (const name of [
      ...['issuer', 'holder', 'credentialSubject', 'credentialStatus', 'credentialSchema', 'termsOfUse'],
      ...['evidence', 'relatedResource', 'confidenceMethod', 'issuanceDate', 'issued', 'expirationDate'],
      ...['validFrom', 'validUntil', 'verifiableCredential', 'endorsement', 'endorsementJwt'],
    ]) {
      const beside = { ...plain, refreshService: [{ id: plain['id'] ?? '', [name]: 'x' }] };
      expect(codeOf(beside), name).to.equal('PROOF_NAMES_NOT_COVERED');
      expect(codeOf({ ...plain, refreshService: [{ id: 'urn:other', [name]: 'x' }] }), name).to.equal(
        'plain',
      );
      const { id: _id, ...nameless } = plain;
      expect(codeOf({ ...nameless, refreshService: [{ [name]: 'x' }] }), name).to.equal('plain');
    }
  });

  for (const [name, document] of Object.entries(DISGUISES)) {
    it(`error: ${name}`, () => {
      expect(codeOf(document)).to.be.oneOf(['PROOF_NAMES_NOT_COVERED', 'PROOF_CONTEXT_INLINE']);
    });
  }

  it('error: a context inside of what is no credential, a value with members', () => {
    const issuer = { id: ISSUER, '@context': 'https://www.w3.org/ns/credentials/v2' };
    expect(codeOf({ ...plain, issuer })).to.equal('PROOF_NAMES_NOT_COVERED');
    expect(codeOf({ ...plain, name: { '@value': 'x', id: 'urn:x' } })).to.equal('PROOF_NAMES_NOT_COVERED');
    expect(codeOf({ ...plain, name: [{ '@set': ['x'] }] })).to.equal('PROOF_NAMES_NOT_COVERED');
  });

  it('behaviour: disguised after signing, no proof over RDF is taken, whatever it says', async () => {
    const key = await generateKey('Ed25519');
    const signer = { kid: `${ISSUER}#key-1`, key };
    const document = issuerDocument(key);
    for (const suite of ['eddsa-rdfc-2022', 'Ed25519Signature2020'] as const) {
      const { proof = null } = await signDataIntegrity(plain, signer, { suite, created: 1_795_000_000 });
      expect((await judge(JSON.stringify({ ...plain, proof }), document)).code).to.equal('PROOF_VALID');
      for (const [name, disguised] of Object.entries(DISGUISES)) {
        const { status: found } = await judge(JSON.stringify({ ...disguised, proof }), document);
        expect(found, `${suite}: ${name}`).not.to.equal('pass');
      }
    }
  });

  it('behaviour: nor may the proof’s own end be disguised', async () => {
    const key = await generateKey('Ed25519');
    const signed = await signDataIntegrity(
      plain,
      { kid: `${ISSUER}#key-1`, key },
      {
        suite: 'eddsa-rdfc-2022',
        created: 1_795_000_000,
        expires: 1_796_000_000,
      },
    );
    const { proof } = signed;
    if (!isObject(proof)) throw new Error('one proof is expected');
    const { expires = '', ...options } = proof;
    const hidden = {
      ...options,
      'https://w3id.org/security#expiration': { '@type': DATE_TIME, '@value': expires },
    };
    const { code } = await judge(JSON.stringify({ ...signed, proof: hidden }), issuerDocument(key));
    expect(code).to.equal('PROOF_NAMES_NOT_COVERED');
  });
});

describe('the bundled contexts', () => {
  it('behaviour: none gives another name to what our readers take from a credential', () => {
    const names = new Map<string, Set<string>>();
    for (const { url } of CONTEXT_TEXTS) {
      const prefixes = new Map<string, string>();
      collect(bundledContexts.get(url)?.['@context'] ?? null, prefixes, names);
    }
    const aliased = [...names].filter(([, terms]) => terms.size > 1).map(([, terms]) => [...terms]);
    // Where the proof's creator wrote it matters to nobody; of each other pair the second name is refused.
    const known = [
      ['created', 'dateCreated'],
      ['expires', 'expiration'],
      ['creator', 'Profile'],
    ];
    const classes = ['Achievement', 'Criteria', 'Address', 'GeoCoordinates', 'Image'];
    for (const terms of aliased) {
      const isClass = classes.some((name) => terms.includes(name));
      expect(
        isClass || known.some((pair) => pair.every((name) => terms.includes(name))),
        terms.join(),
      ).to.equal(true);
    }
    for (const name of ['expiration', 'Profile', ...classes]) {
      expect(codeOf({ ...plain, credentialSubject: { [name]: 'x' } }), name).to.equal(
        'PROOF_NAMES_NOT_COVERED',
      );
      expect(codeOf({ ...plain, proof: { [name]: 'x' } }), name).to.equal('PROOF_NAMES_NOT_COVERED');
    }
  });
});

/** Every term of a context and of those inside it, by the IRI that it stands for. */
const collect = (context: Json, prefixes: Map<string, string>, names: Map<string, Set<string>>): void => {
  for (const part of asList(context).filter(isObject)) {
    for (const [term, definition] of Object.entries(part)) {
      if (isString(definition) && /[#/]$/.test(definition)) prefixes.set(term, definition);
    }
    for (const [term, definition] of Object.entries(part)) {
      const iri = isObject(definition) ? definition['@id'] : definition;
      if (isString(iri) && !term.startsWith('@')) {
        const [prefix = '', local = ''] = iri.split(':', 2);
        const full = prefixes.has(prefix) ? `${prefixes.get(prefix)}${local}` : iri;
        names.set(full, (names.get(full) ?? new Set()).add(term));
      }
      if (isObject(definition)) collect(definition['@context'] ?? null, prefixes, names);
    }
  }
};
