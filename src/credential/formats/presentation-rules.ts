import { failed } from '../../core/finding.ts';
import type { Hex } from '../../core/hex.ts';
import { asList, isObject, isString, type Json, type JsonObject } from '../../core/json.ts';
import { LIMITS } from '../../core/limits.ts';
import { refuse } from '../../core/refusal.ts';
import type { Seconds } from '../../core/seconds.ts';
import { boundedList, checkContext, idOf, isUri } from '../document-rules.ts';
import { envelopedToken } from '../envelope.ts';
import type { Proof } from '../model.ts';
import type { Presentation } from '../presentation.ts';

/** What a format of presentation has found out by its own rules. */
export interface PresentationReading {
  readonly format: Presentation['format'];
  readonly dataModel: '1.1' | '2.0';
  readonly document: JsonObject;
  readonly id: string | undefined;
  readonly holder: string | undefined;
  /** Whether a credential may stand as a compact token; data model 2.0 has only objects, enveloped ones among them. */
  readonly tokens: boolean;
  readonly challenge: string | undefined;
  readonly domain: readonly string[];
  readonly issuedAt: Seconds | undefined;
  readonly validFrom: Seconds | undefined;
  readonly validUntil: Seconds | undefined;
  readonly proof: Proof;
  /** SHA-256 of the bytes that were received. */
  readonly digest: Hex;
}

/** Builds the one model of presentations: what all formats share (VCDM 1.1 §4.10, 2.0 §4.13). @throws Refusal. */
export const assemblePresentation = (reading: PresentationReading): Presentation => {
  const { document, id, holder, challenge, issuedAt, validFrom, validUntil } = reading;
  checkContext(document, reading.dataModel);
  return {
    format: reading.format,
    dataModel: reading.dataModel,
    types: typesOf(document),
    credentials: credentialsOf(document, reading.tokens),
    domain: reading.domain,
    proof: reading.proof,
    document,
    digest: reading.digest,
    ...(id !== undefined && { id }),
    ...(holder !== undefined && { holder }),
    ...(challenge !== undefined && { challenge }),
    ...(issuedAt !== undefined && { issuedAt }),
    ...(validFrom !== undefined && { validFrom }),
    ...(validUntil !== undefined && { validUntil }),
  };
};

/** The presentation's own id. @throws Refusal `MEMBER_INVALID`. */
export const presentationId = idOf;

/** `holder`, a URL or an object with one as its id; undefined where nobody is named. @throws Refusal `HOLDER_INVALID`. */
export const holderOf = ({ holder }: JsonObject): string | undefined => {
  if (holder === undefined) return undefined;
  const id = isObject(holder) ? holder.id : holder;
  return isString(id) && isUri(id) ? id : refuse(failed('HOLDER_INVALID'));
};

/**
 * The one DID or URL that all of these name; those that are absent do not count.
 * @returns undefined where all are absent.
 * @throws Refusal `HOLDER_INVALID`.
 */
export const oneHolder = (...named: readonly (string | undefined)[]): string | undefined => {
  const [holder, ...others] = new Set(named.filter((name) => name !== undefined));
  const isOne = others.length === 0 && (holder === undefined || isUri(holder));
  return isOne ? holder : refuse(failed('HOLDER_INVALID'));
};

/** Who controls a verification method by its name: the part before the fragment. */
export const controllerOf = (method: string): string | undefined => method.split('#', 1)[0] || undefined;

const typesOf = (document: JsonObject): readonly string[] => {
  const types = asList(document.type);
  const texts = types.filter(isString);
  const good = texts.length === types.length && texts.length <= 64 && !texts.includes('');
  return good && texts.includes('VerifiablePresentation') ? texts : refuse(failed('TYPE_INVALID'));
};

const credentialsOf = (document: JsonObject, tokens: boolean): readonly (string | JsonObject)[] => {
  const { verifiableCredential: stated } = document;
  if (stated === undefined) return [];
  return boundedList(document, 'verifiableCredential', LIMITS.nestedCredentials).map(
    (entry) => readCredential(entry, tokens) ?? invalid(),
  );
};

const invalid = (): never => refuse(failed('MEMBER_INVALID', { member: 'verifiableCredential' }));

const readCredential = (entry: Json, tokens: boolean): string | JsonObject | undefined => {
  if (isObject(entry)) return envelopedToken(entry, 'Credential') ?? entry;
  return tokens && isString(entry) && /^[A-Za-z0-9_-]+\.[A-Za-z0-9_.~-]+$/.test(entry) ? entry : undefined;
};
