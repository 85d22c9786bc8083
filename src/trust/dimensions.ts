/** What a record can be too wide in, in the order of contracts/interfaces/IRecordRules.sol `Dimension`. */
export const DIMENSIONS = [
  'validFrom',
  'validUntil',
  'depth',
  'types',
  'schemas',
  'jurisdictions',
  'fields',
  'levels',
  'credits',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The dimensions of one permission. */
export type PermissionDimension = Exclude<Dimension, 'validFrom' | 'validUntil' | 'depth'>;

/** ISO 3166-1 alpha-2 or ISO 3166-2, as form alone: whether a place exists is not the contract's business. */
export const isJurisdiction = (code: string): boolean => /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/.test(code);

/** ISCED-F 2013, as form alone: two, three or four digits. */
export const isField = (code: string): boolean => /^[0-9]{2,4}$/.test(code);

/** Equal, or the permitted code is the bare country. Not a string prefix: `ES-A` is not above `ES-AN`. */
export const coversJurisdiction = (permitted: readonly string[], code: string): boolean =>
  permitted.includes(code) || (code.charAt(2) === '-' && permitted.includes(code.slice(0, 2)));

/** Equal, or a permitted shorter code that this one begins with. */
export const coversField = (permitted: readonly string[], code: string): boolean =>
  permitted.some((prefix) => code.startsWith(prefix));
