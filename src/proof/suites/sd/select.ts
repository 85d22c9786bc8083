import { isObject, type Json, type JsonObject } from '../../../core/json.ts';

/** Parts of a document, chosen by JSON pointers. */
export interface Selection {
  readonly document: JsonObject;
  /** The object of the whole document that an object of the selection stands for. */
  readonly originOf: (object: JsonObject) => JsonObject;
}

/** What is chosen below one place: everything, or some of its members. */
interface Choice {
  isWhole: boolean;
  readonly members: Map<string, Choice>;
}

/**
 * Chooses parts of a document (vc-di-ecdsa §3.4.13): the values that the pointers name, with the `id` and `type` of everything
 * on the way to them. The document is not changed; what is chosen whole is the same object in the selection.
 * @returns undefined where a pointer (RFC 6901) is malformed or leads nowhere.
 */
export const selectByPointers = (
  document: JsonObject,
  pointers: readonly string[],
): Selection | undefined => {
  const root: Choice = { isWhole: false, members: new Map() };
  for (const pointer of pointers) {
    const path = pathOf(pointer);
    if (path === undefined || !leadsSomewhere(document, path)) return undefined;
    let choice = root;
    for (const member of path) {
      const next = choice.members.get(member) ?? { isWhole: false, members: new Map() };
      choice.members.set(member, next);
      choice = next;
    }
    choice.isWhole = true;
  }
  const origins = new Map<JsonObject, JsonObject>();
  return {
    document: root.isWhole ? document : chooseMembers(document, root, origins),
    originOf: (object) => origins.get(object) ?? object,
  };
};

const pathOf = (pointer: string): readonly string[] | undefined => {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return undefined;
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
};

const leadsSomewhere = (document: Json, path: readonly string[]): boolean => {
  let value: Json | undefined = document;
  for (const member of path) value = memberOf(value, member);
  return value !== undefined;
};

const memberOf = (value: Json | undefined, member: string): Json | undefined => {
  if (Array.isArray(value))
    return /^(?:0|[1-9]\d{0,8})$/.test(member) ? (value as readonly Json[])[Number(member)] : undefined;
  return isObject(value) && Object.hasOwn(value, member) ? value[member] : undefined;
};

const choose = (value: Json, choice: Choice, origins: Map<JsonObject, JsonObject>): Json => {
  if (choice.isWhole) return value;
  if (isObject(value)) return chooseMembers(value, choice, origins);
  if (!Array.isArray(value)) return value;
  return (value as readonly Json[]).flatMap((item, i) => {
    const chosen = choice.members.get(String(i));
    return chosen === undefined ? [] : [choose(item, chosen, origins)];
  });
};

const chooseMembers = (
  object: JsonObject,
  { members }: Choice,
  origins: Map<JsonObject, JsonObject>,
): JsonObject => {
  const chosen: { [member: string]: Json } = {};
  for (const [name, value] of Object.entries(object)) {
    const choice = members.get(name);
    if (choice !== undefined) chosen[name] = choose(value, choice, origins);
    else if (isAlwaysChosen(name, value)) chosen[name] = value;
  }
  origins.set(chosen, object);
  return chosen;
};

const isAlwaysChosen = (name: string, value: Json): boolean =>
  name === '@context' ||
  name === 'type' ||
  (name === 'id' && !(typeof value === 'string' && value.startsWith('_:')));
