// A returned form side by side: what was sent, what is known now, what the unit answers, and which of it may be taken over.
import type { ReviewRow } from '../../shared/contract/forms.ts';
import type { Day } from '../../shared/domain/day.ts';
import {
  figureProblems,
  isTakenByDefault,
  taskProblems,
  type FigureNow,
  type Problems,
  type WorkNow,
} from '../../shared/domain/forms/form-answers.ts';
import { lockedTexts, rowsOf, type FormFigure, type FormTask } from '../../shared/domain/forms/form-content.ts';
import { isSameCell, type FormCellKey, type FormDecisions } from '../../shared/domain/forms/form-decisions.ts';
import type { ReadReply } from '../../shared/domain/forms/form-reading.ts';
import { closedOver, type Closing } from '../../shared/domain/reports/measure-board.ts';
import type { ReadDb } from '../store/db.ts';
import { listFollowOfTask } from '../store/follow-lists.ts';
import type { FormRecord, FormReturn } from '../store/forms.ts';
import { findMeasure, findMeasurementAt } from '../store/measures.ts';
import { listClosings } from '../store/target-board.ts';

export function workNow(db: ReadDb, { taskId, occurrenceId }: FormTask, today: Day): WorkNow {
  const found = listFollowOfTask(db, taskId, today).find(({ row }) => row.id === occurrenceId)?.row;
  return found === undefined ? null : { status: found.status, finished: found.finished, last: found.lastText };
}

export function figureNow(
  db: ReadDb,
  { measureId, period }: FormFigure,
  unitId: string,
  closings: readonly Closing[],
): FigureNow {
  const known = findMeasurementAt(db, measureId, period, unitId);
  const { numerator = null, denominator = null, value = null, note = null } = known ?? {};
  const measure = findMeasure(db, measureId) ?? null;
  return { numerator, denominator, value, note, measure, closedBy: closedOver(closings, measureId, period) };
}

export type ReviewedRow = {
  readonly row: FormTask | FormFigure;
  readonly replies: readonly ReadReply[];
  readonly work: WorkNow;
  readonly figures: FigureNow | null;
};

/** Every row of the form with its answers and what the book says now. */
export function reviewedRows(
  db: ReadDb,
  { content }: FormRecord,
  { reading }: FormReturn,
  today: Day,
): readonly ReviewedRow[] {
  const closings = listClosings(db);
  const answers = new Map(reading.rows.map(({ row, replies }) => [row, replies]));
  return rowsOf(content).map((row) => {
    const replies = answers.get(row.row) ?? [];
    return 'taskId' in row
      ? { row, replies, work: workNow(db, row, today), figures: null }
      : { row, replies, work: null, figures: figureNow(db, row, content.unitId, closings) };
  });
}

/** What speaks against taking over some of the answers of a row, judged as if just those were taken. */
export function problemsOf({ row, work, figures }: ReviewedRow, replies: readonly ReadReply[], today: Day): Problems {
  if ('taskId' in row) return taskProblems(replies, work, today);
  return figures === null ? new Map() : figureProblems(row, replies, figures);
}

function thenAndNow({ row, work, figures }: ReviewedRow): Pick<ReviewRow, 'work' | 'figures'> {
  if ('taskId' in row) {
    const { status, finished, last } = row;
    return { work: { before: { status, finished, last }, now: work }, figures: null };
  }
  const { numerator, denominator, value, note } = row;
  const now =
    figures === null || figures.measure === null
      ? null
      : {
          numerator: figures.numerator,
          denominator: figures.denominator,
          value: figures.value,
          note: figures.note,
        };
  return { work: null, figures: { before: { numerator, denominator, value, note }, now } };
}

function holds(list: readonly FormCellKey[], row: string, field: FormCellKey['field']): boolean {
  return list.some((cell) => isSameCell(cell, { row, field }));
}

export function toReviewRow(
  reviewed: ReviewedRow,
  missing: readonly string[],
  { accepted, refused }: FormDecisions,
  today: Day,
): ReviewRow {
  const { row, replies } = reviewed;
  const problems = problemsOf(reviewed, replies, today);
  const isDecided = accepted.length + refused.length > 0;
  return {
    row: row.row,
    locked: lockedTexts(row),
    taskId: 'taskId' in row ? row.taskId : null,
    ...thenAndNow(reviewed),
    missing: missing.includes(row.row),
    cells: replies.map(({ problem: _, ...reply }) => {
      const problem = problems.get(reply.field);
      const wasRefused = refused.find((cell) => isSameCell(cell, { row: row.row, field: reply.field }));
      return {
        ...reply,
        problem: problem ?? null,
        written: holds(accepted, row.row, reply.field),
        taken: !isDecided && isTakenByDefault(problem),
        why: wasRefused?.why ?? null,
      };
    }),
  };
}
