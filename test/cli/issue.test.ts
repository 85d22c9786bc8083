import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { generateKey } from '#crypto';
import { issue } from '../../src/cli/verbs/issue.ts';
import { parseJsonObject } from '../../src/core/strict-json.ts';
import { didKeyIssuer } from '../../src/issue/keys.ts';
import { runCli } from '../fixtures/cli.ts';
import { credential20, documentOf, findingOf, SUITES } from '../fixtures/data-integrity.ts';

describe('cli: issue with an embedded proof', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vidimus-issue-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const run = async (crv: 'Ed25519' | 'P-256' | 'P-384', args: readonly string[]) => {
    const key = await generateKey(crv);
    const issuer = didKeyIssuer(key);
    writeFileSync(join(folder, 'course.json'), JSON.stringify(credential20(issuer.did)));
    const env = { VIDIMUS_ISSUER_KEY: JSON.stringify(key) };
    const result = await runCli([issue], ['issue', 'course.json', ...args], { env, cwd: folder });
    return { ...result, issuer };
  };

  for (const [suite, crv] of SUITES) {
    it(`argument: --suite ${suite} with ${crv}`, async () => {
      const { code, stderr, issuer } = await run(crv, ['--suite', suite, '--out', 'signed.json']);
      expect(code, stderr).to.equal(0);
      const json = parseJsonObject(readFileSync(join(folder, 'signed.json')));
      const now = Math.floor(Date.now() / 1000) + 1;
      expect((await findingOf(json, documentOf(issuer.did), { now })).code).to.equal('PROOF_VALID');
    });
  }

  it('error: a suite that does not fit the key, and one that there is not', async () => {
    const wrong = await run('P-256', ['--suite', 'eddsa-jcs-2022']);
    expect(wrong.code).not.to.equal(0);
    expect(wrong.stderr).to.contain('ISSUE_SUITE_MISMATCH');
    const none = await run('P-256', ['--suite', 'bbs-2023']);
    expect(none.code).not.to.equal(0);
    expect(none.stderr).not.to.contain('"d"');
  });
});
