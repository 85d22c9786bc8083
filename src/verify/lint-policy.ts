import { type Code, codeMessage } from '../core/codes/index.ts';
import type { Policy } from './policy.ts';

/** Something in a policy that is allowed and worth a second look. */
export interface PolicyHint {
  readonly code: Code;
  readonly message: string;
}

/** What a person who wrote this policy may not have meant. */
export const lintPolicy = ({ registries, roots, rules }: Policy): readonly PolicyHint[] => [
  ...hint(roots.length === 0, 'POLICY_TRUSTS_NOBODY'),
  ...hint(registries.length === 0, 'POLICY_READS_NOTHING'),
  ...hint(rules.statusListIssuer === 'any', 'POLICY_LISTS_UNBOUND'),
  ...hint(rules.compromiseElsewhere === 'ignore', 'POLICY_IGNORES_COMPROMISE'),
];

const hint = (
  applies: boolean,
  code:
    | 'POLICY_TRUSTS_NOBODY'
    | 'POLICY_READS_NOTHING'
    | 'POLICY_LISTS_UNBOUND'
    | 'POLICY_IGNORES_COMPROMISE',
): readonly PolicyHint[] => (applies ? [{ code, message: codeMessage(code) }] : []);
