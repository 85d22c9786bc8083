import { createHash } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { isVidimusError } from '../../src/core/errors.ts';
import { isObject, type JsonObject } from '../../src/core/json.ts';
import { LIMITS } from '../../src/core/limits.ts';
import { emptyList, freeEntry, withStatus } from '../../src/issue/status-bits.ts';
import { type ListDescription, signStatusList, statusListDocument } from '../../src/issue/status-list.ts';
import { decodeList, type ListForm } from '../../src/status/bitstring.ts';
import { jwsParts, testSigner } from '../fixtures/issuers.ts';

const ISSUER = 'did:example:university';
const ISSUED = 1_790_000_000;

const describeList = (form: ListForm, members: Partial<ListDescription> = {}): ListDescription => ({
  form,
  url: 'https://university.example/status/1',
  issuer: ISSUER,
  purpose: 'revocation',
  issuedAt: ISSUED,
  ...members,
});

const subjectOf = (document: JsonObject): JsonObject => {
  const subject = document.credentialSubject;
  if (subject === undefined || !isObject(subject)) throw new Error('no subject');
  return subject;
};

const codeOf = (action: () => unknown): string => {
  try {
    action();
    return 'done';
  } catch (error) {
    return isVidimusError(error) ? error.code : String(error);
  }
};

describe('issue/status-list', () => {
  for (const form of ['BitstringStatusList', 'StatusList2021'] as const) {
    it(`default: a signed ${form} holds the bits that were set, and its digest is of its bytes`, async () => {
      const bits = withStatus(emptyList(), [0, 94_567, 131_071]);
      const list = await signStatusList(bits, describeList(form), await testSigner(ISSUER));
      expect(list.digest).to.equal(`0x${createHash('sha256').update(list.bytes).digest('hex')}`);
      expect(new TextDecoder().decode(list.bytes)).to.equal(list.token);
      const { payload } = jwsParts(list.token);
      const document = payload.vc !== undefined && isObject(payload.vc) ? payload.vc : payload;
      const decoded = await decodeList(String(subjectOf(document).encodedList), form, 1_048_576);
      expect(decoded.ok && Buffer.from(decoded.value).equals(Buffer.from(bits))).to.equal(true);
      expect(document.id).to.equal('https://university.example/status/1');
      expect(payload.iat).to.equal(ISSUED);
    });
  }

  it('argument: end of validity and time to live, in the units of each form', async () => {
    const options = { validUntil: ISSUED + 86_400, ttl: 300 };
    const newer = await statusListDocument(emptyList(), describeList('BitstringStatusList', options));
    expect(newer.validUntil).to.equal('2026-09-22T14:13:20Z');
    expect(subjectOf(newer).ttl).to.equal(300_000);
    const older = await statusListDocument(emptyList(), describeList('StatusList2021', options));
    expect(older.expirationDate).to.equal('2026-09-22T14:13:20Z');
    expect(subjectOf(older)).to.not.have.property('ttl');
  });

  it('behaviour: setting and clearing make copies, and undo each other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(131_071), { maxLength: 20 }), (indices) => {
        const empty = emptyList();
        const set = withStatus(empty, indices);
        expect(set.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)).to.equal(
          indices.length,
        );
        expect(Buffer.from(withStatus(set, indices, false)).equals(Buffer.from(emptyList()))).to.equal(true);
        expect(Buffer.from(empty).equals(Buffer.from(emptyList()))).to.equal(true);
      }),
      { numRuns: 20 },
    );
  });

  it('behaviour: a free entry is at random, and never one that is taken', () => {
    const drawn = new Set(Array.from({ length: 20 }, () => freeEntry(new Set())));
    expect(drawn.size).to.be.greaterThan(15);
    const taken = new Set([0, 1, 2, 3, 5, 6, 7]);
    expect(freeEntry(taken, 8)).to.equal(4);
  });

  it('error: sizes and entries that no list has', () => {
    expect(codeOf(() => emptyList(131_064))).to.equal('ISSUE_LIST_SIZE');
    expect(codeOf(() => emptyList(131_073))).to.equal('ISSUE_LIST_SIZE');
    expect(emptyList(LIMITS.statusListUnpackedBytes * 8).length).to.equal(LIMITS.statusListUnpackedBytes);
    expect(codeOf(() => emptyList(LIMITS.statusListUnpackedBytes * 8 + 8))).to.equal('ISSUE_LIST_SIZE');
    expect(codeOf(() => emptyList(2 ** 40))).to.equal('ISSUE_LIST_SIZE');
    expect(codeOf(() => emptyList(Number.NaN))).to.equal('ISSUE_LIST_SIZE');
    for (const index of [-1, 131_072, 0.5, Number.NaN]) {
      expect(
        codeOf(() => withStatus(emptyList(), [index])),
        String(index),
      ).to.equal('ISSUE_LIST_INDEX');
    }
    expect(codeOf(() => freeEntry(new Set([0, 1, 2, 3, 4, 5, 6, 7]), 8))).to.equal('ISSUE_LIST_FULL');
  });
});
