import { type Finding, failed, notApplicable, pass, unknown } from '../core/finding.ts';
import type { Credential, RelatedResource } from '../credential/model.ts';
import { matchMultibase, matchSri } from './digests.ts';
import type { ResourceReader } from './resources.ts';

/** Bytes of what comes with this software, exactly as published. */
export type BundledBytes = (url: string) => Uint8Array | undefined;

export interface Related {
  readonly finding: Finding;
  readonly required: boolean;
}

/**
 * The digests of `relatedResource` (data model 2.0 §5.3) against the bytes that are used here, or that can be had. One that
 * is not at hand is not used either, so it informs only; one that differs means that somebody changed what the issuer
 * meant.
 */
export const checkRelatedResources = async (
  { relatedResources }: Pick<Credential, 'relatedResources'>,
  reader: ResourceReader,
  bundled: BundledBytes,
): Promise<readonly Related[]> => {
  if (relatedResources.length === 0) return [];
  const found = await Promise.all(relatedResources.map((resource) => judge(resource, reader, bundled)));
  const open = found.filter(({ finding }) => finding.status !== 'pass');
  const good = found.length - open.length;
  return [
    ...(good > 0 ? [{ finding: pass('RELATED_RESOURCES_MATCH', { count: good }), required: true }] : []),
    ...open,
  ];
};

const judge = async (
  resource: RelatedResource,
  reader: ResourceReader,
  bundled: BundledBytes,
): Promise<Related> => {
  const { id, digestSRI, digestMultibase } = resource;
  const host = URL.parse(id)?.host || 'no host';
  const read = bundled(id) ?? (await reader.read(id));
  const bytes = read instanceof Uint8Array ? read : read.ok ? read.value : undefined;
  if (bytes === undefined)
    return { finding: notApplicable('RELATED_RESOURCE_NOT_AT_HAND', { host }), required: false };
  const matches = [
    ...(digestSRI === undefined ? [] : [matchSri(bytes, digestSRI)]),
    ...(digestMultibase === undefined ? [] : [matchMultibase(bytes, digestMultibase)]),
  ];
  if (matches.includes('differs'))
    return { finding: failed('RELATED_RESOURCE_DIFFERS', { host }), required: true };
  return matches.includes('matches') && !matches.includes('unreadable')
    ? { finding: pass('RELATED_RESOURCES_MATCH', { count: 1 }), required: true }
    : { finding: unknown('RELATED_RESOURCE_DIGEST_UNREADABLE', { host }), required: true };
};
