import { isString, type Json } from '../../core/json.ts';

// Subresource Integrity §3.5, one or more digests; base64 in either alphabet, as both are met.
const SRI =
  /^sha(?:256|384|512)-[A-Za-z0-9+/_-]{43,88}={0,2}(?:\s+sha(?:256|384|512)-[A-Za-z0-9+/_-]{43,88}={0,2}){0,7}$/;

/** Whether a value has the form of Subresource Integrity metadata. */
export const isSri = (value: Json): value is string => isString(value) && SRI.test(value);
