import type { Verdict } from '../verify/verdict.ts';

/** Texts of the parts that verdicts share; only what is frozen is kept, since nothing else stays what it was. */
const texts = new WeakMap<object, string>();

const textOf = (part: object): string => {
  const known = texts.get(part);
  if (known !== undefined) return known;
  const text = JSON.stringify(part);
  if (Object.isFrozen(part)) texts.set(part, text);
  return text;
};

const listText = (parts: readonly object[]): string => `[${parts.map(textOf).join(',')}]`;

/** As `JSON.stringify`, byte for byte: the way up and the policy, which are most of it, are written once for many. */
export const verdictText = (verdict: Verdict): string => {
  let text = '';
  for (const [name, value] of Object.entries(verdict)) {
    const written = memberText(name, value);
    if (written === undefined) continue;
    text += `${text === '' ? '' : ','}"${name}":${written}`;
  }
  return `{${text}}`;
};

const memberText = (name: string, value: unknown): string | undefined => {
  switch (name) {
    case 'chain':
    case 'paths':
    case 'checks':
    case 'notChecked':
      return listText(value as readonly object[]);
    case 'policy':
      return textOf(value as object);
    default:
      return JSON.stringify(value);
  }
};
