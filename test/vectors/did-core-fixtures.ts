import { expect } from 'chai';
import { buildEthrDocument } from '../../src/chain/did-ethr/document.ts';
import { parseEthrDid } from '../../src/chain/did-ethr/identity.ts';
import { failed, no, type Outcome } from '../../src/core/finding.ts';
import { isObject, isString, type Json, type JsonObject } from '../../src/core/json.ts';
import { parseJsonObject } from '../../src/core/strict-json.ts';
import { type Dereferenced, dereference } from '../../src/did/dereference.ts';
import type { DidResolution } from '../../src/did/document.ts';
import { didEbsi } from '../../src/did/methods/ebsi.ts';
import { localDids } from '../../src/did/methods/local.ts';
import { didWeb, didWebUrl } from '../../src/did/methods/web.ts';
import {
  contentOf,
  RESOLUTION_ERRORS,
  resolutionErrorOf,
  resolutionResult,
} from '../../src/did/resolution-result.ts';
import { createDidResolver } from '../../src/did/resolve.ts';
import { expectSameSigners, parsed, resolved, signingKeys } from './lib/dids.ts';
import { objectOf } from './lib/documents.ts';
import { filesBelow, jsonFile, type VectorCase, type VectorSuite } from './lib/suite.ts';

/** What implementers of four DID methods handed in to the DID Core test suite: documents, and recorded calls. */
export const suite: VectorSuite = {
  set: 'did-core-fixtures',
  expected: 136,
  cases: (folder) =>
    filesBelow(folder)
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => {
        const json = objectOf(jsonFile(folder, file));
        return Array.isArray(json['executions'])
          ? callsOf(file, json['executions'])
          : documentsOf(file, json);
      }),
  remark:
    'each document is read and, where it follows from the DID, built; each recorded call is asked of our resolver over the recorded documents; versionId, versionTime as a day, and two documents whose keys have no controller are refused',
};

// Documents.

const documentsOf = (file: string, json: JsonObject): readonly VectorCase[] =>
  Object.entries(json)
    .filter(([name]) => name.startsWith('did:'))
    .map(([name, entry]) => ({ name: `${file}: ${name}`, run: () => checkDocuments(name, objectOf(entry)) }));

const checkDocuments = async (name: string, entry: JsonObject): Promise<void> => {
  const [did = ''] = name.split('?', 1);
  const model = objectOf(objectOf(entry['didDocumentDataModel'])['properties']);
  const texts = Object.values(entry)
    .filter(isObject)
    .flatMap(({ representation }) => (isString(representation) ? [representation] : []));
  expect(texts).not.to.have.length(0);
  for (const text of texts) {
    const document = parsed(parseJsonObject(text), did);
    expectSameSigners(document, parsed(model, did));
    await BY_METHOD[did.split(':')[1] ?? '']?.(did, text);
  }
};

/** What the method itself makes of the DID, or of the document where it is fetched. */
const BY_METHOD: Readonly<Record<string, (did: string, text: string) => Promise<void>>> = {
  key: async (did, text) =>
    expectSameSigners((await resolved(did)).document, withoutForeign(parsed(parseJsonObject(text), did))),
  web: async (did, text) => {
    const web = didWeb(async (url) => {
      expect(url).to.equal(didWebUrl(did));
      return { bytes: Buffer.from(text) };
    });
    expect((await resolved(did, { web })).document.source).to.deep.equal(JSON.parse(text));
  },
  ebsi: async (did, text) => {
    const ebsi = didEbsi(async (url) => {
      expect(url).to.equal(`https://registry.example/identifiers/${did}`);
      return { bytes: Buffer.from(text), contentType: 'application/did+ld+json' };
    }, 'https://registry.example');
    expect((await resolved(did, { ebsi })).document.source).to.deep.equal(JSON.parse(text));
  },
  ethr: async (did, text) => {
    const identity = parseEthrDid(did, [{ name: 'gno', chainId: 100 }]);
    const chainId = identity?.chainId;
    if (identity === undefined || chainId === undefined) throw new Error('no identity');
    const published = parsed(parseJsonObject(text), did);
    // Only what has no events follows from the DID; the others' events are on other chains.
    const isPlain =
      [...published.methods.keys()].every((id) => /#controller(?:Key)?$/.test(id)) && !/"service"/.test(text);
    if (!isPlain) return;
    const { document } = buildEthrDocument(did, { ...identity, chainId }, [], 1_800_000_000);
    expect(signingKeys(parsed(document, did))).to.deep.equal(signingKeys(published));
  },
};

/** Ours has one method; those of others may list a second one, of a kind that they derive. */
const withoutForeign = (document: ReturnType<typeof parsed>) => ({
  ...document,
  relationships: {
    ...document.relationships,
    assertionMethod: document.relationships.assertionMethod.slice(0, 1),
  },
});

// Calls.

interface Call {
  readonly name: string;
  readonly input: JsonObject;
  readonly output: JsonObject;
}

const callsOf = (file: string, executions: readonly Json[]): readonly VectorCase[] => {
  const calls = executions.map((execution): Call => {
    const { function: name, input, output } = objectOf(execution);
    return { name: String(name), input: objectOf(input), output: objectOf(output) };
  });
  const recorded = new Map<string, JsonObject>();
  for (const { output } of calls) {
    const document = documentIn(output);
    if (document === undefined || !isString(document['id']) || recorded.has(document['id'])) continue;
    recorded.set(document['id'], {
      didDocument: document,
      didDocumentMetadata: output['didDocumentMetadata'] ?? {},
    });
  }
  const local = localDids(recorded);
  const resolver = createDidResolver({ local, ethr: (did) => no(failed('DID_NOT_FOUND', { did })) });
  return calls.map(({ name, input, output }, i) => {
    const about = String(input['did'] ?? input['didUrl']);
    return {
      name: `${file} ${i}: ${name} ${about}`,
      run: async () => {
        const isDereferencing = name === 'dereference';
        const outcome = isDereferencing
          ? await dereference(about, resolver)
          : await resolver.resolve(about, {});
        const metadata = objectOf(
          output[isDereferencing ? 'dereferencingMetadata' : 'didResolutionMetadata'],
        );
        const expected = OTHERWISE.get(about) ?? errorOfVersion(about) ?? metadata['error'];
        if (expected !== undefined) expect(errorIn(outcome, about)).to.equal(expected);
        else if (outcome.ok) expectRecorded(outcome.value, output);
        else throw new Error(outcome.finding.message);
      },
    };
  });
};

/** The controller of their keys is an empty text, which is no DID (DID Core §5.2): JSON-LD readers take it for the DID. */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
  ['did:web:did.actor:bob', 'invalidDidDocument'],
  ['did:web:did.actor:carol', 'invalidDidDocument'],
]);

/** Versions by id are not kept, and a day is no `versionTime` (DID Core §3.2.1), which is one in UTC to the second. */
const errorOfVersion = (about: string): string | undefined => {
  if (about.includes('?versionId=')) return 'featureNotSupported';
  return about.includes('?versionTime=') ? 'invalidDidUrl' : undefined;
};

const expectRecorded = (found: Dereferenced | DidResolution, output: JsonObject): void => {
  if ('kind' in found) {
    if (found.kind === 'service') throw new Error('a service');
    expect(bare(contentOf(found))).to.deep.equal(bare(contentIn(output)));
    return;
  }
  const result = resolutionResult({ ok: true, value: found }, 'application/did');
  expect(bare(result['didDocument'])).to.deep.equal(bare(documentIn(output)));
  const deactivated = (metadata: unknown) => objectOf(metadata)['deactivated'];
  expect(deactivated(result['didDocumentMetadata'])).to.equal(deactivated(output['didDocumentMetadata']));
};

/** The representations of one document differ in their `@context`. */
const bare = (json: unknown): JsonObject => {
  const { '@context': _, ...rest } = objectOf(json);
  return rest;
};

const documentIn = ({
  didDocument,
  didDocumentStream,
  contentStream,
}: JsonObject): JsonObject | undefined => {
  if (isObject(didDocument)) return didDocument;
  const text = didDocumentStream ?? contentStream;
  if (!isString(text) || text === '') return undefined;
  const json = objectOf(JSON.parse(text));
  return isString(json['id']) && !json['id'].includes('#') ? json : undefined;
};

const contentIn = ({ contentStream }: JsonObject): JsonObject => objectOf(JSON.parse(String(contentStream)));

const errorIn = (outcome: Outcome<unknown>, did: string): string => {
  if (outcome.ok) return 'none';
  return RESOLUTION_ERRORS[resolutionErrorOf(outcome.finding, did).name][1];
};
