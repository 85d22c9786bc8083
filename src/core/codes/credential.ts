import { defineCodes } from './entry.ts';

export const credentialCodes = defineCodes({});
