'use strict';
// Mocha's `spec` output for people; with VIDIMUS_TEST_REPORT set, also the totals as JSON for `npm run check`, and with
// VIDIMUS_TEST_QUIET only what failed.
const { mkdirSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const { reporters } = require('mocha');

const quiet = process.env.VIDIMUS_TEST_QUIET === '1';

class Reporter extends (quiet ? reporters.Base : reporters.Spec) {
  /**
   * @param {import('mocha').Runner} runner
   * @param {import('mocha').MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    if (quiet) runner.once('end', () => this.epilogue());
    const file = process.env.VIDIMUS_TEST_REPORT;
    if (file === undefined || file === '') return;
    /** @type {{ title: string, file: string | undefined, message: string }[]} */
    const failures = [];
    runner.on('fail', (test, error) => {
      failures.push({ title: test.fullTitle(), file: test.file, message: String(error?.message ?? error) });
    });
    runner.once('end', () => {
      const { tests, passes, pending } = this.stats;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(
        file,
        JSON.stringify({ tests, passed: passes, failed: this.stats.failures, pending, failures }),
      );
    });
  }
}

module.exports = Reporter;
