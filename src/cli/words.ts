import { Argument, Option } from 'commander';

/**
 * An option that takes one of some words. Help shows them and shells complete them; `Options.oneOf` judges them, so that
 * the message is ours.
 */
export const wordOption = (flags: string, description: string, words: readonly string[]): Option => {
  const option = new Option(flags, description);
  option.argChoices = [...words];
  return option;
};

/** An argument that is one of some words; the frame refuses others before the verb runs. */
export const wordArgument = (name: string, words: readonly string[], description?: string): Argument => {
  const argument = new Argument(name, description ?? words.join(', '));
  argument.argChoices = [...words];
  return argument;
};
