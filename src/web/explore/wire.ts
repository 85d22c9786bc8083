/** What the service answers, as docs/openapi.json describes it: the parts that these pages read. */

export const STANDINGS = ['active', 'upcoming', 'suspended', 'expired', 'ended', 'void'] as const;
export type Standing = (typeof STANDINGS)[number];
export const TYPES = [
  ...[
    'university',
    'alliance',
    'vet-provider',
    'company',
    'public-body',
    'quality-agency',
    'sector-body',
    'other',
  ],
] as const;

export interface OrganisationJson {
  readonly legalName: Readonly<Record<string, string>>;
  readonly country: string;
  readonly type: string;
  readonly identifiers?: Readonly<Record<string, string>>;
  readonly homepage?: string;
  readonly contact?: string;
  readonly demonstration?: boolean;
}

export interface MentionJson {
  readonly did: string;
  readonly organisation?: OrganisationJson;
}

export interface BlockJson {
  readonly chainId: number;
  readonly number: number;
  readonly hash: string;
  readonly time: string;
}

export interface IssuerJson extends MentionJson {
  readonly accreditations: readonly string[];
  readonly activeKinds: readonly string[];
  readonly standing: Standing;
  readonly accreditors: readonly MentionJson[];
  readonly recognisers: readonly MentionJson[];
  readonly below: number;
}

export interface PageJson<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next?: string;
  readonly block: BlockJson;
}

export interface CountJson<T = string> {
  readonly value: T;
  readonly count: number;
}

export interface FacetsJson {
  readonly total: number;
  readonly countries: readonly CountJson[];
  readonly types: readonly CountJson[];
  readonly kinds: readonly CountJson[];
  readonly standings: readonly CountJson[];
  readonly terms: readonly (CountJson & { readonly text?: string })[];
  readonly fields: readonly CountJson[];
  readonly levels: readonly CountJson<number>[];
  readonly accreditors: readonly (CountJson & { readonly organisation?: OrganisationJson })[];
  readonly block: BlockJson;
}

export interface TermJson {
  readonly hash: string;
  readonly text?: string;
}

export interface PermissionJson {
  readonly types: readonly TermJson[];
  readonly schemas: readonly TermJson[];
  readonly jurisdictions: readonly string[];
  readonly fields: readonly string[];
  readonly levels: readonly number[];
  readonly credits?: number;
}

export interface RecordJson {
  readonly id: string;
  readonly uri: string;
  readonly parent?: string;
  readonly kind: string;
  readonly basis: string;
  readonly subject: string;
  readonly controller?: string;
  readonly depth: number;
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly permissions: readonly PermissionJson[];
  readonly target?: string;
  readonly status: string;
  readonly reason: string;
  readonly since: string;
  readonly grantedAt: string;
  readonly grantedBlock: number;
  readonly suspensions: readonly { readonly from: string; readonly until?: string }[];
  readonly organisation?: OrganisationJson;
  readonly evidence?: { readonly digest: string; readonly attached: boolean };
}

export interface EventJson {
  readonly event: string;
  readonly block: number;
  readonly time: string;
  readonly transaction: string;
  readonly logIndex: number;
  readonly actor?: string;
  readonly signer?: string;
  readonly status?: string;
  readonly reason?: string;
}

export interface ListJson {
  readonly accreditation: string;
  readonly purpose: string;
  readonly number: number;
  readonly kind: 'anchored' | 'bits';
  readonly version?: number;
  readonly digest?: string;
  readonly ttl?: number;
  readonly publishedAt?: string;
  readonly words?: number;
}

export interface DossierJson {
  readonly issuer: IssuerJson;
  readonly accreditations: readonly RecordJson[];
  readonly above: readonly RecordJson[];
  readonly paths: readonly (readonly string[])[];
  readonly recognitions: readonly RecordJson[];
  readonly lists: readonly ListJson[];
  readonly history: readonly { readonly id: string; readonly entry: EventJson }[];
  readonly totals: Readonly<Record<'accreditations' | 'recognitions' | 'lists' | 'history', number>>;
  readonly mentions: readonly MentionJson[];
  readonly block: BlockJson;
}

export interface BodyJson extends MentionJson {
  readonly standing: Standing;
  readonly kinds: readonly string[];
  readonly home?: string;
  readonly others: readonly string[];
}

export interface MapCountJson {
  readonly accreditor?: string;
  readonly country?: string;
  readonly total: number;
  readonly standings: readonly CountJson<Standing>[];
}

export interface MapJson {
  readonly total: number;
  readonly bodies: readonly BodyJson[];
  readonly counts: readonly MapCountJson[];
  readonly recognitions: readonly {
    readonly from: string;
    readonly to: string;
    readonly standing: Standing;
  }[];
  readonly block: BlockJson;
}

export interface GroupJson {
  readonly total: number;
  readonly items: readonly (MentionJson & { readonly standing: Standing })[];
  readonly block: BlockJson;
}
