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
