import type { NetworkFacts, SampleName, StateSource, VerifyAnswer } from '../worker/protocol.ts';
import type { Input, InputWay } from './input/types.ts';
import type { SharedResult } from './model/share.ts';

/** What is being verified: bytes that came from somewhere, or a sample of ours. */
export interface Subject {
  readonly bytes?: Uint8Array;
  readonly sample?: SampleName;
  /** Of a file. Hostile text. */
  readonly name?: string;
  readonly from?: InputWay;
}

/** What went wrong, as the page shows it. `input`: nothing was verified, since this is no credential. */
export interface Trouble {
  readonly kind: 'input' | 'check';
  readonly code: string;
  readonly message: string;
  readonly remedy?: string;
}

export type DialogName = 'paste' | 'scan' | 'share' | 'settings';

export interface State {
  readonly phase: 'start' | 'reading' | 'checking' | 'result' | 'trouble';
  readonly subject?: Subject | undefined;
  readonly answer?: VerifyAnswer | undefined;
  readonly trouble?: Trouble | undefined;
  /** Unix seconds: the present of the verdict, where it is not now. */
  readonly at?: number | undefined;
  readonly source: StateSource;
  readonly profile?: string | undefined;
  readonly facts?: NetworkFacts | undefined;
  /** From the address that opened the page. */
  readonly shared?: SharedResult | 'damaged' | undefined;
  readonly dialog?: DialogName | undefined;
  readonly isDragging: boolean;
  readonly isOffline: boolean;
  /** What was kept on this device was deleted while the settings were open. */
  readonly isForgotten: boolean;
  /** What a screen reader is told. */
  readonly live: string;
}

/** Everything that a reader can do. */
export interface Actions {
  take(files: readonly File[]): void;
  takeInput(input: Input): void;
  takeText(text: string): void;
  trySample(name: SampleName): void;
  /** Verifies the same anew as of another day, `YYYY-MM-DD`; undefined for today. */
  asOf(day: string | undefined): void;
  again(): void;
  cancel(): void;
  reset(): void;
  open(dialog: DialogName): void;
  closeDialog(): void;
  /** Verifies anew by these where something is shown. */
  useSettings(source: StateSource, profile: string | undefined): void;
  /** Deletes what was kept on this device. */
  forget(): void;
  /** Reads codes from the camera into `video` until one is found or `signal` aborts. */
  scan(video: HTMLVideoElement, signal: AbortSignal): void;
  print(): void;
}
