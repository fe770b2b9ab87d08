// Twelve months of two plans with four units: every report is made, closed, issued and exported on the screen, and read back.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openDocx, paragraphsOf, rowsOf, ruledTables, textOf } from '../support/docx-facts.ts';
import { openXlsx } from '../support/xlsx-facts.ts';
import { childrenOf } from '../support/xml.ts';
import type { Bridge } from '../../shared/contract/contract.ts';
import { ReportBook } from './report-book.ts';
import {
  countOf,
  daysOf,
  filesOf,
  happenedIn,
  LATE_NEWS,
  MONTHS,
  TASKS,
  UNITS,
  type Count,
  type Happened,
} from './reported-year.ts';
import { expect, test } from './shell.ts';

test.use({ day: '2026-01-05' });

const OFFICE = {
  parent: 'UBND TỈNH SÔNG LAM',
  agency: 'Sở Khoa học và Công nghệ',
  name: 'Sở Khoa học và Công nghệ',
  symbol: 'SKHCN',
  place: 'Sông Lam',
  units: UNITS,
  signer: 'Nguyễn Văn A',
};

/** A call of the program as the screen makes it; throws its fault. */
async function call<T>(page: Page, name: string, input: unknown): Promise<T> {
  const reply = await page.evaluate(
    ([verb = '', value]) => (window as unknown as { bridge: Bridge }).bridge.call(String(verb), value),
    [name, input],
  );
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.fault)}`);
  return reply.value as T;
}

const TOP = { groupId: null, parentId: null };

type Plans = { readonly A: string; readonly B: string; readonly measureId: string };

/** The two plans with their tasks, and one target under both of them that is one measurement. */
async function issuePlans(page: Page): Promise<Plans> {
  const { units } = await call<{ units: { key: string; name: string }[] }>(page, 'organisation.get', {});
  const made: Record<string, string> = {};
  const targets: string[] = [];
  for (const [at, plan] of (['A', 'B'] as const).entries()) {
    const subject = at === 0 ? 'Cải cách hành chính năm 2026' : 'Kiểm soát thủ tục hành chính năm 2026';
    const { id: planId } = await call<{ id: string }>(page, 'plans.create', { kind: 'KH', year: 2026, subject });
    let after: string | null = null;
    for (const { name, unit, time } of TASKS.filter((task) => task.plan === plan)) {
      const lead = [{ unit: units.find((one) => one.name === unit)?.key ?? '' }];
      const fields = { content: name, time, lead };
      const task: { id: string } = await call(page, 'tasks.create', { planId, ...TOP, after, fields });
      after = task.id;
    }
    const set = { title: `Chỉ tiêu ${plan}`, mandate: `Nghị quyết số 0${at + 1}/NQ-CP` };
    const { id: setId } = await call<{ id: string }>(page, 'targetSets.create', { planId, after: null, set });
    const goal = { operator: 'at-least', value: '80', upper: null };
    const fields = { name: 'Tỷ lệ hồ sơ trực tuyến', unit: '%', goal };
    targets.push((await call<{ id: string }>(page, 'targets.create', { setId, after: null, fields })).id);
    await call(page, 'plans.issue', { id: planId, number: String(11 + at), issued: '2026-01-05' });
    made[plan] = planId;
  }
  const fields = { name: 'Tỷ lệ hồ sơ trực tuyến', unit: '%', kind: 'ratio', every: 'month', series: 'per-period' };
  const names = { numeratorName: 'hồ sơ', denominatorName: 'hồ sơ', better: 'higher', decimals: 1 };
  const [first, second] = targets;
  const measure = await call<{ id: string }>(page, 'measures.create', {
    targetId: first,
    fields: { ...fields, ...names },
  });
  await call(page, 'measures.assign', { targetId: second, measureId: measure.id });
  return { A: made['A'] ?? '', B: made['B'] ?? '', measureId: measure.id };
}

async function tell(page: Page, { piece, day, status }: Happened): Promise<void> {
  type Row = { id: string; content: string; from: string | null };
  const { rows } = await call<{ rows: Row[] }>(page, 'deadlines.list', { bucket: 'all' });
  const row = rows.find(({ content, from }) => content === piece.name && (piece.from === null || from === piece.from));
  await call(page, 'progress.record', { ids: [row?.id ?? ''], day, status, text: `Kết quả ngày ${day}.` });
}

const counted = (count: number): string => (count > 0 && count < 10 ? `0${count}` : String(count));
const rate = (part: number, all: number): string =>
  all === 0 ? '' : String(Math.round((part * 1000) / all + 1e-9) / 10).replace('.', ',');
const cellsOf = (count: Count): readonly string[] =>
  [count.total, count.inTime, count.late, count.doing, count.waiting, count.overdue, 0].map(String);

/** Texts of the rows of a ruled table. */
function readTable(docx: ReturnType<typeof openDocx>, at: number): readonly (readonly string[])[] {
  const table = ruledTables(docx)[at];
  if (table === undefined) throw new Error(`no table ${at}`);
  return rowsOf(table).map((row) => childrenOf(row, 'w:tc').map(textOf));
}

function checkPaper(docxFile: string, xlsxFile: string, month: number, known: readonly Happened[]): void {
  const { from, to } = daysOf(month);
  const [all, year] = [countOf(known, from, to, null), countOf(known, '2025-12-15', to, null)];
  const docx = openDocx(readFileSync(docxFile));
  const body = paragraphsOf(docx).map(({ text }) => text);
  const done = all.inTime + all.late;
  expect(body.find((text) => text.startsWith('Trong kỳ'))).toBe(
    `Trong kỳ, Sở Khoa học và Công nghệ triển khai ${counted(all.total)} nhiệm vụ; đã hoàn thành ${counted(done)} nhiệm vụ, đạt ${rate(done, all.total)}% (đúng hạn ${counted(all.inTime)}, trễ hạn ${counted(all.late)}); đang thực hiện ${counted(all.doing)}, chưa thực hiện ${counted(all.waiting)}, quá hạn ${counted(all.overdue)} nhiệm vụ.`,
  );
  expect(body.find((text) => text.startsWith('Lũy kế'))).toContain(
    `triển khai ${counted(year.total)} nhiệm vụ, hoàn thành ${counted(year.inTime + year.late)} nhiệm vụ`,
  );
  const units = UNITS.map((unit) => [unit, countOf(known, from, to, unit)] as const).filter(
    ([, count]) => count.total > 0,
  );
  const expected = [...units, ['Tổng cộng', all] as const].map(([name, count]) => [
    name,
    ...cellsOf(count),
    rate(count.inTime + count.late, count.total),
  ]);
  expect(
    readTable(docx, 0)
      .slice(1)
      .map((row) => row.slice(1)),
  ).toEqual(expected);
  // Every piece of work has its line, under its plan.
  const lines = readTable(docx, 2).filter((row) => /^\d+$/.test(row[0] ?? ''));
  expect(lines).toHaveLength(all.total);

  const [summary, , targets] = openXlsx(readFileSync(xlsxFile));
  const head = [...(summary?.cells ?? [])].find(([, { value }]) => value === UNITS[0])?.[0] ?? '';
  const first = Number(head.slice(1));
  expected.forEach(([name, ...values], at) => {
    const row = ['B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'].map((column) =>
      summary?.cells.get(`${column}${first + at}`),
    );
    expect(row.map((cell) => cell?.value.replace('.', ','))).toEqual([name, ...values]);
    expect([row[1]?.kind, row.at(-1)?.kind]).toEqual(['formula', 'formula']);
  });
  const known_ = MONTHS.filter((one) => one <= month).map(filesOf);
  const [online, received] = [
    known_.reduce((sum, one) => sum + one.online, 0),
    known_.reduce((sum, one) => sum + one.all, 0),
  ];
  const target = [...(targets?.cells ?? [])].filter(([at]) => /^[FGH]\d+$/.test(at)).map(([, cell]) => cell);
  const figures = [String(online), String(received), rate(online, received).replace(',', '.')];
  // The same target under two mandates is one measurement: the same three cells twice.
  expect(target.filter(({ kind }) => kind !== 'text' && kind !== 'empty').map(({ value }) => value)).toEqual([
    ...figures,
    ...figures,
  ]);
  expect(target.filter(({ kind }) => kind === 'formula')).toHaveLength(2);
}

test('twelve months of reports agree with what was counted by hand, and June stays as it was sent', async ({
  shell,
}) => {
  test.setTimeout(300_000);
  const { page } = shell;
  page.setDefaultTimeout(20_000);
  const book = new ReportBook(page);
  await book.createOffice(OFFICE);
  const plans = await issuePlans(page);
  const known: Happened[] = [];
  const files = new Map<number, readonly string[]>();
  for (const month of MONTHS) {
    const { to } = daysOf(month);
    shell.setDay(to.replace(/14$/, '15'));
    await page.reload();
    for (const news of happenedIn(month)) {
      await tell(page, news);
      known.push(news);
    }
    const { online, all } = filesOf(month);
    const figures = { numerator: String(online), denominator: String(all), value: null };
    await call(page, 'measurements.set', { measureId: plans.measureId, period: to.slice(0, 7), figures });
    if (month === 12) {
      await tell(page, LATE_NEWS);
      known.push(LATE_NEWS);
    }
    await book.makeReport(['11/KH-SKHCN', '12/KH-SKHCN'], `Tháng ${month}`);
    const { total } = countOf(known, daysOf(month).from, to, null);
    await expect(page.getByRole('button', { name: `${total}, Mở danh sách: Trong kỳ – Nhiệm vụ` })).toBeVisible();
    await book.closeAndIssueReport(String(100 + month));
    const before = new Set(shell.exported());
    await book.exportBoth();
    const written = shell
      .exported()
      .filter((file) => !before.has(file))
      .toSorted();
    files.set(month, written);
    const docx = written.find((file) => file.endsWith('.docx')) ?? '';
    checkPaper(docx, written.find((file) => file.endsWith('.xlsx')) ?? '', month, known);
    if (month === 12) {
      const text = paragraphsOf(openDocx(readFileSync(docx))).map((paragraph) => paragraph.text);
      expect(text.find((line) => line.includes('107/BC-SKHCN') && line.includes('trễ hạn'))).toContain(
        'số nhiệm vụ hoàn thành trễ hạn 1, nay điều chỉnh thành 0',
      );
    }
    await page.keyboard.press('Escape');
  }
  // December: June's report is written once more, byte for byte, though the review of June is told otherwise now.
  await book.openReport('tháng 6 năm 2026');
  await book.exportAgain();
  const june = files.get(6) ?? [];
  const again = shell
    .exported()
    .filter((file) => / \(2\)\.(docx|xlsx)$/.test(file))
    .toSorted();
  expect(again.map((file) => readFileSync(file).equals(readFileSync(file.replace(' (2)', ''))))).toEqual([true, true]);
  expect(june).toHaveLength(2);
});
