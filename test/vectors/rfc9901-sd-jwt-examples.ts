import { readdirSync } from 'node:fs';
import { sdJwtCases } from './lib/sd-jwt.ts';
import type { VectorSuite } from './lib/suite.ts';

/**
 * RFC 9901's examples. Most are no credentials (`typ` `example+sd-jwt`), so they are read as SD-JWTs; the one that is, by the
 * whole decoder too.
 */
export const suite: VectorSuite = {
  set: 'rfc9901-sd-jwt-examples',
  expected: 47,
  cases: (folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => sdJwtCases(folder, name)),
};
