import { fail } from '../core/errors.ts';
import type { Policy } from './policy.ts';

/** Policies by name; `default` is always there, and what a call uses that names none. */
export type Profiles = ReadonlyMap<string, Policy>;

/** What a profile may be called: it stands in a path of the service. */
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,62})$/;

/**
 * The profiles of a verifier: the given policy, what everybody can have, and further ones by name.
 *
 * `proofs-only` checks data model, proof and dates alone: any verification method may sign, no registry is asked, no status
 * is read. For data whose issuers stand in no registry, such as the vectors of a specification; every verdict says so.
 * `proofs-and-status` keeps the issuer's own key and the status, and asks for no accreditation. Neither asks that the one
 * who presents is the one whom a credential names.
 * @throws VidimusError `SETTINGS_MALFORMED` for a name that is taken or does not fit into a path.
 */
export const profilesOf = (policy: Policy, further: Readonly<Record<string, Policy>> = {}): Profiles => {
  const profiles = new Map<string, Policy>([
    ['default', policy],
    ['proofs-only', proofsOnly(policy)],
    ['proofs-and-status', proofsAndStatus(policy)],
  ]);
  for (const [name, one] of Object.entries(further)) {
    const reason = profiles.has(name)
      ? 'is taken'
      : NAME.test(name)
        ? undefined
        : 'is not a name such as my-profile';
    if (reason !== undefined) throw fail('SETTINGS_MALFORMED', { setting: `profiles.${name}`, reason });
    profiles.set(name, one);
  }
  return profiles;
};

const proofsOnly = ({ rules }: Policy): Policy => ({
  name: 'Proofs and data model only',
  registries: [],
  roots: [],
  rules: { ...rules, skip: ['issuer', 'status', 'trust'], credentialSchema: 'ignore', holder: 'any' },
});

const proofsAndStatus = ({ registries, rules }: Policy): Policy => ({
  name: 'Proofs and status, no accreditation',
  registries,
  roots: [],
  rules: { ...rules, skip: ['trust'], holder: 'any' },
});
