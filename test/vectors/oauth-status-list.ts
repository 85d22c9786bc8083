import { expect } from 'chai';
import { failed, type Outcome } from '../../src/core/finding.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { parseJsonObject } from '../../src/core/strict-json.ts';
import { decodeSignedToken, type SignedToken } from '../../src/credential/signed-token.ts';
import { givenKeys } from '../../src/did/given-keys.ts';
import { checkProof } from '../../src/proof/check.ts';
import { tokenStatusAt } from '../../src/status/list.ts';
import { decodeTokenList, readTokenList } from '../../src/status/token-list.ts';
import { jsonFile, textFile, type VectorCase, type VectorSuite } from './lib/suite.ts';

const LIMIT = 1_048_576;

/** IETF Token Status List: every published status, the encodings of the text, and its signed token. */
export const suite: VectorSuite = {
  set: 'oauth-status-list',
  expected: 293 + 4 + 2 + 4 + 4,
  cases: (folder) => {
    const lists = jsonFile(folder, 'test-vectors.json') as unknown as readonly PublishedList[];
    return [
      ...lists.flatMap(statusCases),
      ...lists.map(restCase),
      ...ENCODINGS.map(([file, bytes]) => encodingCase(folder, file, bytes)),
      ...lists.map((list) => longCase(folder, list)),
      ...tokenCases(folder),
    ];
  },
  remark:
    '293 statuses, the rest of the four lists, six encodings, four of the signed token; CWT is not read',
};

interface PublishedList {
  readonly bits: number;
  readonly size: number;
  readonly bytes: number;
  readonly status_list: JsonObject;
  readonly nonzero_or_listed: Readonly<Record<string, number>>;
}

const given = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.finding.code);
  return outcome.value;
};

const statusCases = (list: PublishedList): readonly VectorCase[] =>
  Object.entries(list.nonzero_or_listed).map(([index, status]) => ({
    name: `${list.bits} bits: status ${index}`,
    run: () =>
      expect(tokenStatusAt(given(decodeTokenList(list.status_list, LIMIT)), Number(index))).to.equal(status),
  }));

const restCase = (list: PublishedList): VectorCase => ({
  name: `${list.bits} bits: all others are zero, and there are ${list.size}`,
  run: () => {
    const decoded = given(decodeTokenList(list.status_list, LIMIT));
    expect(decoded.bits.length).to.equal(list.bytes);
    let set = 0;
    for (let index = 0; index < list.size; index++) if (tokenStatusAt(decoded, index) !== 0) set++;
    expect(set).to.equal(Object.values(list.nonzero_or_listed).filter((status) => status !== 0).length);
    expect(tokenStatusAt(decoded, list.size)).to.equal(undefined);
  },
});

/** The short encodings, with the statuses that the text derives them from (§4.1 and its example of two bits). */
const ENCODINGS: readonly (readonly [string, readonly number[]])[] = [
  ['status_list_encoding_json.txt', [1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1]],
  ['status_list_encoding2_json.txt', [1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3]],
];

/** The text breaks its lines. */
const listIn = (folder: string, file: string): JsonObject => {
  const text = textFile(folder, 'examples', file);
  return parseJsonObject(text.slice(text.indexOf('{')).replace(/\n\s*/g, ''));
};

const encodingCase = (folder: string, file: string, statuses: readonly number[]): VectorCase => ({
  name: `examples/${file}`,
  run: () => {
    const decoded = given(decodeTokenList(listIn(folder, file), LIMIT));
    expect(statuses.map((_, index) => tokenStatusAt(decoded, index))).to.deep.equal(statuses);
    expect(tokenStatusAt(decoded, statuses.length)).to.equal(undefined);
  },
});

const LONG: Readonly<Record<number, string>> = {
  1: 'status_list_encoding1_long_json.txt',
  2: 'status_list_encoding2_long_json.txt',
  4: 'status_list_encoding4_json.txt',
  8: 'status_list_encoding8_json.txt',
};

const longCase = (folder: string, { bits, status_list }: PublishedList): VectorCase => {
  const file = LONG[bits] ?? '';
  return {
    name: `examples/${file}`,
    run: () => expect(listIn(folder, file)).to.deep.equal({ ...status_list }),
  };
};

const ISSUER = 'https://example.com';

const prove = async (folder: string, token: SignedToken) => {
  const keys = givenKeys([parseJsonObject(textFile(folder, 'issuer-public-key.json'))]);
  const document = keys.documentFor(token.issuer, token.proof.verificationMethod);
  return document === undefined ? failed('METHOD_NOT_FOUND') : checkProof(token, document);
};

const decoded = (text: string): SignedToken =>
  given(decodeSignedToken(new TextEncoder().encode(text), 'did:example:nobody', { maxBytes: LIMIT }));

const tokenCases = (folder: string): readonly VectorCase[] => {
  const text = textFile(folder, 'status_list_jwt.txt');
  const statuses = [1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1];
  return [
    {
      name: 'status_list_jwt.txt',
      run: async () => {
        const token = decoded(text);
        expect((await prove(folder, token)).code).to.equal('PROOF_VALID');
        const list = given(readTokenList(token, LIMIT));
        expect(list).to.include({
          issuer: ISSUER,
          issuedAt: 1_686_920_170,
          validUntil: 2_291_720_170,
          ttl: 43_200,
        });
        expect(list.names).to.deep.equal(['https://example.com/statuslists/1']);
        expect(statuses.map((_, index) => tokenStatusAt(list, index))).to.deep.equal(statuses);
      },
    },
    {
      name: 'status_list_jwt.txt, changed',
      run: async () => {
        const [head, , tail] = text.split('.');
        const { payload } = decoded(text);
        const body = Buffer.from(JSON.stringify({ ...payload, iat: 1 })).toString('base64url');
        expect((await prove(folder, decoded(`${head}.${body}.${tail}`))).code).to.equal('SIGNATURE_INVALID');
      },
    },
    {
      name: 'examples/status_list_jwt_raw.txt',
      run: () =>
        expect(textFile(folder, 'examples', 'status_list_jwt_raw.txt').replace(/\s/g, '')).to.equal(
          text.trim(),
        ),
    },
    {
      name: 'examples/status_list_jwt.txt',
      run: () => {
        const [header, payload] = textFile(folder, 'examples', 'status_list_jwt.txt').split('\n.\n');
        const token = decoded(text);
        expect(token.header).to.deep.equal(parseJsonObject(header ?? ''));
        // The text shows the claims without `iss`, which the signed token has.
        expect(token.payload).to.deep.equal({ ...parseJsonObject(payload ?? ''), iss: ISSUER });
      },
    },
  ];
};
