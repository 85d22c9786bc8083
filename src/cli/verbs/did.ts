import { randomBytes } from '#crypto';
import type { KeyDraft } from '../../chain/write/acts-did.ts';
import type { Plan } from '../../chain/write/plan.ts';
import { fail } from '../../core/errors.ts';
import { hexOfSize, toHex } from '../../core/hex.ts';
import type { Seconds } from '../../core/seconds.ts';
import { parseJsonObject } from '../../core/strict-json.ts';
import type { Relationship } from '../../did/document.ts';
import { RELATIONSHIPS } from '../../did/relationships.ts';
import { type Act, act, actOptions, type Intent } from '../act.ts';
import { collectCommas } from '../collect.ts';
import { withReader } from '../connect.ts';
import { readDidKey, readKeyName, relationshipsOf } from '../did-key.ts';
import { confirm } from '../prompt.ts';
import { readText } from '../read-input.ts';
import type { Call, Verb } from '../verb.ts';
import { wordArgument } from '../words.ts';
import { showResolution } from './resolve.ts';

const SIGNING: readonly Relationship[] = ['authentication', 'assertionMethod'];

/** Each act: what it says when it is done, and how it is planned. */
const ACTS: Readonly<Record<string, (call: Call, connection: Act, did: string) => Promise<Intent>>> = {
  register: async (call, { writer, settings }) => {
    const salt = call.options.has('salt') ? saltOf(call.options.needed('salt')) : toHex(randomBytes(32));
    const keys = await keysOf(call, await readDidKey(call, settings));
    const did = await writer.didOf(salt);
    call.out.note(`${did} (salt ${salt})`);
    return intent(() => writer.plan.registerDid(salt, keys), `Registered ${did}`, did);
  },
  'add-key': async (call, { writer, settings }, did) => {
    const [key] = await keysOf(call, await readDidKey(call, settings));
    if (key === undefined) throw fail('OPTION_MISSING', { option: '--public-key' });
    return intent(() => writer.plan.addKey(did, key), 'Added the key', did);
  },
  'roll-key': async (call, { writer, settings }, did) => {
    const [key] = await keysOf(call, await readDidKey(call, settings), false);
    if (key === undefined) throw fail('OPTION_MISSING', { option: '--public-key' });
    const former = await readKeyName(call, '--former', call.options.needed('former'));
    const until = timeOf(call, 'until');
    return intent(() => writer.plan.rollKey(did, former, until, key), 'Rolled the key', did);
  },
  'expire-key': async (call, { writer }, did) => {
    const key = await readKeyName(call, '--public-key', call.options.needed('publicKey'));
    const until = timeOf(call, 'until');
    const names = relationshipsOf(call, SIGNING);
    return intent(() => writer.plan.expireKey(did, key, names, until), 'The key will end', did);
  },
  'revoke-key': async (call, { writer }, did) => {
    const key = await readKeyName(call, '--public-key', call.options.needed('publicKey'));
    const since = timeOf(call, 'since');
    const names = relationshipsOf(call, SIGNING);
    return intent(() => writer.plan.revokeKey(did, key, names, since), 'Revoked the key', did);
  },
  'add-controller': async (call, { writer }, did) => {
    const controller = call.options.needed('controller');
    return intent(() => writer.plan.addController(did, controller), `${controller} may act for it`, did);
  },
  'remove-controller': async (call, { writer }, did) => {
    const controller = call.options.needed('controller');
    return intent(() => writer.plan.removeController(did, controller), `${controller} no longer acts`, did);
  },
  'set-service': async (call, { writer }, did) => {
    const name = call.options.needed('name');
    const service = parseJsonObject(await readText(call.options.needed('service'), { io: call.io }));
    return intent(() => writer.plan.setService(did, name, service), `Stated the service ${name}`, did);
  },
  'remove-service': async (call, { writer }, did) => {
    const name = call.options.needed('name');
    return intent(() => writer.plan.removeService(did, name), `Removed the service ${name}`, did);
  },
  deactivate: async (call, { writer }, did) => {
    const { options } = call;
    if (!options.flag('dryRun') && !options.flag('signOnly'))
      await confirm(call, { warning: `Deactivating ${did} cannot be taken back.`, name: did, id: did });
    return intent(() => writer.plan.deactivateDid(did), `Deactivated ${did}`, did);
  },
};

const ACTIONS = [...Object.keys(ACTS), 'show'];

/** `vidimus did`: DID documents of legal entities in our DidRegistry. */
export const did: Verb = {
  name: 'did',
  group: 'Issuers',
  summary: 'A did:ebsi of your own: register it, add, roll and revoke its keys, name controllers.',
  examples: [
    ['vidimus did register --public-key public.jwk.json', 'a new DID; your account acts for it'],
    ['vidimus did show did:ebsi:z…', 'its document now; --at for then'],
    ['vidimus did add-key did:ebsi:z… --public-key new.jwk.json --from 2027-01-01', 'counts from that day'],
    [
      "vidimus did roll-key did:ebsi:z… --former '#thumbprint' --public-key new.json --until 2027-01-01",
      'both count until then',
    ],
    [
      "vidimus did revoke-key did:ebsi:z… --public-key '#thumbprint' --since 2026-06-30T12:00:00Z",
      'it was stolen',
    ],
  ],
  define: (command) => {
    command
      .addArgument(wordArgument('<action>', ACTIONS))
      .argument('[did]', 'the did:ebsi; register makes one')
      .option('--public-key <key>', 'file of a public JWK, an account, or #name of a key that is there')
      .option('--for <uses>', `${RELATIONSHIPS.join(', ')} (default: the first two)`, collectCommas)
      .option('--former <key>', 'roll-key: the key that is replaced')
      .option('--from <time>', 'start of the key (default: now)')
      .option('--until <time>', 'end of the key, exclusive; roll-key: of the former one')
      .option('--since <time>', 'revoke-key: from then on it did not count')
      .option('--controller <did>', 'add-controller, remove-controller: the other did:ebsi')
      .option('--name <name>', 'set-service, remove-service: name of the service')
      .option('--service <file>', 'set-service: JSON with type and serviceEndpoint')
      .option('--salt <hex>', 'register: 32 bytes, where the same DID is wanted again (default: random)')
      .option('--at <time>', 'show: as of this time')
      .option('--yes <did>', 'deactivate: confirm with the DID');
    actOptions(command);
  },
  run: (call) => {
    const [action = '', given = ''] = call.args;
    if (given === '' && action !== 'register' && (action === 'show' || Object.hasOwn(ACTS, action)))
      throw fail('USAGE', { reason: `did ${action} needs to know which DID` });
    if (action === 'show')
      return withReader(call, async ({ vidimus }) => {
        const at = call.options.time('at');
        return showResolution(call, given, await vidimus.resolve(given, at === undefined ? {} : { at }));
      });
    const plan = Object.hasOwn(ACTS, action) ? ACTS[action] : undefined;
    if (plan === undefined) throw fail('USAGE', { reason: `did ${action} is not one of ${ACTIONS}` });
    return act(call, (connection) => plan(call, connection, given));
  },
};

const intent = (plan: () => Promise<Plan>, done: string, of: string): Intent => ({
  plans: [plan],
  done,
  next: () => `vidimus did show ${of}`,
});

const keysOf = async (
  call: Call,
  key: KeyDraft['key'] | undefined,
  mayEnd = true,
): Promise<readonly KeyDraft[]> => {
  if (key === undefined) return [];
  const notBefore = call.options.time('from');
  const notAfter = mayEnd ? call.options.time('until') : undefined;
  return [
    {
      key,
      relationships: relationshipsOf(call, SIGNING),
      ...(notBefore !== undefined && { notBefore }),
      ...(notAfter !== undefined && { notAfter }),
    },
  ];
};

const timeOf = ({ options }: Call, name: 'until' | 'since'): Seconds => {
  const time = options.time(name);
  if (time === undefined) throw fail('OPTION_MISSING', { option: `--${name}` });
  return time;
};

const saltOf = (text: string) => {
  const salt = hexOfSize(text, 32);
  if (salt !== undefined) return salt;
  throw fail('OPTION_VALUE_INVALID', { option: '--salt', value: text, reason: 'it is 0x and 64 digits' });
};
