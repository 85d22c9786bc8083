import { defineCodes } from './entry.ts';

/** Where the copy of the registry is kept, and what is carried between copies. */
export const storeCodes = defineCodes({
  STORE_NAME_MALFORMED: {
    kind: 'input',
    message: 'The store is neither a file nor a PostgreSQL address.',
    remedy: 'Give sqlite:FILE, or postgres://USER@HOST/DATABASE with the password in PGPASSWORD.',
  },
  STORE_UNREACHABLE: {
    kind: 'environment',
    message: 'The store {store} does not work: {reason}.',
    remedy:
      'Check that the database runs, can be written and has room. Answers go on from memory until they are too old, and the copy goes on by itself.',
  },
  STORE_CORRUPT: {
    kind: 'environment',
    message: 'The store {store} is damaged.',
    remedy:
      'Remove it, or put a backup in its place: the copy is built again from the chain or from a snapshot.',
  },
  STORE_OTHER_REGISTRY: {
    kind: 'environment',
    message: 'The store {store} holds the copy of another registry.',
    remedy: 'Name another file or database: one store belongs to one deployment on one chain.',
  },
  STORE_NEWER: {
    kind: 'environment',
    message: 'The store {store} was written by a newer version of Vidimus.',
    remedy: 'Use that version or a later one, or name another store.',
  },
  STORE_NOT_EMPTY: {
    kind: 'input',
    message: 'The store {store} is not empty.',
    remedy: 'A snapshot is the beginning of a copy: name a new file or an empty database.',
  },
  STORE_LED_ELSEWHERE: {
    kind: 'environment',
    message: 'Another process writes the store {store}.',
    remedy: 'Stop it first, or name another store.',
  },
  STORE_CONFLICT: {
    kind: 'environment',
    message: 'The store {store} was changed by another process.',
    remedy: 'Nothing is lost: this process reads the store again and follows.',
  },
  CHANGES_NOT_KNOWN: {
    kind: 'environment',
    message: 'This service has no copy of the registry of its own, so it does not hear of changes.',
    remedy: 'Run it with mode follower, or ask again now and then.',
  },
  WEBHOOKS_MALFORMED: {
    kind: 'input',
    message: 'The file of webhooks is not usable: {reason}.',
    remedy: 'See docs/replica.md for its form.',
  },
  SNAPSHOT_MALFORMED: {
    kind: 'input',
    message: 'The snapshot is not usable: {reason}.',
    remedy: 'Use a file that `vidimus replica export` wrote, whole and unchanged.',
  },
  SNAPSHOT_DIGEST_MISMATCH: {
    kind: 'input',
    message: 'The events of the snapshot give another state than the one it names.',
    remedy: 'Do not use it: it was changed, or written by a faulty program. Ask for another one.',
  },
  SNAPSHOT_NOT_SIGNED: {
    kind: 'input',
    message: 'The snapshot has no valid signature of a key that is trusted here.',
    remedy: 'Name the key of who made it (--key), or check the whole of it against a node of yours instead.',
  },
  SNAPSHOT_NOT_ON_CHAIN: {
    kind: 'environment',
    message: 'The node {node} contradicts the snapshot: {reason}.',
    remedy: 'Do not use it: node and snapshot do not know the same registry.',
  },
});
