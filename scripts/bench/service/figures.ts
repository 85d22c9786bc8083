export type Figures = Readonly<Record<string, number>>;

export const TARGETS: Readonly<Record<string, { readonly least: number } | { readonly most: number }>> = {
  verdictRatioToCrypto: { least: 0.7 },
  verdictTwoCores: { least: 1.8 },
  verdictVsDidJwtVc: { least: 25 },
  verdictVsEbsi: { least: 20 },
  verdictRestMicroseconds: { most: 20 },
  replicaWalkVsEthCall: { least: 100 },
  syncEventsPerSecondSqlite: { least: 15_000 },
  syncEventsPerSecondPostgres: { least: 8_000 },
  httpVsFastifyEcho: { least: 0.27 },
  httpBatchVsVerdict: { least: 0.85 },
  httpP99OverP50: { most: 10 },
  memoryMegabytes: { most: 600 },
  coldStartSeconds: { most: 5 },
  rollback100BlocksSeconds: { most: 1 },
};

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
};

export const rounded = (value: number, digits = 3): number => Number(value.toPrecision(Math.max(digits, 1)));

/** A part's figures, for the process that started it. */
export const tell = (figures: Figures): void => {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
};

/** What goes on, for a person who waits. */
export const progress = (text: string): void => {
  process.stderr.write(`  ${text}\n`);
};
