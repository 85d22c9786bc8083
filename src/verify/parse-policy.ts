import { sha256 } from '#crypto';
import { fail } from '../core/errors.ts';
import { type Hex, hexOfSize, NO_ADDRESS, NO_RECORD, toHex } from '../core/hex.ts';
import { canonicalize } from '../core/jcs.ts';
import { isObject, isString, type Json, type JsonObject } from '../core/json.ts';
import { parseDid } from '../did/did-url.ts';
import {
  DEFAULT_RULES,
  type EbsiRegistry,
  type Policy,
  type PolicyRules,
  type PolicySkip,
} from './policy.ts';

const MAX_REGISTRIES = 64;
const MAX_ROOTS = 4_096;
const MAX_HOSTS = 1_024;
const MAX_NAME = 200;

/**
 * Reads a policy from JSON. Rules that are not stated take their defaults; a member that is not known is refused, since
 * a rule that nobody enforces is worse than none. Addresses and ids come out in lower case.
 * @throws VidimusError `POLICY_MALFORMED`, naming the member.
 */
export const parsePolicy = (json: unknown): Policy => {
  const policy = objectAt('the policy', json as Json, ['name', 'registries', 'roots', 'ebsi', 'rules']);
  const { name, ebsi } = policy;
  if (!isString(name) || name.trim() === '' || name.length > MAX_NAME) {
    throw malformed('name', `is not a text of 1 to ${MAX_NAME} characters`);
  }
  return {
    name,
    registries: listAt('registries', policy['registries'], MAX_REGISTRIES).map(registryAt),
    roots: listAt('roots', policy['roots'], MAX_ROOTS).map((root, i) =>
      hexAt(`roots[${i}]`, root, 32, NO_RECORD),
    ),
    ...(ebsi === undefined ? {} : { ebsi: listAt('ebsi', ebsi, MAX_REGISTRIES).map(ebsiAt) }),
    rules: rulesOf(policy['rules']),
  };
};

/** SHA-256 of the policy's JCS form (RFC 8785): the same rules have the same digest wherever they are written down. */
export const policyDigest = (policy: Policy): Hex =>
  // A policy is JSON by its type, except for what TypeScript calls optional; JCS leaves such members out.
  toHex(sha256(new TextEncoder().encode(canonicalize(policy as unknown as Json))));

const malformed = (member: string, reason: string) => fail('POLICY_MALFORMED', { member, reason });

const objectAt = (member: string, value: Json | undefined, known: readonly string[]): JsonObject => {
  if (value === undefined || !isObject(value)) throw malformed(member, 'is not an object');
  const stranger = Object.keys(value).find((name) => !known.includes(name));
  if (stranger !== undefined) throw malformed(`${member}.${stranger}`, 'is not known');
  return value;
};

const listAt = (member: string, value: Json | undefined, most: number): readonly Json[] => {
  if (!Array.isArray(value)) throw malformed(member, 'is not a list');
  if (value.length > most) throw malformed(member, `has more than ${most} entries`);
  return value;
};

const hexAt = (member: string, value: Json | undefined, size: number, zero: Hex): Hex => {
  const hex = hexOfSize(value, size);
  if (hex === undefined || hex === zero) throw malformed(member, `is not 0x and ${size} bytes, or is zero`);
  return hex;
};

const registryAt = (value: Json, position: number): Policy['registries'][number] => {
  const at = `registries[${position}]`;
  const registry = objectAt(at, value, ['chainId', 'trustedIssuersRegistry', 'statusRegistry']);
  const chainId = registry['chainId'];
  if (typeof chainId !== 'number' || !Number.isSafeInteger(chainId) || chainId < 1) {
    throw malformed(`${at}.chainId`, 'is not a positive whole number');
  }
  return {
    chainId,
    trustedIssuersRegistry: hexAt(
      `${at}.trustedIssuersRegistry`,
      registry['trustedIssuersRegistry'],
      20,
      NO_ADDRESS,
    ),
    statusRegistry: hexAt(`${at}.statusRegistry`, registry['statusRegistry'], 20, NO_ADDRESS),
  };
};

const ebsiAt = (value: Json, position: number): EbsiRegistry => {
  const at = `ebsi[${position}]`;
  const registry = objectAt(at, value, ['trustedIssuersRegistry', 'didRegistry', 'schemas', 'roots']);
  const { schemas } = registry;
  const roots = listAt(`${at}.roots`, registry['roots'], MAX_ROOTS).map((root, i) => {
    if (!isString(root) || parseDid(root) === undefined) throw malformed(`${at}.roots[${i}]`, 'is not a DID');
    return root;
  });
  // Without one nothing could ever be accredited here.
  if (roots.length === 0) throw malformed(`${at}.roots`, 'names nobody');
  return {
    trustedIssuersRegistry: baseAt(`${at}.trustedIssuersRegistry`, registry['trustedIssuersRegistry']),
    didRegistry: baseAt(`${at}.didRegistry`, registry['didRegistry']),
    ...(schemas === undefined ? {} : { schemas: baseAt(`${at}.schemas`, schemas) }),
    roots,
  };
};

/** As credentials write what lies below it, so it is kept as it stands. */
const baseAt = (member: string, value: Json | undefined): string => {
  const isBase =
    isString(value) && value.length <= 2048 && /^https?:\/\/[^?#\s]+$/.test(value) && URL.canParse(value);
  if (!isBase) throw malformed(member, 'is not a web address without a query');
  return value.replace(/\/+$/, '');
};

/** Every rule with the values it may take; the first is the default. */
const CHOICES = {
  missingStatus: ['allow', 'require'],
  accreditationCredential: ['allow-missing', 'require'],
  compromiseElsewhere: ['undetermined', 'ignore'],
  statusListIssuer: ['bound', 'any'],
  issuanceDate: ['stated', 'proven'],
  credentialSchema: ['at-hand', 'require', 'ignore'],
  holder: ['subject', 'any'],
  finality: ['head', 'final'],
} as const;

const MAX_STATE_AGE = 31_536_000;

const SKIPS: readonly PolicySkip[] = ['issuer', 'trust', 'status'];

const rulesOf = (value: Json | undefined): PolicyRules => {
  if (value === undefined) return DEFAULT_RULES;
  const rules = objectAt('rules', value, [...Object.keys(CHOICES), 'skip', 'maxStateAge', 'allowedHosts']);
  const hosts = rules['allowedHosts'];
  return {
    missingStatus: choiceOf(rules, 'missingStatus'),
    accreditationCredential: choiceOf(rules, 'accreditationCredential'),
    compromiseElsewhere: choiceOf(rules, 'compromiseElsewhere'),
    statusListIssuer: choiceOf(rules, 'statusListIssuer'),
    issuanceDate: choiceOf(rules, 'issuanceDate'),
    skip: skipsOf(rules['skip']),
    credentialSchema: choiceOf(rules, 'credentialSchema'),
    holder: choiceOf(rules, 'holder'),
    maxStateAge: ageOf(rules['maxStateAge']),
    finality: choiceOf(rules, 'finality'),
    ...(hosts === undefined
      ? {}
      : { allowedHosts: listAt('rules.allowedHosts', hosts, MAX_HOSTS).map(hostAt) }),
  };
};

const ageOf = (value: Json | undefined): number => {
  if (value === undefined) return DEFAULT_RULES.maxStateAge;
  if (typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= MAX_STATE_AGE)
    return value;
  throw malformed('rules.maxStateAge', `is not a whole number of seconds from 1 to ${MAX_STATE_AGE}`);
};

const skipsOf = (value: Json | undefined): readonly PolicySkip[] => {
  if (value === undefined) return DEFAULT_RULES.skip;
  const skips = listAt('rules.skip', value, SKIPS.length).map((one, position) => {
    const skip = SKIPS.find((known) => known === one);
    if (skip === undefined) throw malformed(`rules.skip[${position}]`, `is not one of ${SKIPS.join(', ')}`);
    return skip;
  });
  return [...new Set(skips)].sort();
};

const choiceOf = <Rule extends keyof typeof CHOICES>(
  rules: JsonObject,
  rule: Rule,
): (typeof CHOICES)[Rule][number] => {
  const choices: readonly (typeof CHOICES)[Rule][number][] = CHOICES[rule];
  const value = rules[rule];
  if (value === undefined) return DEFAULT_RULES[rule];
  const choice = choices.find((one) => one === value);
  if (choice === undefined) throw malformed(`rules.${rule}`, `is not one of ${choices.join(', ')}`);
  return choice;
};

const hostAt = (value: Json, position: number): string => {
  const isHost = isString(value) && /^[a-z0-9.-]{1,253}(?::[0-9]{1,5})?$/i.test(value);
  if (!isHost) throw malformed(`rules.allowedHosts[${position}]`, 'is not a host name');
  return value.toLowerCase();
};
