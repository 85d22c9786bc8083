import { expect } from 'chai';
import { asList, isObject, isString, type JsonObject } from '../../src/core/json.ts';
import { decodeBase58, fromBase58btc, readVarint } from '../../src/core/multibase.ts';
import { didKeyMethodId, didKeyOf } from '../../src/did/create.ts';
import type { DidDocument } from '../../src/did/document.ts';
import { expectSameSigners, parsed, resolved } from './lib/dids.ts';
import { objectOf } from './lib/documents.ts';
import { filesBelow, jsonFile, type VectorSuite } from './lib/suite.ts';

/** The document of one entry: some files have the DIDs at the top, one below `didDocument`. */
const entriesOf = (file: JsonObject): readonly (readonly [string, JsonObject])[] => {
  const isNested = Object.keys(file).every((name) => !name.startsWith('did:'));
  return Object.entries(objectOf(isNested ? file['didDocument'] : file)).map(
    ([did, entry]) => [did, isNested ? objectOf(entry) : objectOf(objectOf(entry)['didDocument'])] as const,
  );
};

/** did:key of W3C CCG: every kind of key with its published document. */
export const suite: VectorSuite = {
  set: 'did-key',
  expected: 30,
  cases: (folder) =>
    filesBelow(folder)
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) =>
        entriesOf(objectOf(jsonFile(folder, file))).map(([did, json]) => ({
          name: `${file}: ${did.slice(0, 40)}`,
          run: () => check(did, json),
        })),
      ),
  remark: 'X25519, P-521 and BLS12-381 keys resolve; signatures are not checked with them',
};

const check = async (did: string, json: JsonObject): Promise<void> => {
  const published = parsed(json, did);
  const { document, version } = await resolved(did);
  expect(version).to.equal('immutable');
  const method = document.methods.get(didKeyMethodId(did));
  if (method?.key.kind === 'jwk') {
    expectSameSigners(document, published);
    expect(didKeyOf(method.key.jwk)).to.equal(did);
    return;
  }
  // The bytes behind the code are those that the published document has in its own encoding.
  const bytes = bytesOf(did);
  expect(materials(json).some((material) => material.length >= 64 && bytes.startsWith(material))).to.equal(
    true,
  );
  const isForSigning = (of: DidDocument) => of.relationships.assertionMethod.length > 0;
  expect(isForSigning(document)).to.equal(isForSigning(published));
};

const bytesOf = (did: string): string => {
  const bytes = fromBase58btc(did.slice('did:key:'.length)) ?? new Uint8Array();
  return hex(bytes.subarray(readVarint(bytes)?.length ?? 0));
};

const materials = (json: JsonObject): readonly string[] =>
  [...asList(json['verificationMethod']), ...asList(json['keyAgreement'])].flatMap((method) => {
    if (!isObject(method)) return [];
    const { publicKeyBase58: base58, publicKeyJwk: jwk } = method;
    if (isString(base58)) return [hex(decodeBase58(base58) ?? new Uint8Array())];
    if (!isObject(jwk)) return [];
    const [x = Buffer.of(), y = Buffer.of()] = [jwk['x'], jwk['y']]
      .filter(isString)
      .map((text) => Buffer.from(text, 'base64url'));
    // Compressed for P-521; BLS12-381 keys have one coordinate, and two of them side by side.
    return [hex(x), hex(Buffer.concat([Buffer.of(2 + ((y.at(-1) ?? 0) & 1)), x]))];
  });

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
