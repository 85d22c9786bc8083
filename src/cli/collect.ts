import type { Command } from 'commander';
import { wordOption } from './words.ts';

/** For options that may be repeated. */
export const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];

/** For options that take a list between commas, and may be repeated. */
export const collectCommas = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  ...value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
];

/** Options of every verb that judges or reads. */
export const readingOptions = (command: Command): Command =>
  command
    .option('--policy <file>', 'trust policy as JSON: roots, registries, rules')
    .option('--root <id>', 'trust this root (repeat)', collect)
    .addOption(
      wordOption('--mode <mode>', 'follower: own copy of the events; rpc: ask the node for each answer', [
        'follower',
        'rpc',
      ]),
    )
    .option('--finality <which>', 'blocks that count as final: finalized, safe, or so many below the head')
    .addOption(
      wordOption('--log-proof <how>', 'what is checked of the logs that a node sends', [
        'receipts',
        'tip',
        'none',
      ]),
    )
    .option(
      '--profile <name>',
      'policy by name: default, proofs-only, proofs-and-status, or one of --profiles',
    )
    .option('--profiles <file>', 'further policy, named by its file (repeat)', collect)
    .option(
      '--key <file>',
      'verification method, JWK or JWK Set to use in place of resolving (repeat)',
      collect,
    )
    .option('--map <file>', 'JSON object {"https://…": "file"} to use in place of fetching')
    .option('--offline', 'fetch nothing: what was not given stays open')
    .option('--recorded <file>', 'recorded registry events in place of a node')
    .option('--did-document <file>', 'DID document to use in place of asking for it (repeat)', collect)
    .option('--ebsi-did-registry <url>', 'DID registry of EBSI that did:ebsi is asked of')
    .option('--ebsi-issuers-registry <url>', 'trusted issuers registry of EBSI')
    .option('--allow-loopback', 'fetch from this machine too: for a demo network only');

/** For verbs that verify. */
export const memoryOption = (command: Command): Command =>
  command.option(
    '--list-memory <file>',
    'remembers the newest status lists, so that old ones are noticed (default: in the state folder; none: no file)',
  );

/** Options of every verb that writes to the chain. */
export const writingOptions = (command: Command): Command =>
  command
    .option('--keystore <file>', 'encrypted keystore of the account that signs (or VIDIMUS_PRIVATE_KEY)')
    .option('--password-file <file>', "file with the keystore's password on its first line")
    .option('--dry-run', 'simulate and say what would be sent; send nothing')
    .option('--confirmations <blocks>', 'blocks to wait for');
