import { defineCodes } from './entry.ts';

export const verifyCodes = defineCodes({});
