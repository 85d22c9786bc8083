import { type Finding, failed, type Outcome, pass, unknown } from '../core/finding.ts';
import { asList, isObject, isString } from '../core/json.ts';
import type { Seconds } from '../core/seconds.ts';
import type { Credential } from '../credential/model.ts';
import { checkDates } from './dates.ts';

const MOST_ENDORSEMENTS = 16;

export interface EndorsementContext {
  readonly now: Seconds;
  readonly skewSeconds: Seconds;
  readonly checkCredential: (bytes: Uint8Array) => Promise<Outcome<Credential>>;
}

/**
 * Endorsements inside an Open Badge (3.0 §8.6): who endorses, and whether that one signed it and it is in force. They inform
 * and never decide: whether an endorser counts is the reader's judgement, and no registry was asked about it.
 */
export const checkEndorsements = async (
  { endorsements }: Pick<Credential, 'endorsements'>,
  context: EndorsementContext,
): Promise<readonly Finding[]> => {
  const findings = await Promise.all(
    endorsements.slice(0, MOST_ENDORSEMENTS).map((endorsement) => judge(endorsement, context)),
  );
  return endorsements.length > MOST_ENDORSEMENTS
    ? [...findings, unknown('ENDORSEMENT_NOT_PROVEN', { cause: 'INPUT_TOO_LARGE' })]
    : findings;
};

const judge = async (
  endorsement: Credential['endorsements'][number],
  { now, skewSeconds, checkCredential }: EndorsementContext,
): Promise<Finding> => {
  const text = isString(endorsement) ? endorsement : JSON.stringify(endorsement);
  const checked = await checkCredential(new TextEncoder().encode(text));
  if (!checked.ok) return asItIs(checked.finding);
  const { issuer, types, document } = checked.value;
  if (!types.includes('EndorsementCredential')) {
    return failed('ENDORSEMENT_NOT_PROVEN', { cause: 'TYPE_INVALID' }, { endorser: issuer });
  }
  const dates = checkDates(checked.value, now, skewSeconds);
  if (dates.status !== 'pass') return asItIs(dates, issuer);
  const about = asList(document['credentialSubject'])
    .filter(isObject)
    .flatMap(({ id }) => (isString(id) ? [id] : []));
  return pass('ENDORSED', { endorser: issuer }, { endorser: issuer, about: about.slice(0, 4) });
};

const asItIs = ({ status, code }: Finding, endorser?: string): Finding => {
  const evidence = { cause: code, ...(endorser !== undefined && { endorser }) };
  return (status === 'fail' ? failed : unknown)('ENDORSEMENT_NOT_PROVEN', { cause: code }, evidence);
};
