import { expect } from 'chai';
import { buildEthrDocument } from '../../src/chain/did-ethr/document.ts';
import { checksummed, parseEthrDid } from '../../src/chain/did-ethr/identity.ts';
import { asList } from '../../src/core/json.ts';
import { ebsiSyntaxFault } from '../../src/did/methods/ebsi-syntax.ts';
import { didWebUrl } from '../../src/did/methods/web.ts';
import { parsed, resolved, signingKeys } from './lib/dids.ts';
import { objectOf } from './lib/documents.ts';
import { jsonFile, type VectorSuite } from './lib/suite.ts';

/** Networks that the identifiers name. */
const NETWORKS = [{ name: 'sepolia', chainId: 11_155_111 }];

const CHECKS: Readonly<Record<string, (did: string) => unknown>> = {
  'did:jwk': async (did) => {
    const { document } = await resolved(did);
    expect(signingKeys(document)).to.have.nested.property('[0].kind', 'jwk');
  },
  /** Without events: the owner is the account itself. */
  'did:ethr': (did) => {
    const identity = parseEthrDid(did, NETWORKS);
    const chainId = identity?.chainId;
    if (identity === undefined || chainId === undefined) throw new Error('no identity');
    const { document, deactivated } = buildEthrDocument(did, { ...identity, chainId }, [], 1_800_000_000);
    expect(deactivated).to.equal(false);
    const account = `eip155:${chainId}:${checksummed(identity.address)}`;
    expect(document).to.have.nested.property('verificationMethod[0].blockchainAccountId', account);
    const keys = signingKeys(parsed(document, did));
    expect(keys[0]).to.deep.equal({ kind: 'account', account: account.toLowerCase() });
    expect(keys).to.have.length(identity.publicKey === undefined ? 1 : 2);
  },
  'did:web': (did) => {
    const host = did.slice('did:web:'.length);
    expect(didWebUrl(did)).to.equal(`https://${host}/.well-known/did.json`);
  },
  'did:ebsi': (did) => expect(ebsiSyntaxFault(did)).to.equal(undefined),
};

/** The identifiers that the Universal Resolver is tested with. Nothing is fetched. */
export const suite: VectorSuite = {
  set: 'universal-resolver',
  expected: 11,
  cases: (folder) =>
    Object.entries(objectOf(jsonFile(folder, 'test-identifiers.json'))).flatMap(([method, dids]) =>
      asList(dids).map((did) => ({
        name: String(did).slice(0, 60),
        run: () => {
          const check = CHECKS[method];
          if (check === undefined) throw new Error(`${method} is not read`);
          return check(String(did));
        },
      })),
    ),
  remark:
    'did:web and did:ebsi by their syntax, did:ethr by the document without events: the networks are live',
};
