/** How the credential came to the page. */
export type InputWay = 'file' | 'text' | 'link' | 'qr' | 'badge';

/** Something to verify; whether it is a credential is for the SDK to say. */
export interface Input {
  readonly kind: 'credential';
  readonly bytes: Uint8Array;
  readonly from: InputWay;
  /** Of a file. */
  readonly name?: string;
}

/**
 * Why there is nothing to verify. Each has a sentence in the message files (`verify.input.CODE`), and says what to do.
 * - `EMPTY`: nothing was given.
 * - `TOO_LARGE`: more than any credential or badge image has.
 * - `SEVERAL`: several files or credentials at once.
 * - `MULTI_PART`: a QR code that is one part of several.
 * - `OFFER`: an invitation for a wallet to fetch a credential (OpenID4VCI), not the credential. `host` may be known.
 * - `REQUEST`: a request to a wallet to show one (OpenID4VP, SIOP).
 * - `ADDRESS`: a web address without a credential in it, which is not fetched unasked. `host` is known.
 * - `PACKED`: a form that is recognised but not read, such as `VP1-…`, `HC1:…`, `mdoc:…`. `host` is absent.
 * - `PDF`: a PDF document; what is printed in it proves nothing, and an attached credential has to be saved first.
 * - `ARCHIVE`: a ZIP archive, or an office document, which is one.
 * - `UNREADABLE`: neither text nor an image.
 * - `NO_QR_CODE`, `IMAGE_UNREADABLE`: of images.
 * - `CAMERA_DENIED`, `CAMERA_ABSENT`, `CAMERA_BUSY`, `CANCELLED`: of the camera.
 */
export type InputCode =
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'SEVERAL'
  | 'MULTI_PART'
  | 'OFFER'
  | 'REQUEST'
  | 'ADDRESS'
  | 'PACKED'
  | 'PDF'
  | 'ARCHIVE'
  | 'UNREADABLE'
  | 'NO_QR_CODE'
  | 'IMAGE_UNREADABLE'
  | 'CAMERA_DENIED'
  | 'CAMERA_ABSENT'
  | 'CAMERA_BUSY'
  | 'CANCELLED';

export class InputFault extends Error {
  override readonly name = 'InputFault';
  readonly code: InputCode;
  /** Of an address, an offer or a request; untrusted text. */
  readonly host?: string;

  constructor(code: InputCode, host?: string) {
    super(code);
    this.code = code;
    if (host !== undefined) this.host = host;
  }
}
