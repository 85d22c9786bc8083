import type { Command } from 'commander';
import { termsOfDraft } from '../../chain/write/record-draft.ts';
import type { Vidimus } from '../../compose.ts';
import { fail } from '../../core/errors.ts';
import { type Seconds, systemClock } from '../../core/seconds.ts';
import { parseAccreditationRef } from '../../credential/accreditation-ref.ts';
import { hashTerm } from '../../trust/encoding.ts';
import { KINDS, type Kind } from '../../trust/record.ts';
import type { RecordView } from '../../trust/source.ts';
import { act, actOptions } from '../act.ts';
import { type Grant, readGrant, recordOptions } from '../draft.ts';
import { readRecordId } from '../record-id.ts';
import type { Call, Verb } from '../verb.ts';
import { wordArgument, wordOption } from '../words.ts';

const nameOf = ({ draft, organisation }: Grant): string =>
  organisation === undefined ? draft.subject : (Object.values(organisation.legalName)[0] ?? draft.subject);

const DAY = 86_400;

/** Midnight, so that the same command on the same day names the same record; but not before the accreditor's own start. */
const today = (parent?: RecordView): Seconds => {
  const now = systemClock();
  return Math.max(now - (now % DAY), parent?.record.validFrom ?? 0);
};

/** Publishes the texts of types and schemas too, so that everybody can read what was granted. */
const withTerms = (command: Command): Command =>
  command.option('--no-terms', 'do not publish the names of types and schemas');

/** Texts of types and schemas that nobody has published yet. */
const unnamedTerms = async (
  call: Call,
  { registry }: Vidimus,
  { draft }: Grant,
): Promise<readonly string[]> => {
  if (!call.options.flag('terms')) return [];
  const texts = termsOfDraft(draft);
  const known = await Promise.all(texts.map((text) => registry.termText(hashTerm(text))));
  return texts.filter((_, at) => known[at] === undefined);
};

const grantBelow = async (call: Call, fixed: { kind?: Kind; target?: boolean; doing: string }) =>
  await act(call, async ({ writer, deployment, vidimus }) => {
    const [what = ''] = call.args;
    const parent = readRecordId('--parent', call.options.needed('parent'), deployment);
    const view = await vidimus.registry.record(parent);
    if (view === undefined) throw fail('RECORD_NOT_FOUND', { id: parent });
    const now = today(view);
    const grant =
      fixed.target === true
        ? await recognition(call, what, now)
        : await readGrant(call, what, { ...(fixed.kind && { kind: fixed.kind }), now });
    const terms = await unnamedTerms(call, vidimus, grant);
    return {
      plans: [
        () => writer.plan.grant(parent, grant.draft, attachments(grant)),
        ...(terms.length === 0 ? [] : [() => writer.plan.nameTerms(terms)]),
      ],
      done: `${fixed.doing} ${nameOf(grant)}`,
      next: (id) => `vidimus show ${id ?? grant.draft.subject}`,
    };
  });

const attachments = ({ organisation, evidence }: Grant) => ({
  ...(organisation === undefined ? {} : { organisation }),
  ...(evidence === undefined ? {} : { evidence }),
});

/** A recognition names a record elsewhere; its subject is that record's. */
const recognition = async (call: Call, target: string, now: Seconds): Promise<Grant> => {
  const ref = parseAccreditationRef(target);
  if (ref === undefined) return await readGrant(call, target, { kind: 'recognise', now });
  const subject = call.options.needed('subject');
  const grant = await readGrant(call, subject, { kind: 'recognise', now });
  return {
    ...grant,
    draft: { ...grant.draft, target: { chainId: ref.chainId, registry: ref.registry, id: ref.id } },
  };
};

const KINDS_BELOW = KINDS.filter((kind) => kind !== 'root');

export const accredit: Verb = {
  name: 'accredit',
  group: 'Registry',
  summary: 'Accredit an organisation to issue (attest) or to accredit others.',
  examples: [
    [
      'vidimus accredit did:key:z… --parent 0x… --type MicroCredential --name "A University" --country FI',
      'may issue',
    ],
    ['vidimus accredit university.json --parent 0x…', 'the same from a file'],
    [
      'vidimus accredit did:key:z… --parent 0x… --kind accredit --depth 1 --dry-run',
      'may accredit; only try it',
    ],
  ],
  define: (command) => {
    command
      .argument('<did-or-file>', 'DID of the organisation, or a JSON file that describes the record')
      .option('--parent <record>', 'record that grants: you act for it')
      .addOption(
        wordOption('--kind <kind>', 'attest, accredit, recognise or mandate (default: attest)', KINDS_BELOW),
      )
      .option('--depth <hops>', 'with --kind accredit: how many further hops may follow');
    actOptions(withTerms(recordOptions(command)));
  },
  run: (call) => grantBelow(call, { doing: 'Accredited' }),
};

export const recognise: Verb = {
  name: 'recognise',
  group: 'Registry',
  summary: "Accept another authority's accreditations, within a scope.",
  examples: [
    [
      'vidimus recognise eip155:1:0x…/0x… --subject did:ebsi:z… --parent 0x… --level 5,6',
      'continue paths through that record',
    ],
  ],
  define: (command) => {
    command
      .argument(
        '<record-or-file>',
        'full name of the record that is recognised (eip155:…/0x…), or a JSON file',
      )
      .option('--subject <did>', 'DID of the authority that is recognised')
      .option('--parent <record>', 'record that recognises: you act for it');
    actOptions(withTerms(recordOptions(command)));
  },
  run: (call) => grantBelow(call, { kind: 'recognise', target: true, doing: 'Recognised' }),
};

export const mandate: Verb = {
  name: 'mandate',
  group: 'Registry',
  summary: 'Let another organisation seal on behalf of an issuer.',
  examples: [
    ['vidimus mandate did:key:z… --parent 0x… --until 2027-12-31', 'the parent is the awarding body'],
  ],
  define: (command) => {
    command
      .argument('<did-or-file>', 'DID of the organisation that seals, or a JSON file')
      .option('--parent <record>', "the awarding body's record: you act for it");
    actOptions(withTerms(recordOptions(command)));
  },
  run: (call) => grantBelow(call, { kind: 'mandate', doing: 'Mandated' }),
};

const ROOT_ACTIONS = [
  'admit',
  'custodian',
  'rescue',
  'rescue-execute',
  'rescue-veto',
  'close',
  'reopen',
] as const;

export const root: Verb = {
  name: 'root',
  group: 'Registry',
  summary: 'Govern roots: admit one, name its custodian, rescue it, close or reopen grants.',
  examples: [
    ['vidimus root admit ministry.json', 'admit a root from a file'],
    ['vidimus root admit did:key:z… --depth 2 --name "Ministry" --country FI', 'the same from options'],
    ['vidimus root custodian 0x… --to 0x…', 'who may narrow below an ended root'],
    ['vidimus root rescue 0x… --to 0x…', 'propose a new controller; `rescue-execute` after the delay'],
    ['vidimus root close', 'no new record can be granted until `root reopen`'],
  ],
  define: (command) => {
    command
      .addArgument(wordArgument('<action>', ROOT_ACTIONS))
      .argument('[what]', 'admit: a DID or a JSON file; else the id of the root')
      .option('--to <address>', 'custodian: the account; rescue: the new controller')
      .option('--depth <hops>', 'how many accredit hops may follow');
    actOptions(withTerms(recordOptions(command)));
  },
  run: (call) =>
    act(call, async ({ writer, deployment, vidimus }) => {
      const [action = '', what = ''] = call.args;
      const known = ROOT_ACTIONS.find((one) => one === action);
      if (known === undefined)
        throw fail('USAGE', { reason: `root ${action} is not one of ${ROOT_ACTIONS.join(', ')}` });
      if (what === '' && known !== 'close' && known !== 'reopen')
        throw fail('USAGE', { reason: `root ${known} needs to know which` });
      const id = () => readRecordId('the root', what, deployment);
      switch (known) {
        case 'admit': {
          const grant = await readGrant(call, what, { kind: 'root', now: today() });
          const terms = await unnamedTerms(call, vidimus, grant);
          return {
            plans: [
              () => writer.plan.admitRoot(grant.draft, attachments(grant)),
              ...(terms.length === 0 ? [] : [() => writer.plan.nameTerms(terms)]),
            ],
            done: `Admitted ${nameOf(grant)} as a root`,
            next: (record) => `vidimus accredit did:… --parent ${record ?? '0x…'}`,
          };
        }
        case 'custodian':
          return {
            plans: [() => writer.plan.nameCustodian(id(), call.options.text('to'))],
            done: 'Named the custodian',
          };
        case 'rescue':
          return {
            plans: [() => writer.plan.proposeRescue(id(), call.options.needed('to'))],
            done: 'Proposed a new controller',
            next: () => `vidimus root rescue-execute ${what}`,
          };
        case 'rescue-execute':
          return { plans: [() => writer.plan.executeRescue(id())], done: 'Replaced the controller' };
        case 'rescue-veto':
          return { plans: [() => writer.plan.vetoRescue(id())], done: 'Refused the rescue' };
        case 'close':
          return {
            plans: [() => writer.plan.closeGrants()],
            done: 'Closed grants',
            next: () => 'vidimus root reopen',
          };
        case 'reopen':
          return { plans: [() => writer.plan.reopenGrants()], done: 'Reopened grants' };
      }
    }),
};
