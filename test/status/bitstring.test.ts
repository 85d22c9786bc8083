import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import fc from 'fast-check';
import { decodeList, encodeList, type ListForm, MINIMUM_ENTRIES } from '../../src/status/bitstring.ts';
import { sharedVectors } from '../fixtures/shared.ts';

const LIMIT = 16_777_216;
const FORMS: readonly ListForm[] = ['BitstringStatusList', 'StatusList2021'];

/** The example that the Bitstring Status List recommendation prints: 131,072 zero bits. */
const PUBLISHED_EMPTY = 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA';

const setIndices = (bits: Uint8Array): readonly number[] => {
  const indices: number[] = [];
  bits.forEach((byte, at) => {
    for (let bit = 0; bit < 8; bit++) if (byte & (0x80 >> bit)) indices.push(at * 8 + bit);
  });
  return indices;
};

const decoded = async (encoded: string, form: ListForm, limit = LIMIT): Promise<Uint8Array> => {
  const outcome = await decodeList(encoded, form, limit);
  if (!outcome.ok) throw new Error(outcome.finding.code);
  return outcome.value;
};

const refusal = async (encoded: string, form: ListForm, limit = LIMIT): Promise<string> => {
  const outcome = await decodeList(encoded, form, limit);
  return outcome.ok ? 'accepted' : `${outcome.finding.status} ${outcome.finding.code}`;
};

const bitstring = (packed: Uint8Array): string => `u${Buffer.from(packed).toString('base64url')}`;

describe('status/bitstring', () => {
  it('default: reads the list that the recommendation prints', async () => {
    const bits = await decoded(PUBLISHED_EMPTY, 'BitstringStatusList');
    expect(bits.length).to.equal(16_384);
    expect(setIndices(bits)).to.deep.equal([]);
  });

  it("default: reads EBSI's published lists, whose standard base64 has no padding", async () => {
    const folder = sharedVectors('ebsi-schemas/vcdm1.1-revocation-statuslist-schema/examples');
    if (folder === undefined) return;
    const read = (name: string): string =>
      JSON.parse(readFileSync(join(folder, name), 'utf8')).credentialSubject.encodedList;
    const empty = await decoded(read('issuer-revocation-empty-bitstring.json'), 'StatusList2021');
    const revoked = await decoded(read('issuer-revocation-revoked-1-4-bitstring.json'), 'StatusList2021');
    expect(setIndices(empty)).to.deep.equal([]);
    // Its name counts bytes: the lowest bits of bytes 1 and 4 are set.
    expect(setIndices(revoked)).to.deep.equal([15, 39]);
  });

  it('behaviour: what was encoded decodes to the same bits, in either form', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FORMS),
        fc.uniqueArray(fc.nat(MINIMUM_ENTRIES - 1), { maxLength: 200 }),
        async (form, indices) => {
          const bits = new Uint8Array(MINIMUM_ENTRIES / 8);
          for (const i of indices) bits[i >> 3] = (bits[i >> 3] ?? 0) | (0x80 >> (i & 7));
          const back = await decoded(await encodeList(bits, form), form);
          expect(setIndices(back)).to.deep.equal([...indices].sort((a, b) => a - b));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('argument: a list may be exactly as large as the limit', async () => {
    expect((await decoded(PUBLISHED_EMPTY, 'BitstringStatusList', 16_384)).length).to.equal(16_384);
    expect(await refusal(PUBLISHED_EMPTY, 'BitstringStatusList', 16_383)).to.equal(
      'unknown STATUS_LIST_TOO_LARGE',
    );
  });

  it('behaviour: StatusList2021 is written in padded standard base64, as EBSI reads it', async () => {
    for (let seed = 0; seed < 6; seed++) {
      const bits = new Uint8Array(16_384).map((_, i) => (i * (seed + 7) * 2_654_435_761) >>> 24);
      expect(await encodeList(bits, 'StatusList2021')).to.match(
        /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
      );
    }
  });

  it('behaviour: StatusList2021 reads base64 with padding and base64url too', async () => {
    const packed = gzipSync(Buffer.alloc(16_385, 0x5a));
    for (const text of [
      packed.toString('base64'),
      packed.toString('base64').replace(/=+$/, ''),
      packed.toString('base64url'),
    ]) {
      expect((await decoded(text, 'StatusList2021')).length).to.equal(16_385);
    }
  });

  it('error: a Bitstring list without its multibase prefix, or with padding', async () => {
    const malformed = 'unknown STATUS_LIST_MALFORMED';
    expect(await refusal(PUBLISHED_EMPTY.slice(1), 'BitstringStatusList')).to.equal(malformed);
    expect(await refusal(`${PUBLISHED_EMPTY}=`, 'BitstringStatusList')).to.equal(malformed);
    expect(await refusal('', 'BitstringStatusList')).to.equal(malformed);
    expect(await refusal('u', 'BitstringStatusList')).to.equal(malformed);
  });

  it('error: mixed alphabets, spaces, half a padding', async () => {
    const text = gzipSync(Buffer.alloc(16_384, 7)).toString('base64');
    for (const wrong of [`${text} `, `-${text.slice(1)}+`, `${text.replace(/=*$/, '')}===`, '====', '=']) {
      expect(await refusal(wrong, 'StatusList2021'), wrong.slice(-5)).to.equal(
        'unknown STATUS_LIST_MALFORMED',
      );
    }
  });

  it('error: fewer than 131,072 entries', async () => {
    const short = bitstring(gzipSync(Buffer.alloc(16_383)));
    expect(await refusal(short, 'BitstringStatusList')).to.equal('unknown STATUS_LIST_TOO_SHORT');
  });

  it('error: concatenated members, trailing bytes, a cut-off member, a wrong checksum', async () => {
    const one = gzipSync(Buffer.alloc(16_384));
    const empty = gzipSync(Buffer.alloc(0));
    const spoiled = Buffer.from(one);
    spoiled[spoiled.length - 8] = (spoiled[spoiled.length - 8] ?? 0) ^ 1;
    for (const packed of [
      Buffer.concat([one, one]),
      Buffer.concat([empty, one]),
      Buffer.concat([one, empty]),
      Buffer.concat([one, Buffer.from([0])]),
      Buffer.concat([one, Buffer.alloc(8)]),
      one.subarray(0, -1),
      one.subarray(0, -9),
      spoiled,
    ]) {
      // Where bytes are missing or added, the stated size is some other number, and may be beyond the limit.
      expect(await refusal(bitstring(packed), 'BitstringStatusList')).to.match(
        /^unknown STATUS_LIST_(MALFORMED|TOO_LARGE)$/,
      );
    }
  });

  it('error: a bomb is refused at once, whether it states its size or lies about it', async () => {
    const honest = gzipSync(Buffer.alloc(1 << 26), { level: 9 });
    const lying = Buffer.from(honest);
    lying.writeUInt32LE(16_384, lying.length - 4);
    const started = performance.now();
    expect(await refusal(bitstring(honest), 'BitstringStatusList')).to.equal('unknown STATUS_LIST_TOO_LARGE');
    expect(await refusal(bitstring(lying), 'BitstringStatusList')).to.equal('unknown STATUS_LIST_MALFORMED');
    expect(await refusal(bitstring(lying), 'BitstringStatusList', 1_024)).to.equal(
      'unknown STATUS_LIST_TOO_LARGE',
    );
    // Unpacking 64 MiB three times would take longer; the machine may be busy.
    expect(performance.now() - started).to.be.below(500);
  });

  it('error: hostile text never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...FORMS), fc.string({ maxLength: 200 }), async (form, text) => {
        expect(await refusal(text, form)).to.match(/^unknown STATUS_LIST_/);
        expect(await refusal(`u${Buffer.from(text).toString('base64url')}`, form)).to.match(/^unknown /);
      }),
    );
  });
});
