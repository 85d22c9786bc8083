/** `<vidimus-verify>`: the verify page in an iframe of its own origin, so that the page around it never sees the credential. */
class VidimusVerify extends HTMLElement {
  connectedCallback(): void {
    const frame = document.createElement('iframe');
    frame.src = new URL(/* @vite-ignore */ '/embed/', import.meta.url).href;
    frame.title = 'Vidimus';
    this.replaceChildren(frame);
  }
}

customElements.define('vidimus-verify', VidimusVerify);
