import { expect } from 'chai';
import { isObject, type JsonObject } from '../../src/core/json.ts';
import { bundledContextBytes, bundledContexts } from '../../src/proof/json-ld/bundled.ts';
import { compare } from '../fixtures/jsonld.ts';
import { filesBelow, jsonFile, textFile, type VectorSuite } from './lib/suite.ts';

const URLS: Readonly<Record<string, string>> = {
  'credentials-v1.json': 'https://www.w3.org/2018/credentials/v1',
  'credentials-v2.json': 'https://www.w3.org/ns/credentials/v2',
  'data-integrity-v1.json': 'https://w3id.org/security/data-integrity/v1',
  'data-integrity-v2.json': 'https://w3id.org/security/data-integrity/v2',
  'jwk-v1.json': 'https://w3id.org/security/jwk/v1',
  'multikey-v1.json': 'https://w3id.org/security/multikey/v1',
};

/** W3C's contexts: ours to the byte, and a document of each is read as npm `jsonld` reads it. */
export const suite: VectorSuite = {
  set: 'jsonld-contexts',
  expected: 12,
  cases: (folder) =>
    filesBelow(folder)
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => {
        const url = URLS[file] ?? '';
        return [
          {
            name: `${file} is bundled to the byte`,
            run: () =>
              expect(new TextDecoder().decode(bundledContextBytes(url))).to.equal(textFile(folder, file)),
          },
          {
            name: `${file} gives its terms the meaning that jsonld gives them`,
            run: async () => {
              expect(bundledContexts.get(url)).to.deep.equal(jsonFile(folder, file));
              expect(await compare(everyTerm(url, jsonFile(folder, file)))).to.equal('same');
            },
          },
        ];
      }),
};

/** A document that uses each term of a context that stands for a property. */
const everyTerm = (url: string, context: unknown): JsonObject => {
  const terms = isObject(context) && isObject(context['@context']) ? context['@context'] : {};
  const properties = Object.entries(terms).filter(
    ([name, term]) =>
      !name.startsWith('@') &&
      isObject(term) &&
      term['@context'] === undefined &&
      term['@container'] === undefined,
  );
  return {
    '@context': url,
    '@id': 'urn:example:document',
    ...Object.fromEntries(properties.map(([name]) => [name, 'urn:example:value'])),
    '@type': 'urn:example:Type',
  };
};
