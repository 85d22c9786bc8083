/**
 * How many credentials a second one core reads and checks (`decodeCredential` and `checkProof`), beside bare
 * `node:crypto.verify` of the same token in the same run. Rounds of the two alternate, and the median round counts, so
 * that a busy machine slows both alike. The bare figure is the best road there is without native add-ons: key imported
 * once, signing input and DER signature prepared before the clock starts. The last row is the whole verdict: key at the
 * time of issuance, every hop with its accreditation credential, status, scope and the report.
 */
import { createPublicKey, type KeyObject, verify as nodeVerify } from 'node:crypto';
import { parseArgs } from 'node:util';
import { generateKey, sign } from '#crypto';
import { toBase64url } from '../../src/core/base64url.ts';
import { algorithmOf, type CurveJwk, type PrivateJwk, requiredMembers } from '../../src/core/jwk.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import { didKeyMethodId, didKeyOf } from '../../src/did/create.ts';
import type { DidDocument } from '../../src/did/document.ts';
import { didKey } from '../../src/did/methods/key.ts';
import { createVidimus } from '../../src/index.ts';
import { checkProof } from '../../src/proof/check.ts';
import { sample } from '../../src/sample.ts';

const HELP = `Usage: npm run bench:verify -- [--json] [--rounds 15] [--milliseconds 200]

Reads and checks one credential of 2.4 kB again and again, for ES256, ES384, EdDSA and ES256K, beside bare node:crypto.verify.
`;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '15' },
    milliseconds: { type: 'string', default: '200' },
    help: { type: 'boolean', default: false },
  },
});

interface Figure {
  readonly algorithm: string;
  readonly bytes: number;
  /** Credentials a second, read and checked. */
  readonly checked: number;
  /** Signatures a second by bare node:crypto.verify. */
  readonly bare: number;
  readonly ofBare: number;
  /** Microseconds for reading alone, without the signature. */
  readonly readMicroseconds: number;
}

interface VerdictFigure {
  readonly algorithm: string;
  readonly bytes: number;
  /** Records from the issuer up to the root, each with its own signed accreditation credential. */
  readonly hops: number;
  /** Whole verdicts a second. */
  readonly verdicts: number;
  readonly bare: number;
  readonly ofBare: number;
}

const utf8 = new TextEncoder();

/** A credential as long as those that European pilots issue. Invented. */
const claims = (issuer: string): object => ({
  iss: issuer,
  sub: issuer,
  jti: 'urn:uuid:6b2f3d0e-8f4c-4f0e-9a52-5b1d1a6f0c22',
  nbf: 1_782_820_800,
  iat: 1_782_820_800,
  vc: {
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    id: 'urn:uuid:6b2f3d0e-8f4c-4f0e-9a52-5b1d1a6f0c22',
    type: ['VerifiableCredential', 'VerifiableAttestation', 'EuropeanHigherEducationMicrocredential'],
    issuer,
    issuanceDate: '2026-06-30T12:00:00Z',
    issued: '2026-06-30T12:00:00Z',
    validFrom: '2026-06-30T12:00:00Z',
    credentialSubject: {
      id: issuer,
      title: 'Reading trust chains',
      level: 'EQF-6',
      fieldOfStudy: ['0613'],
      notionalWorkload: { value: 5, unit: 'ECTS' },
      issuerCountry: 'DE',
      learningOutcomes: Array.from({ length: 5 }, (_, i) => ({
        id: `urn:outcome:${i}`,
        title: `Explains step ${i} of a chain of accreditations, and what an auditor would ask about it.`,
      })),
    },
    credentialSchema: { id: 'https://registry.example.org/schemas/z1', type: 'JsonSchema' },
    termsOfUse: {
      type: 'VidimusAccreditation',
      id: `eip155:31337:0x${'ab'.repeat(20)}/0x${'12'.repeat(32)}`,
    },
    credentialStatus: {
      type: 'VidimusStatusBit',
      statusPurpose: 'revocation',
      statusRegistry: `eip155:31337:0x${'cd'.repeat(20)}`,
      accreditation: `eip155:31337:0x${'ab'.repeat(20)}/0x${'12'.repeat(32)}`,
      statusList: '0',
      statusListIndex: '42',
    },
  },
});

const part = (json: object): string => toBase64url(utf8.encode(JSON.stringify(json)));

const issue = async (key: PrivateJwk, did: string): Promise<string> => {
  const header = { typ: 'JWT', alg: algorithmOf(key), kid: didKeyMethodId(did) };
  const input = `${part(header)}.${part(claims(did))}`;
  return `${input}.${toBase64url(await sign(key, utf8.encode(input)))}`;
};

/** What is measured must also be right: anything but a pass stops the run. */
const checkOnce = (token: string, document: DidDocument): void => {
  const outcome = decodeCredential(token);
  if (!outcome.ok) throw new Error(outcome.finding.code);
  const finding = checkProof(outcome.value, document);
  if (!('status' in finding) || finding.status !== 'pass') throw new Error('the credential did not pass');
};

/** The bundled sample, verified whole from recorded events, beside bare node:crypto.verify of its token. */
const measureVerdict = async (rounds: number, milliseconds: number): Promise<VerdictFigure> => {
  const vidimus = await createVidimus(sample.settings);
  const token = sample.credential;
  const [header = ''] = token.split('.');
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString());
  const resolved = didKey(String(kid).split('#')[0] ?? '');
  if (!resolved.ok) throw new Error(resolved.finding.code);
  const method = resolved.value.document.methods.get(kid);
  if (method?.key.kind !== 'jwk' || method.key.jwk.kty === 'RSA')
    throw new Error('the sample is not signed with a JWK');
  const bare = bareCheck(token, method.key.jwk);
  const figures: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  let hops = 0;
  for (let round = -2; round < rounds; round++) {
    const start = performance.now();
    let calls = 0;
    for (; performance.now() - start < milliseconds; calls++) {
      const verdict = await vidimus.verify(token);
      if (verdict.decision !== 'accepted') throw new Error('the sample was not accepted');
      hops = verdict.chain.length;
    }
    const ours = (calls * 1000) / (performance.now() - start);
    const best = rate(bare, milliseconds);
    if (round < 0) continue;
    figures.ours.push(ours);
    figures.bare.push(best);
  }
  await vidimus.close();
  const [verdicts, best] = [median(figures.ours), median(figures.bare)];
  return {
    algorithm: algorithmOf(method.key.jwk),
    bytes: token.length,
    hops,
    verdicts: Math.round(verdicts),
    bare: Math.round(best),
    ofBare: Math.round((verdicts / best) * 1000) / 1000,
  };
};

const bareCheck = (token: string, key: CurveJwk): (() => void) => {
  const end = token.lastIndexOf('.');
  const input = utf8.encode(token.slice(0, end));
  const imported: KeyObject = createPublicKey({ key: { ...requiredMembers(key) }, format: 'jwk' });
  const raw = Buffer.from(token.slice(end + 1), 'base64url');
  if (key.crv === 'Ed25519') return () => assertTrue(nodeVerify(null, input, imported, raw));
  const der = derOf(raw);
  const hash = key.crv === 'P-384' ? 'sha384' : 'sha256';
  return () => assertTrue(nodeVerify(hash, input, imported, der));
};

const assertTrue = (holds: boolean): void => {
  if (!holds) throw new Error('the signature did not hold');
};

const derOf = (raw: Buffer): Buffer => {
  const half = raw.length / 2;
  const integers = [raw.subarray(0, half), raw.subarray(half)].map((bytes) => {
    const digits = Buffer.from(
      BigInt(`0x${bytes.toString('hex')}`)
        .toString(16)
        .padStart(2, '0')
        .replace(/^(?=(?:..)*.$)/, '0'),
      'hex',
    );
    const padded = (digits[0] ?? 0) > 127 ? Buffer.concat([Buffer.of(0), digits]) : digits;
    return Buffer.concat([Buffer.of(2, padded.length), padded]);
  });
  const body = Buffer.concat(integers);
  return Buffer.concat([Buffer.of(0x30, body.length), body]);
};

/** Calls a second in one round. */
const rate = (act: () => void, milliseconds: number): number => {
  const start = performance.now();
  let calls = 0;
  let spent = 0;
  do {
    for (let i = 0; i < 50; i++) act();
    calls += 50;
    spent = performance.now() - start;
  } while (spent < milliseconds);
  return (calls * 1000) / spent;
};

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
};

const measure = async (crv: PrivateJwk['crv'], rounds: number, milliseconds: number): Promise<Figure> => {
  const key = await generateKey(crv);
  const did = didKeyOf(key);
  const token = await issue(key, did);
  const resolved = didKey(did);
  if (!resolved.ok) throw new Error(resolved.finding.code);
  const { document } = resolved.value;
  const ours = (): void => checkOnce(token, document);
  const bare = bareCheck(token, key);
  const read = (): void => void decodeCredential(token);
  for (const act of [ours, bare, read]) rate(act, milliseconds);
  const figures: { ours: number[]; bare: number[]; read: number[] } = { ours: [], bare: [], read: [] };
  for (let round = 0; round < rounds; round++) {
    figures.ours.push(rate(ours, milliseconds));
    figures.bare.push(rate(bare, milliseconds));
    figures.read.push(rate(read, milliseconds / 4));
  }
  const [checked, best] = [median(figures.ours), median(figures.bare)];
  return {
    algorithm: algorithmOf(key),
    bytes: token.length,
    checked: Math.round(checked),
    bare: Math.round(best),
    ofBare: Math.round((checked / best) * 1000) / 1000,
    readMicroseconds: Math.round(1e8 / median(figures.read)) / 100,
  };
};

if (values.help) {
  process.stdout.write(HELP);
} else {
  const figures: Figure[] = [];
  for (const crv of ['P-256', 'P-384', 'Ed25519', 'secp256k1'] as const) {
    if (!values.json) process.stderr.write(`measuring ${crv} …\n`);
    figures.push(await measure(crv, Number(values.rounds), Number(values.milliseconds)));
  }
  if (!values.json) process.stderr.write('measuring whole verdicts …\n');
  const verdict = await measureVerdict(Number(values.rounds), Number(values.milliseconds));
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ node: process.version, figures, verdict })}\n`);
  } else {
    process.stdout.write('algorithm   credentials/s   bare verify/s   of bare   reading alone\n');
    for (const { algorithm, checked, bare, ofBare, readMicroseconds } of figures) {
      process.stdout.write(
        `${algorithm.padEnd(10)}${String(checked).padStart(15)}${String(bare).padStart(16)}` +
          `${`${Math.round(ofBare * 100)} %`.padStart(10)}${`${readMicroseconds} µs`.padStart(16)}\n`,
      );
    }
    const { algorithm, hops, verdicts, bare, ofBare } = verdict;
    process.stdout.write(
      `whole verdict, ${algorithm}, ${hops} hops: ${verdicts} a second; bare ${bare}; ${Math.round(ofBare * 100)} %\n`,
    );
  }
}
