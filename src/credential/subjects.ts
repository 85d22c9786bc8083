import { asList, isObject, type JsonObject } from '../core/json.ts';
import type { Credential } from './model.ts';

/** What a credential is about; an SD-JWT VC has its claims at the top. */
export const subjectsOf = ({
  document,
  dataModel,
}: Pick<Credential, 'document' | 'dataModel'>): readonly JsonObject[] =>
  asList(dataModel === 'none' ? document : document['credentialSubject']).filter(isObject);
