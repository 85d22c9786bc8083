import { readFileSync } from 'node:fs';

const manifest = (): { readonly version?: unknown } =>
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

const { version } = manifest();

/** As package.json has it: the same place from src/ and from dist/. */
export const VERSION = typeof version === 'string' ? version : '0.0.0';
