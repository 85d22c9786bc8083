import { defineCodes } from './entry.ts';

/** Copying an EBSI-shaped registry. */
export const mirrorCodes = defineCodes({
  MIRROR_ANSWER_MALFORMED: {
    kind: 'environment',
    message: 'The registry’s answer for {place} cannot be read: {reason}.',
    remedy: 'Report it to the operator of the registry; the copy lacks what stands there.',
  },
  MIRROR_LIST_INCOMPLETE: {
    kind: 'environment',
    message: 'The registry’s list {place} says that it has {total} entries and gave {read}.',
    remedy:
      'It may have changed while it was read: copy again. If it stays, report it to the operator of the registry.',
  },
  MIRROR_DIGEST_MISMATCH: {
    kind: 'environment',
    message: 'What the registry gave for {place} is not what its id stands for.',
    remedy:
      'The content was exchanged, or changed on its way: copy again, and report it to the operator of the registry.',
  },
  MIRROR_TOO_LARGE: {
    kind: 'environment',
    message: 'The registry has more than the {limit} {what} that are copied.',
    remedy: 'Registries of this size were not thought of; the copy is refused rather than cut off.',
  },
  MIRROR_FILE_MALFORMED: {
    kind: 'input',
    message: 'The file is no copy of a registry: {reason}.',
    remedy: 'Give a file that `vidimus mirror --to` wrote.',
  },
});
