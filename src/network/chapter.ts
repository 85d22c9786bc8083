import type { Code } from '../core/codes/index.ts';
import type { Kind } from '../trust/record.ts';
import type { Decision } from '../verify/verdict.ts';
import type { Sample } from './samples.ts';
import type { World } from './world.ts';

/** What a verification in the story must come to, or the story stops. */
export interface Expected {
  readonly sample: string;
  /** Shown behind the name. */
  readonly note?: string;
  readonly decision: Decision;
  /** A code that must stand among the checks or the paths' reasons. */
  readonly code?: Code;
  /** A hop of this kind must stand in the chain. */
  readonly hop?: Kind;
  /** Where the verifier asks: the node, or a relay to it that was cut. */
  readonly node?: 'cut';
}

/** One step of the story: something happens, then the verifier is asked. */
export interface Chapter {
  readonly title: string;
  /** The command that does the same by hand. */
  readonly command: string;
  readonly sentence: string;
  readonly act?: (story: Story) => Promise<void>;
  readonly expected?: readonly Expected[];
  /** Show the chain of the first verdict. */
  readonly chain?: true;
}

export interface Story {
  readonly world: World;
  readonly samples: Map<string, Sample>;
  /** Puts a status list where it can be fetched. @returns its address. */
  readonly host: (name: string, token: string) => string;
  readonly listUrl: (name: string) => string;
}
