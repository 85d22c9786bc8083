import { expect } from 'chai';
import { generateKey, sign } from '#crypto';
import { fromBase64url, toBase64url } from '../../../src/core/base64url.ts';
import { isObject, type Json, type JsonObject } from '../../../src/core/json.ts';
import type { PrivateJwk } from '../../../src/core/jwk.ts';
import { fromBase58btc } from '../../../src/core/multibase.ts';
import { embeddedProofsOf } from '../../../src/credential/embedded-proof.ts';
import { toMultikey } from '../../../src/did/multikey.ts';
import { deriveCredential } from '../../../src/issue/derive-credential.ts';
import { type DidKeyIssuer, generateIssuer, publicPart } from '../../../src/issue/keys.ts';
import { signDataIntegrity } from '../../../src/issue/sign-data-integrity.ts';
import { bundledContexts } from '../../../src/proof/json-ld/bundled.ts';
import { canonize, canonizeDataset, toDataset } from '../../../src/proof/json-ld/canonize.ts';
import { hashText, rdfcOptions, withoutValue } from '../../../src/proof/suites/hash-data.ts';
import { relabelAll } from '../../../src/proof/suites/sd/labels.ts';
import {
  type BaseProof,
  type DerivedProof,
  readSdValue,
  writeSdValue,
} from '../../../src/proof/suites/sd/proof-value.ts';
import { verifySd, verifySdBase } from '../../../src/proof/suites/sd/verify.ts';
import { CREATED, credential20, documentOf, findingOf } from '../../fixtures/data-integrity.ts';

const utf8 = new TextEncoder();

/** Several things without an id: which statement belongs to which is what labels are for. */
const manyThings = (issuer: string): JsonObject => ({
  ...credential20(issuer),
  credentialSubject: ['one', 'two', 'three', 'four'].map((title) => ({ title, level: `level of ${title}` })),
});

const proofOf = (json: JsonObject): JsonObject => {
  const { proof = null } = json;
  if (!isObject(proof)) throw new Error('one proof is expected');
  return proof;
};

const valueIn = (json: JsonObject): BaseProof | DerivedProof => {
  const bytes = fromBase64url(String(proofOf(json)['proofValue']).slice(1));
  const value = bytes === undefined ? undefined : readSdValue(bytes);
  if (value === undefined) throw new Error('no value');
  return value;
};

const derivedIn = (json: JsonObject): DerivedProof => {
  const value = valueIn(json);
  if (value.kind !== 'derived') throw new Error('a derived proof is expected');
  return value;
};

const withValue = (json: JsonObject, value: BaseProof | DerivedProof): JsonObject => ({
  ...json,
  proof: { ...proofOf(json), proofValue: `u${toBase64url(writeSdValue(value))}` },
});

describe('ecdsa-sd-2023, part by part', () => {
  let issuer: DidKeyIssuer;
  let base: JsonObject;
  let derived: JsonObject;
  const SHOW = ['/credentialSubject/2', '/validFrom'];

  before(async () => {
    issuer = await generateIssuer('P-256');
    base = await signDataIntegrity(manyThings(issuer.did), issuer, {
      suite: 'ecdsa-sd-2023',
      created: CREATED,
    });
    derived = await deriveCredential(base, { show: SHOW });
  });

  const codeOf = async (json: JsonObject): Promise<string> =>
    (await findingOf(json, documentOf(issuer.did))).code;
  const changed = (change: (value: DerivedProof) => Partial<DerivedProof>): Promise<string> => {
    const value = derivedIn(derived);
    return codeOf(withValue(derived, { ...value, ...change(value) }));
  };

  it('default: of several alike, the one that was chosen is shown, with its own statements', async () => {
    for (const place of [0, 1, 2, 3]) {
      const one = await deriveCredential(base, { show: [`/credentialSubject/${place}`] });
      expect(await codeOf(one)).to.equal('PROOF_VALID');
      const title = ['one', 'two', 'three', 'four'][place];
      expect(one['credentialSubject']).to.deep.equal([{ title, level: `level of ${title}` }]);
    }
    const two = await deriveCredential(base, {
      show: ['/credentialSubject/3/title', '/credentialSubject/1/level'],
    });
    expect(await codeOf(two)).to.equal('PROOF_VALID');
    expect(two['credentialSubject']).to.deep.equal([{ level: 'level of two' }, { title: 'four' }]);
  });

  it('error: parts of different things put together as one', async () => {
    const two = await deriveCredential(base, {
      show: ['/credentialSubject/3/title', '/credentialSubject/1/level'],
    });
    const [one, other] = [two['credentialSubject'] ?? []].flat().filter(isObject);
    expect(await codeOf({ ...two, credentialSubject: { ...one, ...other } })).not.to.equal('PROOF_VALID');
    // Nor may one label stand for two things.
    const value = derivedIn(two);
    const labels = [...value.labelMap];
    const merged = new Map(labels.map(([canonical]) => [canonical, labels[0]?.[1] ?? '']));
    expect(await codeOf(withValue(two, { ...value, labelMap: merged }))).to.equal('PROOF_MALFORMED');
  });

  it('error: a label for nothing, for something else, or too few', async () => {
    const more = `u${toBase64url(new Uint8Array(32).fill(9))}`;
    expect(
      await changed(({ labelMap }) => ({ labelMap: new Map([...labelMap, ['c14n99', more]]) })),
    ).to.equal('SIGNATURE_INVALID');
    expect(await changed(({ labelMap }) => ({ labelMap: new Map([...labelMap].slice(1)) }))).to.equal(
      'SIGNATURE_INVALID',
    );
    expect(
      await changed(({ labelMap }) => ({
        labelMap: new Map([...labelMap].map(([, label], i) => [`c14n${i + 7}`, label])),
      })),
    ).to.equal('SIGNATURE_INVALID');
  });

  it('error: places of mandatory statements that are others, or none', async () => {
    for (const change of [[], [0], [1000], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]]) {
      expect(await changed(() => ({ mandatoryIndexes: change })), change.join()).to.equal(
        'SIGNATURE_INVALID',
      );
    }
    const lines = canonizeDataset(toDataset(derivedDocument(), bundledContexts)).lines.length;
    expect(
      await changed(({ mandatoryIndexes }) => ({ mandatoryIndexes: [...mandatoryIndexes, lines] })),
    ).to.equal('SIGNATURE_INVALID');
    expect(
      await changed(({ mandatoryIndexes }) => ({ mandatoryIndexes: [...mandatoryIndexes].reverse() })),
    ).to.equal('PROOF_VALID');
  });

  it('error: signatures left out, added, in another order, or of others', async () => {
    expect(await changed(({ signatures }) => ({ signatures: signatures.slice(1) }))).to.equal(
      'SIGNATURE_INVALID',
    );
    expect(await changed(({ signatures }) => ({ signatures: signatures.slice(0, -1) }))).to.equal(
      'SIGNATURE_INVALID',
    );
    expect(
      await changed(({ signatures }) => ({ signatures: [...signatures, ...signatures.slice(0, 1)] })),
    ).to.equal('SIGNATURE_INVALID');
    expect(await changed(({ signatures }) => ({ signatures: [...signatures].reverse() }))).to.equal(
      'SIGNATURE_INVALID',
    );
    expect(await changed(() => ({ signatures: [] }))).to.equal('SIGNATURE_INVALID');
    expect(
      await changed(({ signatures: [first = new Uint8Array()] }) => ({ baseSignature: first })),
    ).to.equal('SIGNATURE_INVALID');
    expect(await changed(({ signatures }) => ({ signatures: Array(1024).fill(signatures[0]) }))).to.equal(
      'SIGNATURE_INVALID',
    );
    expect(await changed(({ signatures }) => ({ signatures: Array(1025).fill(signatures[0]) }))).to.equal(
      'JSON_LD_TOO_COMPLEX',
    );
  });

  it('error: one bad signature among good ones, wherever it stands', async () => {
    const count = derivedIn(derived).signatures.length;
    expect(count).to.be.greaterThan(2);
    for (let bad = 0; bad < count; bad++) {
      const spoil = (signature: Uint8Array, i: number): Uint8Array =>
        i === bad ? signature.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) : signature;
      expect(await changed(({ signatures }) => ({ signatures: signatures.map(spoil) })), `${bad}`).to.equal(
        'SIGNATURE_INVALID',
      );
    }
  });

  const derivedDocument = (): JsonObject => {
    const { proof: _proof, ...document } = derived;
    return document;
  };

  /** A whole proof by any keys: what an issuer of bad will, or without care, could make. */
  const madeWith = async (own: PrivateJwk, publicKey: Uint8Array): Promise<JsonObject> => {
    const document = derivedDocument();
    const value = derivedIn(derived);
    const options = canonize(rdfcOptions(document, withoutValue(proofOf(derived))), bundledContexts);
    const { lines } = canonizeDataset(toDataset(document, bundledContexts));
    const labelled = relabelAll(lines, value.labelMap) ?? [];
    const isMandatory = new Set(value.mandatoryIndexes);
    const mandatory = labelled.filter((_, place) => isMandatory.has(place)).join('');
    const data = Uint8Array.of(
      ...hashText(options, 'sha256'),
      ...publicKey,
      ...hashText(mandatory, 'sha256'),
    );
    const others = labelled.filter((_, place) => !isMandatory.has(place));
    const signatures = await Promise.all(others.map((line) => sign(own, utf8.encode(line))));
    return withValue(derived, {
      ...value,
      publicKey,
      signatures,
      baseSignature: await sign(issuer.key, data),
    });
  };

  it('error: a key of another curve in the proof, or none at all', async () => {
    const multikey = (key: PrivateJwk): Uint8Array =>
      fromBase58btc(toMultikey(publicPart(key))) ?? new Uint8Array();
    const good = await generateKey('P-256');
    expect(await codeOf(await madeWith(good, multikey(good)))).to.equal('PROOF_VALID');
    const other = await generateKey('secp256k1');
    expect(multikey(other)).to.have.length(35);
    expect(await codeOf(await madeWith(other, multikey(other)))).to.equal('PROOF_MALFORMED');
    expect(await codeOf(await madeWith(good, new Uint8Array(35)))).to.equal('PROOF_MALFORMED');
    expect(
      await codeOf(await madeWith(good, Uint8Array.of(0x80, 0x24, ...new Uint8Array(33).fill(9)))),
    ).to.equal('PROOF_MALFORMED');
    const stranger = await generateKey('P-256');
    expect(await codeOf(await madeWith(stranger, multikey(good)))).to.equal('SIGNATURE_INVALID');
  });

  it('default: the holder can check what the issuer gave', async () => {
    const check = (json: JsonObject) => {
      const { proofs, unsecured } = embeddedProofsOf(json);
      const [proof] = proofs;
      if (proof === undefined) throw new Error('no proof');
      return verifySdBase(publicPart(issuer.key), proof, unsecured, bundledContexts);
    };
    expect(await check(base)).to.equal(true);
    expect(await check({ ...base, name: 'Another name' })).to.equal(false);
    expect(await check({ ...base, validUntil: '2037-06-30T12:00:00Z' })).to.equal(false);
    expect(await check(derived)).to.have.property('code', 'PROOF_MALFORMED');
    const value = valueIn(base);
    if (value.kind !== 'base') throw new Error('a base proof is expected');
    const withPointers = (mandatoryPointers: readonly string[]) =>
      check(withValue(base, { ...value, mandatoryPointers }));
    expect(await withPointers(['/nothing'])).to.equal(false);
    expect(await withPointers(['/issuer'])).to.equal(false);
    expect(await withPointers(value.mandatoryPointers)).to.equal(true);
    const undefinedTerm = { ...base, unheardOf: 1 };
    expect(await check(undefinedTerm)).to.have.property('code', 'JSON_LD_TERM_UNDEFINED');
  });

  it('error: a value that is none, a term that is not defined', async () => {
    const { proofs, unsecured } = embeddedProofsOf(derived);
    const [proof] = proofs;
    if (proof === undefined) throw new Error('no proof');
    const key = publicPart(issuer.key);
    const garbled = { ...proof, proofValue: new Uint8Array(100) };
    expect(await verifySd(key, garbled, unsecured, bundledContexts)).to.have.property(
      'code',
      'PROOF_MALFORMED',
    );
    expect(
      await verifySd(key, proof, { ...unsecured, unheardOf: 1 as Json }, bundledContexts),
    ).to.have.property('code', 'JSON_LD_TERM_UNDEFINED');
    expect(await verifySd(key, proof, unsecured, bundledContexts)).to.equal(true);
  });
});
