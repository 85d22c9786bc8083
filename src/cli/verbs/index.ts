import type { Verb } from '../verb.ts';

/** Every verb, in the order in which help lists them. */
export const VERBS: readonly Verb[] = [];
