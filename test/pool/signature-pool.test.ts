import { expect } from 'chai';
import { generateKey, sign, verify } from '#crypto';
import { isVidimusError } from '../../src/core/errors.ts';
import type { PublicJwk } from '../../src/core/jwk.ts';
import { publicPart } from '../../src/issue/keys.ts';
import { pack, unpack } from '../../src/pool/messages.ts';
import { openSignaturePool } from '../../src/pool/signature-pool.ts';
import { Cast, codes } from '../fixtures/cast.ts';

interface Signed {
  readonly key: PublicJwk;
  readonly input: Uint8Array;
  readonly signature: Uint8Array;
}

const signedBy = async (
  crv: 'P-256' | 'Ed25519' | 'secp256k1',
  count: number,
): Promise<readonly Signed[]> => {
  const key = await generateKey(crv);
  const made: Signed[] = [];
  for (let i = 0; i < count; i++) {
    const input = new TextEncoder().encode(`${crv} ${i} ${'x'.repeat(i)}`);
    made.push({ key: publicPart(key), input, signature: await sign(key, input) });
  }
  return made;
};

const bent = ({ key, input, signature }: Signed): Signed => {
  const other = signature.slice();
  other[7] = (other[7] ?? 0) ^ 1;
  return { key, input, signature: other };
};

describe('pool/signature-pool', () => {
  it('default: each signature gets its own answer, whichever thread gives it', async () => {
    const pool = openSignaturePool(1);
    const good = [
      ...(await signedBy('P-256', 60)),
      ...(await signedBy('Ed25519', 20)),
      ...(await signedBy('secp256k1', 10)),
    ];
    const all = good.flatMap((one, i) => (i % 3 === 0 ? [one, bent(one)] : [one]));
    const answers = await Promise.all(
      all.map(({ key, input, signature }) => pool.check(key, input, signature)),
    );
    const here = await Promise.all(all.map(({ key, input, signature }) => verify(key, input, signature)));
    expect(answers).to.deep.equal(here);
    expect(new Set(answers)).to.deep.equal(new Set([true, false]));
    expect(pool.waiting()).to.equal(0);
    await pool.close();
  });

  it('error: a key that is none is told as it is here', async () => {
    const pool = openSignaturePool(1);
    const [one] = await signedBy('P-256', 1);
    if (one === undefined) throw new Error('nothing was signed');
    const key = { ...one.key, x: one.input.length > 0 ? 'A'.repeat(43) : '' } as PublicJwk;
    let code: string | undefined;
    try {
      await pool.check(key, one.input, one.signature);
    } catch (error) {
      code = isVidimusError(error) ? error.code : 'another';
    }
    expect(code).to.equal('KEY_MALFORMED');
    await pool.close();
  });

  it('error: threads that die leave nothing unanswered, and nothing good', async () => {
    const pool = openSignaturePool(2, new URL('./dying-worker.mjs', import.meta.url));
    const good = await signedBy('P-256', 40);
    const all = [...good, ...good.map(bent)];
    const answers = await Promise.all(
      all.map(({ key, input, signature }) => pool.check(key, input, signature)),
    );
    expect(answers).to.deep.equal([...good.map(() => true), ...good.map(() => false)]);
    await pool.close();
  });

  it('argument: without threads everything is done here, at once', async () => {
    const pool = openSignaturePool(0);
    const [one] = await signedBy('P-256', 1);
    if (one === undefined) throw new Error('nothing was signed');
    expect(pool.check(one.key, one.input, one.signature)).to.equal(true);
    await pool.close();
  });

  it('behaviour: a batch is judged as single credentials are', async () => {
    const cast = await Cast.assemble();
    const pool = openSignaturePool(1);
    const tokens: string[] = [];
    for (let i = 0; i < 30; i++)
      tokens.push(await cast.credential({ title: `Part ${i}`, ...(i % 5 === 0 && { level: 8 }) }));
    tokens.push(`${tokens[1]?.slice(0, -8)}AAAAAAAA`, 'no credential');
    const verifier = cast.verifier({ checkSignature: pool.check });
    const single = cast.verifier();
    let at = 0;
    const proofs: (readonly string[])[] = [];
    for await (const verdict of verifier.verifyAll(tokens, { concurrency: 64 })) {
      expect(verdict).to.deep.equal(await single.verify(tokens[at] ?? ''));
      proofs.push(codes(verdict, 'proof'));
      at++;
    }
    expect(at).to.equal(tokens.length);
    expect(proofs[30]).to.deep.equal(['SIGNATURE_INVALID']);
    await pool.close();
  });

  it('error: a message that does not add up is no signature at all', () => {
    const task = {
      key: { kty: 'EC', crv: 'P-256', x: '', y: '' } as PublicJwk,
      input: new Uint8Array(3),
      signature: new Uint8Array(2),
    };
    const chunk = pack(1, [task]);
    expect(unpack(chunk)).to.have.length(1);
    expect(unpack({ ...chunk, bytes: chunk.bytes.slice(1) })).to.deep.equal([]);
    expect(unpack({ ...chunk, keys: [] })).to.deep.equal([]);
  });
});
