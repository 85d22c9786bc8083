/** Letters that Unicode does not take apart, as people type them where their keyboard lacks them. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŋ: 'n', ŧ: 't' },
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
const PLAIN = /^[\x20-\x7e]*$/;

/** A text as it is searched and sorted: small letters without accents (NFKD), white space as one space. */
export const fold = (text: string): string => {
  const small = text.toLowerCase();
  if (PLAIN.test(small)) return small.includes('  ') ? small.replace(/ +/g, ' ').trim() : small.trim();
  return small
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
};

/** What stands between white space; parts of words are found too, so nothing finer is needed. */
export const wordsOf = (folded: string): readonly string[] => folded.split(' ').filter((word) => word !== '');
