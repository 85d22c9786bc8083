import { defineCodes } from './entry.ts';

export const proofCodes = defineCodes({});
