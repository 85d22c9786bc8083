import type { JsonObject } from '../../../core/json.ts';
import { canonizeDataset, nquadsOf, toDataset } from '../../json-ld/canonize.ts';
import type { ContextSource } from '../../json-ld/contexts.ts';
import { hmacLabel, relabelAll } from './labels.ts';
import { selectByPointers } from './select.ts';

/** A document's statements under the issuer's labels, and which of them a selection of the document makes. */
export interface Statements {
  /** N-Quads, sorted: their places are what proofs count by. */
  readonly lines: readonly string[];
  /**
   * The places of what the pointers choose, in order.
   * @returns undefined where a pointer leads nowhere.
   */
  readonly chosenBy: (pointers: readonly string[]) => readonly number[] | undefined;
  /** What the pointers choose as a document of its own, and the issuer's labels by its canonical ones. */
  readonly reveal: (pointers: readonly string[]) => Revealed | undefined;
}

export interface Revealed {
  readonly document: JsonObject;
  readonly labelMap: ReadonlyMap<string, string>;
}

/**
 * The statements of a whole document under labels by the issuer's key (vc-di-ecdsa §3.4.14). Objects without an id get labels
 * by their place in the document, so that a selection's statements are those of the whole.
 * @throws Refusal as `toDataset` does.
 */
export const statementsOf = (
  document: JsonObject,
  hmacKey: Uint8Array,
  contexts: ContextSource,
): Statements => {
  const names = new Map<JsonObject, string>();
  const nameOf = (object: JsonObject): string => {
    const name = names.get(object) ?? `n${names.size}`;
    names.set(object, name);
    return name;
  };
  const { lines, labels } = canonizeDataset(toDataset(document, contexts, { labelOf: nameOf }));
  const secret = new Map([...labels].map(([name, canonical]) => [name, hmacLabel(hmacKey, canonical)]));
  const byCanonical = new Map([...labels].map(([name, canonical]) => [canonical, secret.get(name) ?? '']));
  const labelled = relabelAll(lines, byCanonical) ?? [];
  const places = new Map(labelled.map((line, i) => [line, i]));
  const select = (pointers: readonly string[]) => {
    const selection = selectByPointers(document, pointers);
    if (selection === undefined) return undefined;
    const labelOf = (node: JsonObject): string => nameOf(selection.originOf(node));
    return { document: selection.document, dataset: toDataset(selection.document, contexts, { labelOf }) };
  };
  return {
    lines: labelled,
    chosenBy: (pointers) => {
      if (pointers.length === 0) return [];
      const chosen = select(pointers);
      if (chosen === undefined) return undefined;
      const found = relabelAll(nquadsOf(chosen.dataset), secret)?.map((line) => places.get(line)) ?? [];
      return [...new Set(found.filter((place) => place !== undefined))].sort((a, b) => a - b);
    },
    reveal: (pointers) => {
      const chosen = select(pointers);
      if (chosen === undefined) return undefined;
      const { labels: revealed } = canonizeDataset(chosen.dataset);
      const labelMap = new Map([...revealed].map(([name, canonical]) => [canonical, secret.get(name) ?? '']));
      return { document: chosen.document, labelMap };
    },
  };
};
