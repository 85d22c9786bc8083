import { createHash } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { isVidimusError } from '../../src/core/errors.ts';
import type { Hex } from '../../src/core/hex.ts';
import { canonicalize } from '../../src/core/jcs.ts';
import { asList, isObject, type JsonObject } from '../../src/core/json.ts';
import { issuanceLeaf, issuanceNode, verifyIssuancePath } from '../../src/credential/issuance-path.ts';
import type { IssuanceAnchorEvidence } from '../../src/credential/model.ts';
import { anchorBatch, MAX_BATCH } from '../../src/issue/issuance-anchor.ts';
import { accreditationRef, hex32, STATUS_REGISTRY, smallCredential } from '../fixtures/issuers.ts';

const WHERE = { accreditation: accreditationRef(), statusRegistry: STATUS_REGISTRY };

const evidenceOf = (document: JsonObject): IssuanceAnchorEvidence => {
  const entry = asList(document.evidence).find((item) => isObject(item) && item.type === 'IssuanceAnchor');
  if (entry === undefined || !isObject(entry)) throw new Error('no anchor');
  return {
    ...WHERE,
    root: entry.root as Hex,
    path: entry.path as readonly Hex[],
    blinding: entry.blinding as Hex,
  };
};

const batchOf = (count: number): readonly JsonObject[] =>
  Array.from({ length: count }, (_, i) =>
    smallCredential('did:example:university', { id: `urn:example:${i}` }),
  );

describe('issue/issuance-anchor and credential/issuance-path', () => {
  it('default: a batch of one is its own root, by the documented formula', () => {
    const [document] = batchOf(1);
    const { root, documents } = anchorBatch([document!], WHERE);
    const evidence = evidenceOf(documents[0]!);
    const inner = createHash('sha256').update(canonicalize(document!)).digest();
    const blinding = Buffer.from(evidence.blinding.slice(2), 'hex');
    const leaf = createHash('sha256')
      .update(Buffer.concat([Buffer.of(0), blinding, inner]))
      .digest('hex');
    expect(root).to.equal(`0x${leaf}`);
    expect(evidence.path).to.deep.equal([]);
    expect(verifyIssuancePath(documents[0]!, evidence)).to.equal(true);
  });

  it('behaviour: every path of every batch leads to its root, and to no other document', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), (count, pick) => {
        const { root, documents } = anchorBatch(batchOf(count), WHERE);
        for (const document of documents) {
          expect(evidenceOf(document).root).to.equal(root);
          expect(verifyIssuancePath(document, evidenceOf(document))).to.equal(true);
        }
        const document = documents[pick % count]!;
        const evidence = evidenceOf(document);
        expect(verifyIssuancePath({ ...document, id: 'urn:example:forged' }, evidence)).to.equal(false);
        expect(verifyIssuancePath(document, { ...evidence, root: hex32(1) })).to.equal(false);
        expect(verifyIssuancePath(document, { ...evidence, blinding: hex32(2) })).to.equal(false);
        expect(verifyIssuancePath(document, { ...evidence, path: [...evidence.path, hex32(3)] })).to.equal(
          false,
        );
      }),
      { numRuns: 30 },
    );
  });

  it('behaviour: other evidence stays and is covered; proof and claims of the JWT are not', () => {
    const document = smallCredential('did:example:university', {
      evidence: { type: 'Report', id: 'urn:example:r' },
    });
    const { documents } = anchorBatch([document], WHERE);
    const [anchored] = documents;
    const evidence = evidenceOf(anchored!);
    expect(asList(anchored!.evidence)).to.have.length(2);
    expect(verifyIssuancePath({ ...anchored!, iat: 1, proof: {} }, evidence)).to.equal(true);
    const [, anchor] = asList(anchored!.evidence);
    expect(verifyIssuancePath({ ...anchored!, evidence: anchor! }, evidence)).to.equal(false);
  });

  it('behaviour: equal documents have unlike leaves, so that a root says nothing', () => {
    const [document] = batchOf(1);
    expect(anchorBatch([document!], WHERE).root).not.to.equal(anchorBatch([document!], WHERE).root);
  });

  it('behaviour: the order of other evidence is covered', () => {
    const [first, second] = [
      { type: 'Report', id: 'urn:example:1' },
      { type: 'Report', id: 'urn:example:2' },
    ];
    const document = smallCredential('did:example:university', { evidence: [first, second] });
    const [anchored] = anchorBatch([document], WHERE).documents;
    const [, , anchor] = asList(anchored!.evidence);
    const evidence = evidenceOf(anchored!);
    expect(verifyIssuancePath({ ...document, evidence: [first, anchor!, second] }, evidence)).to.equal(true);
    expect(verifyIssuancePath({ ...document, evidence: [second, first, anchor!] }, evidence)).to.equal(false);
    expect(verifyIssuancePath({ ...document, evidence: [first, anchor!] }, evidence)).to.equal(false);
  });

  it('error: a path of more than 32 hashes, though it leads to the root', () => {
    const [document] = batchOf(1);
    const blinding = hex32(4);
    const along = (path: readonly Hex[]): IssuanceAnchorEvidence => {
      const root = path.reduce(issuanceNode, issuanceLeaf(document!, blinding)!);
      return { ...WHERE, root, path, blinding };
    };
    expect(verifyIssuancePath(document!, along(Array(32).fill(hex32(1))))).to.equal(true);
    expect(verifyIssuancePath(document!, along(Array(33).fill(hex32(1))))).to.equal(false);
    expect(verifyIssuancePath(document!, { ...along([]), path: ['0x'] })).to.equal(false);
  });

  it('error: a path that is too long, or not of hashes', () => {
    const { documents } = anchorBatch(batchOf(2), WHERE);
    const evidence = evidenceOf(documents[0]!);
    expect(verifyIssuancePath(documents[0]!, { ...evidence, path: Array(33).fill(hex32(1)) })).to.equal(
      false,
    );
    expect(verifyIssuancePath(documents[0]!, { ...evidence, path: ['0x12'] })).to.equal(false);
    expect(verifyIssuancePath(documents[0]!, { ...evidence, blinding: '0x12' })).to.equal(false);
  });

  it('error: no documents, or more than one root takes', () => {
    for (const documents of [[], Array(MAX_BATCH + 1).fill(smallCredential('did:example:university'))]) {
      try {
        anchorBatch(documents, WHERE);
        expect.fail('anchored');
      } catch (error) {
        expect(isVidimusError(error) && error.code).to.equal('ISSUE_BATCH_SIZE');
      }
    }
  });
});
