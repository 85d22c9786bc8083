import { isVidimusError } from '../../core/errors.ts';

/** What `vidimus doctor` looks at, in the order in which one thing rests on the other. */
export const AREAS = [
  'program',
  'settings',
  'network',
  'contracts',
  'clock',
  'policy',
  'keys',
  'store',
  'service',
] as const;

export type Area = (typeof AREAS)[number];

/** One line of the report. */
export interface Diagnosis {
  readonly area: Area;
  /** `none`: not configured, and so not looked at. */
  readonly result: 'ok' | 'warn' | 'fail' | 'none';
  /** One sentence; for people, may change. */
  readonly message: string;
  /** What to do. */
  readonly remedy?: string;
  /** Of the catalogue, where it has one for this. */
  readonly code?: string;
}

export type Diagnoses = readonly Diagnosis[];

export const ok = (area: Area, message: string): Diagnosis => ({ area, result: 'ok', message });
export const none = (area: Area, message: string, remedy?: string): Diagnosis => ({
  ...{ area, result: 'none', message },
  ...(remedy !== undefined && { remedy }),
});
export const warn = (area: Area, message: string, remedy: string): Diagnosis => ({
  ...{ area, result: 'warn', message, remedy },
});
export const bad = (area: Area, message: string, remedy: string): Diagnosis => ({
  ...{ area, result: 'fail', message, remedy },
});

/** An error of ours as a line; others are a bug and go on. */
export const failed = (area: Area, error: unknown): Diagnosis => {
  if (!isVidimusError(error)) throw error;
  const { message, remedy, code } = error;
  return { area, result: 'fail', message, remedy, code };
};

/** What can be looked at, or the line that says why it cannot. */
export const attempt = async (area: Area, look: () => Promise<Diagnoses>): Promise<Diagnoses> => {
  try {
    return await look();
  } catch (error) {
    return [failed(area, error)];
  }
};
