import { canonicalize } from '../core/jcs.ts';
import type { Json } from '../core/json.ts';
import type { RegistryCopy } from './copy.ts';

export const FACT_KINDS = [
  'did',
  'issuer',
  'attribute',
  'revision',
  'proxy',
  'schema',
  'schema-revision',
  'metadata',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** One thing in which two registries differ. */
export interface Difference {
  readonly kind: FactKind;
  /** DID, or DID and ids, from the outside in. */
  readonly what: readonly string[];
  /** `first`: only there; `second`: only there; `both`: in both, and not the same. */
  readonly where: 'first' | 'second' | 'both';
  /** The members that are not the same, where it stands in both. */
  readonly members?: readonly string[];
}

/** Everything in which two copies differ, in the order of their kinds and ids. Whence and when they were taken does not count. */
export const compareCopies = (first: RegistryCopy, second: RegistryCopy): readonly Difference[] => {
  const here = factsOf(first);
  const there = factsOf(second);
  const keys = [...new Set([...here.keys(), ...there.keys()])];
  const differences = keys.flatMap((key): readonly Difference[] => {
    const [a, b] = [here.get(key), there.get(key)];
    const known = a ?? b;
    if (known === undefined) return [];
    const { kind, what } = known;
    if (a === undefined) return [{ kind, what, where: 'second' }];
    if (b === undefined) return [{ kind, what, where: 'first' }];
    const members = unlike(a.value, b.value);
    return members.length === 0 ? [] : [{ kind, what, where: 'both', members }];
  });
  return differences.sort(
    (a, b) =>
      FACT_KINDS.indexOf(a.kind) - FACT_KINDS.indexOf(b.kind) ||
      (a.what.join(' ') < b.what.join(' ') ? -1 : 1),
  );
};

interface Fact {
  readonly kind: FactKind;
  readonly what: readonly string[];
  readonly value: Readonly<Record<string, Json>>;
}

const factsOf = (copy: RegistryCopy): ReadonlyMap<string, Fact> => {
  const facts = new Map<string, Fact>();
  const add = (kind: FactKind, what: readonly string[], value: object): void => {
    facts.set([kind, ...what].join(' '), { kind, what, value: value as Fact['value'] });
  };
  for (const { did, document } of copy.dids) add('did', [did], document);
  for (const { did, attributes, proxies } of copy.issuers) {
    add('issuer', [did], {});
    for (const { id, latest, revisions } of attributes) {
      add('attribute', [did, id], latest);
      for (const { id: revision, ...rest } of revisions) add('revision', [did, id, revision], rest);
    }
    for (const { id, data } of proxies) add('proxy', [did, id], data);
  }
  for (const { id, revisions } of copy.schemas) {
    add('schema', [id], { revisions: revisions.map((revision) => revision.id) });
    for (const { id: revision, text, metadata } of revisions) {
      add('schema-revision', [id, revision], { text });
      for (const one of metadata) add('metadata', [id, revision, one.id], { text: one.text });
    }
  }
  return facts;
};

const unlike = (a: Fact['value'], b: Fact['value']): readonly string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => {
    const [x, y] = [a[name], b[name]];
    return x === undefined || y === undefined || canonicalize(x) !== canonicalize(y);
  });
