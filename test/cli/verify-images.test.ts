import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { generateKey } from '#crypto';
import { verify } from '../../src/cli/verbs/verify.ts';
import { didKeyMethodId, didKeyOf } from '../../src/did/create.ts';
import { signDataIntegrity } from '../../src/issue/sign-data-integrity.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { runCli } from '../fixtures/cli.ts';
import { png, pngChunk, pngText } from '../fixtures/png.ts';
import { badgeDocument } from '../fixtures/signed.ts';

describe('cli: badges in images', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'vidimus-images-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const run = async (name: string, image: string | Uint8Array) => {
    writeFileSync(join(folder, name), image);
    const { code, stdout, stderr } = await runCli(
      [verify],
      ['verify', name, '--profile', 'proofs-only', '--json'],
      {
        cwd: folder,
      },
    );
    expect(stdout, stderr).not.to.equal('');
    const verdict: Verdict = JSON.parse(stdout);
    return { code, verdict };
  };

  /** A badge of an issuer whose key is its name, signed. */
  const badge = async (): Promise<{ readonly issuer: string; readonly text: string }> => {
    const key = await generateKey('Ed25519');
    const issuer = didKeyOf(key);
    const kid = didKeyMethodId(issuer);
    const signed = await signDataIntegrity(badgeDocument(issuer), { kid, key }, { suite: 'eddsa-rdfc-2022' });
    return { issuer, text: JSON.stringify(signed) };
  };

  it('default: a badge baked into PNG or SVG is checked as the credential that it is', async () => {
    const { issuer, text } = await badge();
    const picture = pngChunk('IDAT', Buffer.alloc(2_000_000));
    const svg = `<svg><openbadges:credential><![CDATA[${text}]]></openbadges:credential></svg>`;
    for (const [name, image] of [
      ['badge.png', png(pngText(text), picture)],
      ['packed.png', png(pngText(text, undefined, true))],
      ['badge.svg', svg],
    ] as const) {
      const { code, verdict } = await run(name, image);
      expect({ code, decision: verdict.decision }, name).to.deep.equal({ code: 0, decision: 'accepted' });
      expect(verdict.issuer?.did).to.equal(issuer);
    }
  });

  it('error: the same badge with a word changed is rejected, and an image without one says so', async () => {
    const { text } = await badge();
    const changed = await run('changed.png', png(pngText(text.replace('Soil science', 'Moon science'))));
    expect(changed.verdict.decision).to.equal('rejected');
    const { code, verdict } = await run('photo.png', png());
    expect(code).to.equal(1);
    expect(verdict.checks.map((check) => check.code)).to.include('BADGE_NOT_IN_IMAGE');
  });
});
