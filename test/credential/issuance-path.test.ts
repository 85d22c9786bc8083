import { createHash } from 'node:crypto';
import { expect } from 'chai';
import type { Hex } from '../../src/core/hex.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import {
  issuanceLeaf,
  issuanceNode,
  MAX_PATH,
  verifyIssuancePath,
} from '../../src/credential/issuance-path.ts';
import type { IssuanceAnchorEvidence } from '../../src/credential/model.ts';

const BLINDING: Hex = `0x${'5a'.repeat(32)}`;
const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const bytes = (hex: Hex): Buffer => Buffer.from(hex.slice(2), 'hex');
const hex = (buffer: Buffer): Hex => `0x${buffer.toString('hex')}`;

/** By the definition, over JSON that is canonical as it stands. */
const leafOf = (canonical: string): Hex =>
  hex(sha256(Buffer.of(0), bytes(BLINDING), sha256(Buffer.from(canonical))));
const nodeOf = (smaller: Hex, larger: Hex): Hex => hex(sha256(Buffer.of(1), bytes(smaller), bytes(larger)));

const low: Hex = `0x${'01'.repeat(32)}`;
const high: Hex = `0x${'fe'.repeat(32)}`;
const document = { a: 1, b: { c: [true] } };

describe('issuanceLeaf', () => {
  it('default: SHA-256 of 0x00, the blinding, and the digest of the canonical document', () => {
    expect(issuanceLeaf({ b: { c: [true] }, a: 1 }, BLINDING)).to.equal(leafOf('{"a":1,"b":{"c":[true]}}'));
  });

  it('behaviour: neither proof nor the claims of the JWT around it count', () => {
    const claims = { iss: 'i', sub: 's', aud: 'a', exp: 1, nbf: 2, iat: 3, jti: 'j' };
    for (const [name, value] of Object.entries({ ...claims, proof: { type: 'x' } })) {
      expect(issuanceLeaf({ ...document, [name]: value }, BLINDING), name).to.equal(
        issuanceLeaf(document, BLINDING),
      );
    }
    expect(issuanceLeaf({ ...document, issuer: 'i' }, BLINDING)).not.to.equal(
      issuanceLeaf(document, BLINDING),
    );
  });

  describe('the evidence that is about to be made', () => {
    const anchor = { type: 'IssuanceAnchor', root: low };
    const other = { type: ['Other'], text: 'kept' };
    const leafWith = (evidence: Json): Hex | undefined => issuanceLeaf({ ...document, evidence }, BLINDING);

    it('behaviour: is left out, alone or beside others, with one type or several', () => {
      const bare = issuanceLeaf(document, BLINDING);
      for (const evidence of [anchor, [anchor], [{ ...anchor, type: ['IssuanceAnchor', 'Evidence'] }], []])
        expect(leafWith(evidence)).to.equal(bare);
    });
    it('behaviour: what else stands there counts, with a list around it or not', () => {
      const one = leafWith(other);
      expect(one).to.equal(leafOf('{"a":1,"b":{"c":[true]},"evidence":{"text":"kept","type":["Other"]}}'));
      expect(leafWith([other])).to.equal(one);
      expect(leafWith([other, anchor])).to.equal(one);
      expect(leafWith([other, { ...other, text: 'two' }, anchor])).to.equal(
        leafOf(
          '{"a":1,"b":{"c":[true]},"evidence":[{"text":"kept","type":["Other"]},{"text":"two","type":["Other"]}]}',
        ),
      );
      expect(leafWith('IssuanceAnchor')).not.to.equal(issuanceLeaf(document, BLINDING));
    });
  });

  it('error: a blinding that is not 32 bytes', () => {
    for (const blinding of ['0x', `0x${'5a'.repeat(31)}`, `0x${'5a'.repeat(33)}`, '0xzz'])
      expect(issuanceLeaf(document, blinding as Hex)).to.equal(undefined);
  });
});

describe('issuanceNode', () => {
  it('default: SHA-256 of 0x01, the smaller and the larger, whichever comes first', () => {
    expect(issuanceNode(low, high)).to.equal(nodeOf(low, high));
    expect(issuanceNode(high, low)).to.equal(nodeOf(low, high));
    expect(issuanceNode(low, low)).to.equal(nodeOf(low, low));
  });
});

describe('verifyIssuancePath', () => {
  const leaf = leafOf('{"a":1,"b":{"c":[true]}}');
  const evidence = (path: readonly Hex[], root: Hex): IssuanceAnchorEvidence => ({
    accreditation: { chainId: 1, registry: `0x${'11'.repeat(20)}`, id: low },
    statusRegistry: `0x${'22'.repeat(20)}`,
    root,
    path,
    blinding: BLINDING,
  });
  const rootOf = (path: readonly Hex[]): Hex => path.reduce(issuanceNode, leaf);
  const holds = (path: readonly Hex[], root: Hex, of: JsonObject = document): boolean =>
    verifyIssuancePath(of, evidence(path, root));

  it('default: the path leads from the document to the root', () => {
    for (const path of [[], [low], [high, low, high]]) expect(holds(path, rootOf(path))).to.equal(true);
    const root = rootOf([low]);
    expect(holds([low], `0x${root.slice(2).toUpperCase()}`)).to.equal(true);
  });
  it('behaviour: as long as two to the 32nd leaves need, and no longer', () => {
    const longest = Array.from({ length: MAX_PATH }, () => low);
    expect(MAX_PATH).to.equal(32);
    expect(holds(longest, rootOf(longest))).to.equal(true);
    expect(holds([...longest, low], rootOf([...longest, low]))).to.equal(false);
  });
  it('error: another document, root, order or blinding', () => {
    const root = rootOf([low, high]);
    expect(holds([low, high], root, { a: 2 })).to.equal(false);
    expect(holds([low, high], high)).to.equal(false);
    expect(holds([high, low], root)).to.equal(false);
    expect(holds([low], root)).to.equal(false);
    expect(verifyIssuancePath(document, { ...evidence([], leaf), blinding: high })).to.equal(false);
    expect(verifyIssuancePath(document, { ...evidence([], leaf), blinding: '0x00' })).to.equal(false);
  });
  it('error: a step that is not 32 bytes, which would stand for zeros', () => {
    const zeros: Hex = `0x${'00'.repeat(32)}`;
    for (const step of ['0x00', `0x${'00'.repeat(33)}`, '0xzz'] as readonly Hex[]) {
      expect(holds([step], rootOf([zeros]))).to.equal(false);
      expect(holds([low, step], rootOf([low, zeros]))).to.equal(false);
    }
  });
});
