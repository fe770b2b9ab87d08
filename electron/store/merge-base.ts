// What two data files of one book both began with: the longest beginning their change logs share, and what each has taken of the other since.
import { HandoverSummarySchema, type Through } from '../../shared/domain/merge/merge-summary.ts';
import { allRows, oneRow, type ReadDb } from './db.ts';

/** The state of one side when its log ended at `seq`. */
export type Base = { readonly side: 'ours' | 'theirs'; readonly seq: number };
export type CommonGround = {
  /** Last place both logs share. */
  readonly prefix: number;
  /** One state both know, or two where each side has taken the other's changes without knowing of it. */
  readonly bases: readonly Base[];
  /** Rows that are one thing under two ids: theirs to ours. */
  readonly links: ReadonlyMap<string, string>;
};

type Place = { readonly command: string; readonly table: string; readonly row: string };

function placeAt(db: ReadDb, seq: number): Place | undefined {
  const sql = 'SELECT command_id AS command, table_name AS "table", row_id AS row FROM changes WHERE seq = ?';
  return oneRow<Place>(db, sql, seq);
}

export function lastSeq(db: ReadDb): number {
  return oneRow<{ seq: number }>(db, 'SELECT coalesce(max(seq), 0) AS seq FROM changes')?.seq ?? 0;
}

/** How far two logs are the same. A command has its id once in the world and is logged once, so that halving finds the place. */
export function commonPrefix(ours: ReadDb, theirs: ReadDb): number {
  const isShared = (seq: number): boolean => {
    const [one, other] = [placeAt(ours, seq), placeAt(theirs, seq)];
    return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
  };
  let [low, high] = [0, Math.min(lastSeq(ours), lastSeq(theirs))];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isShared(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where this data file stands, to be told to the one that takes its changes. */
export function endOfLog(db: ReadDb): Through {
  const seq = lastSeq(db);
  return { seq, commandId: placeAt(db, seq)?.command ?? '' };
}

/** What one side has taken of the other: up to where, and since which place of its own log it holds it. */
type Taken = {
  readonly through: number;
  readonly since: number;
  readonly links: readonly (readonly [string, string])[];
};

function takenOf(side: ReadDb, other: ReadDb, prefix: number): readonly Taken[] {
  type Row = { readonly summary: string; readonly since: number };
  const sql = `SELECT h.summary, (SELECT max(c.seq) FROM changes c WHERE c.table_name = 'handovers' AND c.row_id = h.id) AS since
    FROM handovers h WHERE h.direction = 'merged'`;
  const taken = allRows<Row>(side, sql).flatMap(({ summary, since }): readonly Taken[] => {
    const read = HandoverSummarySchema.safeParse(JSON.parse(summary));
    if (!read.success || read.data.through === null) return [];
    const { seq, commandId } = read.data.through;
    const isOther = seq > prefix && placeAt(other, seq)?.command === commandId;
    return isOther ? [{ through: seq, since, links: read.data.links }] : [];
  });
  return taken.toSorted((one, another) => another.through - one.through);
}

/** `null` where the two share no beginning: they are not files of one book. */
export function findCommonGround(ours: ReadDb, theirs: ReadDb): CommonGround | null {
  const prefix = commonPrefix(ours, theirs);
  if (prefix === 0) return null;
  const [mine, other] = [takenOf(ours, theirs, prefix), takenOf(theirs, ours, prefix)];
  const links = new Map([
    ...other.flatMap((taken) => taken.links.map(([there, here]) => [here, there] as const)),
    ...mine.flatMap((taken) => taken.links),
  ]);
  const [here, there] = [mine[0], other[0]];
  const fromTheirs: readonly Base[] = here === undefined ? [] : [{ side: 'theirs', seq: here.through }];
  const fromOurs: readonly Base[] = there === undefined ? [] : [{ side: 'ours', seq: there.through }];
  if (here === undefined && there === undefined) return { prefix, bases: [{ side: 'ours', seq: prefix }], links };
  // The later of two meetings knows the earlier one, where it came after it.
  if (here !== undefined && there !== undefined && there.through >= here.since)
    return { prefix, bases: fromOurs, links };
  if (here !== undefined && there !== undefined && here.through >= there.since)
    return { prefix, bases: fromTheirs, links };
  return { prefix, bases: [...fromTheirs, ...fromOurs], links };
}
