import { defaultClientConditions, defineConfig } from 'vite';
import { verifiersCodes } from './scripts/lib/verifiers-codes.ts';

/** The pages: one entry each. `sw` and `vidimus-verify` keep their names, since other places name them. */
const pages = {
  verify: 'src/web/index.html',
  explore: 'src/web/explore/index.html',
  console: 'src/web/console/index.html',
  embed: 'src/web/embed/index.html',
  'vidimus-verify': 'src/web/embed/vidimus-verify.ts',
  sw: 'src/web/sw.ts',
};
const FIXED = new Set(['vidimus-verify', 'sw']);

export default defineConfig({
  root: 'src/web',
  // The browser's homes of `#crypto` and `#net`, from source.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // The service's policy forbids data: and inline code; small files are files too.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    reportCompressedSize: false,
    rollupOptions: {
      input: pages,
      output: {
        entryFileNames: ({ name }) => (FIXED.has(name) ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  worker: {
    format: 'es',
    plugins: () => [verifiersCodes()],
    // The service answers what lies here with the worker's own content security policy.
    rollupOptions: { output: { entryFileNames: 'assets/worker/[name]-[hash].js' } },
  },
  logLevel: 'warn',
});
