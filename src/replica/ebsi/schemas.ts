import { sha256 } from '#crypto';
import type { EventPlace, SchemaEvent } from '../../chain/events/types.ts';
import { type Hex, toHex } from '../../core/hex.ts';
import { schemaDigest } from '../../core/schema-id.ts';
import { parseJsonObject } from '../../core/strict-json.ts';
import type { RegistryState } from '../state.ts';
import type { EbsiMetadata } from './reads.ts';

type Published = EventPlace & Extract<SchemaEvent, { event: 'SchemaPublished' }>;

/** Ids under which something stands that has that id by its content. */
export const schemaIds = (state: RegistryState): readonly Hex[] =>
  state.schemaOrder.filter((id) => revisionsOf(state, id).length > 0);

/**
 * Revisions of a schema in the order of their publication, whoever published them. What does not have the id by its content,
 * or was withdrawn by everybody who published it, is left out: the contract cannot compute the id, so readers must.
 */
export const revisionsOf = (state: RegistryState, id: Hex): readonly Published[] => {
  const standing = new Map<Hex, { readonly event: Published; readonly publishers: Set<Hex> }>();
  for (const event of state.schemas.get(id) ?? []) {
    if (event.event === 'SchemaPublished' && hasId(event.schema, id)) {
      const known = standing.get(event.revision) ?? { event, publishers: new Set<Hex>() };
      known.publishers.add(event.publisher);
      standing.set(event.revision, known);
    }
    if (event.event === 'SchemaWithdrawn') standing.get(event.revision)?.publishers.delete(event.publisher);
  }
  return [...standing.values()].flatMap(({ event, publishers }) => (publishers.size > 0 ? [event] : []));
};

/** What was said about a revision, oldest first; an id is SHA-256 of the text. */
export const metadataOf = (state: RegistryState, id: Hex, revision: Hex): readonly EbsiMetadata[] => {
  const texts = (state.schemas.get(id) ?? []).flatMap((event) =>
    event.revision === revision && 'metadata' in event && event.metadata.length > 0 ? [event.metadata] : [],
  );
  const entries = texts.map((bytes) => [toHex(sha256(bytes)), new TextDecoder().decode(bytes)] as const);
  return [...new Map(entries)].map(([key, text]) => ({ id: key, text }));
};

const hasId = (schema: Uint8Array, id: Hex): boolean => {
  try {
    return toHex(schemaDigest(parseJsonObject(schema))) === id;
  } catch {
    return false;
  }
};
