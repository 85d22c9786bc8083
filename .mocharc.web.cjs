'use strict';

// What tests verify is not to be remembered among the user's own status lists.
process.env.VIDIMUS_LIST_MEMORY ??= 'none';
// A folder of their own: tests of the package write dist/ anew while these run.
process.env.VIDIMUS_PAGES ??= require('node:path').join(__dirname, 'node_modules/.cache/vidimus/pages');
const named = process.argv.slice(2).some((argument) => argument.includes('.test.ts'));

module.exports = {
  extension: ['ts'],
  spec: named ? [] : ['test/web/**/*.test.ts'],
  require: ['test/fixtures/build-pages.ts'],
  reporter: 'scripts/lib/mocha-reporter.cjs',
  timeout: 120_000,
  forbidOnly: true,
};
