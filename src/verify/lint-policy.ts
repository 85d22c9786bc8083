import { type Code, codeMessage } from '../core/codes/index.ts';
import type { Policy } from './policy.ts';

/** Something in a policy that is allowed and worth a second look. */
export interface PolicyHint {
  readonly code: Code;
  readonly message: string;
}

/** What a person who wrote this policy may not have meant. */
export const lintPolicy = ({ registries, roots, ebsi = [], rules }: Policy): readonly PolicyHint[] => [
  ...hint(roots.length === 0 && ebsi.length === 0 && !rules.skip.includes('trust'), 'POLICY_TRUSTS_NOBODY'),
  ...hint(
    registries.length === 0 && ebsi.length === 0 && !rules.skip.includes('trust'),
    'POLICY_READS_NOTHING',
  ),
  ...(rules.skip.length === 0
    ? []
    : [
        {
          code: 'POLICY_SKIPS',
          message: codeMessage('POLICY_SKIPS', { what: rules.skip.join(', ') }),
        } as const,
      ]),
  ...hint(rules.holder === 'any', 'POLICY_ANY_HOLDER'),
  ...hint(rules.statusListIssuer === 'any', 'POLICY_LISTS_UNBOUND'),
  ...hint(rules.compromiseElsewhere === 'ignore', 'POLICY_IGNORES_COMPROMISE'),
];

const hint = (
  applies: boolean,
  code:
    | 'POLICY_TRUSTS_NOBODY'
    | 'POLICY_READS_NOTHING'
    | 'POLICY_LISTS_UNBOUND'
    | 'POLICY_IGNORES_COMPROMISE'
    | 'POLICY_ANY_HOLDER',
): readonly PolicyHint[] => (applies ? [{ code, message: codeMessage(code) }] : []);
