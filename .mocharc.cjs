'use strict';
// Mocha adds `spec` to the files named on the command line, so it is only set where none is named.
const named = process.argv.slice(2).some((argument) => argument.includes('.test.ts'));

module.exports = {
  extension: ['ts'],
  spec: named ? [] : ['test/**/*.test.ts'],
  ignore: ['test/contracts/**', 'test/e2e/**', 'test/web/**', 'test/ebsi-clients/**'],
  reporter: 'scripts/lib/mocha-reporter.cjs',
  // Against hangs only: a slow machine may take long over a property.
  timeout: 60_000,
  forbidOnly: true,
};
