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

/** https://no-color.org: any non-empty NO_COLOR; also a dumb terminal, `--no-color`, and anything that is no terminal. */
export const styleFor = (
  stream: { readonly isTTY?: boolean | undefined },
  env: Readonly<Record<string, string | undefined>>,
  wanted: boolean,
): Style => {
  const refused = !wanted || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  return stream.isTTY === true && !refused ? COLOURED : PLAIN;
};
