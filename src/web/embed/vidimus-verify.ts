import type { FromFrame, ToFrame } from './protocol.ts';

const MARK: ToFrame['vidimus'] = 1;
const SMALLEST = 320;
const LARGEST = 20_000;
const MOST_BYTES = 31_457_280;

/** Nothing that the frame does not need: it opens no window but its links, and never leads the page around it away. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox';

/**
 * `<vidimus-verify src="…" locale="it">`: the verify page in an iframe of the service that this script came from. The page
 * around it neither sees what a reader drops there nor runs our code on it; it hears the answer.
 *
 * Attributes: `src`, an address of a credential that this page may fetch; `locale`, a BCP 47 language.
 * Events: `vidimus-ready`; `vidimus-verdict` with `detail` {decision, codes, at}; `vidimus-fault` {code}; `vidimus-reset`.
 */
class VidimusVerify extends HTMLElement {
  static readonly observedAttributes = ['src', 'locale'];
  readonly #frame = document.createElement('iframe');
  readonly #origin = new URL(import.meta.url).origin;
  #isReady = false;
  #waiting: string | Blob | undefined;

  constructor() {
    super();
    this.attachShadow({ mode: 'closed' }).append(this.#frame);
    const { style } = this.#frame;
    style.display = 'block';
    style.inlineSize = '100%';
    style.blockSize = `${SMALLEST}px`;
    style.border = '0';
    this.#frame.setAttribute('sandbox', SANDBOX);
    this.#frame.allow = 'camera; clipboard-write; web-share';
    this.#frame.title = 'Vidimus';
  }

  connectedCallback(): void {
    if (this.style.display === '') this.style.display = 'block';
    addEventListener('message', this.#hear);
    this.#open();
    void this.#fetch();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
    this.#isReady = false;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.isConnected || before === after || !this.#frame.src) return;
    if (name === 'locale') this.#open();
    else void this.#fetch();
  }

  /** Verifies a credential of this page: a token, JSON, or a file. */
  check(credential: string | Blob): void {
    this.#waiting = credential;
    this.#hand();
  }

  #open(): void {
    this.#isReady = false;
    const url = new URL('/embed/', this.#origin);
    const locale = this.getAttribute('locale');
    if (locale !== null) url.searchParams.set('lang', locale);
    this.#frame.src = url.href;
  }

  async #fetch(): Promise<void> {
    const src = this.getAttribute('src');
    if (src === null || src === '') return;
    try {
      const response = await fetch(src, { credentials: 'omit' });
      if (!response.ok) throw new TypeError();
      const blob = await response.blob();
      if (blob.size > MOST_BYTES) throw new RangeError();
      if (this.getAttribute('src') === src) this.check(blob);
    } catch {
      this.#raise('fault', { code: 'SRC_NOT_FETCHED' });
    }
  }

  #hand(): void {
    if (!this.#isReady || this.#waiting === undefined) return;
    const message: ToFrame = { vidimus: MARK, type: 'check', credential: this.#waiting };
    this.#waiting = undefined;
    this.#frame.contentWindow?.postMessage(message, this.#origin);
  }

  readonly #hear = ({ source, origin, data }: MessageEvent<FromFrame | null>): void => {
    if (source !== this.#frame.contentWindow || origin !== this.#origin) return;
    if (typeof data !== 'object' || data?.vidimus !== MARK) return;
    const { vidimus: _mark, type, ...detail } = data;
    if (data.type === 'size') {
      const height = Math.min(LARGEST, Math.max(SMALLEST, Number(data.height) || 0));
      this.#frame.style.blockSize = `${height}px`;
      return;
    }
    this.#raise(type, detail);
    if (type !== 'ready') return;
    this.#isReady = true;
    this.#hand();
  };

  #raise(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(`vidimus-${type}`, { detail, bubbles: true, composed: true }));
  }
}

if (customElements.get('vidimus-verify') === undefined)
  customElements.define('vidimus-verify', VidimusVerify);
