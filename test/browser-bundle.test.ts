import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { build } from 'esbuild';
import { root } from '../scripts/lib/root.ts';

describe('the browser build', () => {
  it('bundles without anything from Node, and without ethers', async () => {
    const { metafile, outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: [join(root, 'src/browser.ts')],
      bundle: true,
      write: false,
      metafile: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      conditions: ['source', 'browser'],
      logLevel: 'silent',
    });
    const inputs = Object.keys(metafile.inputs);
    expect(inputs).to.include('src/browser.ts');
    expect(inputs.filter((path) => /node_modules\/ethers\//.test(path))).to.deep.equal([]);
    const bundle = outputFiles[0]?.contents ?? new Uint8Array();
    console.log(`note: browser build ${bundle.length} bytes, ${gzipSync(bundle).length} gzipped`);
  });
});
