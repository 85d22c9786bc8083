import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { generateKey } from '#crypto';
import { issue } from '../../src/cli/verbs/issue.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { requiredMembers } from '../../src/core/jwk.ts';
import { parseJsonObject } from '../../src/core/strict-json.ts';
import { didKeyIssuer, publicPart } from '../../src/issue/keys.ts';
import { checkProof } from '../../src/proof/check.ts';
import { runCli } from '../fixtures/cli.ts';
import { credential20, documentOf, findingOf, SUITES } from '../fixtures/data-integrity.ts';
import { decoded } from '../fixtures/sd-jwt.ts';

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

describe('cli: issue an SD-JWT', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vidimus-issue-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const ELEMENTS = {
    learner: { id: 'did:example:learner', givenName: 'Ada', familyName: 'Okafor' },
    title: 'Reading trust chains',
    issuerCountry: 'DE',
    learningOutcomes: ['Reads a chain'],
    ects: 5,
    level: 6,
    fields: ['0613'],
    typeOfAssessment: 'Project',
    formOfParticipation: 'Online',
    qualityAssurance: 'Institutional',
    validUntil: 2_000_000_000,
  };

  const run = async (json: JsonObject, args: readonly string[]) => {
    const key = await generateKey('P-256');
    const issuer = didKeyIssuer(key);
    writeFileSync(join(folder, 'course.json'), JSON.stringify(json));
    const env = { VIDIMUS_ISSUER_KEY: JSON.stringify(key) };
    const result = await runCli([issue], ['issue', 'course.json', ...args], { env, cwd: folder });
    return { ...result, issuer, token: result.stdout.trim() };
  };

  it('argument: --format sd-jwt-vc hides every claim that can be hidden', async () => {
    const { code, stderr, token, issuer } = await run(ELEMENTS, ['--format', 'sd-jwt-vc']);
    expect(code, stderr).to.equal(0);
    const credential = decoded(token);
    expect(credential).to.deep.include({
      format: 'sd-jwt-vc',
      types: ['VerifiableMicroCredential'],
      issuer: issuer.did,
      validUntil: 2_000_000_000,
      subjectIds: ['did:example:learner'],
    });
    expect(credential.scope).to.deep.include({ level: 6, credits: 50, fields: ['0613'], jurisdiction: 'DE' });
    expect(await checkProof(credential, documentOf(issuer.did))).to.include({ code: 'PROOF_VALID' });
    const bare = decoded(`${token.split('~')[0]}~`).document;
    expect(bare).to.have.all.keys('iss', 'vct', 'jti', 'iat', 'nbf', 'exp');
    // What nobody gave does not stand in it.
    expect(credential.document).not.to.have.any.keys('status', 'termsOfUse', 'grade');
  });

  it('argument: --hide and --holder-key', async () => {
    const holder = requiredMembers(publicPart(await generateKey('Ed25519')));
    writeFileSync(join(folder, 'holder.json'), JSON.stringify(holder));
    const args = ['--hide', '/givenName,/familyName', '--hide', '/title', '--holder-key', 'holder.json'];
    const { token } = await run({ ...ELEMENTS, type: 'Course' }, ['--format', 'sd-jwt-vc', ...args]);
    expect(token.split('~')).to.have.length(5);
    expect(decoded(token)).to.deep.include({ types: ['Course'], holderKey: holder });
    expect(decoded(`${token.split('~')[0]}~`).document).not.to.have.any.keys(
      'givenName',
      'familyName',
      'title',
    );
    expect(decoded(`${token.split('~')[0]}~`).document).to.have.any.keys('level');
  });

  it('argument: --format vc-sd-jwt, and documents that are written already', async () => {
    const elements = await run(ELEMENTS, ['--format', 'vc-sd-jwt']);
    expect(decoded(elements.token)).to.include({ format: 'vc-sd-jwt', dataModel: '2.0' });
    const { credentialSubject } = decoded(`${elements.token.split('~')[0]}~`).document;
    expect(credentialSubject).to.deep.include({ id: 'did:example:learner' });
    expect(credentialSubject).not.to.have.any.keys('givenName', 'level');
    const claims = await run({ vct: 'Course', title: 'A' }, [
      '--format',
      'sd-jwt-vc',
      '--out',
      'course.sd-jwt',
    ]);
    expect(claims.code, claims.stderr).to.equal(0);
    expect(decoded(readFileSync(join(folder, 'course.sd-jwt'), 'utf8')).document).to.include({ title: 'A' });
  });

  it('error: options and documents that exclude each other', async () => {
    const of = async (json: JsonObject, ...args: readonly string[]): Promise<string> => {
      const { code, stderr } = await run(json, args);
      expect(code).not.to.equal(0);
      return /[A-Z]+(?:_[A-Z]+)+/.exec(stderr)?.[0] ?? stderr;
    };
    expect(await of(ELEMENTS, '--format', 'sd-jwt-vc', '--suite', 'ecdsa-jcs-2019')).to.equal(
      'OPTION_VALUE_INVALID',
    );
    expect(await of(ELEMENTS, '--hide', '/title')).to.equal('OPTION_VALUE_INVALID');
    expect(await of(ELEMENTS, '--holder-key', 'holder.json')).to.equal('OPTION_VALUE_INVALID');
    expect(await of(ELEMENTS, '--format', 'sd-jwt-vc', '--anchor')).to.equal('OPTION_VALUE_INVALID');
    expect(await of(ELEMENTS, '--format', 'mdoc')).to.equal('OPTION_VALUE_INVALID');
    expect(await of({ vct: 'Course' }, '--format', 'vc-sd-jwt')).to.equal('OPTION_VALUE_INVALID');
    expect(await of(credential20('did:example:a'), '--format', 'sd-jwt-vc')).to.equal('OPTION_VALUE_INVALID');
    expect(await of(ELEMENTS, '--format', 'sd-jwt-vc', '--hide', '/vct')).to.equal(
      'ISSUE_CLAIM_MUST_BE_OPEN',
    );
    writeFileSync(join(folder, 'holder.json'), JSON.stringify(await generateKey('P-256')));
    expect(await of(ELEMENTS, '--format', 'sd-jwt-vc', '--holder-key', 'holder.json')).to.equal(
      'FILE_MALFORMED',
    );
    writeFileSync(join(folder, 'holder.json'), JSON.stringify({ kty: 'oct' }));
    expect(await of(ELEMENTS, '--format', 'sd-jwt-vc', '--holder-key', 'holder.json')).to.equal(
      'FILE_MALFORMED',
    );
  });
});
