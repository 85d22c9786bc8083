'use strict';

// What tests verify is not to be remembered among the user's own status lists.
process.env.VIDIMUS_LIST_MEMORY ??= 'none';
const named = process.argv.slice(2).some((argument) => argument.includes('.test.ts'));

module.exports = {
  extension: ['ts'],
  spec: named ? [] : ['test/web/**/*.test.ts'],
  reporter: 'scripts/lib/mocha-reporter.cjs',
  timeout: 120_000,
  forbidOnly: true,
};
