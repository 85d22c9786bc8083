import { failed } from '../../core/finding.ts';
import { asList, type JsonObject } from '../../core/json.ts';
import { refuse } from '../../core/refusal.ts';
import { dateMember, earliest, latest } from '../claims.ts';
import { CONTEXTS } from '../document-rules.ts';
import { embeddedProofsOf } from '../embedded-proof.ts';
import type { Credential, Proof } from '../model.ts';
import { assemble } from './assemble.ts';

/**
 * A credential with an embedded proof (Verifiable Credential Data Integrity 1.0), of either data model: its first context
 * says which.
 * @throws Refusal.
 */
export const readDataIntegrity = (json: JsonObject, received: string): Credential => {
  const secured = embeddedProofsOf(json);
  return readUnsecured(secured.unsecured, secured, received);
};

/**
 * A credential that carries no proof of its own, and that another proof covers: its holder's own words in a presentation
 * (data model 2.0 §4.13.4).
 * @throws Refusal.
 */
export const readUnsecured = (document: JsonObject, secured: Proof, received: string): Credential => {
  const proofs = secured.type === 'jws' ? [] : secured.proofs;
  const created = proofs.find((proof) => proof.created !== undefined)?.created;
  const dataModel = dataModelOf(document);
  const common = { format: 'data-integrity', document, claims: {}, proof: () => secured, received } as const;
  if (dataModel === '2.0') {
    return assemble({
      ...common,
      dataModel,
      validFrom: dateMember(document, 'validFrom'),
      validUntil: dateMember(document, 'validUntil'),
      issuedAt: created,
    });
  }
  const issuanceDate =
    dateMember(document, 'issuanceDate') ?? refuse(failed('DATE_INVALID', { member: 'issuanceDate' }));
  return assemble({
    ...common,
    dataModel,
    // Where statements differ, the narrower one counts.
    validFrom: latest(issuanceDate, dateMember(document, 'validFrom')),
    validUntil: earliest(dateMember(document, 'expirationDate'), dateMember(document, 'validUntil')),
    issuedAt: dateMember(document, 'issued') ?? created ?? issuanceDate,
  });
};

/** The data model that a document's first context names. @throws Refusal `CONTEXT_INVALID`. */
export const dataModelOf = (document: JsonObject): '1.1' | '2.0' => {
  const [first] = asList(document['@context']);
  if (first === CONTEXTS['2.0']) return '2.0';
  if (first === CONTEXTS['1.1']) return '1.1';
  return refuse(failed('CONTEXT_INVALID', { expected: CONTEXTS['2.0'] }));
};
