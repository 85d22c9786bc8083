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

/** `✔ accepted      good` and below it the verdict's sentence. */
export const verdictLines = (
  name: string,
  verdict: Pick<Verdict, 'decision' | 'summary'>,
): readonly string[] => [
  `   ${SIGNS[verdict.decision]} ${verdict.decision.padEnd(12)} ${name}`,
  wrap(verdict.summary, ' '.repeat(18)),
];

/** The path from the issuer up to the root, a line a hop. */
export const chainLines = (hops: readonly Hop[]): readonly string[] =>
  hops.map((hop, index) => {
    const start = index === 0 ? '     ' : '     ← ';
    const end = `, ${hop.kind} (${hop.basis}) ${hop.record.id.slice(0, 10)}…`;
    return start + cut(hop.name ?? hop.subject, WIDTH - start.length - end.length) + end;
  });

const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, Math.max(1, length - 1))}…` : text;
