/** What a page needs before the SDK is there: bundlers put whatever `browser.ts` holds into one piece. */
export { fromBase64url } from './core/base64url.ts';
