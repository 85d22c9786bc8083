import { no, type Outcome, ok, unknown } from '../core/finding.ts';
import { asList, isObject, isString, type Json, type JsonObject } from '../core/json.ts';
import type { Credential } from '../credential/model.ts';
import { decodeList, type ListForm } from './bitstring.ts';
import type { StatusList } from './list.ts';

const FORM_OF_TYPE: ReadonlyMap<string, ListForm> = new Map([
  ['BitstringStatusListCredential', 'BitstringStatusList'],
  ['StatusList2021Credential', 'StatusList2021'],
]);

/**
 * Reads a status-list credential whose proof was checked (Bitstring Status List v1.0 §2.2, StatusList2021 §4.2).
 * @param form the form that the credential's entry asks for; absent where either will do.
 * @param limit of the unpacked list, in bytes.
 */
export const readStatusList = (
  credential: Credential,
  form: ListForm | undefined,
  limit: number,
): Outcome<StatusList> => {
  const subjects = asList(credential.document.credentialSubject);
  const [subject] = subjects;
  if (subjects.length !== 1 || !isObject(subject)) return malformed('it has not exactly one subject');
  const found = formOf(credential, subject);
  if (found === undefined || (form !== undefined && found !== form)) {
    return no(unknown('STATUS_LIST_WRONG_TYPE'));
  }
  const encoded = subject.encodedList;
  if (!isString(encoded)) return malformed('encodedList is missing');
  const purposes = asList(subject.statusPurpose);
  if (purposes.length === 0 || !purposes.every(isString)) return malformed('statusPurpose is missing');
  const ttl = ttlSeconds(subject.ttl);
  if (ttl === 'malformed') return malformed('ttl is not a number of milliseconds');
  const bits = decodeList(encoded, found, limit);
  if (!bits.ok) return bits;
  return ok({
    digest: credential.digest,
    issuer: credential.issuer,
    names: namesOf(credential, subject),
    purposes,
    bits: bits.value,
    ...(credential.issuedAt === undefined ? {} : { issuedAt: credential.issuedAt }),
    ...(credential.validFrom === undefined ? {} : { validFrom: credential.validFrom }),
    ...(credential.validUntil === undefined ? {} : { validUntil: credential.validUntil }),
    ...(ttl === undefined ? {} : { ttl }),
  });
};

const formOf = (credential: Credential, subject: JsonObject): ListForm | undefined => {
  const forms = credential.types.flatMap((type) => FORM_OF_TYPE.get(type) ?? []);
  const [form] = forms;
  return forms.length === 1 && subject.type === form ? form : undefined;
};

/** The credential's id is the list's address; where it has none, the subject's id without its fragment. */
const namesOf = (credential: Credential, subject: JsonObject): readonly string[] => {
  if (credential.id !== undefined) return [credential.id];
  const id = subject.id;
  return isString(id) ? [id.replace(/#.*$/s, '')] : [];
};

/** `ttl` is in milliseconds (Bitstring Status List v1.0 §2.2). */
const ttlSeconds = (ttl: Json | undefined): number | undefined | 'malformed' => {
  if (ttl === undefined) return undefined;
  return typeof ttl === 'number' && Number.isFinite(ttl) && ttl >= 0 ? Math.floor(ttl / 1000) : 'malformed';
};

const malformed = (reason: string) => no(unknown('STATUS_LIST_MALFORMED', { reason }));
