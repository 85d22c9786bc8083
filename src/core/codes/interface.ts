import { defineCodes } from './entry.ts';

export const interfaceCodes = defineCodes({});
