import type { Json } from '../../core/json.ts';

/** Forms a setting can have. Paths in a file are relative to that file, elsewhere to the current folder. */
export type SettingForm =
  | { readonly form: 'text' }
  | { readonly form: 'url' }
  /** One address as a text, or several as a list. */
  | { readonly form: 'urls' }
  | {
      readonly form: 'path';
      /** `none` is no path, but says that there shall be none. */
      readonly none?: true;
    }
  | { readonly form: 'store' }
  | { readonly form: 'texts' }
  | { readonly form: 'paths' }
  | { readonly form: 'flag' }
  | { readonly form: 'word'; readonly words: readonly string[] }
  | { readonly form: 'whole'; readonly least: number; readonly most: number };

export type Setting = SettingForm & {
  /** Name in files; the flag is its dashed form. */
  readonly name: string;
  readonly env: string;
  readonly help: string;
  readonly default?: Json;
};

const text = { form: 'text' } as const;
const path = { form: 'path' } as const;
const flag = { form: 'flag' } as const;
const whole = (least: number, most: number) => ({ form: 'whole', least, most }) as const;

/** Every setting once: files, environment, flags and `vidimus config` follow this list. Secrets are not settings. */
export const SETTINGS = [
  {
    name: 'rpc',
    env: 'VIDIMUS_RPC',
    form: 'urls',
    help: 'JSON-RPC address of the chain (may be repeated: from three on, what most nodes say counts)',
  },
  { name: 'addresses', env: 'VIDIMUS_ADDRESSES', ...path, help: 'addresses file of the deployment' },
  {
    name: 'mode',
    env: 'VIDIMUS_MODE',
    form: 'word',
    words: ['follower', 'rpc'],
    help: 'read from an own copy of the events (follower) or ask the node for each answer (rpc)',
  },
  {
    name: 'finality',
    env: 'VIDIMUS_FINALITY',
    ...text,
    help: 'which blocks count as final: finalized, safe, or a number of blocks below the head',
  },
  {
    name: 'logProof',
    env: 'VIDIMUS_LOG_PROOF',
    form: 'word',
    words: ['receipts', 'tip', 'none'],
    help: 'what is checked of the logs that a node sends: all (receipts), those of blocks not final yet (tip), or none',
  },
  {
    name: 'store',
    env: 'VIDIMUS_STORE',
    form: 'store',
    help: 'where the own copy is kept: sqlite:FILE, or postgres://USER@HOST/DATABASE (password in PGPASSWORD)',
  },
  {
    name: 'pollMs',
    env: 'VIDIMUS_POLL_MS',
    ...whole(10, 60_000),
    default: 1000,
    help: 'milliseconds between two looks of the own copy at the node, or at its store',
  },
  { name: 'policy', env: 'VIDIMUS_POLICY', ...path, help: 'trust policy, as JSON' },
  {
    name: 'root',
    env: 'VIDIMUS_ROOTS',
    form: 'texts',
    help: 'record id of a trusted root (may be repeated)',
  },
  {
    name: 'profile',
    env: 'VIDIMUS_PROFILE',
    ...text,
    help: 'policy by name: default, proofs-only, proofs-and-status, or one of --profiles',
  },
  {
    name: 'profiles',
    env: 'VIDIMUS_PROFILES',
    form: 'paths',
    help: 'further policy as JSON, named by its file: lenient.json is lenient (may be repeated)',
  },
  {
    name: 'key',
    env: 'VIDIMUS_KEYS',
    form: 'paths',
    help: 'verification method, JWK or JWK Set to use in place of resolving (may be repeated)',
  },
  {
    name: 'map',
    env: 'VIDIMUS_MAP',
    ...path,
    help: 'JSON object of addresses and files to use in place of fetching',
  },
  {
    name: 'offline',
    env: 'VIDIMUS_OFFLINE',
    ...flag,
    default: false,
    help: 'fetch nothing: what was not given stays open',
  },
  {
    name: 'recorded',
    env: 'VIDIMUS_RECORDED',
    ...path,
    help: 'recorded registry events, for use without a node',
  },
  {
    name: 'didDocument',
    env: 'VIDIMUS_DID_DOCUMENTS',
    form: 'paths',
    help: 'DID document that is used in place of asking for it (may be repeated)',
  },
  {
    name: 'ebsiDidRegistry',
    env: 'VIDIMUS_EBSI_DID_REGISTRY',
    form: 'url',
    help: 'DID registry of EBSI that did:ebsi is asked of: https://…/did-registry/v5/identifiers',
  },
  {
    name: 'ebsiIssuersRegistry',
    env: 'VIDIMUS_EBSI_ISSUERS_REGISTRY',
    form: 'url',
    help: 'trusted issuers registry of EBSI: https://…/trusted-issuers-registry/v5/issuers',
  },
  {
    name: 'listMemory',
    env: 'VIDIMUS_LIST_MEMORY',
    form: 'path',
    none: true,
    help: 'file that remembers the newest status lists, so that old ones are noticed (none: until the end only)',
  },
  {
    name: 'allowLoopback',
    env: 'VIDIMUS_ALLOW_LOOPBACK',
    ...flag,
    default: false,
    help: 'fetch from this machine too: for a demo network only',
  },
  { name: 'keystore', env: 'VIDIMUS_KEYSTORE', ...path, help: 'encrypted keystore that signs transactions' },
  {
    name: 'passwordFile',
    env: 'VIDIMUS_PASSWORD_FILE',
    ...path,
    help: "file with the keystore's password on its first line",
  },
  {
    name: 'confirmations',
    env: 'VIDIMUS_CONFIRMATIONS',
    ...whole(0, 1000),
    default: 1,
    help: 'blocks to wait for after a write',
  },
  {
    name: 'host',
    env: 'VIDIMUS_HOST',
    ...text,
    default: '127.0.0.1',
    help: 'address that the service listens at',
  },
  {
    name: 'port',
    env: 'VIDIMUS_PORT',
    ...whole(0, 65535),
    default: 8080,
    help: 'port of the service; 0 takes a free one',
  },
  {
    name: 'metricsPort',
    env: 'VIDIMUS_METRICS_PORT',
    ...whole(0, 65535),
    help: 'own port for /metrics; without it /metrics is not served',
  },
  {
    name: 'lists',
    env: 'VIDIMUS_LISTS',
    ...path,
    help: 'folder of status-list credentials to serve at /status-lists/',
  },
  {
    name: 'webhooks',
    env: 'VIDIMUS_WEBHOOKS',
    ...path,
    help: 'file that says who is told of changes in the registry (docs/replica.md)',
  },
  {
    name: 'rateLimit',
    env: 'VIDIMUS_RATE_LIMIT',
    ...whole(0, 1_000_000),
    default: 50,
    help: 'requests a second from one address; 0 for no limit',
  },
  {
    name: 'trustProxy',
    env: 'VIDIMUS_TRUST_PROXY',
    ...flag,
    default: false,
    help: 'take the address of a client from X-Forwarded-For',
  },
  {
    name: 'workers',
    env: 'VIDIMUS_WORKERS',
    ...whole(0, 64),
    help: 'threads that check the signatures of batches; without it one for each further processor',
  },
  {
    name: 'requestSeconds',
    env: 'VIDIMUS_REQUEST_SECONDS',
    ...whole(1, 600),
    default: 30,
    help: 'the longest that one request may take',
  },
  {
    name: 'headAge',
    env: 'VIDIMUS_HEAD_AGE',
    ...whole(0, 86_400),
    default: 0,
    help: 'seconds after which a head counts as too old to be ready; 0 for no limit',
  },
  {
    name: 'logLevel',
    env: 'VIDIMUS_LOG_LEVEL',
    form: 'word',
    words: ['silent', 'error', 'warn', 'info', 'debug'],
    default: 'info',
    help: 'how much the service logs',
  },
] as const satisfies readonly Setting[];

export type SettingName = (typeof SETTINGS)[number]['name'];
