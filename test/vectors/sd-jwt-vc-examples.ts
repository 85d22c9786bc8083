import { readdirSync } from 'node:fs';
import { sdJwtCases } from './lib/sd-jwt.ts';
import type { VectorSuite } from './lib/suite.ts';

/** The examples of draft-ietf-oauth-sd-jwt-vc: every one is a credential. */
export const suite: VectorSuite = {
  set: 'sd-jwt-vc-examples',
  expected: 11,
  cases: (folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => sdJwtCases(folder, name)),
};
