import { join } from 'node:path';
import { expect } from 'chai';
import { fromBase64url } from '../../../src/core/base64url.ts';
import { isObject, isString, type Json, type JsonObject } from '../../../src/core/json.ts';
import { embeddedProofsOf } from '../../../src/credential/embedded-proof.ts';
import { didKey } from '../../../src/did/methods/key.ts';
import { readMultikey, toMultikey } from '../../../src/did/multikey.ts';
import { bundledContexts } from '../../../src/proof/json-ld/bundled.ts';
import { canonize, canonizeDataset, toDataset } from '../../../src/proof/json-ld/canonize.ts';
import { hashText, rdfcOptions, withoutValue } from '../../../src/proof/suites/hash-data.ts';
import { type Derivation, deriveSd } from '../../../src/proof/suites/sd/derive.ts';
import {
  type BaseProof,
  type DerivedProof,
  readSdValue,
  writeSdValue,
} from '../../../src/proof/suites/sd/proof-value.ts';
import { selectByPointers } from '../../../src/proof/suites/sd/select.ts';
import { type Statements, statementsOf } from '../../../src/proof/suites/sd/statements.ts';
import { verifySdBase } from '../../../src/proof/suites/sd/verify.ts';
import { expectProof, findingOn, hexOf, objectFile, partsOf } from './data-integrity.ts';
import { jsonFile, textFile, type VectorCase } from './suite.ts';

/** An example of ecdsa-sd-2023: the issuer's document, what is mandatory, and what the holder chooses to show. */
export interface SdExample {
  readonly at: string;
  readonly selective: string;
}

/** A published Map: `[key, value]` pairs, in an object that says so or bare. */
const pairsOf = (json: Json | undefined): readonly Json[] => {
  const list = json !== undefined && isObject(json) ? json['value'] : json;
  return Array.isArray(list) ? list : [];
};

const textsIn = (json: Json | undefined): readonly string[] => [json ?? []].flat().filter(isString);

const multikeyOf = (bytes: Uint8Array): string => {
  const read = readMultikey(bytes);
  if (read === undefined || !('key' in read)) throw new Error('no key');
  const { key } = read;
  if (key.kty === 'RSA') throw new Error('a curve is expected');
  return toMultikey(key);
};

/** One case for each of the twenty files of an example. */
export const sdCases = (folder: string, { at, selective }: SdExample): readonly VectorCase[] => {
  const file = (name: string): JsonObject => objectFile(folder, at, name);
  const signed = (): JsonObject => file('addSignedSDBase.json');
  const document = (): JsonObject => partsOf(signed()).document;
  const base = (): BaseProof => sdValueOf(signed(), 'base');
  const statements = (): Statements => statementsOf(document(), base().hmacKey, bundledContexts);
  const mandatory = (): readonly number[] => statements().chosenBy(base().mandatoryPointers) ?? [];
  const derivation = (): Derivation => {
    const derived = deriveSd(document(), base(), textsIn(jsonFile(folder, selective)), bundledContexts);
    if (derived === undefined) throw new Error('a pointer leads nowhere');
    return derived;
  };
  const revealed = (): JsonObject => file('derivedRevealDocument.json');
  const options = (): string =>
    canonize(rdfcOptions(document(), withoutValue(partsOf(signed()).proof)), bundledContexts);
  const linesAt = (places: readonly number[]): readonly Json[] =>
    places.map((place) => [place, statements().lines[place] ?? '']);
  const others = (chosen: readonly number[]): readonly number[] =>
    statements()
      .lines.map((_, place) => place)
      .filter((place) => !chosen.includes(place));

  const cases: Readonly<Record<string, () => unknown>> = {
    'addBaseDocCanon.json': () =>
      expect(canonizeDataset(toDataset(document(), bundledContexts)).lines).to.deep.equal(
        jsonFile(folder, at, 'addBaseDocCanon.json'),
      ),
    'addBaseDocHMACCanon.json': () =>
      expect(statements().lines).to.deep.equal(jsonFile(folder, at, 'addBaseDocHMACCanon.json')),
    'addBaseTransform.json': () => {
      const transform = file('addBaseTransform.json');
      expect(base().mandatoryPointers).to.deep.equal(transform['mandatoryPointers']);
      expect(linesAt(mandatory())).to.deep.equal(pairsOf(transform['mandatory']));
      expect(linesAt(others(mandatory()))).to.deep.equal(pairsOf(transform['nonMandatory']));
      expect(hexOf(base().hmacKey)).to.equal(String(transform['hmacKeyString']).toLowerCase());
    },
    'addHashData.json': () =>
      expect({
        proofHash: hexOf(hashText(options(), 'sha256')),
        mandatoryHash: hexOf(
          hashText(
            mandatory()
              .map((place) => statements().lines[place])
              .join(''),
            'sha256',
          ),
        ),
      }).to.deep.equal(file('addHashData.json')),
    'addPointerValues.json': () => {
      const stated = [jsonFile(folder, at, 'addPointerValues.json')].flat().filter(isObject);
      expect(stated.map(({ pointer }) => pointer)).to.deep.equal(base().mandatoryPointers);
      for (const { pointer, value } of stated) {
        const chosen = selectByPointers(document(), [String(pointer)])?.document;
        expect(chosen?.[String(pointer).slice(1)]).to.deep.equal(value);
      }
    },
    'addProofConfig.json': () =>
      expect(rdfcOptions(document(), withoutValue(partsOf(signed()).proof))).to.deep.equal(
        file('addProofConfig.json'),
      ),
    'addProofConfigCanon.txt': () =>
      expect(options()).to.equal(textFile(folder, at, 'addProofConfigCanon.txt')),
    'addRawBaseSignatureInfo.json': () =>
      expect({
        baseSignature: hexOf(base().baseSignature),
        publicKey: multikeyOf(base().publicKey),
        signatures: base().signatures.map(hexOf),
        mandatoryPointers: base().mandatoryPointers,
      }).to.deep.equal(file('addRawBaseSignatureInfo.json')),
    'addSignedSDBase.json': async () => {
      const { proofs, unsecured } = embeddedProofsOf(signed());
      const [proof] = proofs;
      if (proof === undefined) throw new Error('no proof');
      const did = didKey(proof.verificationMethod.split('#')[0] ?? '');
      const key = did.ok ? [...did.value.document.methods.values()][0]?.key : undefined;
      if (key?.kind !== 'jwk') throw new Error('no key');
      expect(await verifySdBase(key.jwk, proof, unsecured, bundledContexts)).to.equal(true);
      // A verifier is not to take it.
      expect((await findingOn(signed())).code).to.equal('PROOF_FOR_HOLDER_ONLY');
      expect(Buffer.from(writeSdValue(base()))).to.deep.equal(Buffer.from(bytesOf(signed())));
    },
    'derivedRecoveredBaseData.json': () => {
      const { baseSignature, publicKey, hmacKey, signatures, mandatoryPointers } = base();
      expect({
        baseSignature: hexOf(baseSignature),
        proofPublicKey: multikeyOf(publicKey),
        hmacKey: hexOf(hmacKey),
        signatures: signatures.map(hexOf),
        mandatoryPointers,
      }).to.deep.equal(file('derivedRecoveredBaseData.json'));
    },
    'derivedGroupIndexes.json': () => {
      const { places } = derivation();
      expect({
        combinedIndexes: places.combined,
        mandatoryIndexes: places.mandatory,
        nonMandatoryIndexes: others(places.mandatory),
        selectiveIndexes: places.selective,
      }).to.deep.equal(file('derivedGroupIndexes.json'));
    },
    'derivedAllGroupData.json': () => {
      const { places } = derivation();
      const { groups = null, nquads = null } = file('derivedAllGroupData.json');
      expect(statements().lines).to.deep.equal(nquads);
      for (const name of ['mandatory', 'selective', 'combined'] as const) {
        const group = isObject(groups) ? groups[name] : undefined;
        if (group === undefined || !isObject(group)) throw new Error(`no group ${name}`);
        expect(linesAt(places[name]), name).to.deep.equal(pairsOf(group['matching']));
        expect(linesAt(others(places[name])), name).to.deep.equal(pairsOf(group['nonMatching']));
      }
    },
    'derivedAdjMandatoryIndexes.json': () =>
      expect({ adjMandatoryIndexes: derivation().proof.mandatoryIndexes }).to.deep.equal(
        file('derivedAdjMandatoryIndexes.json'),
      ),
    'derivedAdjSignatures.json': () => {
      const { adjSignatureIndexes, filteredSignatures } = file('derivedAdjSignatures.json');
      const { signatures } = derivation().proof;
      expect(signatures.map(hexOf)).to.deep.equal(filteredSignatures);
      const all = base().signatures.map(hexOf);
      expect(signatures.map((signature) => all.indexOf(hexOf(signature)))).to.deep.equal(adjSignatureIndexes);
    },
    'derivedUnsignedReveal.json': () =>
      expect(derivation().document).to.deep.equal(file('derivedUnsignedReveal.json')),
    'derivedDisclosureData.json': () => expectDerived(derivation().proof, file('derivedDisclosureData.json')),
    'derivedRevealDocument.json': async () => {
      expect(partsOf(revealed()).document).to.deep.equal(derivation().document);
      expect(Buffer.from(writeSdValue(derivation().proof))).to.deep.equal(Buffer.from(bytesOf(revealed())));
      await expectProof(revealed());
    },
    'verifyDerivedProofValue.json': () =>
      expectDerived(sdValueOf(revealed(), 'derived'), file('verifyDerivedProofValue.json')),
    'verifyNQuads.json': () =>
      expect(derivation().places.combined.map((place) => statements().lines[place])).to.deep.equal(
        jsonFile(folder, at, 'verifyNQuads.json'),
      ),
    'verifyCreateVerifyData.json': () => {
      const { places, proof } = derivation();
      expect({
        baseSignature: hexOf(proof.baseSignature),
        proofHash: hexOf(hashText(options(), 'sha256')),
        publicKey: multikeyOf(proof.publicKey),
        signatures: proof.signatures.map(hexOf),
        nonMandatory: places.combined
          .filter((place) => !places.mandatory.includes(place))
          .map((place) => statements().lines[place]),
        mandatoryHash: hexOf(
          hashText(places.mandatory.map((place) => statements().lines[place]).join(''), 'sha256'),
        ),
      }).to.deep.equal(file('verifyCreateVerifyData.json'));
    },
  };
  return Object.entries(cases).map(([name, run]) => ({
    name: join(at, name),
    run: async () => void (await run()),
  }));
};

const bytesOf = (credential: JsonObject): Uint8Array => {
  const { proofValue } = partsOf(credential).proof;
  const bytes = isString(proofValue) ? fromBase64url(proofValue.slice(1)) : undefined;
  if (bytes === undefined) throw new Error('no value');
  return bytes;
};

const sdValueOf = <K extends 'base' | 'derived'>(
  credential: JsonObject,
  kind: K,
): K extends 'base' ? BaseProof : DerivedProof => {
  const value = readSdValue(bytesOf(credential));
  if (value?.kind !== kind) throw new Error(`a ${kind} proof is expected`);
  return value as K extends 'base' ? BaseProof : DerivedProof;
};

const expectDerived = (proof: DerivedProof, expected: JsonObject): void => {
  expect({
    baseSignature: hexOf(proof.baseSignature),
    publicKey: multikeyOf(proof.publicKey),
    signatures: proof.signatures.map(hexOf),
    labelMap: [...proof.labelMap].sort(),
    mandatoryIndexes: proof.mandatoryIndexes,
  }).to.deep.equal({ ...expected, labelMap: pairsOf(expected['labelMap']) });
};
