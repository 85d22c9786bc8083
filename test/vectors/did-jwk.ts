import { expect } from 'chai';
import { resolved } from './lib/dids.ts';
import { objectOf } from './lib/documents.ts';
import { jsonFile, type VectorSuite } from './lib/suite.ts';

/** The worked examples of did:jwk: our document is the published one, member by member. */
export const suite: VectorSuite = {
  set: 'did-jwk',
  expected: 2,
  cases: (folder) => {
    const examples = jsonFile(folder, 'examples.json');
    return (Array.isArray(examples) ? examples : []).map(objectOf).map(({ did, didDocument }, i) => ({
      name: `examples.json ${i + 1}`,
      run: async () => expect((await resolved(String(did))).document.source).to.deep.equal(didDocument),
    }));
  },
};
