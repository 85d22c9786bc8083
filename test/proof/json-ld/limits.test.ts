import { expect } from 'chai';
import type { Json, JsonObject } from '../../../src/core/json.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { bundledContexts } from '../../../src/proof/json-ld/bundled.ts';
import { canonize } from '../../../src/proof/json-ld/canonize.ts';
import { compare, readByJsonld } from '../../fixtures/jsonld.ts';

const VOCAB = { '@vocab': 'urn:v:' };

/** The refusal's code, or `none`, and the processor time that it took, in milliseconds. */
const costOf = (document: JsonObject): { code: string; cpuMs: number } => {
  const start = process.cpuUsage();
  let code = 'none';
  try {
    canonize(document, bundledContexts);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    code = error.finding.code;
    expect(error.finding.status).to.equal('unknown');
  }
  const { user, system } = process.cpuUsage(start);
  return { code, cpuMs: (user + system) / 1000 };
};

/** Blank nodes that refer to each other, each with the same property. */
const graphOf = (size: number, edges: readonly (readonly [number, number])[]): JsonObject => {
  const targets = Array.from({ length: size }, (): Json[] => []);
  for (const [from, to] of edges) targets[from]?.push({ '@id': `_:n${to}` });
  return { '@context': {}, '@graph': targets.map((p, k) => ({ '@id': `_:n${k}`, 'urn:p:': p })) };
};

const complete = (size: number): JsonObject =>
  graphOf(
    size,
    Array.from({ length: size * size }, (_, k) => [Math.floor(k / size), k % size] as const).filter(
      ([from, to]) => from !== to,
    ),
  );

const cycle = (size: number): JsonObject =>
  graphOf(
    size,
    Array.from({ length: size }, (_, k) => [k, (k + 1) % size] as const),
  );

const twins = (children: number): JsonObject => ({
  '@context': VOCAB,
  '@graph': [0, 1].map(() => ({ p: Array.from({ length: children }, () => ({ q: 'x' })) })),
});

const nestedIn = (depth: number): JsonObject => {
  let node: JsonObject = { p: 'x' };
  for (let level = 0; level < depth; level++) node = { '@id': `urn:level:${level}`, p: node };
  return { '@context': VOCAB, ...node };
};

// What is refused within 20 ms on an idle machine; ten times that where eight share one.
const SOON_MS = 200;

describe('limits of JSON-LD', () => {
  it('error: graphs that are made to keep a canonicalizer busy are refused soon', () => {
    costOf(complete(6));
    const grid = Array.from({ length: 49 }, (_, k) => [
      [k, k % 7 === 6 ? k - 6 : k + 1] as const,
      [k, (k + 7) % 49] as const,
    ]).flat();
    for (const [name, document] of [
      ...[5, 6, 7, 8, 10, 20, 60].map((size) => [`complete ${size}`, complete(size)] as const),
      ...[100, 1000].map((size) => [`cycle ${size}`, cycle(size)] as const),
      ['grid', graphOf(49, grid)],
      ['twins', twins(7)],
    ] as const) {
      const { code, cpuMs } = costOf(document);
      expect(code, name).to.equal('JSON_LD_TOO_COMPLEX');
      expect(cpuMs, name).to.be.lessThan(SOON_MS);
    }
  });

  it('behaviour: symmetrical graphs of a size that occurs are read as npm jsonld reads them', async function () {
    this.timeout(30_000);
    for (const document of [complete(4), cycle(20), twins(3)]) {
      expect(await compare(document)).to.equal('same');
    }
  });

  it('behaviour: thousands of equal nodes are no attack where their parent is enough to name them', async () => {
    for (const parent of [{ '@id': 'urn:s:' }, {}]) {
      const document = { '@context': VOCAB, ...parent, p: Array.from({ length: 2000 }, () => ({ q: 'x' })) };
      expect(costOf(document).code).to.equal('none');
      expect(await readByJsonld(document)).to.have.property('lines', canonize(document, bundledContexts));
    }
  });

  it('behaviour: one proof that stands there twice', async () => {
    const proof = {
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-rdfc-2022',
      proofPurpose: 'assertionMethod',
    };
    const document = {
      '@context': 'https://www.w3.org/ns/credentials/v2',
      id: 'urn:c:',
      type: 'VerifiableCredential',
      proof: [proof, proof],
    };
    expect(await compare(document)).to.equal('same');
  });

  it('error: too many statements, or too deep ones', () => {
    const values = (count: number): JsonObject => ({
      '@context': VOCAB,
      '@id': 'urn:s:',
      p: Array.from({ length: count }, (_, k) => `v${k}`),
    });
    expect(costOf(values(50_000)).code).to.equal('none');
    expect(costOf(values(50_001)).code).to.equal('JSON_LD_TOO_COMPLEX');
    expect(costOf(nestedIn(127)).code).to.equal('none');
    expect(costOf(nestedIn(128)).code).to.equal('JSON_LD_TOO_COMPLEX');
    expect(costOf(nestedIn(20_000)).code).to.equal('JSON_LD_TOO_COMPLEX');
  });

  it('error: contexts without end', () => {
    const some = (count: number, of: (k: number) => JsonObject): Json[] =>
      Array.from({ length: count }, (_, k) => of(k));
    const contexts = (count: number, mark: string): JsonObject => ({
      '@context': [VOCAB, ...some(count, (k) => ({ [`t${mark}${k}`]: `urn:t:${k}` }))],
      p: 'x',
    });
    const terms = (count: number): JsonObject => ({
      '@context': Object.fromEntries(Array.from({ length: count }, (_, k) => [`t${k}`, `urn:t:${k}`])),
      t0: 'x',
    });
    const chain = (length: number): JsonObject => ({
      '@context': {
        ...Object.fromEntries(Array.from({ length }, (_, k) => [`p${k}`, `p${k + 1}:x`])),
        [`p${length}`]: 'urn:end:',
      },
      p0: 'x',
    });
    for (const [name, good, bad] of [
      ['contexts', contexts(500, 'a'), contexts(513, 'b')],
      ['terms', terms(9_999), terms(10_001)],
      ['terms made of one another', chain(60), chain(3_000)],
    ] as const) {
      expect(costOf(good).code, name).to.equal('none');
      const { code, cpuMs } = costOf(bad);
      expect(code, name).to.equal('JSON_LD_TOO_COMPLEX');
      expect(cpuMs, name).to.be.lessThan(SOON_MS);
    }
  });

  it('behaviour: processed contexts are forgotten before they fill the memory', async function () {
    this.timeout(30_000);
    const document = (k: number): JsonObject => ({
      '@context': [VOCAB, { [`n${k}`]: `urn:n:${k}` }],
      [`n${k}`]: 'x',
    });
    for (let k = 0; k < 6_000; k++) canonize(document(k), bundledContexts);
    expect(canonize(document(1), bundledContexts)).to.equal('_:c14n0 <urn:n:1> "x" .\n');
  });
});
