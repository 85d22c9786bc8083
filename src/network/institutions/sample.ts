import type { Deployment } from '../../chain/deployment.ts';
import { type RecordDraft, recordFromDraft } from '../../chain/write/record-draft.ts';
import type { RecordId } from '../../core/hex.ts';
import type { Seconds } from '../../core/seconds.ts';
import { didKeyMethodId } from '../../did/create.ts';
import { microCredentialDocument } from '../../issue/micro-credential.ts';
import { signCredential } from '../../issue/sign-credential.ts';
import { bodyHashOf, recordIdOf } from '../../trust/encoding.ts';
import type { Institution } from './mapping.ts';
import { institutionSigningKey } from './mapping.ts';

/** The record that an institution has once it is imported below `parent`. */
export const institutionRecordId = (deployment: Deployment, parent: RecordId, draft: RecordDraft): RecordId =>
  recordIdOf({
    chainId: deployment.chainId,
    registry: deployment.contracts.trustedIssuersRegistry,
    parent,
    bodyHash: bodyHashOf(recordFromDraft(draft)),
  });

/** A micro-credential signed as an imported institution, with its demonstration key: to see that the import took. */
export const institutionSample = async (
  institution: Institution,
  where: {
    readonly deployment: Deployment;
    readonly parent: RecordId;
    readonly seed: string;
    readonly issuedAt: Seconds;
    readonly learner: string;
  },
): Promise<string> => {
  const { deployment, parent, seed, issuedAt, learner } = where;
  const { draft, organisation, key } = institution;
  const document = microCredentialDocument({
    dataModel: '2.0',
    issuer: draft.subject,
    issuedAt,
    learner: { id: learner },
    title: 'Data stewardship in practice',
    issuerCountry: organisation.country,
    learningOutcomes: ['Describes, cleans and documents a data set so that others can use it'],
    ects: 5,
    level: 6,
    fields: ['0613'],
    typeOfAssessment: 'Project work',
    formOfParticipation: 'Blended',
    qualityAssurance: 'External evaluation of the institution',
    additionalNote: 'Demonstration: made up, signed with a key that anyone can derive.',
    accreditation: {
      chainId: deployment.chainId,
      registry: deployment.contracts.trustedIssuersRegistry,
      id: institutionRecordId(deployment, parent, draft),
    },
  });
  const signer = { kid: didKeyMethodId(draft.subject), key: institutionSigningKey(key, seed) };
  return signCredential(document, signer, { issuedAt });
};
