import type {
  Ask,
  Granter,
  Plan,
  RecordId,
  RecordState,
  SignedRequest,
  Write,
} from '../../browser-wallet.ts';
import type { Formats } from '../ui/format.ts';
import type { I18n } from '../ui/i18n.ts';
import type { Coded, Sentences } from '../ui/sentences.ts';
import type { Store } from '../ui/store.ts';
import type { Act, Offers, Standing } from './model/acts.ts';
import type { BulkRowState, BulkStage } from './model/bulk.ts';
import type { AccountInfo, Accreditation, RegistryInfo } from './model/facts.ts';
import type { Form, FormGap, Prepared } from './model/forms.ts';
import type { PreviewLine } from './model/preview.ts';
import type { ShownRefusal } from './model/refusals.ts';
import type { BulkKindName, Route } from './model/route.ts';
import type { FoundWallet } from './wallet/discover.ts';
import type { Connection, Session } from './wallet/session.ts';
import type { ConsoleStore, Job } from './wallet/store.ts';

/** Something that is asked for. */
export type Loaded<T> =
  | { readonly is: 'loading' }
  | { readonly is: 'ready'; readonly value: T }
  | { readonly is: 'failed'; readonly fault: Coded };

export const LOADING = { is: 'loading' } as const;

/** One record with its way up, as the service names it and the wallet's own node has its state. */
export interface RecordPage {
  readonly record: Accreditation;
  /** From the record up to its root. */
  readonly line: readonly { readonly view: Accreditation; readonly state: RecordState | undefined }[];
  readonly standing: Standing;
  readonly offers: Offers;
  readonly below: readonly Accreditation[];
  readonly belowTotal: number;
  readonly belowNext?: string;
  readonly find: string;
  /** The service has not read this block of ours yet. */
  readonly behind?: number;
}

export interface Fee {
  /** In the network's currency, as a decimal text; absent where the node does not say. */
  readonly amount?: string;
  readonly balance?: string;
  readonly isShort: boolean;
}

/** One act on its way from a form to the registry. */
export interface Task {
  readonly key: string;
  /** Names the write that it becomes. */
  readonly task: string;
  readonly act: Act;
  readonly id: RecordId;
  readonly page: RecordPage;
  /** The record itself, which grants. */
  readonly granter: Granter;
  readonly salt: number;
  readonly form: Form;
  readonly stage: 'form' | 'checking' | 'preview' | 'under-way' | 'done' | 'signing' | 'signed';
  /** The form was tried: gaps are shown. */
  readonly isTried: boolean;
  readonly gaps: readonly FormGap[];
  readonly refusals: readonly ShownRefusal[];
  readonly fault?: Coded;
  readonly prepared?: Prepared;
  readonly preview: readonly PreviewLine[];
  readonly fee: Fee;
  readonly confirm: string;
  readonly typed: string;
  readonly write?: string;
  readonly outcome?: Outcome;
  readonly signed?: SignedFile;
}

/** What the chain says afterwards. */
export interface Outcome {
  readonly block: number;
  /** The record that changed; of a grant the new one. */
  readonly id: RecordId;
  readonly before?: RecordState;
  readonly after?: RecordState;
}

/** A request as a file; the names of its terms ride along for whoever sends it. */
export type SignedFile = SignedRequest & { readonly terms?: readonly string[] };

export interface ReadRequest {
  readonly request: SignedRequest;
  readonly ask: Ask | undefined;
  readonly name: string;
  readonly terms: readonly string[];
}

export interface Relay {
  readonly text: string;
  readonly requests: readonly ReadRequest[];
  readonly plan?: Plan;
  readonly stage: 'form' | 'preview' | 'under-way' | 'done' | 'already';
  readonly task: string;
  readonly write?: string;
  readonly fault?: Coded;
}

export interface Bulk {
  readonly kind: BulkKindName;
  readonly parent?: RecordId;
  readonly stage: BulkStage;
  readonly job?: Job;
  readonly rows: readonly BulkRowState[];
  /** Lines that one signature covers, and how many signatures there will be. */
  readonly batch: number;
  readonly signatures: number;
  readonly confirm: string;
  readonly typed: string;
  readonly fault?: Coded;
  readonly isStopping: boolean;
}

export interface State {
  readonly registry: Loaded<RegistryInfo>;
  /** Undefined while they are looked for. */
  readonly wallets: readonly FoundWallet[] | undefined;
  readonly step: 'idle' | 'asking' | 'opening' | 'switching';
  readonly connection?: Connection | undefined;
  readonly session?: Session | undefined;
  readonly fault?: Coded | undefined;
  /** The wallet does not know the chain: it needs a node. */
  readonly needsNode: boolean;
  readonly node: string;
  readonly account?: Loaded<AccountInfo> | undefined;
  readonly route: Route;
  readonly page?: Loaded<RecordPage> | undefined;
  readonly task?: Task | undefined;
  readonly relay: Relay;
  readonly bulk?: Bulk | undefined;
  readonly jobs: readonly Job[];
  readonly writes: readonly Write[];
}

/** What views and actions share. */
export interface Console {
  readonly i18n: I18n;
  readonly formats: Formats;
  readonly say: Sentences;
  readonly kept: ConsoleStore;
  readonly store: Store<State>;
}
