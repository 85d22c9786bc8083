import { parseAccept } from './accept.ts';

/** How an answer about a DID is given: the whole result, the document or part alone, and the older result. */
export interface DidForm {
  readonly form: 'result' | 'dereferencing' | 'content' | 'older';
  /** Of the answer. */
  readonly contentType: string;
  /** What the result says that its content is: what was asked for by name, else what a document is. */
  readonly named: string;
}

const RESULT = 'application/did-resolution';
const DEREFERENCING = 'application/did-url-dereferencing';
const DOCUMENT = 'application/did';

/** Older clients tell by the profile that they want a result. */
const OLDER_PROFILE = 'https://w3id.org/did-resolution';
const OLDER = `application/ld+json;profile="${OLDER_PROFILE}"`;

const CONTENT = [DOCUMENT, 'application/did+ld+json', 'application/did+json', 'application/json'] as const;

/** All types that answers may have, without parameters. */
export const DID_MEDIA_TYPES = [RESULT, ...CONTENT, DEREFERENCING, 'application/ld+json'] as const;

/**
 * The form that `Accept` asks for.
 * @param isDid What is asked about is a DID, or a version of one; else a part of its document, or a service.
 * @returns undefined where nothing that is accepted can be given.
 */
export const didFormFor = (accept: string | undefined, isDid: boolean): DidForm | undefined => {
  for (const { type, parameters } of parseAccept(accept ?? '*/*')) {
    if (type === '*/*' || type === 'application/*') return usualForm(isDid);
    if (type === RESULT) return { form: 'result', contentType: RESULT, named: RESULT };
    if (type === DEREFERENCING)
      return { form: 'dereferencing', contentType: DEREFERENCING, named: DEREFERENCING };
    if (type === 'application/ld+json') {
      const isOlder = parameters.get('profile') === OLDER_PROFILE;
      return isOlder
        ? { form: 'older', contentType: OLDER, named: 'application/did+ld+json' }
        : { form: 'content', contentType: type, named: type };
    }
    const content = CONTENT.find((one) => one === type);
    if (content !== undefined) return { form: 'content', contentType: content, named: content };
  }
  return undefined;
};

/** What is given where nothing is asked for by name. */
export const usualForm = (isDid: boolean): DidForm =>
  isDid
    ? { form: 'result', contentType: RESULT, named: DOCUMENT }
    : { form: 'dereferencing', contentType: DEREFERENCING, named: DOCUMENT };
