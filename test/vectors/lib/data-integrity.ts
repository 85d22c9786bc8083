import { join } from 'node:path';
import { expect } from 'chai';
import type { Finding } from '../../../src/core/finding.ts';
import { ok } from '../../../src/core/finding.ts';
import { isObject, isString, type JsonObject } from '../../../src/core/json.ts';
import { fromBase58btc } from '../../../src/core/multibase.ts';
import { decodeCredential } from '../../../src/credential/decode.ts';
import { didKey } from '../../../src/did/methods/key.ts';
import { checkProof } from '../../../src/proof/check.ts';
import type { ProofContext } from '../../../src/proof/context.ts';
import { bundledContexts } from '../../../src/proof/json-ld/bundled.ts';
import {
  type CanonicalTexts,
  type HashName,
  hashDataOf,
  hashText,
  jcsTexts,
  rdfcTexts,
  withoutValue,
} from '../../../src/proof/suites/hash-data.ts';
import { jsonFile, textFile, type VectorCase } from './suite.ts';

/** One example of a specification: every intermediate value between the document and the signed credential. */
export interface Example {
  /** Folder below the set's. */
  readonly at: string;
  /** The end of its files' names. */
  readonly end: string;
  readonly form: 'jcs' | 'rdfc';
  readonly hash: HashName;
}

export const objectFile = (...path: readonly string[]): JsonObject => {
  const json = jsonFile(...path);
  if (!isObject(json)) throw new Error('an object is expected');
  return json;
};

/** A signed document's parts. */
export const partsOf = ({
  proof,
  ...document
}: JsonObject): { readonly document: JsonObject; readonly proof: JsonObject } => {
  if (proof === undefined || !isObject(proof)) throw new Error('one proof is expected');
  return { document, proof };
};

export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The methods of these examples are did:keys, none of them the issuer's. */
export const proofsOnly: Partial<ProofContext> = {
  binding: 'none',
  contexts: bundledContexts,
  documentOf: async (did) => {
    const resolved = didKey(did);
    return resolved.ok ? ok(resolved.value.document) : resolved;
  },
};

export const findingOn = async (credential: JsonObject, context = proofsOnly): Promise<Finding> => {
  const decoded = decodeCredential(JSON.stringify(credential));
  return decoded.ok ? checkProof(decoded.value, undefined, context) : decoded.finding;
};

/** It holds; bound to its issuer, whose key it is not, it is refused. */
export const expectProof = async (credential: JsonObject): Promise<void> => {
  const finding = await findingOn(credential);
  expect(finding.code, finding.message).to.equal('PROOF_VALID_UNBOUND');
  const decoded = decodeCredential(JSON.stringify(credential));
  if (!decoded.ok) throw new Error(decoded.finding.code);
  const { issuer } = decoded.value;
  const other = didKey('did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK');
  if (!other.ok) throw new Error(other.finding.code);
  const bound = await checkProof(decoded.value, { ...other.value.document, id: issuer });
  expect(bound.code).to.equal('KID_ISSUER_MISMATCH');
};

/** One case for each file of an example. */
export const exampleCases = (folder: string, { at, end, form, hash }: Example): readonly VectorCase[] => {
  const signed = (): JsonObject => objectFile(folder, at, `signed${end}.json`);
  const texts = async (): Promise<CanonicalTexts> => {
    const { document, proof } = partsOf(signed());
    const options = withoutValue(proof);
    if (form === 'rdfc') {
      const outcome = await rdfcTexts(document, options, bundledContexts, hash);
      if (!outcome.ok) throw new Error(outcome.finding.message);
      return outcome.value;
    }
    const outcome = jcsTexts(document, options);
    if ('code' in outcome) throw new Error(outcome.code);
    return outcome;
  };
  const text = (name: string): string => textFile(folder, at, `${name}${end}.txt`);
  const value = (name: string): string => text(name).trim();
  const proofValue = (): string => {
    const { proofValue: stated } = partsOf(signed()).proof;
    return isString(stated) ? stated : '';
  };
  const cases: Readonly<Record<string, () => unknown>> = {
    canonDoc: async () => expect((await texts()).document).to.equal(text('canonDoc')),
    proofCanon: async () => expect((await texts()).options).to.equal(text('proofCanon')),
    docHash: async () => expect(hexOf(hashText((await texts()).document, hash))).to.equal(value('docHash')),
    proofHash: async () =>
      expect(hexOf(hashText((await texts()).options, hash))).to.equal(value('proofHash')),
    combinedHash: async () => expect(hexOf(hashDataOf(await texts(), hash))).to.equal(value('combinedHash')),
    sigHex: () => expect(hexOf(fromBase58btc(proofValue()) ?? new Uint8Array())).to.equal(value('sigHex')),
    sigBTC58: () => expect(proofValue()).to.equal(value('sigBTC58')),
  };
  return [
    ...Object.entries(cases).map(([name, run]) => ({
      name: join(at, `${name}${end}.txt`),
      run: async () => void (await run()),
    })),
    {
      name: join(at, `proofConfig${end}.json`),
      run: () => {
        const { document, proof } = partsOf(signed());
        expect({ ...withoutValue(proof), '@context': document['@context'] }).to.deep.equal(
          objectFile(folder, at, `proofConfig${end}.json`),
        );
      },
    },
    { name: join(at, `signed${end}.json`), run: () => expectProof(signed()) },
  ];
};
