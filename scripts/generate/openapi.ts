import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from '../../src/service/app.ts';
import type { Backend } from '../../src/service/backend.ts';
import { SERVICE_DEFAULTS } from '../../src/service/options.ts';
import type { Generator } from '../lib/generator.ts';

const FILE = 'docs/openapi.json';

/** docs/openapi.json: what the service answers at /openapi.json, so that a change of the contract shows in review. */
export const generator: Generator = {
  generate: async (root) => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    // Nothing is asked of the backend: the description follows from the routes alone.
    const app = await buildApp({} as Backend, { ...SERVICE_DEFAULTS, version, logLevel: 'silent' });
    const text = `${JSON.stringify(app.swagger(), null, 2)}\n`;
    await app.close();
    return new Map([[FILE, text]]);
  },
};
