// Columns of several years in a table of targets: the one of the plan's own year holds the values to be reached.
import type { CellGrid } from '../pasted-table.ts';
import { lowestText, type TableField } from '../table-headings.ts';
import { fold } from '../text.ts';

const OF_YEAR = /^(?:(?:kh|ke hoach|chi tieu|muc tieu|phan dau|giao|du kien) ?)?(?:giao |den )?(?:nam )?(\d{4})$/;
const OTHER = /kinh phi|von|du toan|thuc hien|ket qua|^th\b|uoc/;

/**
 * `fields` with the goal in the column of `year`; as they are where no column names it.
 * @param bodyFrom how many rows of the grid are its heading
 */
export function withGoalOfYear(
  fields: readonly (TableField | null)[],
  grid: CellGrid,
  bodyFrom: number,
  year: number | null,
): readonly (TableField | null)[] {
  const heads = grid.rows.slice(0, bodyFrom);
  const content = fold(lowestText(heads, fields.indexOf('content')));
  if (!fields.includes('goal') && !/chi tieu|muc tieu/.test(content)) return fields;
  const found = fields.findIndex((field, x) => {
    if (field !== null && field !== 'goal') return false;
    const isOther = heads.some((row) => OTHER.test(fold(row[x]?.text ?? '')));
    return !isOther && Number(OF_YEAR.exec(fold(lowestText(heads, x)))?.[1]) === year;
  });
  return found === -1 ? fields : fields.map((field, x) => (x === found ? 'goal' : field === 'goal' ? null : field));
}
