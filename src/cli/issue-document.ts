import { fail } from '../core/errors.ts';
import { isObject, isString, type JsonObject } from '../core/json.ts';
import { parseJsonObject } from '../core/strict-json.ts';
import type { AccreditationRef } from '../credential/model.ts';
import { type MicroCredential, microCredentialDocument } from '../issue/micro-credential.ts';
import { microCredentialClaims } from '../issue/micro-credential-claims.ts';
import { readText } from './read-input.ts';
import type { Call } from './verb.ts';

/**
 * Reads what is to be signed: a document with `@context`, or the claims of an SD-JWT VC with `vct`, as it stands, but for its
 * issuer; anything else is a micro-credential's elements, written in the form that is asked for.
 */
export const readDocument = async (
  call: Call,
  file: string,
  issuer: string,
  form: 'document' | 'claims',
  accreditation: AccreditationRef | undefined,
): Promise<JsonObject> => {
  const json = parseJsonObject(await readText(file, { io: call.io }));
  if (json['@context'] !== undefined) return { issuer, ...json };
  if (json['vct'] !== undefined) return { iss: issuer, ...json };
  for (const [member, needed] of Object.entries(NEEDED)) {
    if (!FORMS[needed](json[member]))
      throw fail('FILE_MALFORMED', { file, reason: `${member} is not ${WORDS[needed]}` });
  }
  const elements = {
    dataModel: '2.0',
    issuedAt: Math.floor(Date.now() / 1000),
    ...json,
    issuer,
    ...(accreditation === undefined ? {} : { accreditation }),
  };
  // The members that a document needs were looked at; the verifier reads the rest as any stranger's.
  const microCredential = elements as unknown as MicroCredential;
  return form === 'claims'
    ? microCredentialClaims(microCredential)
    : microCredentialDocument(microCredential);
};

const NEEDED = {
  learner: 'object',
  title: 'text',
  issuerCountry: 'text',
  learningOutcomes: 'texts',
  ects: 'number',
  level: 'number',
  fields: 'texts',
  typeOfAssessment: 'text',
  formOfParticipation: 'text',
  qualityAssurance: 'text',
} as const;

const FORMS = {
  object: isObject,
  text: isString,
  number: (value: unknown) => typeof value === 'number',
  texts: (value: unknown) => Array.isArray(value) && value.every(isString),
} as const;
const WORDS = { object: 'an object', text: 'a text', number: 'a number', texts: 'a list of texts' } as const;
