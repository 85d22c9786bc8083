import {
  type BulkKind,
  type BulkReport,
  type BulkRow,
  type EndRow,
  endFromRow,
  endKind,
  type GrantRow,
  grantFromRow,
  grantKindInOne,
  isVidimusError,
  type JsonObject,
  mapRows,
  type RawRow,
  type RecordId,
  type RegistryWriter,
  type RevokeRow,
  type RowFailure,
  revokeFromRow,
  revokeKind,
  runBulk,
  type VidimusError,
} from '../../../browser-wallet.ts';
import { getJson } from '../../api/get.ts';
import { plain } from '../../ui/untrusted.ts';
import type { BulkRowState } from '../model/bulk.ts';
import type { Accreditation } from '../model/facts.ts';
import { codedOf } from '../model/fault.ts';
import { inSentence, nameOf, shortHex } from '../model/names.ts';
import { refusalText } from '../model/refusal-text.ts';
import { judgeGrant } from '../model/refusals.ts';
import type { BulkKindName } from '../model/route.ts';
import type { Console } from '../state.ts';
import { patiently } from '../wallet/patient.ts';
import type { Session } from '../wallet/session.ts';

export interface RunOptions {
  readonly writer: RegistryWriter;
  readonly keys: ReadonlySet<string>;
  readonly signal: AbortSignal;
  readonly onSigning: (keys: readonly string[]) => void;
  readonly onDone: (keys: readonly string[], transaction: string) => void;
  readonly onRowError: (failure: RowFailure) => void;
}

/** A file whose lines are read: what each does, and how they are written. */
export interface Work {
  readonly rows: readonly BulkRowState[];
  /** Groups of the rows that are ready: one group shares signatures. */
  readonly groups: readonly string[];
  readonly batch: number;
  run(options: RunOptions): Promise<BulkReport>;
}

interface Reading<T> {
  readonly kind: BulkKind<T>;
  readonly what: (value: T) => Promise<string>;
  /** Why the registry would refuse the row; a text, with its code. */
  readonly judge: (value: T) => Promise<BulkRowState['fault']>;
}

/** Reads and judges every line before anything is signed. @throws VidimusError where the registry cannot be asked */
export const readWork = async (
  app: Console,
  session: Session,
  kind: BulkKindName,
  parent: RecordId | undefined,
  raw: readonly RawRow[],
): Promise<Work> => {
  const names = namesOf(app);
  switch (kind) {
    case 'accredit':
      return workOf(app, raw, await collect(raw, grantFromRow), await grantReading(app, session, parent));
    case 'end':
      return workOf(app, raw, await collect(raw, endFromRow), endReading(app, session, names));
    case 'revoke':
      return workOf(app, raw, await collect(raw, revokeFromRow), revokeReading(app, session, names));
  }
};

const collect = async <T>(
  raw: readonly RawRow[],
  read: (value: JsonObject) => T,
): Promise<readonly BulkRow<T>[]> => {
  const rows: BulkRow<T>[] = [];
  for await (const row of mapRows(raw, read)) rows.push(row);
  return rows;
};

/** Of a line that cannot be used: how it begins, so that it is found again. */
const beginningOf = (raw: readonly RawRow[], line: number): string => {
  const row = raw.find((one) => one.line === line);
  const texts = row !== undefined && 'value' in row ? Object.values(row.value) : [];
  return plain(
    texts
      .filter((text) => typeof text === 'string' && text !== '')
      .slice(0, 2)
      .join(' · '),
    120,
  );
};

const workOf = async <T>(
  app: Console,
  raw: readonly RawRow[],
  given: readonly BulkRow<T>[],
  { kind, what: whatOf, judge }: Reading<T>,
): Promise<Work> => {
  const first = new Map<string, number>();
  const rows: BulkRowState[] = [];
  const values = new Map<string, { readonly line: number; readonly value: T }>();
  for (const row of given) {
    if ('error' in row) {
      const what = beginningOf(raw, row.line);
      rows.push({ line: row.line, what, state: 'failed', fault: faultOf(app, row.error) });
      continue;
    }
    const { line, value } = row;
    const key = keyOf(kind, value);
    if (key instanceof Error) {
      rows.push({ line, what: beginningOf(raw, line), state: 'failed', fault: faultOf(app, key) });
      continue;
    }
    const twin = first.get(key);
    if (twin !== undefined) rows.push({ line, what: await whatOf(value), state: 'twice', key, twin });
    else {
      first.set(key, line);
      values.set(key, { line, value });
      const fault = await judge(value);
      rows.push({
        ...{ line, key, what: await whatOf(value), state: fault === undefined ? 'ready' : 'failed' },
        ...(fault && { fault, isRefused: true }),
      });
    }
  }
  const asked = [...values];
  const done =
    asked.length === 0
      ? []
      : await isDone(
          kind,
          asked.map(([, { value }]) => value),
        );
  const already = new Set(asked.flatMap(([key], at) => (done[at] === true ? [key] : [])));
  const judged = rows.map((row) => {
    if (row.key === undefined || row.state === 'twice' || !already.has(row.key)) return row;
    const { fault: _fault, isRefused: _refused, ...rest } = row;
    return { ...rest, state: 'already' as const };
  });
  const groups = judged.flatMap(({ key, state }) => {
    const item = key === undefined ? undefined : values.get(key);
    return state === 'ready' && item !== undefined ? [kind.group(item.value)] : [];
  });
  return {
    ...{ rows: judged, groups, batch: kind.batch },
    run: ({ writer, keys, signal, onSigning, onDone, onRowError }) =>
      runBulk(
        writer,
        asked.flatMap(([key, item]) => (keys.has(key) ? [item] : [])),
        {
          ...kind,
          plan: (some) => {
            onSigning(some.map((value) => kind.key(value)));
            return kind.plan(some);
          },
        },
        {
          ...{ concurrency: 1, signal, onRowError },
          journal: {
            append: async (entry) => {
              if (entry.event === 'done') onDone(entry.keys, entry.transaction);
            },
          },
        },
      ),
  };
};

/** Few questions at once, whatever the file's size. */
const ASKED = 100;
const isDone = async <T>(kind: BulkKind<T>, values: readonly T[]): Promise<readonly boolean[]> => {
  const answers: boolean[] = [];
  for (let at = 0; at < values.length; at += ASKED)
    answers.push(...(await kind.isDone(values.slice(at, at + ASKED))));
  return answers;
};

const keyOf = <T>(kind: BulkKind<T>, value: T): string | VidimusError => {
  try {
    return kind.key(value);
  } catch (error) {
    if (!isVidimusError(error)) throw error;
    return error;
  }
};

export const faultOf = ({ say }: Console, error: VidimusError): NonNullable<BulkRowState['fault']> => ({
  code: error.code,
  text: say.message(codedOf(error)).text,
});

const grantReading = async (
  app: Console,
  session: Session,
  parent: RecordId | undefined,
): Promise<Reading<GrantRow>> => {
  if (parent === undefined) throw new TypeError('A file of accreditations has an accreditor.');
  const { writer, account } = session;
  const view: Accreditation = await getJson(`/accreditations/${parent}`);
  const { record } = await writer.bodies.bodyOf(parent);
  const [state] = await writer.bodies.statesOf([parent]);
  const terms = view.permissions.flatMap(({ types, schemas }) => [...types, ...schemas]);
  const { registry } = app.store.state;
  const grantsClosed = registry.is === 'ready' && registry.value.grantsClosed;
  return {
    kind: grantKindInOne(writer, parent, (text) => terms.some((term) => term.text === text)),
    what: async ({ draft, attachments }) =>
      nameOf({ subject: draft.subject, ...attachments }, app.i18n.language),
    judge: async ({ draft }) => {
      const place = { account, now: Math.floor(Date.now() / 1000), grantsClosed };
      const [refusal] = judgeGrant(
        draft,
        { record, state },
        place,
        (hash) => terms.find((term) => term.hash === hash)?.text,
      ).refusals;
      return refusal && { code: refusal.code, text: refusalText(refusal, app.i18n, app.formats) };
    },
  };
};

const endReading = (app: Console, { writer }: Session, names: Names): Reading<EndRow> => {
  const kind = endKind(writer);
  return {
    kind,
    what: async ({ accreditation }) =>
      app.i18n.t('console.bulk.what.end', { name: inSentence(await names(accreditation)) }),
    judge: async (row) => {
      try {
        await kind.plan([row]);
        return undefined;
      } catch (error) {
        if (isVidimusError(error) && error.kind !== 'environment') return faultOf(app, error);
        throw error;
      }
    },
  };
};

const revokeReading = (app: Console, { writer }: Session, names: Names): Reading<RevokeRow> => ({
  kind: { ...revokeKind(writer), batch: 100 },
  what: async (row) => {
    const name = inSentence(await names(row.accreditation));
    return 'handle' in row
      ? app.i18n.t('console.bulk.what.revoke.handle', { handle: shortHex(row.handle), name })
      : app.i18n.t('console.bulk.what.revoke.index', { index: row.index, list: row.list, name });
  },
  judge: async ({ accreditation }) => {
    const [state] = await writer.bodies.statesOf([accreditation]);
    return state === undefined
      ? { code: 'RECORD_NOT_FOUND', text: app.i18n.t('console.refuse.RECORD_UNKNOWN') }
      : undefined;
  },
});

type Names = (id: RecordId) => Promise<string>;

/** Each name is asked for once. */
const namesOf = ({ i18n }: Console): Names => {
  const known = new Map<RecordId, Promise<string>>();
  const ask = async (id: RecordId): Promise<string> => {
    try {
      return nameOf(await patiently<Accreditation>(`/accreditations/${id}`), i18n.language);
    } catch {
      return shortHex(id);
    }
  };
  return (id) => {
    const name = known.get(id) ?? ask(id);
    known.set(id, name);
    return name;
  };
};
