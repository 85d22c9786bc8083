import { acceptReply, checkReply } from '../../chain/write/onboarding/accept.ts';
import {
  createInvitation,
  type Invitation,
  invitationLink,
  isInvitationLink,
  parseInvitation,
} from '../../chain/write/onboarding/invitation.ts';
import { OFFERED_KINDS, type Offer } from '../../chain/write/onboarding/offer.ts';
import { createReply, type Identity, parseReply } from '../../chain/write/onboarding/reply.ts';
import { fail } from '../../core/errors.ts';
import { type Seconds, systemClock } from '../../core/seconds.ts';
import type { Signer } from '../../issue/signer.ts';
import { EBSI_SCHEMAS } from '../../network/ebsi/places.ts';
import { resultLine } from '../act.ts';
import { writingOptions } from '../collect.ts';
import { type Connection, withVidimus } from '../connect.ts';
import { offerOptions, organisationOptions, readJsonFile, readMembers, readOrganisation } from '../draft.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { hasIssuerKey, readIssuer, readKey } from '../issuer-key.ts';
import { expectGrantable } from '../offer-check.ts';
import { ask } from '../prompt.ts';
import { readText } from '../read-input.ts';
import { readRecordId } from '../record-id.ts';
import { invitationLines, replyLines } from '../report/offer.ts';
import { readSigner } from '../signer.ts';
import type { Call, Verb } from '../verb.ts';
import { wordArgument, wordOption } from '../words.ts';

const ACTIONS = ['invite', 'reply', 'accept'];

/** `vidimus onboard`: an issuer is accredited by one transaction, after an invitation and a signed reply. */
export const onboard: Verb = {
  name: 'onboard',
  group: 'Registry',
  summary: 'Accredit a new issuer: invite it, let it reply, accept its reply in one transaction.',
  examples: [
    [
      'vidimus onboard invite --parent 0x… --type MicroCredential --level 5,6 > invitation.json',
      'accreditor: what you offer; --link for a mail',
    ],
    [
      'vidimus onboard reply invitation.json --name "Example University" --country FI > reply.json',
      'issuer: who you are, with a new did:ebsi; costs nothing',
    ],
    [
      'vidimus onboard accept reply.json --invitation invitation.json --dry-run',
      'accreditor: check the reply, say what would be granted',
    ],
    ['vidimus onboard accept reply.json --invitation invitation.json', 'accreditor: register and accredit'],
  ],
  define: (command) => {
    command
      .addArgument(wordArgument('<action>', ACTIONS))
      .argument(
        '[what]',
        'invite: the offer as a JSON file; reply: invitation (file, link or -); accept: reply (file or -)',
      )
      .option('--parent <record>', 'invite: record that will grant; you act for it')
      .addOption(
        wordOption('--kind <kind>', `invite: ${OFFERED_KINDS.join(', ')} (default: attest)`, OFFERED_KINDS),
      )
      .option('--depth <hops>', 'invite, with --kind accredit: how many further hops may follow')
      .option('--expires <time>', 'invite: last moment for the reply (default: in 30 days)')
      .option('--link', 'invite: print it as one word')
      .option(
        '--did <did>',
        'reply: a DID that you have (default: a new did:ebsi); accept: yours, which signs',
      )
      .option('--kid <url>', 'verification method of that DID, where it does not follow from it')
      .option('--invitation <file>', 'accept: the invitation that you sent (file or link)')
      .option(
        '--ebsi-issuers-url <url>',
        "accept: …/trusted-issuers-registry/v5/issuers of your service, for EBSI's clients",
      )
      .option(
        '--credential-schema <url>',
        "accept: schema of the accreditation credential (default: EBSI's)",
      );
    writingOptions(organisationOptions(offerOptions(command)));
  },
  run: (call) => {
    const [action = ''] = call.args;
    switch (action) {
      case 'invite':
        return invite(call);
      case 'reply':
        return reply(call);
      case 'accept':
        return accept(call);
      default:
        throw fail('USAGE', { reason: `onboard ${action} is not one of ${ACTIONS.join(', ')}` });
    }
  },
};

const DAY = 86_400;

const invite = (call: Call): Promise<ExitCode> =>
  withVidimus(call, async ({ deployment, vidimus }) => {
    const { options, out } = call;
    const parent = readRecordId('--parent', options.needed('parent'), deployment);
    const view = await vidimus.registry.record(parent);
    if (view === undefined) throw fail('RECORD_NOT_FOUND', { id: parent });
    const now = systemClock();
    const [, what] = call.args;
    const file = what === undefined ? undefined : await readJsonFile(call, what);
    // Midnight, but not before the accreditor's own start: as `accredit`.
    const today = Math.max(now - (now % DAY), view.record.validFrom);
    // What an invitation cannot offer is refused where it is made.
    const offer = readMembers(call, file, what ?? '', { now: today }) as Offer;
    const invitation = createInvitation(
      deployment,
      { parent, accreditor: view.record.subject, offer },
      { now, ...lifetimeOf(options.time('expires'), now) },
    );
    expectGrantable(invitation.offer, view.record, now);
    if (view.state.status !== 'active')
      out.warn(`Your own record is ${view.state.status}: replies can be accepted only while it is active.`);
    const link = invitationLink(invitation);
    for (const line of invitationLines(invitation)) out.note(line);
    out.data(options.flag('link') ? { link } : invitation, () => [
      options.flag('link') ? link : JSON.stringify(invitation, null, 2),
    ]);
    out.next('send it to the issuer, who runs: vidimus onboard reply invitation.json');
    return EXIT.done;
  });

const lifetimeOf = (expires: Seconds | undefined, now: Seconds): { readonly lifetime?: Seconds } => {
  if (expires === undefined) return {};
  if (expires > now) return { lifetime: expires - now };
  throw fail('OPTION_VALUE_INVALID', {
    option: '--expires',
    value: String(expires),
    reason: 'it has passed',
  });
};

const reply = (call: Call): Promise<ExitCode> =>
  withVidimus(call, async ({ vidimus, settings }) => {
    const { options, out } = call;
    const invitation = await readInvitation(call, call.args[1]);
    for (const line of invitationLines(invitation)) out.note(line);
    const did = options.text('did');
    const identity: Identity =
      did === undefined ? { key: await readKey(call, settings) } : await readIssuer(call, settings, did);
    const organisation = await readOrganisation(call);
    const writer = await vidimus.writer(await readSigner(call, settings));
    const answer = await createReply(writer, invitation, identity, organisation ? { organisation } : {});
    out.data(answer, () => [JSON.stringify(answer, null, 2)]);
    out.next('send it to the accreditor, who runs: vidimus onboard accept reply.json --invitation …');
    return EXIT.done;
  });

const accept = (call: Call): Promise<ExitCode> =>
  withVidimus(call, async ({ vidimus, settings }) => {
    const { options, out, io } = call;
    const invitation = await readInvitation(call, options.needed('invitation'));
    const answer = parseReply(await readText(needed(call.args[1], 'accept', 'the reply'), { io }));
    const writer = await vidimus.writer(await readSigner(call, settings));
    const checked = await checkReply(writer, vidimus, invitation, answer);
    for (const line of replyLines(invitation, answer, checked)) out.note(line);
    const signer = await signerOf(call, settings, invitation);
    if (signer === undefined)
      out.warn('No accreditation credential is attached: give VIDIMUS_ISSUER_KEY to sign one.');
    const dryRun = options.flag('dryRun');
    if (call.interactive && !dryRun && !/^y(es)?$/i.test(await ask(call, 'Accredit it? (yes or no) ')))
      throw fail('CONFIRMATION_MISMATCH');
    const result = await acceptReply(writer, vidimus, invitation, answer, {
      ...{ dryRun, confirmations: settings.number('confirmations') ?? 1 },
      ...(signer && { signer }),
      ...ebsiOf(call),
    });
    out.report(result, () => [
      resultLine(result, `Accredited ${answer.did}`),
      ...(result.id === undefined ? [] : [`record ${result.id}`]),
    ]);
    out.next(dryRun ? 'the same without --dry-run' : `vidimus show ${answer.did}`);
    return EXIT.done;
  });

const signerOf = async (
  call: Call,
  settings: Connection['settings'],
  { accreditor }: Invitation,
): Promise<Signer | undefined> => {
  const { options } = call;
  if (!hasIssuerKey(call) && !options.has('did') && !options.has('kid')) return undefined;
  return (await readIssuer(call, settings, options.text('did') ?? accreditor)).signer;
};

const ISSUERS = '/trusted-issuers-registry/v5/issuers';

/** EBSI's members name addresses below one origin, and its accreditation schema stands there too. */
const ebsiOf = ({ options }: Call) => {
  const ebsiIssuersUrl = options.text('ebsiIssuersUrl')?.replace(/\/$/, '');
  const given = options.text('credentialSchema');
  if (ebsiIssuersUrl !== undefined && !(URL.canParse(ebsiIssuersUrl) && ebsiIssuersUrl.endsWith(ISSUERS)))
    throw fail('OPTION_VALUE_INVALID', {
      option: '--ebsi-issuers-url',
      value: ebsiIssuersUrl,
      reason: `it is a web address that ends in ${ISSUERS}`,
    });
  const schema =
    given ??
    ebsiIssuersUrl?.replace(ISSUERS, `/trusted-schemas-registry/v3/schemas/${EBSI_SCHEMAS.accreditation}`);
  return {
    ...(ebsiIssuersUrl !== undefined && { ebsiIssuersUrl }),
    ...(schema !== undefined && { schema: { id: schema, type: 'FullJsonSchemaValidator2021' } }),
  };
};

const readInvitation = async (call: Call, given: string | undefined): Promise<Invitation> => {
  const source = needed(given, 'reply', 'the invitation');
  return parseInvitation(isInvitationLink(source) ? source : await readText(source, { io: call.io }));
};

const needed = (value: string | undefined, action: string, what: string): string => {
  if (value !== undefined && value !== '') return value;
  throw fail('USAGE', { reason: `onboard ${action} needs ${what}` });
};
