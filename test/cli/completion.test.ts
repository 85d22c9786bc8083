import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { VERBS } from '../../src/cli/verbs/index.ts';
import { runCli } from '../fixtures/cli.ts';

type Shell = 'bash' | 'zsh' | 'fish';

/** What the shell itself offers for the last of these words, with our script loaded. */
interface Question {
  readonly script: string;
  readonly folder: string;
  readonly words: readonly string[];
  /** A word that will be offered: zsh shows nothing while further keys wait, so they are sent when it stands there. */
  readonly expected: string;
}

const ASK: Readonly<Record<Shell, (question: Question) => string[]>> = {
  bash: ({ script, words, folder }) =>
    linesOf(
      'bash',
      [
        '--norc',
        '-c',
        `source "${script}"
         complete -p vidimus > /dev/null || exit 1
         COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 ))
         _vidimus; printf '%s\\n' "\${COMPREPLY[@]}"`,
        'bash',
        ...words,
      ],
      folder,
    ),
  fish: ({ script, words, folder }) =>
    linesOf(
      'fish',
      ['--no-config', '-c', 'source $argv[1]; complete -C (string join " " -- $argv[2..])', script, ...words],
      folder,
    ).map((line) => line.split('\t', 1)[0] ?? ''),
  // zsh completes in its line editor alone: a terminal of its own, and a Tab.
  zsh: ({ script, words, folder, expected }) => {
    const program = `
      zmodload zsh/zpty
      zpty -b line zsh -f -i
      zpty -w line "PROMPT='' RPROMPT=''; stty -echo columns 200; cd '${folder}'; autoload -Uz compinit; compinit -u -d '${folder}/.zdump'; source '${script}'"
      zpty -w line "zstyle ':completion:*' list-grouped false; zstyle ':completion:*' verbose no; bindkey '^I' list-choices; LISTMAX=10000; print -r BEGI''N"
      zpty -m -r line before '*BEGIN*'
      zpty -n -w line '${words.join(' ')}'$'\\t'
      zpty -m -r line list '*${expected}*'
      zpty -n -w line $'\\x15print -r EN""D\\n'
      zpty -m -r line said '*END*'
      print -r -- "$list $said"`;
    return linesOf('zsh', ['-f', '-c', program], folder)
      .flatMap((line) => line.replace(ESCAPES, ' ').split(/\s+/))
      .filter((word) => word !== '');
  },
};

const ESCAPES = /\u001b\[[0-9;?]*[A-Za-z]|\u001b[=>]|\r|\u0007/g;

const linesOf = (shell: Shell, args: readonly string[], folder: string): string[] =>
  execFileSync(shell, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 20_000,
    env: { PATH: process.env['PATH'], HOME: folder, TERM: 'xterm', XDG_CONFIG_HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
    .split('\n')
    .filter((line) => line !== '');

describe('cli: completion', function () {
  this.timeout(60_000);
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vidimus-completion-'));
    writeFileSync(join(folder, 'a credential.jwt'), '');
    for (const shell of ['bash', 'zsh', 'fish'] as const) {
      const { code, stdout } = await runCli(VERBS, ['completion', shell]);
      expect(code).to.equal(0);
      writeFileSync(join(folder, `script.${shell}`), stdout);
    }
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const shell of ['bash', 'zsh', 'fish'] as const) {
    describe(shell, () => {
      before(function () {
        if (spawnSync(shell, ['--version']).error === undefined) return;
        console.log(`      skipped: ${shell} is not installed here; what bash does is tested`);
        if (shell === 'bash') throw new Error('bash is needed');
        this.skip();
      });
      const offered = (expected: string, ...words: string[]): string[] =>
        ASK[shell]({ script: join(folder, `script.${shell}`), folder, words, expected });

      it('default: the verbs', () => {
        expect(offered('verify', 'vidimus', 'ver')).to.include('verify');
        const all = offered('verify', 'vidimus', '');
        for (const { name } of VERBS) expect(all, name).to.include(name);
      });
      it('behaviour: the options of a verb, its own and those of all', () => {
        const options = offered('--reason', 'vidimus', 'revoke', '--');
        expect(options).to.include('--reason').and.to.include('--json').and.not.to.include('--subject');
      });
      it('behaviour: the words that an option takes', () => {
        const words = offered('revocation', 'vidimus', 'revoke', 'x', '--purpose', '');
        expect(words).to.include('revocation').and.to.include('suspension');
      });
      it('behaviour: the words that an argument takes, behind a global option with a value', () => {
        const words = offered('invite', 'vidimus', '--rpc', 'http-node', 'onboard', '');
        expect(words).to.include('invite').and.to.include('accept');
      });
      it('behaviour: files where a file is meant', () => {
        expect(offered('credential.jwt', 'vidimus', 'verify', 'a').join(' ')).to.match(
          /a(?:\\? )credential\.jwt/,
        );
      });
    });
  }

  it('behaviour: bash cuts --mode=rpc into three words, and the value is completed', () => {
    const words = ['vidimus', 'verify', '--mode', '=', 'r'];
    expect(ASK.bash({ script: join(folder, 'script.bash'), folder, words, expected: 'rpc' })).to.deep.equal([
      'rpc',
    ]);
  });
  it('error: a shell that is not known', async () => {
    const { code, stderr } = await runCli(VERBS, ['completion', 'bsh']);
    expect(code).to.equal(2);
    expect(stderr).to.contain('did you mean "bash"?');
  });
});
