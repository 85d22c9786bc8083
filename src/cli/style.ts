/** Colours only add to words and icons; nothing is said by colour alone. */
export interface Style {
  good(text: string): string;
  bad(text: string): string;
  unsure(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

const paint = (open: number, close: number) => (text: string) => `\u001b[${open}m${text}\u001b[${close}m`;

export const COLOURED: Style = {
  good: paint(32, 39),
  bad: paint(31, 39),
  unsure: paint(33, 39),
  strong: paint(1, 22),
  faint: paint(2, 22),
};

const same = (text: string): string => text;
export const PLAIN: Style = { good: same, bad: same, unsure: same, strong: same, faint: same };

/**
 * Colours in a terminal alone. https://no-color.org: not with any non-empty NO_COLOR; nor on a dumb terminal, nor with
 * `--no-color`. https://force-color.org: a non-empty FORCE_COLOR asks for them elsewhere too, unless they are refused.
 */
export const styleFor = (
  stream: { readonly isTTY?: boolean | undefined },
  env: Readonly<Record<string, string | undefined>>,
  wanted: boolean,
): Style => {
  const refused = !wanted || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  const force = env['FORCE_COLOR'] ?? '';
  const asked = force === '' ? stream.isTTY === true : force !== '0' && force !== 'false';
  return asked && !refused ? COLOURED : PLAIN;
};
