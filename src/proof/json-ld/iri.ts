/** Terms of JSON-LD 1.1 that are not ours to define (JSON-LD 1.1 §1.7), and those of framing. */
const KEYWORDS: ReadonlySet<string> = new Set([
  '@base',
  '@container',
  '@context',
  '@default',
  '@direction',
  '@embed',
  '@explicit',
  '@graph',
  '@id',
  '@included',
  '@index',
  '@json',
  '@language',
  '@list',
  '@nest',
  '@none',
  '@omitDefault',
  '@prefix',
  '@preserve',
  '@protected',
  '@requireAll',
  '@reverse',
  '@set',
  '@type',
  '@value',
  '@version',
  '@vocab',
]);

export const isKeyword = (text: string): boolean => text.charCodeAt(0) === 64 && KEYWORDS.has(text);

/** What has the form of a keyword is reserved for later versions, so it must not pass for a term. */
export const isReserved = (text: string): boolean => text.charCodeAt(0) === 64 && /^@[a-zA-Z]+$/.test(text);

// RFC 3987 asks more of an IRI; what is signed elsewhere as one must be read as one here.
const ABSOLUTE = /^(?:[A-Za-z][A-Za-z0-9+-.]*|_):[^\s]*$/;

/** An absolute IRI or a blank node identifier. */
export const isAbsolute = (text: string): boolean => ABSOLUTE.test(text);

export const isBlank = (text: string): boolean => text.startsWith('_:');

// BCP 47 §2.1, as far as JSON-LD asks for it.
const LANGUAGE = /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/;

export const isLanguage = (text: string): boolean => LANGUAGE.test(text);
