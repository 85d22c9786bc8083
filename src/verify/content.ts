import type { Awaitable } from '../core/awaitable.ts';
import type { Limits } from '../core/limits.ts';
import type { Seconds } from '../core/seconds.ts';
import type { Credential } from '../credential/model.ts';
import { bundled } from './bundled.ts';
import { toCheck } from './checks.ts';
import { checkEndorsements } from './endorsements.ts';
import type { NestedChecker } from './nested.ts';
import type { PlainCode } from './notes.ts';
import type { PolicyRules } from './policy.ts';
import { checkRelatedResources } from './related-resources.ts';
import type { ResourceReader } from './resources.ts';
import { checkSchemas } from './schema.ts';
import { checkTerms } from './terms.ts';
import type { Check, CheckName } from './verdict.ts';

export interface ContentContext {
  readonly rules: Pick<PolicyRules, 'credentialSchema'>;
  readonly now: Seconds;
  readonly limits: Pick<Limits, 'skewSeconds'>;
  readonly reader: ResourceReader;
  /** Of its own for each kind, so that one cannot use up another's number. */
  readonly nested: () => NestedChecker;
  /** Only what the data model itself says: related resources. */
  readonly isProofOnly: boolean;
}

export interface ContentFindings {
  readonly checks: readonly Check[];
  readonly notes: readonly PlainCode[];
}

/** Which of these checks a credential gives occasion for, and the answer cannot be yes without. */
export const contentDemand = (
  { relatedResources, schemas }: Pick<Credential, 'relatedResources' | 'schemas'>,
  rules: Pick<PolicyRules, 'credentialSchema'>,
  isProofOnly: boolean,
): readonly CheckName[] => [
  ...(relatedResources.length > 0 ? (['related-resources'] as const) : []),
  ...(schemas.length > 0 && rules.credentialSchema === 'require' && !isProofOnly
    ? (['schema'] as const)
    : []),
];

/** What a proven credential refers to: its schemas, its related resources, its endorsements. */
export const checkContent = (credential: Credential, context: ContentContext): Awaitable<ContentFindings> => {
  const { relatedResources, schemas, endorsements, proof } = credential;
  const isPlain = relatedResources.length + schemas.length + endorsements.length === 0;
  return isPlain && proof.type === 'jws' ? NO_CONTENT : readContent(credential, context);
};

const NO_CONTENT: ContentFindings = { checks: [], notes: [] };

const readContent = async (credential: Credential, context: ContentContext): Promise<ContentFindings> => {
  const related =
    credential.relatedResources.length === 0
      ? []
      : await checkRelatedResources(credential, context.reader, (await bundled()).bytes);
  const terms = await checkTerms(credential, context.reader);
  const checks = [
    ...(terms.fault === undefined ? [] : [toCheck('decode', terms.fault)]),
    ...related.map(({ finding, required }) => toCheck('related-resources', finding, required)),
  ];
  const notes: readonly PlainCode[] = terms.isOpen ? ['TERMS_NOT_CHECKED'] : [];
  if (context.isProofOnly) return { checks, notes };
  const [schema, endorsements] = await Promise.all([
    schemaChecks(credential, context),
    checkEndorsements(credential, {
      now: context.now,
      skewSeconds: context.limits.skewSeconds,
      checkCredential: checkerOf(context),
    }),
  ]);
  return {
    checks: [...checks, ...schema, ...endorsements.map((finding) => toCheck('endorsement', finding, false))],
    notes: [
      ...notes,
      ...(credential.schemas.length > 0 && !schema.some(({ status }) => status === 'pass')
        ? (['CONTENT_NOT_VALIDATED'] as const)
        : []),
    ],
  };
};

const checkerOf = ({ nested }: ContentContext) => {
  const checker = nested();
  return (bytes: Uint8Array) => checker.check(bytes);
};

const schemaChecks = async (credential: Credential, context: ContentContext): Promise<readonly Check[]> => {
  const { credentialSchema } = context.rules;
  if (credentialSchema === 'ignore' || credential.schemas.length === 0) return [];
  const findings = await checkSchemas(credential, {
    reader: context.reader,
    checkCredential: checkerOf(context),
  });
  const isRequired = credentialSchema === 'require';
  return (
    findings
      // What cannot be had is a note where the policy does not ask for it.
      .filter(({ code }) => isRequired || code !== 'RESOURCE_NOT_AT_HAND')
      .map((finding) => toCheck('schema', finding, isRequired || finding.status !== 'unknown'))
  );
};
