import { verify } from '#crypto';
import type { BlockRef } from '../../src/core/block.ts';
import { fail } from '../../src/core/errors.ts';
import { failed, no, type Outcome, ok } from '../../src/core/finding.ts';
import type { Hex } from '../../src/core/hex.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { PrivateJwk, PublicJwk } from '../../src/core/jwk.ts';
import { LIMITS } from '../../src/core/limits.ts';
import { decodeCredential } from '../../src/credential/decode.ts';
import type { Credential, JwsProof, StatusEntry } from '../../src/credential/model.ts';
import { decodeSignedToken, type SignedToken } from '../../src/credential/signed-token.ts';
import { signCredential } from '../../src/issue/sign-credential.ts';
import { type Signer, signJws } from '../../src/issue/signer.ts';
import { emptyList, emptyTokenList, withStatus, withTokenStatus } from '../../src/issue/status-bits.ts';
import { type ListDescription, type SignedList, signStatusList } from '../../src/issue/status-list.ts';
import { signTokenStatusList, type TokenListDescription } from '../../src/issue/token-status-list.ts';
import { checkStatus } from '../../src/status/check.ts';
import type { StatusContext, StatusReport } from '../../src/status/context.ts';
import type { W3cEntry } from '../../src/status/entries/w3c.ts';
import type {
  BitState,
  HandleState,
  ListAnchor,
  OnChainList,
  StatusSource,
} from '../../src/status/source.ts';
import { accreditationRef, hex32, STATUS_REGISTRY, testSigner } from '../fixtures/issuers.ts';

export const ISSUER = 'did:example:university';
export const STRANGER = 'did:example:stranger';
export const NOW = 1_790_000_000;
export const ISSUED = NOW - 1_000;
export const URL_1 = 'https://university.example/status/1';
export const BLOCK: BlockRef = { chainId: 31337, number: 7, hash: hex32(0x77), time: NOW - 10 };
export const OWN = accreditationRef(0xa1);

/** Two issuers with keys, a web that serves bytes by URL, and a registry in memory behind the port. */
export class Setting {
  readonly keys = new Map<string, PrivateJwk>();
  readonly web = new Map<string, Uint8Array>();
  readonly requests: string[] = [];
  /** The `Accept` of each request. */
  readonly accepted: (string | undefined)[] = [];
  readonly bits = new Map<string, BitState>();
  readonly handles = new Map<Hex, HandleState>();
  readonly anchors = new Map<string, ListAnchor>();
  readonly owners = new Map<Hex, string>([[OWN.id, ISSUER]]);

  static async create(): Promise<Setting> {
    const setting = new Setting();
    for (const did of [ISSUER, STRANGER]) {
      const { kid, key } = await testSigner(did);
      setting.keys.set(kid, key);
    }
    return setting;
  }

  readonly source: StatusSource = {
    bit: async (list, index) => this.bits.get(`${nameOf(list)} ${index}`) ?? { set: false, block: BLOCK },
    anchor: async (list) => this.anchors.get(nameOf(list)),
    handle: async (_, handle) => this.handles.get(handle) ?? { revoked: false, block: BLOCK },
    issuanceAnchor: async () => undefined,
  };

  context(changes: Partial<StatusContext> = {}): StatusContext {
    return {
      issuer: ISSUER,
      now: NOW,
      rules: { missingStatus: 'allow', statusListIssuer: 'bound' },
      limits: LIMITS,
      source: this.source,
      fetchList: async (url, accept) => {
        this.accepted.push(accept);
        this.requests.push(url);
        const bytes = this.web.get(url);
        if (bytes === undefined) throw fail('STATUS_LIST_NOT_FETCHED');
        return { bytes };
      },
      checkCredential: (bytes) => this.checkCredential(bytes),
      checkToken: (bytes, assumedIssuer) => this.checkToken(bytes, assumedIssuer),
      ownerOf: async ({ id }, statusRegistry) =>
        statusRegistry === STATUS_REGISTRY ? this.owners.get(id) : undefined,
      ...changes,
    };
  }

  /** Decodes and checks the signature under the keys of this setting, as verify does with resolved ones. */
  async checkCredential(bytes: Uint8Array): Promise<Outcome<Credential>> {
    const decoded = decodeCredential(bytes, { maxBytes: LIMITS.statusListBytes });
    if (!decoded.ok) return decoded;
    const { proof } = decoded.value;
    return proof.type === 'jws' ? this.#prove(decoded.value, proof) : no(failed('METHOD_NOT_FOUND'));
  }

  /** The same for a Status List Token. */
  async checkToken(bytes: Uint8Array, assumedIssuer: string): Promise<Outcome<SignedToken>> {
    const decoded = decodeSignedToken(bytes, assumedIssuer, { maxBytes: LIMITS.statusListBytes });
    return decoded.ok ? this.#prove(decoded.value, decoded.value.proof) : decoded;
  }

  /** A method of the issuer's own, and its signature. */
  async #prove<T extends { readonly issuer: string }>(signed: T, proof: JwsProof): Promise<Outcome<T>> {
    const key = this.keys.get(proof.verificationMethod);
    if (key === undefined) return no(failed('METHOD_NOT_FOUND'));
    if (!proof.verificationMethod.startsWith(`${signed.issuer}#`)) return no(failed('KID_ISSUER_MISMATCH'));
    const { d: _, ...publicKey } = key;
    return (await verify(publicKey as PublicJwk, proof.signingInput, proof.signature))
      ? ok(signed)
      : no(failed('SIGNATURE_INVALID'));
  }

  signer(issuer: string = ISSUER): Signer {
    const kid = `${issuer}#key-1`;
    const key = this.keys.get(kid);
    if (key === undefined) throw new Error('no such issuer');
    return { kid, key };
  }

  /** Signs a Token Status List of two bits a status, and puts it where it says it stands. */
  async publishTokens(
    values: readonly (readonly [number, number])[] = [],
    description: Partial<TokenListDescription> = {},
  ): Promise<SignedList> {
    const issuer = description.issuer ?? ISSUER;
    const size = description.size ?? 2;
    const base = { url: URL_1, issuer, size, issuedAt: ISSUED };
    const bits = withTokenStatus(emptyTokenList(size, 1_024), size, values);
    const list = await signTokenStatusList(bits, { ...base, ...description }, this.signer(issuer));
    this.web.set(description.url ?? URL_1, list.bytes);
    return list;
  }

  /** Signs these claims as a Status List Token and puts it at the first address. */
  async publishClaims(claims: JsonObject, header: JsonObject = { typ: 'statuslist+jwt' }): Promise<void> {
    const token = await signJws(header, claims, this.signer());
    this.web.set(URL_1, new TextEncoder().encode(token));
  }

  async sign(
    indices: readonly number[] = [],
    description: Partial<ListDescription> = {},
  ): Promise<SignedList> {
    const issuer = description.issuer ?? ISSUER;
    const form = description.form ?? 'BitstringStatusList';
    const base = { form, url: URL_1, issuer, purpose: 'revocation', issuedAt: ISSUED } as const;
    return signStatusList(withStatus(emptyList(), indices), { ...base, ...description }, this.signer(issuer));
  }

  /** Signs a list and puts it where it says it stands. */
  async publish(
    indices: readonly number[] = [],
    description: Partial<ListDescription> = {},
  ): Promise<SignedList> {
    const list = await this.sign(indices, description);
    this.web.set(description.url ?? URL_1, list.bytes);
    return list;
  }

  /** Signs whatever is given and puts it at the first address. */
  async publishDocument(document: JsonObject): Promise<void> {
    const token = await signCredential(document, this.signer(), { issuedAt: ISSUED });
    this.web.set(URL_1, new TextEncoder().encode(token));
  }

  anchor(digest: Hex, changes: Partial<ListAnchor> = {}, list: Partial<OnChainList> = {}): void {
    this.anchors.set(nameOf({ ...LIST, ...list }), {
      version: 1,
      digest,
      publishedAt: ISSUED,
      block: BLOCK,
      ...changes,
    });
  }

  async check(entries: readonly StatusEntry[], changes: Partial<StatusContext> = {}): Promise<StatusReport> {
    return checkStatus(entries, this.context(changes));
  }

  /** Status and code of each finding. */
  async codes(
    entries: readonly StatusEntry[],
    changes: Partial<StatusContext> = {},
  ): Promise<readonly string[]> {
    const { findings } = await this.check(entries, changes);
    // A sentence with a gap in it was written without its values.
    const gap = findings.find(({ message }) => /\?|\(\)|undefined| \./.test(message));
    if (gap !== undefined) throw new Error(`${gap.code}: ${gap.message}`);
    return findings.map(({ status, code }) => `${status} ${code}`);
  }
}

const LIST: OnChainList = {
  chainId: 31337,
  statusRegistry: STATUS_REGISTRY,
  accreditation: OWN.id,
  purpose: 'revocation',
  number: 0,
};

const nameOf = (list: OnChainList): string =>
  [list.chainId, list.statusRegistry, list.accreditation, list.purpose, list.number].join(' ');

export const bitName = (index: number, list: Partial<OnChainList> = {}): string =>
  `${nameOf({ ...LIST, ...list })} ${index}`;

type Of<T extends StatusEntry['type']> = Extract<StatusEntry, { type: T }>;

export const bitEntry = (changes: Partial<Of<'VidimusStatusBit'>> = {}): StatusEntry => ({
  type: 'VidimusStatusBit',
  accreditation: OWN,
  statusRegistry: STATUS_REGISTRY,
  purpose: 'revocation',
  list: 0,
  index: 42,
  ...changes,
});

export const handleEntry = (handle: Hex = hex32(0x55)): StatusEntry => ({
  type: 'VidimusRevocationHandle',
  accreditation: OWN,
  statusRegistry: STATUS_REGISTRY,
  handle,
});

export const anchoredEntry = (changes: Partial<Of<'VidimusAnchoredList'>> = {}): StatusEntry => ({
  type: 'VidimusAnchoredList',
  accreditation: OWN,
  statusRegistry: STATUS_REGISTRY,
  purpose: 'revocation',
  list: 0,
  index: 42,
  url: URL_1,
  ...changes,
});

export const w3cEntry = (changes: Partial<W3cEntry> = {}): StatusEntry => ({
  type: 'BitstringStatusListEntry',
  size: 1,
  messages: [],
  purpose: 'revocation',
  index: 42,
  url: URL_1,
  ...changes,
});

export const tokenEntry = (index = 42, url = URL_1): StatusEntry => ({
  type: 'TokenStatusListEntry',
  index,
  url,
});
