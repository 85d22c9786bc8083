import type { Details, PresentationVerdict, Verdict } from '../../browser.ts';

/** Where the registry's state is read: this page's own service, a node that the user names, or the recorded samples. */
export type StateSource =
  | { readonly kind: 'service' }
  | { readonly kind: 'node'; readonly rpc: string }
  | { readonly kind: 'sample' };

/** Credentials that the page brings along, with recorded events: they need no network. */
export const SAMPLE_NAMES = ['good', 'revoked', 'out-of-scope', 'unrecognised', 'unchecked'] as const;
export type SampleName = (typeof SAMPLE_NAMES)[number];

export interface VerifyRequest {
  /** A token, JSON, or an image with a badge baked into it; absent where a sample is named. */
  readonly bytes?: Uint8Array;
  /** Verified against the recorded events, whatever the source is. */
  readonly sample?: SampleName;
  /** Default: the service. */
  readonly source?: StateSource;
  /** Unix seconds: the present of the verdict. Default: now. */
  readonly at?: number;
  /** A policy of the service by its name; default `default`. */
  readonly profile?: string;
  readonly challenge?: string;
  readonly domain?: string;
}

/** A host that was asked for this verdict, and for what. The status list that was read says more than its host does. */
export interface ContactedHost {
  readonly host: string;
  /**
   * `replica`: the registry's state from the service; `node`: a chain node; `direct`: an issuer's list or document;
   * `relayed`: the same, through the service, since the host lets no page read its answer. Such a host was asked directly
   * before, so it stands in the list twice.
   */
  readonly role: 'replica' | 'node' | 'direct' | 'relayed';
  /** Of `relayed`: the host through which it was asked. */
  readonly by?: string;
}

/** How old what the verdict rests on is. */
export interface StateAge {
  readonly source: StateSource['kind'];
  /** Unix seconds at which the source last said that this is its newest state; absent where nothing was read. */
  readonly asOf?: number;
  readonly block?: {
    readonly chainId: number;
    readonly number: number;
    readonly hash: string;
    readonly time: number;
  };
  /** The network did not answer: this was kept on this device from before. */
  readonly kept: boolean;
}

interface Answered {
  readonly milliseconds: number;
  readonly contacted: readonly ContactedHost[];
  readonly state: StateAge;
}

export type VerifyAnswer = Answered &
  (
    | { readonly kind: 'credential'; readonly verdict: Verdict; readonly details: Details | undefined }
    | {
        readonly kind: 'presentation';
        readonly verdict: PresentationVerdict;
        /** One for each of `verdict.credentials`, in their order. */
        readonly details: readonly (Details | undefined)[];
      }
  );

/** What the service says of itself and of the network that it follows. */
export interface NetworkFacts {
  readonly name: string;
  readonly chainId: number;
  readonly demonstration: boolean;
  /** Of the default policy. */
  readonly policy: { readonly name: string; readonly roots: readonly string[] };
  /** Names of policies; `profile` counts where a request names none. */
  readonly profiles: readonly string[];
  readonly profile: string;
  /** Nodes that the operator suggests to whoever reads the chain directly. */
  readonly rpc: readonly string[];
  readonly block?: StateAge['block'];
  /** Read from this device, since the service did not answer. */
  readonly kept: boolean;
}

/** What failed, as pages show it: the SDK's code where it has one. */
export interface WorkerFault {
  readonly code: string;
  readonly message: string;
  readonly remedy?: string;
  /** What fills the sentence of the code, to say it in another language. */
  readonly parameters?: Readonly<Record<string, string | number>>;
}

/** Page to worker. */
export type Question =
  | { readonly id: number; readonly ask: 'verify'; readonly request: VerifyRequest }
  | { readonly id: number; readonly ask: 'facts' }
  | { readonly id: number; readonly ask: 'sample'; readonly name: SampleName }
  | { readonly id: number; readonly ask: 'forget' | 'warm' }
  | { readonly id: number; readonly ask: 'cancel' };

/** Worker to page. */
export type Reply =
  | { readonly id: number; readonly answer: VerifyAnswer | NetworkFacts | Uint8Array | undefined }
  | { readonly id: number; readonly fault: WorkerFault };
