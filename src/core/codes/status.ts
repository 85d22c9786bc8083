import { defineCodes } from './entry.ts';

export const statusCodes = defineCodes({});
