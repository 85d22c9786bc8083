import { fail } from '../../core/errors.ts';
import { bashScript } from '../completion/bash.ts';
import { fishScript } from '../completion/fish.ts';
import { completionsOf } from '../completion/words.ts';
import { zshScript } from '../completion/zsh.ts';
import { EXIT } from '../exit.ts';
import type { Verb } from '../verb.ts';
import { wordArgument } from '../words.ts';

const SHELLS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;
const NAMES = ['bash', 'zsh', 'fish'] as const satisfies readonly (keyof typeof SHELLS)[];

/** `vidimus completion`: a script that completes verbs, options, words and files. */
export const completion: Verb = {
  name: 'completion',
  group: 'Run',
  summary: 'Print a script that completes verbs, options and files in your shell.',
  examples: [
    ['source <(vidimus completion bash)', 'in ~/.bashrc'],
    ['source <(vidimus completion zsh)', 'in ~/.zshrc, after compinit'],
    ['vidimus completion fish > ~/.config/fish/completions/vidimus.fish', 'once'],
  ],
  define: (command) => {
    command.addArgument(wordArgument('<shell>', NAMES));
  },
  run: async (call) => {
    const shell = NAMES.find((name) => name === call.args[0]);
    if (shell === undefined) throw fail('USAGE', { reason: `completion is for ${NAMES.join(', ')}` });
    const script = SHELLS[shell](completionsOf(call.program));
    call.out.data({ shell, script }, () => [script]);
    return EXIT.done;
  },
};
