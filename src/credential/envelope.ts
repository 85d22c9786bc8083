import { asList, isString, type JsonObject } from '../core/json.ts';

/** Media types of tokens that a credential, or a presentation, may be enveloped as. */
const MEDIA = {
  Credential: /^data:application\/(?:vc\+jwt|jwt|(?:vc|dc)\+sd-jwt)[;,]/,
  Presentation: /^data:application\/(?:vp\+jwt|jwt|vp\+sd-jwt)[;,]/,
} as const;

const MEMBERS: ReadonlySet<string> = new Set(['@context', 'id', 'type']);

const TOKEN = /^data:[a-z]+\/[a-z0-9.+-]+(?:;[a-z]+=[a-z0-9-]+)?,([A-Za-z0-9_.~-]+)$/i;

/**
 * The token inside an `EnvelopedVerifiableCredential` or `EnvelopedVerifiablePresentation` (VCDM 2.0 §4.13.1 and §4.13.2).
 * @returns undefined where the object is no such envelope: its type, its context or its `data:` URL is missing or another, or
 * it says more than that.
 */
export const envelopedToken = (json: JsonObject, kind: 'Credential' | 'Presentation'): string | undefined => {
  const [type, second] = asList(json.type);
  if (type !== `EnvelopedVerifiable${kind}` || second !== undefined) return undefined;
  // Claims beside the token are nobody's, but who reads the envelope would take them for what was verified.
  if (!Object.keys(json).every((name) => MEMBERS.has(name))) return undefined;
  if (!asList(json['@context']).some(isString)) return undefined;
  if (!isString(json.id) || !MEDIA[kind].test(json.id)) return undefined;
  return TOKEN.exec(json.id)?.[1];
};
