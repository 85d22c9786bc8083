import { hexOfSize, NO_RECORD, type RecordId } from '../../core/hex.ts';
import { ebsiIdOf } from '../../did/methods/ebsi-id.ts';
import type { Snapshot } from '../lookup.ts';
import { controlledBy, didTextOf, documentAt, holdersOf, mayAct, proxiesOf } from './dids.ts';
import { attributeOf, attributesOf, bodyOf, revisionsOf } from './issuers.ts';
import { type EbsiReads, pageOf } from './reads.ts';
import * as schemas from './schemas.ts';

/** EBSI's reads over a state in memory. */
export const createEbsiReads = ({ state, block }: Snapshot): EbsiReads => {
  const now = () => block().time;
  const isIssuer = (did: string): boolean => attributesOf(state, did).length > 0;

  const revisionsIn = (did: string, attribute: string) => {
    const id = recordIdIn(attribute);
    // An attribute asked for under another DID is nobody's.
    if (id === undefined || state.records.get(id)?.record.subject !== did) return undefined;
    return attributesOf(state, did).includes(id) ? revisionsOf(state, id) : undefined;
  };

  return {
    head: async () => block(),
    dids: async (paging, filter) => {
      const time = now();
      if (filter === undefined) return page(state.didOrder, paging);
      if (!('controller' in filter))
        return page(holdersOf(state, filter.method, filter.relationship, time), paging);
      const controller = ebsiIdOf(filter.controller);
      return page(controller === undefined ? [] : controlledBy(state, controller, time), paging);
    },
    document: async (did, at) => documentAt(state, did, Math.min(at ?? now(), now())),
    mayAct: async (did, account) => {
      const address = hexOfSize(account, 20);
      return address !== undefined && mayAct(state, did, address, now());
    },
    issuers: async (paging) => {
      block();
      return pageOf(state.subjects.filter(isIssuer), paging);
    },
    issuer: async (did) => {
      block();
      const ids = attributesOf(state, did);
      if (ids.length === 0) return undefined;
      const views = ids.flatMap((id) => state.records.get(id) ?? []);
      return { hasAttributes: views.some((view) => bodyOf(view) !== '') };
    },
    attributes: async (did, paging) => {
      block();
      const ids = attributesOf(state, did);
      return ids.length === 0
        ? undefined
        : pageOf(
            ids.map((id) => id.slice(2)),
            paging,
          );
    },
    attribute: async (did, attribute, wanted) => {
      const revisions = revisionsIn(did, attribute);
      const id = wanted?.replace(/^0x/, '').toLowerCase();
      const revision = id === undefined ? revisions?.at(-1) : revisions?.findLast((one) => one.id === id);
      return revision && attributeOf(state, revision, now());
    },
    revisions: async (did, attribute, paging) => {
      block();
      const revisions = revisionsIn(did, attribute);
      return (
        revisions &&
        pageOf(
          revisions.map(({ id }) => id),
          paging,
        )
      );
    },
    proxies: async (did, paging) =>
      isIssuer(did) ? pageOf([...proxiesOf(state, did, now()).keys()], paging) : undefined,
    proxy: async (did, id) => {
      const wanted = hexOfSize(id, 32);
      return wanted === undefined ? undefined : proxiesOf(state, did, now()).get(wanted);
    },
    schemas: async (paging) => {
      block();
      return pageOf(schemas.schemaIds(state), paging);
    },
    schema: async (id, wanted) => {
      block();
      const revisions = schemas.revisionsOf(state, id);
      const found =
        wanted === undefined ? revisions.at(-1) : revisions.find((one) => one.revision === wanted);
      return found?.schema;
    },
    schemaRevisions: async (id, paging) => {
      block();
      const revisions = schemas.revisionsOf(state, id);
      return revisions.length === 0
        ? undefined
        : pageOf(
            revisions.map(({ revision }) => revision),
            paging,
          );
    },
    metadata: async (id, revision) => {
      block();
      const isKnown = schemas.revisionsOf(state, id).some((one) => one.revision === revision);
      return isKnown ? schemas.metadataOf(state, id, revision) : undefined;
    },
    governors: async () => {
      block();
      const acts = (state.byParent.get(NO_RECORD) ?? []).flatMap((root) => state.history.get(root) ?? []);
      // Governance is the parent of every root, and acts as such.
      const byGovernance = acts.filter(
        (act) => act.event === 'RecordGranted' || ('actor' in act && act.actor === NO_RECORD),
      );
      return [...new Set(byGovernance.flatMap((act) => ('signer' in act ? [act.signer] : [])))];
    },
  };
};

const page = (ids: readonly `0x${string}`[], paging: Parameters<typeof pageOf>[1]) => {
  const { items, total } = pageOf(ids, paging);
  return { items: items.map(didTextOf), total };
};

/** With or without `0x`. */
const recordIdIn = (text: string): RecordId | undefined =>
  hexOfSize(text.startsWith('0x') ? text : `0x${text}`, 32);
