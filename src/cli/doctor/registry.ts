import type { Address, RecordId } from '../../core/hex.ts';
import type { RegistryReads } from '../../replica/browse.ts';
import type { RecordView } from '../../trust/source.ts';
import { legalName } from '../report/organisation.ts';
import { KIND_WORDS, STATUS_WORDS } from '../report/words.ts';
import { safe, short } from '../text.ts';
import { attempt, bad, type Diagnoses, type Diagnosis, none, ok, warn } from './finding.ts';

type Reads = Pick<RegistryReads, 'record' | 'account'>;

/** Whether the trusted roots are roots of this registry, and in force. */
export const lookAtRoots = (registry: Reads, roots: readonly RecordId[]): Promise<Diagnoses> =>
  attempt('policy', async () =>
    roots.length === 0
      ? [
          warn(
            'policy',
            'No root is trusted: every issuer will be unrecognised',
            'Name the record ids that you trust: --root, “root” in the settings file, or a --policy.',
          ),
        ]
      : await Promise.all(roots.map(async (id) => rootLine(id, await registry.record(id)))),
  );

const rootLine = (id: RecordId, view: RecordView | undefined): Diagnosis => {
  if (view === undefined)
    return bad(
      'policy',
      `The trusted root ${short(id)} is not in this registry`,
      'Check the id and the network.',
    );
  const name = nameOf(view);
  if (view.record.kind !== 'root')
    return bad(
      'policy',
      `${name} is trusted as a root, but is none: ${KIND_WORDS[view.record.kind]}`,
      'Trust the root above it.',
    );
  if (view.state.status !== 'active')
    return warn(
      'policy',
      `The trusted root ${name} is ${STATUS_WORDS[view.state.status]}`,
      'What depends on it is judged accordingly; ask its governance.',
    );
  return ok('policy', `trusts ${name}`);
};

const MOST_NAMED = 5;

/** As whom an account may act. */
export const lookAtAccount = (registry: Reads, account: Address): Promise<Diagnoses> =>
  attempt('keys', async () => {
    const { controls, custodianOf, rescues, delegations } = await registry.account(account);
    const named = await Promise.all(controls.slice(0, MOST_NAMED).map((id) => registry.record(id)));
    const names = named.flatMap((view) => (view === undefined ? [] : [described(view)]));
    const more = controls.length > MOST_NAMED ? ` and ${controls.length - MOST_NAMED} more` : '';
    return [
      controls.length === 0
        ? none('keys', `${account} controls no accreditation in this registry`)
        : ok('keys', `${account} controls ${names.join('; ')}${more}`),
      ...(delegations.length === 0
        ? []
        : [ok('keys', `${account} may revoke credentials for ${delegations.length} accreditations`)]),
      ...(custodianOf.length === 0
        ? []
        : [ok('keys', `${account} is the custodian of ${custodianOf.length} ended roots`)]),
      ...(rescues.length === 0
        ? []
        : [
            warn(
              'keys',
              `Governance is about to take ${rescues.length} roots from ${account}`,
              'If you hold the key, refuse it in the console before its time comes.',
            ),
          ]),
    ];
  });

const nameOf = (view: RecordView): string =>
  legalName(view.organisation as Parameters<typeof legalName>[0]) ?? safe(view.record.subject, 60);

const described = (view: RecordView): string =>
  `${nameOf(view)} (${KIND_WORDS[view.record.kind]}, ${STATUS_WORDS[view.state.status]})`;
