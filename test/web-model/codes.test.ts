import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { build } from 'esbuild';
import { root } from '../../scripts/lib/root.ts';
import { SPOKEN, UNSPOKEN_AREAS } from '../../scripts/lib/verifiers-codes.ts';

/** Of a store, which a page has none of: the follower is the same for all. */
const NOT_IN_A_PAGE: readonly string[] = ['STORE_CORRUPT', 'STORE_OTHER_REGISTRY', 'STORE_NEWER'];

describe('the verifier’s worker', () => {
  it('behaviour: every code that it can come to has its sentence', async () => {
    const areas = await Promise.all(
      UNSPOKEN_AREAS.map(
        (area) => import(join(root, `src/core/codes/${area}.ts`)) as Promise<Record<string, object>>,
      ),
    );
    const unspoken = areas
      .flatMap((area) => Object.values(area).flatMap((codes) => Object.keys(codes)))
      .filter((code) => !SPOKEN.has(code));
    expect(unspoken.length).to.be.greaterThan(100);
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: [join(root, 'src/web/worker/desk.ts')],
      bundle: true,
      splitting: true,
      outdir: join(root, 'out-of-nothing'),
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'browser',
      conditions: ['source', 'browser'],
      logLevel: 'silent',
    });
    const sources = Object.keys(metafile.inputs).filter((path) => /^src\/(?!core\/codes\/)/.test(path));
    expect(sources).to.include('src/assemble.ts');
    const said = new Set<string>();
    for (const path of sources)
      for (const [, code = ''] of readFileSync(join(root, path), 'utf8').matchAll(/'([A-Z][A-Z0-9_]{3,})'/g))
        said.add(code);
    expect(unspoken.filter((code) => said.has(code) && !NOT_IN_A_PAGE.includes(code))).to.deep.equal([]);
  });
});
