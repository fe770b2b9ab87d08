// The first rows of a table as they will print: enough to see whether the columns suit the text.
import type { PlanView } from '../../../shared/contract/plans.ts';
import type { AppendixTable } from '../../../shared/domain/appendices.ts';
import { nestTasks } from '../../../shared/domain/tasks.ts';
import { composeTable, type TableSource } from '../../../shared/document/compose-tables.ts';
import type { TablePart } from '../../../shared/document/model.ts';
import { indexOffice, type NamedRecords } from '../../../shared/document/wording.ts';

const ROWS = 3;

/** What the first rows are made of: composing a thousand tasks at every stroke would make the screen heavy. */
function beginning(plan: Pick<PlanView, 'tasks' | 'groups' | 'targetSets' | 'targets'>): TableSource {
  return {
    tasks: nestTasks(plan.tasks, null).slice(0, ROWS),
    groups: plan.groups.slice(0, 1).map(({ id, title, numbering }) => ({
      title,
      numbering,
      tasks: nestTasks(plan.tasks, id).slice(0, ROWS),
    })),
    targetSets: plan.targetSets.map((set) => ({
      key: set.id,
      title: set.title,
      mandate: set.mandate,
      targets: plan.targets.filter((target) => target.setId === set.id).slice(0, ROWS),
    })),
  };
}

/** The table with its printed widths and its first rows. */
export function tablePicture(plan: PlanView, table: AppendixTable, widthMm: number, records: NamedRecords): TablePart {
  const made = composeTable(beginning(plan), table, widthMm, indexOffice(records));
  return { ...made, rows: made.rows.slice(0, ROWS) };
}
