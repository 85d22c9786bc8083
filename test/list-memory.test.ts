import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { assemble } from '../src/assemble.ts';
import { VERBS } from '../src/cli/verbs/index.ts';
import { type DidKeyIssuer, generateIssuer } from '../src/issue/keys.ts';
import { signCredential } from '../src/issue/sign-credential.ts';
import { emptyList, withStatus } from '../src/issue/status-bits.ts';
import { w3cListEntry } from '../src/issue/status-entry.ts';
import { signStatusList } from '../src/issue/status-list.ts';
import { openListMemory } from '../src/status/list-memory.ts';
import { listMemoryFile } from '../src/status/list-memory-file.ts';
import type { Verdict } from '../src/verify/verdict.ts';
import { runCli } from './fixtures/cli.ts';
import { smallCredential } from './fixtures/issuers.ts';

const LIST = 'https://lists.example/status/1';
const DAY = 86_400;
const NOW = Math.floor(Date.now() / 1000);

const signList = async (issuer: DidKeyIssuer, indices: readonly number[], issuedAt: number) =>
  (
    await signStatusList(
      withStatus(emptyList(), indices),
      { form: 'BitstringStatusList', url: LIST, issuer: issuer.did, purpose: 'revocation', issuedAt },
      issuer,
    )
  ).bytes;

const signListed = (issuer: DidKeyIssuer) => {
  const entry = { type: 'BitstringStatusListEntry', purpose: 'revocation', index: 7, url: LIST } as const;
  return signCredential({ ...smallCredential(issuer.did), credentialStatus: w3cListEntry(entry) }, issuer, {
    issuedAt: NOW - DAY,
  });
};

/** What a fresh start says of the status. */
const statusBy = async (token: string, list: Uint8Array, file?: string): Promise<readonly string[]> => {
  const reader = await assemble({
    profile: 'proofs-and-status',
    resources: new Map([[LIST, list]]),
    ...(file !== undefined && { listMemory: await openListMemory(listMemoryFile(file)) }),
  });
  try {
    return codesOf(await reader.verify(token));
  } finally {
    await reader.close();
  }
};

const codesOf = ({ checks }: Verdict): readonly string[] =>
  checks.filter(({ check }) => check === 'status').map(({ code }) => code);

/** The codes of the status, or what went wrong before there was any. */
const answerOf = (stdout: string): readonly string[] | string => {
  const answer = JSON.parse(stdout);
  return 'checks' in answer ? codesOf(answer) : stdout;
};

describe('status lists across restarts', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vidimus-lists-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('behaviour: the SDK refuses an older list after a newer one, where it is given a memory', async () => {
    const issuer = await generateIssuer();
    const token = await signListed(issuer);
    const old = await signList(issuer, [], NOW - 2 * DAY);
    const newer = await signList(issuer, [7], NOW - DAY);
    const file = join(folder, 'lists.json');
    expect(await statusBy(token, old, file)).to.deep.equal(['STATUS_GOOD']);
    expect(await statusBy(token, newer, file)).to.deep.equal(['CREDENTIAL_REVOKED']);
    expect(await statusBy(token, old, file)).to.deep.equal(['STATUS_LIST_OLDER']);
    expect(await statusBy(token, old)).to.deep.equal(['STATUS_GOOD']);
  });

  it('behaviour: what is due is renewed, and there is nothing to renew at first', async () => {
    const reader = await assemble({ profile: 'proofs-and-status' });
    expect(await reader.refreshLists()).to.equal(0);
    await reader.close();
  });

  it('behaviour: the command line does so by a file that is named, and says where it is spoiled', async () => {
    const issuer = await generateIssuer();
    await writeFile(join(folder, 'credential.jwt'), await signListed(issuer));
    await writeFile(join(folder, 'old.jwt'), await signList(issuer, [], NOW - 2 * DAY));
    await writeFile(join(folder, 'new.jwt'), await signList(issuer, [7], NOW - DAY));
    for (const name of ['old', 'new'])
      await writeFile(join(folder, `${name}.json`), JSON.stringify({ [LIST]: `${name}.jwt` }));
    const verify = async (name: string, memory: string) => {
      const args = [
        'verify',
        'credential.jwt',
        '--profile',
        'proofs-and-status',
        '--map',
        `${name}.json`,
        '--json',
      ];
      const result = await runCli(VERBS, [...args, '--list-memory', memory], { cwd: folder });
      return answerOf(result.stdout);
    };
    expect(await verify('new', 'state/lists.json')).to.deep.equal(['CREDENTIAL_REVOKED']);
    expect(await verify('old', 'state/lists.json')).to.deep.equal(['STATUS_LIST_OLDER']);
    expect(await verify('old', 'none')).to.deep.equal(['STATUS_GOOD']);
    await writeFile(join(folder, 'spoiled.json'), '{');
    const spoiled = await verify('old', 'spoiled.json');
    expect(spoiled).to.contain('LIST_MEMORY_MALFORMED');
  });

  it('error: a service that could not remember does not start', async () => {
    await writeFile(join(folder, 'taken'), '');
    const args = ['serve', '--profile', 'proofs-only', '--port', '0', '--list-memory', 'taken/lists.json'];
    const { code, stdout, stderr } = await runCli(VERBS, args, { cwd: folder });
    expect([code, stdout]).to.deep.equal([4, '']);
    expect(stderr).to.contain('LIST_MEMORY_UNWRITABLE').and.not.to.contain(folder);
  });

  it('behaviour: without a setting it is a file of the user’s own, but never for files in place of fetching', async () => {
    const issuer = await generateIssuer();
    await writeFile(join(folder, 'credential.jwt'), await signListed(issuer));
    const env = { VIDIMUS_LIST_MEMORY: '', XDG_STATE_HOME: join(folder, 'state') };
    const stateOf = async (...args: readonly string[]) => {
      const result = await runCli(
        VERBS,
        ['verify', 'credential.jwt', '--profile', 'proofs-and-status', ...args, '--json'],
        { cwd: folder, env },
      );
      return answerOf(result.stdout);
    };
    const spoiled = join(folder, 'state', 'vidimus');
    await mkdir(spoiled, { recursive: true });
    await writeFile(join(spoiled, 'status-lists.json'), 'spoiled');
    expect(await stateOf()).to.contain('LIST_MEMORY_MALFORMED');
    expect(await stateOf('--offline')).to.deep.equal(['STATUS_LIST_UNREACHABLE']);
  });
});
