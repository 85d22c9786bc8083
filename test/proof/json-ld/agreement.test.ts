import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { isObject, type Json, type JsonObject } from '../../../src/core/json.ts';
import { credential11, credential20 } from '../../fixtures/data-integrity.ts';
import { blankNodeGraphs, jsonLdDocuments } from '../../fixtures/json-ld-documents.ts';
import { type Agreement, compare } from '../../fixtures/jsonld.ts';
import { sharedVectors } from '../../fixtures/shared.ts';

const ISSUER = 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp';

/** How often we and npm jsonld came to the same end; every other end throws. */
const tally = async (documents: Iterable<JsonObject>): Promise<Record<Agreement, number>> => {
  const counts = { same: 0, 'both refuse': 0, 'only we refuse': 0 };
  for (const document of documents) counts[await compare(document)]++;
  return counts;
};

/** The documents with a @context of their own in a file, however deep. */
const documentsIn = (value: Json): readonly JsonObject[] => {
  if (Array.isArray(value)) return value.flatMap((item: Json) => documentsIn(item));
  if (!isObject(value)) return [];
  const within = Object.values(value).flatMap(documentsIn);
  return value['@context'] === undefined ? within : [value, ...within];
};

/** Some published files are meant to be broken. */
const jsonOf = (text: string): Json => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Each document with one member or item taken away, renamed, doubled or replaced. */
function* changed(document: JsonObject): Generator<JsonObject> {
  for (const path of pathsOf(document)) {
    for (const change of CHANGES) {
      const copy = structuredClone(document) as JsonObject;
      change(
        path.slice(0, -1).reduce<Json>((at, key) => (at as JsonObject)[key] ?? null, copy) as Members,
        path.at(-1) ?? '',
      );
      yield copy;
    }
  }
}

type Members = { [member: string]: Json };

const CHANGES: readonly ((parent: Members, key: string) => void)[] = [
  (parent, key) => (Array.isArray(parent) ? parent.splice(Number(key), 1) : delete parent[key]),
  (parent, key) => Object.assign(parent, { [key]: null }),
  (parent, key) => Object.assign(parent, { [key]: [parent[key] ?? null, parent[key] ?? null] }),
  (parent, key) => Object.assign(parent, { [key]: { '@value': 'x' } }),
  (parent, key) => Object.assign(parent, { [key]: { id: 'urn:example:1', type: 'Person' } }),
  (parent, key) => Object.assign(parent, { [`${key}x`]: parent[key] ?? null }),
  (parent, key) => Object.assign(parent, { [key]: 'relative' }),
  (parent, key) => Object.assign(parent, { [key]: { '@list': [1, 1.5, 'a'] } }),
];

const pathsOf = (value: Json, path: readonly string[] = []): readonly (readonly string[])[] => {
  const below = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [
    ...(path.length === 0 ? [] : [path]),
    ...below.flatMap(([key, item]) => pathsOf(item, [...path, key])),
  ];
};

describe('canonize and npm jsonld', () => {
  it('default: read generated documents alike, or both refuse them', async function () {
    this.timeout(120_000);
    let same = 0;
    const check = async (document: JsonObject): Promise<void> => {
      if ((await compare(document)) === 'same') same++;
    };
    const numRuns = Number(process.env['VIDIMUS_FUZZ_RUNS'] ?? 1_000);
    await fc.assert(fc.asyncProperty(jsonLdDocuments(), check), { numRuns, seed: 20261122 });
    expect(same).to.be.greaterThan(numRuns / 5);
  });

  it('default: name blank nodes alike, also those that only their neighbours tell apart', async function () {
    this.timeout(60_000);
    const check = async (document: JsonObject): Promise<void> => {
      expect(await compare(document)).to.equal('same');
    };
    await fc.assert(fc.asyncProperty(blankNodeGraphs(), check), { numRuns: 500, seed: 20261122 });
  });

  it('behaviour: read changed credentials of ours alike, or both refuse them', async function () {
    this.timeout(120_000);
    const documents = [credential20(ISSUER), credential11(ISSUER)].flatMap((document) => [
      ...changed(document),
    ]);
    const counts = await tally(documents);
    expect(documents.length).to.be.greaterThan(300);
    expect(counts.same).to.be.greaterThan(100);
    expect(counts['only we refuse']).to.equal(0);
  });

  it('behaviour: read all published documents alike, or both refuse them', async function () {
    this.timeout(120_000);
    const folders = SETS.map(sharedVectors).filter((folder) => folder !== undefined);
    if (folders.length === 0) return this.skip();
    const documents = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.json(ld)?$/.test(file))
        .flatMap((file) => documentsIn(jsonOf(readFileSync(join(folder, file), 'utf8')))),
    );
    const counts = await tally(documents);
    expect(counts['only we refuse']).to.equal(0);
    expect(counts.same).to.be.greaterThan(30);
  });

  it('behaviour: read changed Open Badges alike, or both refuse them', async function () {
    this.timeout(180_000);
    const folder = sharedVectors('open-badges-3');
    if (folder === undefined) return this.skip();
    for (const file of ['simple.json', 'endorsement-valid.json']) {
      const document: JsonObject = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      const counts = await tally(changed(document));
      expect(counts.same, file).to.be.greaterThan(50);
      expect(counts['only we refuse'], file).to.equal(0);
    }
  });
});

const SETS = [
  ...['vc-di-eddsa', 'vc-di-ecdsa', 'open-badges-3', 'micro-credentials-dc4eu', 'micro-credentials-eu-pilot'],
  ...[
    'elm-v3',
    'ebsi-schemas',
    'ebsi-trust-chain-samples',
    'ebsi-signed',
    'did-core-fixtures',
    'did-key',
    'jsonld-contexts',
  ],
];
