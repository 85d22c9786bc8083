import { isVidimusError } from '../../../browser-wallet.ts';
import { ServiceFault } from '../../api/get.ts';
import type { Coded } from '../../ui/sentences.ts';

/** Whatever was thrown, as a sentence of the catalogue. What nobody foresaw goes to the browser. */
export const codedOf = (error: unknown): Coded => {
  if (isVidimusError(error)) {
    const { code, message, remedy, details } = error;
    const given = Object.entries(details).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    );
    return { code, message, remedy, parameters: Object.fromEntries(given) };
  }
  if (error instanceof ServiceFault) {
    const { code, message, remedy } = error;
    return { code, message, ...(remedy !== undefined && { remedy }) };
  }
  // The browser tells whoever looks; the page goes on.
  reportError(error);
  return { code: 'UNEXPECTED', message: '' };
};
