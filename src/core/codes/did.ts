import { defineCodes } from './entry.ts';

export const didCodes = defineCodes({});
