import { expect } from 'chai';
import { asList, isObject } from '../../src/core/json.ts';
import { outcomeOf } from '../../src/core/refusal.ts';
import { parseJsonObject } from '../../src/core/strict-json.ts';
import { parseDid } from '../../src/did/did-url.ts';
import { didKey } from '../../src/did/methods/key.ts';
import { didWebUrl } from '../../src/did/methods/web.ts';
import { objectOf } from './lib/documents.ts';
import { jsonFile, textFile, type VectorCase, type VectorSuite } from './lib/suite.ts';

const REGISTRIES = ['community-registry.json', 'dcc-registry.json', 'issuer-registry.json'];
const KNOWN = 'dcc-known-registries.json';

const issuerCase = (file: string, did: string): VectorCase => ({
  name: `${file}: ${did}`,
  run: () => {
    const parsed = parseDid(did);
    if (parsed?.method === 'web') {
      expect(new URL(didWebUrl(did) ?? '').protocol).to.equal('https:');
      return;
    }
    const resolved = didKey(did);
    expect(resolved.ok && resolved.value.document.relationships.assertionMethod).to.have.length(1);
  },
});

/** The registries of the Digital Credentials Consortium: every issuer in them is one that can be resolved. */
export const suite: VectorSuite = {
  set: 'dcc-registries',
  expected: 64 + 2,
  remark:
    'every issuer: did:key resolved, did:web turned into its address; there is no importer of these registries',
  cases: (folder) => [
    ...REGISTRIES.flatMap((file) =>
      Object.keys(objectOf(objectOf(jsonFile(folder, file))['registry'])).map((did) => issuerCase(file, did)),
    ),
    {
      name: 'issuer-registry.json names one issuer twice: the strict reader refuses it, and takes the others',
      run: () => {
        for (const file of REGISTRIES) {
          const read = outcomeOf(() => parseJsonObject(textFile(folder, file)));
          expect(read.ok ? 'read' : read.finding.code, file).to.equal(
            file === 'issuer-registry.json' ? 'JSON_DUPLICATE_KEY' : 'read',
          );
        }
      },
    },
    {
      name: `${KNOWN}: eight registries, each with an address`,
      run: () => {
        const known = asList(jsonFile(folder, KNOWN)).filter(isObject);
        expect(known).to.have.length(8);
        for (const { url, trustAnchorEC: anchor } of known) {
          expect(new URL(String(url ?? anchor)).protocol).to.equal('https:');
        }
      },
    },
  ],
};
