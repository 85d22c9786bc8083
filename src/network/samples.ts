import type { Hex } from '../core/hex.ts';
import type { JsonObject } from '../core/json.ts';
import type { Seconds } from '../core/seconds.ts';
import { anchorBatch } from '../issue/issuance-anchor.ts';
import { type MicroCredential, microCredentialDocument } from '../issue/micro-credential.ts';
import { signCredential } from '../issue/sign-credential.ts';
import { emptyList, withStatus } from '../issue/status-bits.ts';
import { anchoredListEntry, revocationHandleEntry, statusBitEntry } from '../issue/status-entry.ts';
import { type SignedList, signStatusList } from '../issue/status-list.ts';
import type { RecordRef } from '../trust/record.ts';
import type { ActorName } from './actors.ts';
import { ACTORS } from './actors.ts';
import { RECORDS } from './plan.ts';
import type { World } from './world.ts';

/** A credential of the demonstration; kept as a file and offered for trying out. */
export interface Sample {
  readonly name: string;
  /** What it is, in a few words. */
  readonly about: string;
  readonly token: string;
}

export interface Course {
  readonly title: string;
  readonly fields: readonly string[];
  readonly level: number;
  readonly ects: number;
  readonly country: string;
  readonly type?: string;
}

export const DATA_STEWARDSHIP: Course = {
  title: 'Data stewardship in practice',
  fields: ['0613'],
  level: 6,
  ects: 5,
  country: 'DE-BY',
};

/** One on-chain list of bits and one anchored list; every sample has an entry of its own. */
const BITS = { purpose: 'revocation', number: 0 } as const;
const SUSPENSIONS = { purpose: 'suspension', number: 1 } as const;
export const ANCHORED = { purpose: 'revocation', number: 2 } as const;
/** An on-chain copy of the anchored list does not age on a chain that may stand still: no time to live. */
const NO_TTL = 0;

export type StatusWay =
  | { readonly way: 'bit'; readonly index: number }
  | { readonly way: 'suspension-bit'; readonly index: number }
  | { readonly way: 'anchored'; readonly index: number; readonly url: string }
  | { readonly way: 'handle'; readonly handle: Hex };

export interface Draft {
  readonly name: string;
  readonly about: string;
  readonly by: ActorName | 'stranger';
  /** The record that it is issued under; none for an unrecognised issuer. */
  readonly under?: string;
  readonly course: Course;
  readonly issuedAt: Seconds;
  readonly status?: StatusWay;
  readonly dataModel?: '1.1' | '2.0';
  /** The awarding body's name, where somebody else seals. */
  readonly awardedBy?: ActorName;
}

/** Signs a sample as its issuer. */
export const issueSample = async (world: World, draft: Draft): Promise<Sample> => {
  const document = sampleDocument(world, draft);
  const token = await signCredential(document, world.identity(draft.by).signer, { issuedAt: draft.issuedAt });
  return { name: draft.name, about: draft.about, token };
};

/** Signs a sample with an issuance anchor, and anchors it: then the date of issuance is proven. */
export const issueAnchored = async (
  world: World,
  draft: Draft & { readonly under: string },
): Promise<Sample> => {
  const { ref } = world.granted(draft.under);
  const where = { accreditation: ref, statusRegistry: world.deployment.contracts.statusRegistry };
  const batch = anchorBatch([sampleDocument(world, draft)], where);
  await world.write(draft.by, (plans) => plans.anchorIssuance(ref.id, batch.root));
  const [document = {}] = batch.documents;
  const token = await signCredential(document, world.identity(draft.by).signer, { issuedAt: draft.issuedAt });
  return { name: draft.name, about: draft.about, token };
};

const sampleDocument = (world: World, draft: Draft): JsonObject => {
  const ref = draft.under === undefined ? undefined : world.granted(draft.under).ref;
  const { course } = draft;
  const from: MicroCredential = {
    dataModel: draft.dataModel ?? '2.0',
    ...(course.type === undefined ? {} : { type: course.type }),
    issuer: world.identity(draft.by).did,
    issuedAt: draft.issuedAt,
    learner: { id: world.identity('learner').did },
    title: course.title,
    issuerCountry: course.country,
    learningOutcomes: ['Describes, cleans and documents a data set so that others can use it'],
    ects: course.ects,
    level: course.level,
    fields: course.fields,
    typeOfAssessment: 'Project work',
    formOfParticipation: 'Blended',
    qualityAssurance: 'External evaluation of the institution',
    additionalNote: 'Demonstration: made up, signed with keys that anyone can derive.',
    ...(draft.awardedBy === undefined
      ? {}
      : { awardingBody: { id: world.identity(draft.awardedBy).did, legalName: nameOf(draft.awardedBy) } }),
    ...(ref === undefined ? {} : { accreditation: ref }),
    ...(ref === undefined || draft.status === undefined
      ? {}
      : { status: [entryOf(draft.status, ref, world.deployment.contracts.statusRegistry)] }),
  };
  return microCredentialDocument(from);
};

const nameOf = (actor: ActorName): string => Object.values(ACTORS[actor].organisation.legalName)[0] ?? actor;

const entryOf = (status: StatusWay, accreditation: RecordRef, statusRegistry: Hex): JsonObject => {
  const where = { accreditation, statusRegistry };
  switch (status.way) {
    case 'bit':
      return statusBitEntry(where, { purpose: BITS.purpose, list: BITS.number, index: status.index });
    case 'suspension-bit':
      return statusBitEntry(where, {
        purpose: SUSPENSIONS.purpose,
        list: SUSPENSIONS.number,
        index: status.index,
      });
    case 'anchored':
      return anchoredListEntry(where, {
        purpose: ANCHORED.purpose,
        list: ANCHORED.number,
        index: status.index,
        url: status.url,
      });
    case 'handle':
      return revocationHandleEntry(where, status.handle);
  }
};

/** Revokes or suspends, each way with its own transaction. For the anchored list the caller publishes what is returned. */
export const revoke = async (
  world: World,
  by: ActorName,
  under: string,
  status: Exclude<StatusWay, { way: 'anchored' }>,
): Promise<void> => {
  const { ref } = world.granted(under);
  await world.write(by, (plans) => {
    switch (status.way) {
      case 'bit':
        return plans.setBit({ accreditation: ref.id, ...BITS }, status.index, { reason: 'issued-in-error' });
      case 'suspension-bit':
        return plans.setBit({ accreditation: ref.id, ...SUSPENSIONS }, status.index, {
          reason: 'under-review',
        });
      case 'handle':
        return plans.revokeHandle(ref.id, status.handle, { reason: 'issued-in-error' });
    }
  });
};

/** Signs a version of an issuer's anchored list with these entries set, and anchors its digest. */
export const publishList = async (
  world: World,
  by: ActorName,
  under: string,
  list: { readonly url: string; readonly revoked: readonly number[]; readonly version: number },
): Promise<SignedList> => {
  const signed = await signStatusList(
    withStatus(emptyList(), list.revoked),
    {
      form: 'BitstringStatusList',
      url: list.url,
      issuer: world.identity(by).did,
      purpose: ANCHORED.purpose,
      issuedAt: await world.time(),
    },
    world.identity(by).signer,
  );
  const { ref } = world.granted(under);
  const version = { version: list.version, digest: signed.digest, ttl: NO_TTL };
  await world.write(by, (plans) => plans.publishList({ accreditation: ref.id, ...ANCHORED }, version));
  return signed;
};

/** Texts of every hashed term of the demonstration, for `nameTerms`. */
export const TERMS: readonly string[] = [...new Set(RECORDS.flatMap(({ permission }) => permission.types))];

/** The signature of another credential under this one's content. */
export const tamper = (token: string): string => {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const content = Buffer.from(payload, 'base64url').toString('utf8').replace('EQF-6', 'EQF-7');
  return [header, Buffer.from(content).toString('base64url'), signature].join('.');
};
