import { type Finding, failed, pass } from '../core/finding.ts';
import { NO_RECORD } from '../core/hex.ts';
import { fitsInside } from './attenuation.ts';
import { bodyHashOf, recordIdOf } from './encoding.ts';
import { whoIs } from './names.ts';
import type { AccreditationRecord } from './record.ts';
import { type Violation, wellFormed } from './rules.ts';
import type { RecordView } from './source.ts';

/**
 * Re-computes what the contract enforced at the grant: the id from parent and body, the rules on the body, and that the
 * record fits inside its parent. A reader that lies about a record is found here.
 * @param parent The view of the parent; absent for a root.
 */
export const checkIntegrity = (view: RecordView, parent: RecordView | undefined): Finding => {
  const isRoot = view.parent === NO_RECORD;
  const { id } = view.ref;
  if (!idFollows(view)) return failed('RECORD_ID_MISMATCH', { id }, { record: id });
  const broken = bodyViolation(view.record);
  if (broken) return failed('RECORD_MALFORMED', { id, rule: ruleText(broken) }, { record: id });
  if (isRoot !== (view.record.kind === 'root')) {
    return failed('RECORD_MALFORMED', { id, rule: 'kind' }, { record: id });
  }
  const excess = parent === undefined ? undefined : parentViolation(view.record, parent.record);
  if (excess) {
    return failed(
      'ACCREDITATION_TOO_WIDE',
      { who: whoIs(view), dimension: ruleText(excess) },
      { record: id },
    );
  }
  return pass('RECORD_INTACT', { who: whoIs(view) }, { record: id });
};

/** Names the dimension, or else the rule, that is broken. */
export const ruleText = (violation: Violation): string =>
  'dimension' in violation ? violation.dimension : violation.rule;

// Records never change, and readers hand out the same object again and again: what was computed once is kept with it.
const ids = new WeakMap<AccreditationRecord, string>();
const bodies = new WeakMap<AccreditationRecord, Violation | null>();
const pairs = new WeakMap<AccreditationRecord, WeakMap<AccreditationRecord, Violation | null>>();

const idFollows = (view: RecordView): boolean => {
  const { chainId, registry, id } = view.ref;
  const place = `${chainId} ${registry} ${view.parent} ${view.bodyHash} ${id}`;
  if (ids.get(view.record) === place) return true;
  const bodyHash = encodedHash(view.record);
  const follows =
    bodyHash !== undefined &&
    bodyHash === view.bodyHash &&
    recordIdOf({ chainId, registry, parent: view.parent, bodyHash }) === id;
  if (follows) ids.set(view.record, place);
  return follows;
};

/** A body that cannot even be encoded has no hash. */
const encodedHash = (record: AccreditationRecord): string | undefined => {
  try {
    return bodyHashOf(record);
  } catch {
    return undefined;
  }
};

const bodyViolation = (record: AccreditationRecord): Violation | null => {
  const known = bodies.get(record);
  if (known !== undefined) return known;
  const violation = wellFormed(record) ?? null;
  bodies.set(record, violation);
  return violation;
};

const parentViolation = (child: AccreditationRecord, parent: AccreditationRecord): Violation | null => {
  const known = pairs.get(child)?.get(parent);
  if (known !== undefined) return known;
  const violation = fitsInside(child, parent) ?? null;
  const siblings = pairs.get(child) ?? new WeakMap<AccreditationRecord, Violation | null>();
  siblings.set(parent, violation);
  pairs.set(child, siblings);
  return violation;
};
