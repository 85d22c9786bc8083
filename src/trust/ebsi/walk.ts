import { type Finding, failed, no, type Outcome, ok, unknown } from '../../core/finding.ts';
import type { JsonObject } from '../../core/json.ts';
import type { Limits } from '../../core/limits.ts';
import type { Seconds } from '../../core/seconds.ts';
import type { Credential } from '../../credential/model.ts';
import type { Judged } from '../judge.ts';
import {
  type AttributePlace,
  attributePlace,
  bodyDigest,
  type EbsiAttribute,
  isBelow,
  readAttribute,
} from './attribute.ts';
import { judgeAccreditation } from './judge.ts';

/** Type of the entry of `termsOfUse` that names the accreditation which something was signed under. */
const CERTIFICATE = 'IssuanceCertificate';

/** Where a credential says that its issuer's accreditation stands, each place once. */
export const certificatesOf = ({ termsOfUse }: Pick<Credential, 'termsOfUse'>): readonly string[] => [
  ...new Set(termsOfUse.flatMap(({ type, id }) => (type === CERTIFICATE && id !== undefined ? [id] : []))),
];

/** One EBSI-shaped registry that a policy trusts, and the ways to it. */
export interface EbsiTrust {
  /** Base of its issuers, without a slash at its end. */
  readonly issuers: string;
  readonly schemas?: string;
  /** DIDs of the roots that count. */
  readonly roots: ReadonlySet<string>;
  /** Reads one JSON object of the registry; `undefined` where it has none. Never throws. */
  readonly read: (url: string) => Promise<Outcome<JsonObject | undefined>>;
  /** Checks proof and signer with this registry's own DID documents of the time of signing. Never throws. */
  readonly prove: (bytes: Uint8Array) => Promise<Outcome<Credential>>;
}

export interface EbsiWalkContext {
  readonly registries: readonly EbsiTrust[];
  readonly limits: Pick<Limits, 'pathHops' | 'paths' | 'skewSeconds'>;
  /** When the credential was issued, and the present. */
  readonly issued: Seconds;
  readonly now: Seconds;
}

export interface EbsiWalkedHop {
  readonly place: AttributePlace;
  /** Absent where the registry gave none that can be relied on. */
  readonly attribute?: EbsiAttribute;
  /** The signed accreditation, where its proof held. */
  readonly credential?: Credential;
  readonly authority: readonly Judged[];
  readonly scope: readonly Judged[];
}

/** One way from the issuer upward, issuer's own accreditation first. */
export interface EbsiWalkedPath {
  /** Base of the issuers of the registry; absent where the credential leads to none of the policy. */
  readonly registry?: string;
  readonly hops: readonly EbsiWalkedHop[];
  /** The root of the policy that it ends in. */
  readonly root?: string;
  /** Why it goes no further, where no hop says so. */
  readonly end?: Finding;
}

/**
 * Follows `termsOfUse` from a credential up to a root: at each hop the registry's answer, the signed accreditation, and that
 * what was signed under it lies inside it. A path stays in the registry that it began in. Bounded in hops and reads; never
 * throws for a fault of a registry. There is always at least one path, which says why there is no better.
 */
export const walkEbsi = (
  credential: Credential,
  context: EbsiWalkContext,
): Promise<readonly EbsiWalkedPath[]> => new EbsiWalker(context).climb(credential, undefined, []);

class EbsiWalker {
  readonly #context: EbsiWalkContext;
  #visits = 0;

  constructor(context: EbsiWalkContext) {
    this.#context = context;
  }

  /** @param within the registry that the path stays in; undefined for the credential itself, which may choose one. */
  async climb(
    child: Credential,
    within: EbsiTrust | undefined,
    trail: readonly EbsiWalkedHop[],
  ): Promise<readonly EbsiWalkedPath[]> {
    const who = child.issuer;
    const certificates = certificatesOf(child);
    if (certificates.length === 0) return [ended(within, trail, failed('EBSI_TERMS_MISSING', { who }))];
    const paths: EbsiWalkedPath[] = [];
    // One after the other: the number of reads stays bounded for all of them together.
    for (const url of certificates) paths.push(...(await this.#follow(url, child, within, trail)));
    return paths;
  }

  async #follow(
    url: string,
    child: Credential,
    within: EbsiTrust | undefined,
    trail: readonly EbsiWalkedHop[],
  ): Promise<readonly EbsiWalkedPath[]> {
    const { registries, limits } = this.#context;
    const registry = within ?? registries.find(({ issuers }) => isBelow(url, issuers));
    const stop = (finding: Finding) => [ended(registry, trail, finding)];
    const place = attributePlace(url, registry?.issuers ?? NOWHERE);
    if (!place.ok || registry === undefined) return stop(place.ok ? unknown('NOT_REACHED') : place.finding);
    const { did, id } = place.value;
    if (did !== child.issuer) return stop(failed('EBSI_ATTRIBUTE_OF_ANOTHER', { who: child.issuer }));
    if (trail.some((hop) => hop.place.did === did && hop.place.id === id))
      return stop(failed('EBSI_LOOP', { who: did }));
    if (trail.length >= limits.pathHops) return stop(unknown('EBSI_TOO_DEEP', { limit: limits.pathHops }));
    if (++this.#visits > limits.paths) return stop(unknown('EBSI_TOO_MANY_PATHS', { limit: limits.paths }));

    const hop = await this.#visit(place.value, child, registry, trail.length === 0);
    const hops = [...trail, hop];
    const isBroken = hop.authority.some(({ finding, required }) => required && finding.status !== 'pass');
    if (hop.credential === undefined || hop.attribute === undefined || isBroken) {
      return [{ registry: registry.issuers, hops }];
    }
    if (hop.attribute.role !== 'RootTAO') return this.climb(hop.credential, registry, hops);
    const other = hops.find(({ attribute }) => attribute?.rootTao !== did);
    return other === undefined
      ? [{ registry: registry.issuers, hops, root: did }]
      : [ended(registry, hops, failed('EBSI_RECORD_DISAGREES', { who: other.place.did, member: 'rootTao' }))];
  }

  async #visit(
    place: AttributePlace,
    child: Credential,
    registry: EbsiTrust,
    isIssuers: boolean,
  ): Promise<EbsiWalkedHop> {
    const fault = (finding: Finding, attribute?: EbsiAttribute): EbsiWalkedHop => ({
      place,
      ...(attribute && { attribute }),
      authority: [{ finding, required: true }],
      scope: [],
    });
    const answer = await registry.read(place.url);
    if (!answer.ok) return fault(answer.finding);
    if (answer.value === undefined) return fault(failed('EBSI_ATTRIBUTE_NOT_FOUND', { who: place.did }));
    const read = readAttribute(answer.value, place.did, isIssuers);
    if (!read.ok) return fault(read.finding);
    const attribute = read.value;
    const credential = await proveBody(place, attribute, registry);
    if (!credential.ok) return fault(credential.finding, attribute);
    const { issued, now, limits } = this.#context;
    const judged = judgeAccreditation(
      { place, attribute, credential: credential.value },
      {
        ...{ child, isIssuers, issued, now },
        skewSeconds: limits.skewSeconds,
        roots: registry.roots,
        issuers: registry.issuers,
        schemas: registry.schemas,
      },
    );
    return { place, attribute, credential: credential.value, ...judged };
  }
}

/** No address lies below it. */
const NOWHERE = ' ';

const ended = (
  registry: EbsiTrust | undefined,
  hops: readonly EbsiWalkedHop[],
  end: Finding,
): EbsiWalkedPath => ({
  ...(registry && { registry: registry.issuers }),
  hops,
  end,
});

/**
 * The signed accreditation behind an attribute. Where the latest revision changed something else, the body must be that of an
 * earlier one: its digest is that one's id.
 */
const proveBody = async (
  place: AttributePlace,
  { body, hash }: EbsiAttribute,
  registry: EbsiTrust,
): Promise<Outcome<Credential>> => {
  const who = place.did;
  if (body === '') return no(unknown('EBSI_BODY_MISSING', { who }));
  const digest = bodyDigest(body).slice(2);
  if (digest !== hash) {
    const revision = await registry.read(`${place.url}/revisions/${digest}`);
    if (!revision.ok) return revision;
    const { did, attribute } = (revision.value ?? {}) as { did?: unknown; attribute?: { body?: unknown } };
    if (did !== who || attribute?.body !== body) return no(failed('EBSI_BODY_EXCHANGED', { who }));
  }
  const proven = await registry.prove(new TextEncoder().encode(body));
  if (proven.ok) return ok(proven.value);
  const cause = proven.finding.code;
  return no(
    proven.finding.status === 'fail'
      ? failed('EBSI_BODY_NOT_PROVEN', { who, cause })
      : unknown('EBSI_BODY_NOT_CHECKED', { who, cause }),
  );
};
