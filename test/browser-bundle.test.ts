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

  it('loads the JSON-LD engine and its contexts only when an embedded proof needs them', async () => {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: [join(root, 'src/browser.ts')],
      bundle: true,
      splitting: true,
      outdir: join(root, 'out-of-nothing'),
      write: false,
      metafile: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      conditions: ['source', 'browser'],
      logLevel: 'silent',
    });
    const outputs = Object.entries(metafile.outputs);
    const [first] = outputs.find(([, { entryPoint }]) => entryPoint === 'src/browser.ts') ?? [];
    if (first === undefined) throw new Error('there is no bundle of src/browser.ts');
    const atOnce = new Set([first]);
    for (const path of atOnce)
      for (const { path: next, kind } of metafile.outputs[path]?.imports ?? [])
        if (kind === 'import-statement') atOnce.add(next);
    const inputs = [...atOnce].flatMap((path) => Object.keys(metafile.outputs[path]?.inputs ?? {}));
    expect(inputs).to.include('src/browser.ts');
    expect(inputs.filter((path) => /json-ld\/(?!contexts)/.test(path))).to.deep.equal([]);
    const bytes = [...atOnce].reduce((sum, path) => sum + (metafile.outputs[path]?.bytes ?? 0), 0);
    const later = outputs.reduce((sum, [, output]) => sum + output.bytes, 0) - bytes;
    console.log(`note: first load ${bytes} bytes, ${later} more at need`);
  });
});
