import type { PlacedDidDocumentEvent } from '../../chain/did-ebsi/fold.ts';
import type { PlacedDidEvent } from '../../chain/did-ethr/document.ts';
import type { WordChange } from '../../chain/words.ts';
import { fromBase64url } from '../../core/base64url.ts';
import { fail } from '../../core/errors.ts';
import { type Hex, hexOfSize, toHex } from '../../core/hex.ts';
import { isObject, isString, type Json, type JsonObject } from '../../core/json.ts';
import { keccak256 } from '../../core/keccak.ts';
import { decodeRecord } from '../../trust/encoding.ts';
import { organisationFrom } from '../../trust/parse-organisation.ts';
import type { RecordRef, RegistryRef } from '../../trust/record.ts';
import type { RecordView } from '../../trust/source.ts';
import { decodeState } from '../../trust/state-word.ts';
import type { ListEntry, ListVersion } from '../state.ts';
import { SLICE_FORMAT } from './encode.ts';
import { readDocumentEvent, readEthrEvent } from './read-event.ts';
import type { Slice } from './types.ts';

/**
 * Reads a slice that a service sent. Its service is trusted to say what the registry says, not to be free of faults: whatever has
 * not the form is refused as a whole.
 * @throws VidimusError REPLICA_SLICE_MALFORMED
 */
export const decodeSlice = (value: Json, registry: RegistryRef): Slice => {
  const slice = object(value, 'the slice');
  if (slice['format'] !== SLICE_FORMAT) throw malformed('its format is not known');
  const block = object(slice['block'], 'block');
  const covers = object(slice['covers'], 'covers');
  const chainId = whole(block['chainId']);
  if (chainId !== registry.chainId) throw malformed('it is about another chain');
  return {
    block: { chainId, number: whole(block['number']), hash: hex(block['hash']), time: whole(block['time']) },
    covers: {
      subjects: list(covers['subjects']).map(text),
      records: list(covers['records']).map((one) => hex(one)),
      targets: list(covers['targets']).map(targetFrom),
      statuses: list(covers['statuses']).map((one) => hex(one)),
      accounts: list(covers['accounts']).map((one) => hex(one, 20)),
      documents: list(covers['documents']).map((one) => hex(one, 16)),
    },
    records: list(slice['records']).map((one) => recordFrom(object(one, 'a record'), registry)),
    terms: list(slice['terms']).map((one) => {
      const term = object(one, 'a term');
      return { term: hex(term['term']), text: text(term['text']) };
    }),
    lists: list(slice['lists']).map((one) => listFrom(object(one, 'a list'))),
    handles: list(slice['handles']).map((one) => {
      const handle = object(one, 'a handle');
      return { ...markFrom(handle), reason: text(handle['reason']) };
    }),
    anchors: list(slice['anchors']).map((one) => markFrom(object(one, 'an anchor'))),
    accounts: list(slice['accounts']).map((one) => {
      const account = object(one, 'an account');
      const events = list(account['events']).map(
        (event): PlacedDidEvent => readEthrEvent(object(event, 'an event')),
      );
      return { account: hex(account['account'], 20), events };
    }),
    documents: list(slice['documents']).map((one) => {
      const document = object(one, 'a document');
      const events = list(document['events']).map(
        (event): PlacedDidDocumentEvent => readDocumentEvent(object(event, 'an event')),
      );
      return { did: hex(document['did'], 16), events };
    }),
    ...(slice['next'] !== undefined && { next: text(slice['next']) }),
  };
};

const recordFrom = (value: JsonObject, { chainId, address }: RegistryRef): RecordView => {
  const body = bytes(value['body']);
  const record = decodeRecord(body);
  const state = decodeState(word(value['state']));
  if (record === undefined || state === undefined) throw malformed('a record cannot be read');
  const organisation = isObject(value['organisation']) ? organisationFrom(value['organisation']) : undefined;
  const evidence = value['evidence'] === undefined ? undefined : object(value['evidence'], 'evidence');
  return {
    ref: { chainId, registry: address, id: hex(value['id']) },
    parent: hex(value['parent']),
    record,
    bodyHash: toHex(keccak256(body)),
    state,
    suspensions: list(value['suspensions']).map((one) => {
      const interval = object(one, 'a suspension');
      const until = interval['until'];
      return { from: whole(interval['from']), ...(until !== undefined && { until: whole(until) }) };
    }),
    statusRecordedAt: whole(value['statusRecordedAt']),
    grantedBlock: whole(value['grantedBlock']),
    ...(organisation && { organisation }),
    ...(evidence && {
      evidence: {
        digest: hex(evidence['digest']),
        ...(evidence['bytes'] !== undefined && { bytes: bytes(evidence['bytes']) }),
      },
    }),
  };
};

const listFrom = (value: JsonObject): ListEntry => {
  const purpose = value['purpose'];
  if (purpose !== 'revocation' && purpose !== 'suspension') throw malformed('a list has no purpose');
  return {
    accreditation: hex(value['accreditation']),
    purpose,
    number: whole(value['number']),
    versions: list(value['versions']).map((one): ListVersion => {
      const version = object(one, 'a version');
      return {
        version: whole(version['version']),
        digest: hex(version['digest']),
        ttl: whole(version['ttl']),
        publishedAt: whole(version['publishedAt']),
      };
    }),
    words: new Map(
      list(value['words']).map((one): [number, WordChange[]] => {
        const changed = object(one, 'a word');
        const changes = list(changed['changes']).map((change) => {
          const { word: value, time, reason } = object(change, 'a change');
          return { word: word(value), time: whole(time), reason: text(reason) };
        });
        return [whole(changed['index']), changes];
      }),
    ),
  };
};

const markFrom = (value: JsonObject) => ({
  accreditation: hex(value['accreditation']),
  value: hex(value['value']),
  time: whole(value['time']),
});

const targetFrom = (value: Json): RecordRef => {
  const [, chainId, registry, id] = /^(\d{1,15}):(0x[0-9a-f]{40})\/(0x[0-9a-f]{64})$/.exec(text(value)) ?? [];
  return { chainId: Number(chainId), registry: hex(registry, 20), id: hex(id) };
};

const malformed = (reason: string) => fail('REPLICA_SLICE_MALFORMED', { reason });

const object = (value: Json | undefined, what: string): JsonObject => {
  if (!isObject(value)) throw malformed(`${what} is not an object`);
  return value;
};

const list = (value: Json | undefined): readonly Json[] => {
  if (!Array.isArray(value)) throw malformed('a list is missing');
  return value;
};

const text = (value: Json | undefined): string => {
  if (!isString(value)) throw malformed('a text is missing');
  return value;
};

const whole = (value: Json | undefined): number => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw malformed('a number is missing');
  return value;
};

const hex = (value: Json | undefined, size = 32): Hex => {
  const found = hexOfSize(value, size);
  if (found === undefined) throw malformed('hexadecimal digits are missing');
  return found;
};

const word = (value: Json | undefined): bigint => {
  if (!isString(value) || !/^[0-9a-f]{1,64}$/.test(value)) throw malformed('a word is missing');
  return BigInt(`0x${value}`);
};

const bytes = (value: Json | undefined): Uint8Array => {
  const found = isString(value) ? fromBase64url(value) : undefined;
  if (found === undefined) throw malformed('bytes are missing');
  return found;
};
