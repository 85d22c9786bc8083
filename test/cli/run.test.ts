import { expect } from 'chai';
import fc from 'fast-check';
import { EXIT } from '../../src/cli/exit.ts';
import { confirm } from '../../src/cli/prompt.ts';
import type { Verb } from '../../src/cli/verb.ts';
import { fail } from '../../src/core/errors.ts';
import { runCli } from '../fixtures/cli.ts';

const verbOf = (name: string, run: Verb['run']): Verb => ({
  name,
  group: 'Run',
  summary: `Does ${name}.`,
  examples: [[`vidimus ${name} thing`, 'as it is meant']],
  define: (command) => {
    command.argument('[thing]').option('--number <number>', 'a number').option('--yes <id>');
  },
  run,
});

const VERBS: readonly Verb[] = [
  verbOf('accredit', async (call) => {
    call.out.data({ said: call.args[0] ?? null }, () => [`said ${call.args[0] ?? 'nothing'}`]);
    call.out.note('a message');
    return EXIT.done;
  }),
  verbOf('count', async (call) => {
    call.out.data({ number: call.options.whole('number', 1, 9) }, () => ['counted']);
    return EXIT.undetermined;
  }),
  verbOf('rule', async () => {
    throw fail('NOT_AUTHORISED', { account: '0x', id: '0x' });
  }),
  verbOf('node', async () => {
    throw fail('RPC_UNREACHABLE', { node: 'n', reason: 'r' });
  }),
  verbOf('broken', async () => {
    throw new Error('secret text');
  }),
  verbOf('end', async (call) => {
    await confirm(call, { warning: 'For good.', name: 'Example', id: '0xab' });
    return EXIT.done;
  }),
];
const cli = (args: readonly string[], options = {}) => runCli(VERBS, args, options);

describe('cli: frame', () => {
  it('default: data on standard output, messages on standard error', async () => {
    expect(await cli(['accredit', 'x'])).to.deep.equal({
      code: 0,
      stdout: 'said x\n',
      stderr: 'a message\n',
    });
  });
  it('argument: --json prints one JSON value', async () => {
    const { stdout } = await cli(['accredit', 'x', '--json']);
    expect(JSON.parse(stdout)).to.deep.equal({ said: 'x' });
  });
  it('argument: --quiet prints no messages', async () => {
    expect((await cli(['accredit', '--quiet'])).stderr).to.equal('');
  });
  it('argument: --version', async () => {
    expect(await cli(['--version'])).to.include({ code: 0, stdout: '1.2.3\n' });
  });
  it('behaviour: without arguments it prints help and says usage', async () => {
    const { code, stderr } = await cli([]);
    expect(code).to.equal(EXIT.usage);
    expect(stderr).to.contain('accredit');
  });
  it('behaviour: help shows examples first', async () => {
    for (const args of [['--help'], ...VERBS.map(({ name }) => [name, '--help'])]) {
      const { code, stdout } = await cli(args);
      expect(code).to.equal(0);
      expect(stdout).to.match(/^Examples:\n/);
      expect(stdout).to.contain('--json');
    }
  });
  it('error: an unknown verb suggests the nearest', async () => {
    const { code, stderr } = await cli(['acredit']);
    expect(code).to.equal(EXIT.usage);
    expect(stderr).to.contain('VERB_UNKNOWN').and.to.contain('vidimus accredit');
  });
  it('error: an unknown verb that is near nothing suggests nothing', async () => {
    expect((await cli(['xyzzyplugh'])).stderr).not.to.contain('Did you mean');
  });
  it('behaviour: an unknown verb is found behind global options', async () => {
    expect((await cli(['--rpc', 'http://n', 'acredit'])).stderr).to.contain('VERB_UNKNOWN');
    expect((await cli(['--rpc', 'http://n', 'accredit'])).code).to.equal(0);
  });
  for (const [args, code, name] of [
    [['accredit', '--nothing'], EXIT.usage, 'USAGE'],
    [['accredit', 'a', 'b'], EXIT.usage, 'USAGE'],
    [['count', '--number', 'ten'], EXIT.usage, 'OPTION_VALUE_INVALID'],
    [['rule'], EXIT.refused, 'NOT_AUTHORISED'],
    [['node'], EXIT.environment, 'RPC_UNREACHABLE'],
    [['broken'], EXIT.environment, 'INTERNAL'],
  ] as const) {
    it(`error: ${args.join(' ')} exits ${code} with ${name}`, async () => {
      const plain = await cli(args);
      expect(plain.code).to.equal(code);
      expect(plain.stderr).to.contain(`[${name}]`);
      const json = await cli([...args, '--json']);
      expect(JSON.parse(json.stdout)).to.have.nested.property('error.code', name);
    });
  }
  it('behaviour: no stack and no foreign text without VIDIMUS_DEBUG, a stack with it', async () => {
    const plain = await cli(['broken']);
    expect(plain.stderr)
      .not.to.contain('secret text')
      .and.not.to.match(/\n\s+at /);
    expect((await cli(['broken'], { env: { VIDIMUS_DEBUG: '1' } })).stderr).to.match(/\n\s+at /);
  });
  it('behaviour: undetermined is never 0', async () => {
    expect((await cli(['count'])).code).to.equal(3);
  });
  it('behaviour: danger is confirmed by --yes and the id', async () => {
    expect((await cli(['end'])).stderr).to.contain('CONFIRMATION_NEEDED');
    expect((await cli(['end', '--yes', '0xcd'])).stderr).to.contain('CONFIRMATION_MISMATCH');
    expect((await cli(['end', '--yes', '0xAB'])).code).to.equal(0);
  });
  it('behaviour: in a terminal danger is confirmed by typing the name, unless --no-input', async () => {
    expect((await cli(['end'], { tty: true, stdin: 'Example\n' })).code).to.equal(0);
    expect((await cli(['end'], { tty: true, stdin: 'example\n' })).stderr).to.contain(
      'CONFIRMATION_MISMATCH',
    );
    expect((await cli(['end', '--no-input'], { tty: true, stdin: 'Example\n' })).stderr).to.contain(
      'CONFIRMATION_NEEDED',
    );
  });
  it('behaviour: the end of the input is no answer, and is not waited for', async () => {
    const { code, stderr } = await cli(['end'], { tty: true, stdin: '' });
    expect(stderr).to.contain('INTERRUPTED');
    expect(code).to.equal(EXIT.environment);
  });
  it('behaviour: colours in a terminal only, and not with NO_COLOR or --no-color', async () => {
    const colour = '\u001b[';
    expect((await cli(['rule'], { tty: true })).stderr).to.contain(colour);
    expect((await cli(['rule'])).stderr).not.to.contain(colour);
    expect((await cli(['rule'], { tty: true, env: { NO_COLOR: '1' } })).stderr).not.to.contain(colour);
    expect((await cli(['rule', '--no-color'], { tty: true })).stderr).not.to.contain(colour);
  });
  it('property: no command line makes a stack or an unknown exit code', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('accredit', '--json', '--number', '-q', '--', 'end'))),
        async (args) => {
          const { code, stderr } = await cli(args);
          expect(code).to.be.oneOf([0, 1, 2, 3, 4]);
          expect(stderr).not.to.match(/\n\s+at .*:\d+:\d+/);
          expect(stderr).not.to.contain('INTERNAL');
        },
      ),
      { numRuns: 300 },
    );
  });
});
