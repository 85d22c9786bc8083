import { defineCodes } from './entry.ts';

export const trustCodes = defineCodes({});
