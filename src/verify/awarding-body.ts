import { type Finding, pass, unknown } from '../core/finding.ts';
import { asList, isObject, isString } from '../core/json.ts';
import type { Credential } from '../credential/model.ts';
import type { JudgedPath } from './path.ts';

/**
 * DIDs of the awarding bodies that a credential names (`credentialSubject.awardingBody`, by `id`; an SD-JWT VC has the claim
 * by itself). One that is named by
 * anything else than a DID is content, as a title is: no registry can confirm it.
 */
export const awardingBodiesOf = ({
  document,
  dataModel,
}: Pick<Credential, 'document' | 'dataModel'>): readonly string[] => {
  const subjects = asList(dataModel === 'none' ? document : document['credentialSubject']);
  // Most name none.
  if (subjects.every((subject) => !isObject(subject) || subject['awardingBody'] === undefined)) return [];
  const bodies = subjects
    .filter(isObject)
    .flatMap((subject) => asList(subject['awardingBody']))
    .flatMap((body) => (isObject(body) ? asList(body['id']) : [body]));
  const dids = bodies.filter(isString).filter((id) => id.startsWith('did:'));
  return [...new Set(dids)];
};

/** Whether a path shows that this body awards what the issuer seals: as the issuer itself, or by its mandate. */
export const isAwardedBy = ({ views: [leaf, above] }: Pick<JudgedPath, 'views'>, did: string): boolean =>
  leaf?.record.subject === did || (leaf?.record.kind === 'mandate' && above?.record.subject === did);

/**
 * Holds the named awarding bodies against the paths that accept. A seal speaks for the one who seals; that another body
 * awards takes its mandate, else anybody could award in its name.
 */
export const checkAwardingBodies = (
  named: readonly string[],
  paths: readonly JudgedPath[],
): Finding | undefined => {
  if (named.length === 0) return undefined;
  const accepting = paths.filter(({ decision }) => decision === 'accepted');
  const did = named.find((body) => !accepting.some((path) => isAwardedBy(path, body)));
  return did === undefined
    ? pass('AWARDING_BODY_CONFIRMED')
    : unknown('AWARDING_BODY_NOT_CONFIRMED', { did });
};
