import { failed, unknown } from '../../core/finding.ts';
import { LIMITS } from '../../core/limits.ts';
import { refuse } from '../../core/refusal.ts';

const ELEMENT = 'openbadges:credential';
const ELEMENT_BEFORE_3 = 'openbadges:assertion';

/** XML whose first element, after what may stand before it, is `svg`; other XML and HTML are not. */
export const isSvg = (text: string): boolean =>
  text.startsWith('<') && /^(?:<[?!][^>]*>\s*){0,16}<svg[\s>]/.test(text.slice(0, 4096));

/**
 * Takes an Open Badge out of the SVG that it is baked into (Open Badges 3.0 §5.3.2.2): the `verify` attribute of the one
 * `openbadges:credential` element, or the text inside it. A scanner for this alone, not an XML parser: it knows tags,
 * comments, CDATA and a document type without a subset; entities, which could hide text or blow it up, are refused.
 * @returns the text: JSON or a token, not read yet.
 * @throws Refusal `BADGE_IMAGE_MALFORMED`, `BADGE_IMAGE_AMBIGUOUS`, `BADGE_NOT_IN_IMAGE`, `FORMAT_IS_OPEN_BADGE_2`, `INPUT_TOO_LARGE`.
 */
export const badgeInSvg = (svg: string): string => {
  if (svg.length > LIMITS.svgBytes) {
    return refuse(unknown('INPUT_TOO_LARGE', { bytes: svg.length, limit: LIMITS.svgBytes }));
  }
  let badge: string | undefined;
  let older = false;
  for (let at = svg.indexOf('<'); at >= 0; ) {
    const end = endOfMarkup(svg, at);
    const name = /[^\s/>]*/y;
    name.lastIndex = at + 1;
    const element = name.exec(svg)?.[0];
    if (element === ELEMENT_BEFORE_3) older = true;
    if (element !== ELEMENT) {
      at = svg.indexOf('<', end);
      continue;
    }
    const content = contentFrom(svg, at, end);
    if (badge !== undefined) return refuse(failed('BADGE_IMAGE_AMBIGUOUS'));
    badge = content.badge;
    at = svg.indexOf('<', content.end);
  }
  if (badge !== undefined) return badge;
  return older ? refuse(unknown('FORMAT_IS_OPEN_BADGE_2')) : refuse(failed('BADGE_NOT_IN_IMAGE'));
};

const malformed = (reason: string): never =>
  refuse(failed('BADGE_IMAGE_MALFORMED', { format: 'SVG', reason }));

const cutOff = (): never => malformed('it ends in the middle of its markup');

/** The place after a construct that begins at `at`, with everything in it. */
const after = (svg: string, closing: string, at: number): number => {
  const end = svg.indexOf(closing, at);
  return end < 0 ? cutOff() : end + closing.length;
};

/** The place after the tag, comment, CDATA section, instruction or document type at `at`. */
const endOfMarkup = (svg: string, at: number): number => {
  if (svg.startsWith('<!--', at)) return after(svg, '-->', at + 4);
  if (svg.startsWith('<![CDATA[', at)) return after(svg, ']]>', at + 9);
  if (svg.startsWith('<?', at)) return after(svg, '?>', at + 2);
  if (!svg.startsWith('<!', at)) return endOfTag(svg, at);
  const end = endOfTag(svg, at);
  // An internal subset is where entities are declared.
  return svg.slice(at, end).includes('[') ? malformed('its document type declares entities') : end;
};

/** A `>` inside a quoted attribute ends nothing. */
const endOfTag = (svg: string, at: number): number => {
  for (let i = at + 1; ; i++) {
    switch (svg[i]) {
      case '>':
        return i + 1;
      case '"':
      case "'":
        i = svg.indexOf(svg[i] ?? '', i + 1);
        if (i < 0) return cutOff();
        break;
      case '<':
      case undefined:
        return cutOff();
    }
  }
};

const VERIFY = /\sverify\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The badge of the element whose start tag is `svg[at…end]`, and where the element ends. */
const contentFrom = (
  svg: string,
  at: number,
  end: number,
): { readonly badge: string; readonly end: number } => {
  const tag = svg.slice(at, end);
  const values = [...tag.matchAll(VERIFY)].map(([, double, single]) => double ?? single ?? '');
  if (values.length > 1) return malformed('an attribute stands twice');
  const [token] = values.map((value) => plain(value).trim());
  if (tag.endsWith('/>'))
    return token === undefined ? malformed('its badge is empty') : { badge: token, end };
  const { text, end: after } = textFrom(svg, end);
  if (token !== undefined && text !== '') return refuse(failed('BADGE_IMAGE_AMBIGUOUS'));
  const badge = token ?? text;
  return badge === '' ? malformed('its badge is empty') : { badge, end: after };
};

/** Text and CDATA sections up to the end tag. */
const textFrom = (svg: string, from: number): { readonly text: string; readonly end: number } => {
  let text = '';
  let sections = 0;
  for (let at = from; ; ) {
    const next = svg.indexOf('<', at);
    if (next < 0) return cutOff();
    text += plain(svg.slice(at, next));
    if (svg.startsWith('<![CDATA[', next)) {
      // More than a few would only be there to make this slow.
      if (++sections > 16) return malformed('its badge is in too many pieces');
      at = endOfMarkup(svg, next);
      text += svg.slice(next + 9, at - 3);
    } else if (svg.startsWith(`</${ELEMENT}`, next)) {
      return { text: text.trim(), end: endOfTag(svg, next) };
    } else return malformed('there is markup inside its badge');
  }
};

const plain = (text: string): string =>
  text.includes('&') ? malformed('its badge is written with entities') : text;
