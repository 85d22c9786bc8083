import { defineCodes } from './entry.ts';

export const chainCodes = defineCodes({});
