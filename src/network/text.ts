import type { Hop, Verdict } from '../verify/verdict.ts';

/** Everything that the story prints fits a terminal of 80 columns. */
export const WIDTH = 78;

/** Breaks a text at spaces; each line begins with the indent. What has no space is left whole. */
export const wrap = (text: string, indent = '', width = WIDTH): string => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(indent + line);
  return lines.join('\n');
};

const SIGNS = { accepted: '✔', rejected: '✘', undetermined: '?' } as const;

/** `✔ accepted     good` and below it the verdict's sentence; where it is undetermined, each check that could not be made. */
export const verdictLines = (
  of: { readonly sample: string; readonly note?: string },
  verdict: Pick<Verdict, 'decision' | 'summary' | 'checks'>,
): readonly string[] => {
  const label = of.note === undefined ? of.sample : `${of.sample} (${of.note})`;
  const open = verdict.checks.filter(({ status, required }) => required && status === 'unknown');
  const sentences =
    verdict.decision === 'undetermined'
      ? ['Could not be fully checked:', ...open.map(({ check, message }) => `${check}: ${message}`)]
      : [verdict.summary];
  return [
    `   ${SIGNS[verdict.decision]} ${verdict.decision.padEnd(12)} ${label}`,
    ...sentences.map((sentence) => wrap(sentence, ' '.repeat(18))),
  ];
};

/** The path from the issuer up to the root, a line a hop. */
export const chainLines = (hops: readonly Hop[]): readonly string[] =>
  hops.map((hop, index) => {
    const start = index === 0 ? '     ' : '     ← ';
    const end = `, ${hop.kind} (${hop.basis}) ${hop.record.id.slice(0, 10)}…`;
    return start + cut(hop.name ?? hop.subject, WIDTH - start.length - end.length) + end;
  });

const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, Math.max(1, length - 1))}…` : text;
