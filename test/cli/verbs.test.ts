import { expect } from 'chai';
import type { Command } from 'commander';
import { buildProgram } from '../../src/cli/program.ts';
import { SETTINGS } from '../../src/cli/settings/catalogue.ts';
import { VERBS } from '../../src/cli/verbs/index.ts';
import { CHAPTERS } from '../../src/network/chapters.ts';
import { runCli } from '../fixtures/cli.ts';

const io = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: {},
  cwd: '/',
  signal: new AbortController().signal,
};
const program = buildProgram(io, VERBS, '0', { code: 0 });
const commandOf = (name: string): Command | undefined => program.commands.find((one) => one.name() === name);
const flagsOf = (command: Command): string[] =>
  [...command.options, ...program.options].flatMap(({ long, short }) => [long ?? '', short ?? '']);

/** A command line that is printed somewhere must be one that exists, options included. */
const expectRunnable = (line: string): void => {
  const words = line
    .replace(/^.*\| /, '')
    .replace(/"[^"]*"/g, 'text')
    .split(/\s+/);
  if (words[0] !== 'vidimus') return;
  const command = commandOf(words[1] ?? '');
  expect(command, line).not.to.equal(undefined);
  if (command === undefined) return;
  const known = flagsOf(command);
  for (const flag of words.filter((word) => word.startsWith('--'))) expect(known, line).to.include(flag);
};

describe('cli: verbs', () => {
  for (const verb of VERBS) {
    it(`behaviour: ${verb.name} answers --help with examples first`, async () => {
      const { code, stdout } = await runCli(VERBS, [verb.name, '--help']);
      expect(code).to.equal(0);
      expect(stdout).to.match(/^Examples:\n/);
      expect(verb.examples.length).to.be.greaterThan(0);
    });
    it(`behaviour: the help of ${verb.name} fits 80 columns, but for what is to be copied`, async () => {
      const { stdout } = await runCli(VERBS, [verb.name, '--help']);
      // What is to be copied stays on one line of its own.
      for (const line of stdout.split('\n'))
        if (!/^ {2}(?:vidimus|curl|cat|source) (?!.* {3}#)/.test(line))
          expect(line.length, line).to.be.at.most(80);
    });
    it(`behaviour: examples of ${verb.name} name options that exist`, () => {
      for (const [line] of verb.examples) expectRunnable(line);
    });
    it(`behaviour: no option of ${verb.name} takes a key or a password`, () => {
      const command = commandOf(verb.name);
      for (const option of command?.options ?? []) {
        expect(option.long).not.to.match(/private|secret|mnemonic|password$/);
        // A public key, by the file it stands in.
        if (option.long === '--key') expect(option.flags).to.equal('--key <file>');
        expect(option.description, option.long ?? '').not.to.equal('');
      }
    });
  }

  for (const [args, suggestion] of [
    [['revok', 'x'], 'vidimus revoke'],
    [['revoke', 'x', '--reson', 'y'], '--reason'],
    [['import', 'acredit', 'x'], '"accredit"'],
    [['network', 'pu'], '"up"'],
    [['onboard', 'invit'], '"invite"'],
  ] as const) {
    it(`error: ${args.join(' ')} suggests ${suggestion}`, async () => {
      const { code, stderr } = await runCli(VERBS, args);
      expect(code).to.equal(2);
      expect(stderr).to.contain(suggestion);
    });
  }

  for (const columns of [80, 60]) {
    it(`behaviour: the list of verbs fits ${columns} columns`, async () => {
      const { stdout } = await runCli(VERBS, ['--help'], { columns });
      for (const line of stdout.split('\n')) expect(line.length, line).to.be.at.most(columns);
      for (const { name } of VERBS) expect(stdout).to.contain(`  ${name} `);
    });
  }

  it('behaviour: `help VERB` is the help of the verb, and so is what an error refers to', async () => {
    const [asked, flag] = [
      await runCli(VERBS, ['help', 'verify']),
      await runCli(VERBS, ['verify', '--help']),
    ];
    expect(asked).to.deep.equal(flag);
    expect((await runCli(VERBS, ['verify', '--nothing'])).stderr).to.contain('`vidimus verify --help`');
  });

  it('error: `verify` alone in a terminal says what it needs, and waits for nothing', async () => {
    const { code, stderr } = await runCli(VERBS, ['verify', '--profile', 'proofs-only'], { tty: true });
    expect(code).to.equal(2);
    expect(stderr).to.contain('[USAGE]');
  });

  it('behaviour: the story prints commands that exist', () => {
    for (const { command } of CHAPTERS) expectRunnable(command);
  });

  it('behaviour: an option with the name of a setting is one flag of the catalogue', () => {
    const names = new Set<string>(SETTINGS.map(({ name }) => name));
    for (const name of ['rpc', 'addresses', 'keystore', 'port', 'policy', 'root'])
      expect(names.has(name)).to.equal(true);
  });

  it('behaviour: verbs that need a registry say so when none is named', async () => {
    for (const args of [
      ['verify', 'package.json'],
      ['show'],
      ['paths', 'did:key:z'],
      ['serve'],
      ['suspend', '0x'],
    ]) {
      const { code, stderr } = await runCli(VERBS, args, { cwd: process.cwd() });
      expect(stderr, args.join(' ')).to.contain('[REGISTRY_NOT_CONFIGURED]');
      expect(code).to.equal(2);
    }
  });
});
