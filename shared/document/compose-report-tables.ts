// The long tables of a report: the progress of each task, and the targets against their goals.
import { printDecimal } from '../domain/decimal.ts';
import { printShortDay } from '../domain/day.ts';
import { idsOf } from '../domain/reports/counts.ts';
import type { Figures, ReportedTarget, ReportedWork } from '../domain/reports/figures.ts';
import { givenGroups } from '../domain/reports/report-groups.ts';
import { distanceWords, figureWords } from '../domain/reports/report-lines.ts';
import { linesOf } from '../domain/text.ts';
import { scaledTo } from './compose-report-summary.ts';
import type { CellValue, TablePart, TableRow } from './model.ts';
import { cellList } from './wording.ts';

/** What stands in many lines is cut, or printed, once: tasks come back in every period. */
type Once<T> = (key: string) => T;

function once<T>(make: (key: string) => T): Once<T> {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}

function standingWords({ standing, late, finished }: ReportedWork, dayOf: Once<string>): string {
  switch (standing) {
    case 'done-in-time':
      return `Hoàn thành đúng hạn${finished === null ? '' : ` (${dayOf(finished)})`}`;
    case 'done-late':
      return `Hoàn thành trễ hạn ${late} ngày${finished === null ? '' : ` (${dayOf(finished)})`}`;
    case 'in-progress':
      return 'Đang thực hiện';
    case 'not-started':
      return 'Chưa thực hiện';
    case 'overdue':
      return `Quá hạn ${late} ngày`;
    case 'dropped':
      return 'Không còn thực hiện';
  }
}

/** Makes the lines of a table, one piece of work each. */
function progressRows(): (work: ReportedWork, number: number) => TableRow {
  const [dayOf, cut] = [once(printShortDay), once(linesOf)];
  const dueOf = once((due) => [`Hạn: ${dayOf(due)}`]);
  const products = new Map<readonly string[], readonly string[]>();
  const time = ({ time: words, due, note }: ReportedWork): readonly string[] => [
    ...cut(words ?? ''),
    ...(note === null ? [] : [`(${note})`]),
    ...(due === null ? [] : dueOf(due)),
  ];
  return (work, number) => {
    const product = products.get(work.products) ?? cellList(work.products);
    products.set(work.products, product);
    const cells = [
      [String(number)],
      cut(work.content),
      product,
      time(work),
      cut(work.leads),
      [standingWords(work, dayOf)],
      cut(work.result ?? ''),
    ];
    return { kind: 'cells', cells };
  };
}

/** The work of the period line by line, under the groups of the plans. */
export function progressTable(figures: Figures, widthMm: number): TablePart {
  const told = new Set(idsOf(figures.inPeriod, 'total'));
  const shown = figures.work.filter(({ id }) => told.has(id));
  const groups = Map.groupBy(shown, ({ planId, group }) => `${planId} ${group ?? ''}`);
  const rowOf = progressRows();
  let number = 0;
  const rows = givenGroups(figures).flatMap(({ planId, group, title }): readonly TableRow[] => {
    const own = groups.get(`${planId} ${group ?? ''}`) ?? [];
    const lines = own.map((work) => rowOf(work, (number += 1)));
    return title === '' || lines.length === 0 ? lines : [{ kind: 'group', number: null, title }, ...lines];
  });
  return {
    title: null,
    columns: scaledTo(
      [
        { title: 'TT', align: 'center', widthMm: 11 },
        { title: 'Nhiệm vụ', align: 'both', widthMm: 72 },
        { title: 'Kết quả yêu cầu', align: 'left', widthMm: 38 },
        { title: 'Thời hạn', align: 'left', widthMm: 34 },
        { title: 'Cơ quan thực hiện', align: 'left', widthMm: 34 },
        { title: 'Tiến độ', align: 'left', widthMm: 28 },
        { title: 'Kết quả', align: 'both', widthMm: 50 },
      ],
      widthMm,
    ),
    rows,
  };
}

const LIGHTS = { met: 'Đạt', near: 'Gần đạt', missed: 'Chưa đạt', unknown: '' } as const;

function assessment(target: ReportedTarget): string {
  const distance = distanceWords(target);
  return [LIGHTS[target.standing], distance === null ? '' : `(${distance})`].filter((part) => part !== '').join(' ');
}

// Columns of the worksheet: F numerator, G denominator, H the result.
function targetRow(target: ReportedTarget, row: number): TableRow {
  const { numerator, denominator, value } = target.year;
  const plain = (text: string | null): readonly string[] => (text === null ? [] : [printDecimal(text)]);
  const number = (text: string | null): CellValue | null => (text === null ? null : { number: text });
  const isRatio = numerator !== null && denominator !== null;
  return {
    kind: 'cells',
    cells: [
      [target.number],
      linesOf(target.name),
      linesOf(target.unit ?? ''),
      linesOf(target.goal),
      [figureWords({ unit: null, kind: null }, { ...target.period, numerator: null })],
      plain(numerator),
      plain(denominator),
      [figureWords({ unit: null, kind: null }, { ...target.year, numerator: null })],
      [assessment(target)],
    ],
    values: [
      null,
      null,
      null,
      null,
      number(target.period.value),
      number(numerator),
      number(denominator),
      isRatio
        ? { formula: `IF(G#${row}=0,"",ROUND(F#${row}*100/G#${row},${target.decimals}))`, result: value }
        : number(value),
      null,
    ],
  };
}

/** All targets of the documents, set by set, with the figures of the period and of the year. */
export function targetTable(figures: Figures, widthMm: number): TablePart {
  const titles = figures.targets.map(({ planId, setTitle, mandate }) => `${planId} ${setTitle} ${mandate ?? ''}`);
  const several = new Set(titles).size > 1;
  const rows: TableRow[] = [];
  figures.targets.forEach((target, at) => {
    if (several && titles[at] !== titles[at - 1])
      rows.push({
        kind: 'group',
        number: null,
        title: [target.setTitle, ...(target.mandate === null ? [] : [target.mandate])].join(' – '),
      });
    rows.push(targetRow(target, rows.length + 1));
  });
  const year = 'Lũy kế từ đầu năm';
  return {
    title: null,
    columns: scaledTo(
      [
        { title: 'TT', align: 'center', widthMm: 13 },
        { title: 'Chỉ tiêu', align: 'both', widthMm: 82 },
        { title: 'Đơn vị tính', align: 'center', widthMm: 18 },
        { title: 'Mục tiêu', align: 'center', widthMm: 28 },
        { title: 'Trong kỳ', align: 'center', widthMm: 22 },
        { title: 'Tử số', spanning: year, align: 'center', widthMm: 20 },
        { title: 'Mẫu số', spanning: year, align: 'center', widthMm: 20 },
        { title: 'Kết quả', spanning: year, align: 'center', widthMm: 22 },
        { title: 'Đánh giá', align: 'left', widthMm: 42 },
      ],
      widthMm,
    ),
    rows,
  };
}
