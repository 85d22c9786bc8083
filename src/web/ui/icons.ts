import { html, svg, type TemplateResult } from 'lit';

/** Paths of 24 × 24 icons, drawn as lines in the text's colour. Icons are never the only sign: words stand beside them. */
const PATHS = {
  accepted: svg`<circle cx="12" cy="12" r="10"/><path d="m7.500 12.500 3 3 6-6.500"/>`,
  rejected: svg`<path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z"/><path d="m9 9 6 6m0-6-6 6"/>`,
  undetermined: svg`<path d="M12 2.500 22.500 21h-21z"/><path d="M12 9.500v5m0 3v.01"/>`,
  pass: svg`<path d="m5 12.500 4.500 4.500L19 7"/>`,
  fail: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  unknown: svg`<path d="M9 9a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400m0 3.500v.01"/>`,
  'not-applicable': svg`<path d="M6 12h12"/>`,
  file: svg`<path d="M6 2h8l5 5v15H6z"/><path d="M14 2v5h5"/>`,
  paste: svg`<path d="M9 4H6v18h12V4h-3"/><path d="M9 2h6v4H9z"/>`,
  camera: svg`<path d="M3 7h4l2-3h6l2 3h4v13H3z"/><circle cx="12" cy="13" r="4"/>`,
  building: svg`<path d="M4 21h16M6 21V9m4 12V9m4 12V9m4 12V9M3 9l9-6 9 6z"/>`,
  clock: svg`<circle cx="12" cy="12" r="10"/><path d="M12 6v6l4 2"/>`,
  search: svg`<circle cx="10.500" cy="10.500" r="7"/><path d="m16 16 5.500 5.500"/>`,
  down: svg`<path d="m6 9 6 6 6-6"/>`,
  up: svg`<path d="m6 15 6-6 6 6"/>`,
  next: svg`<path d="m9 6 6 6-6 6"/>`,
  link: svg`<path d="M10 14a4.500 4.500 0 0 0 6.500 0l3-3A4.600 4.600 0 0 0 13 4.500l-1 1M14 10a4.500 4.500 0 0 0-6.500 0l-3 3A4.600 4.600 0 0 0 11 19.500l1-1"/>`,
  print: svg`<path d="M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z"/>`,
  download: svg`<path d="M12 3v12m-5-5 5 5 5-5M4 20h16"/>`,
  wallet: svg`<path d="M3 6h15v4M3 6v14h18V10H5a2 2 0 0 1-2-2zm14 9v.01"/>`,
  lock: svg`<path d="M5 10.500h14V21H5zM8 10.500V7a4 4 0 0 1 8 0v3.500M12 15v2"/>`,
  scan: svg`<path d="M3 8V3h5m8 0h5v5m0 8v5h-5m-8 0H3v-5M7.500 7.500h3v3h-3zm6 0h3v3h-3zm-6 6h3v3h-3zm6 3h3m-3-3v.01"/>`,
  share: svg`<path d="M12 15V3m-4.500 4L12 3l4.500 4M7 11H4v10h16V11h-3"/>`,
  external: svg`<path d="M10 5H4v15h15v-6M14 4h6v6m0-6-9 9"/>`,
  info: svg`<circle cx="12" cy="12" r="10"/><path d="M12 11v6m0-9.500v.01"/>`,
} as const;

export type IconName = keyof typeof PATHS;

/** An icon for the eye only: whoever listens hears the words beside it. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${PATHS[name]}</svg>`;

export const seal = (): TemplateResult => html`<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
  <path fill="var(--accent)" d="m16 1.500 3.200 2.600 4-.9 1.500 3.900 3.900 1.500-.9 4L30.500 16l-2.800 3.400.9 4-3.900 1.500-1.500 3.900-4-.9L16 30.500l-3.200-2.600-4 .9-1.500-3.900-3.900-1.500.9-4L1.500 16l2.800-3.400-.9-4 3.900-1.500L8.800 3.200l4 .9z"/>
  <path fill="none" stroke="var(--paper)" stroke-width="2.600" stroke-linecap="round" stroke-linejoin="round" d="m10.500 11 5.500 11 5.500-11"/>
</svg>`;
