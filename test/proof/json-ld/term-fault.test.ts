import { expect } from 'chai';
import { bundledContexts } from '../../../src/proof/json-ld/bundled.ts';
import { termFault } from '../../../src/proof/json-ld/term-fault.ts';

const V2 = 'https://www.w3.org/ns/credentials/v2';

describe('termFault', () => {
  it('default: finds nothing where the contexts define everything', () => {
    const document = { '@context': V2, type: 'VerifiableCredential', name: 'x' };
    expect(termFault(document, bundledContexts)).to.equal(undefined);
  });

  it('error: names what is undefined, or which context is missing', () => {
    const undefinedTerm = { '@context': V2, type: 'VerifiableCredential', degree: 'x' };
    expect(termFault(undefinedTerm, bundledContexts)).to.include({
      status: 'fail',
      code: 'JSON_LD_TERM_UNDEFINED',
    });
    const unknownContext = { '@context': [V2, 'https://example.com/c'], type: 'VerifiableCredential' };
    expect(termFault(unknownContext, bundledContexts)).to.include({
      status: 'unknown',
      code: 'CONTEXT_UNKNOWN',
    });
  });
});
