// A report put together: its text with the numbers in their places, and the Phụ lục made of the same figures.
import { roman } from '../domain/numbering.ts';
import { idsOf } from '../domain/reports/counts.ts';
import type { Figures } from '../domain/reports/figures.ts';
import { printPeriod } from '../domain/reports/periods.ts';
import { resolveOutline } from '../domain/reports/report-lines.ts';
import { resolveText } from '../domain/reports/tokens.ts';
import { attachedTo, composePlan, onItsDay, type Composition } from './compose-plan.ts';
import { groupRows, summaryTable } from './compose-report-summary.ts';
import { progressTable, targetTable } from './compose-report-tables.ts';
import { sheetName } from './file-name.ts';
import { layoutProfile } from './layout-sizes.ts';
import type { AppendixPart, OfficialDocument, PageFormat, Sheet, TablePart } from './model.ts';
import { textWidthMm, type LayoutProfile } from './profile-nd30-2020.ts';

/** Tables of many columns lie. */
const SHEET: PageFormat = { paper: 'A4', orientation: 'landscape' };

type Part = { readonly title: string; readonly name: string; readonly tables: readonly TablePart[] };

function partsOf(figures: Figures, profile: LayoutProfile): readonly Part[] {
  const width = textWidthMm(profile, SHEET);
  const period = printPeriod(figures.period).toLocaleUpperCase('vi');
  const groups = groupRows(figures);
  const summaries = [
    summaryTable('1. Theo đơn vị chủ trì', 'Đơn vị', figures.byUnit, width),
    ...(groups.length > 1 ? [summaryTable('2. Theo nhóm nhiệm vụ', 'Nhóm nhiệm vụ', groups, width)] : []),
  ];
  const hasWork = idsOf(figures.inPeriod, 'total').length > 0;
  return [
    ...(hasWork
      ? [
          { title: `TỔNG HỢP TÌNH HÌNH THỰC HIỆN NHIỆM VỤ ${period}`, name: 'Tổng hợp', tables: summaries },
          { title: `TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ ${period}`, name: 'Tiến độ', tables: [progressTable(figures, width)] },
        ]
      : []),
    ...(figures.targets.length > 0
      ? [{ title: `KẾT QUẢ THỰC HIỆN CHỈ TIÊU ${period}`, name: 'Chỉ tiêu', tables: [targetTable(figures, width)] }]
      : []),
  ];
}

function appendices(
  composition: Composition,
  figures: Figures,
  profile: LayoutProfile,
): readonly (AppendixPart & { readonly name: string })[] {
  const parts = partsOf(figures, profile);
  return parts.map(({ title, name, tables }, at) => ({
    ...SHEET,
    label: parts.length === 1 ? profile.words.appendix : `${profile.words.appendix} ${roman(at + 1)}`,
    title,
    name,
    attachedTo: attachedTo(composition, profile),
    tables,
    end: profile.words.end,
  }));
}

/** Tables of its own and tasks a clerk may have put into the document stay out: a report shows its figures. */
function withFigures(composition: Composition, figures: Figures): Composition {
  const { plan } = composition;
  const outline = resolveOutline(plan.outline, figures).filter(({ level }) => level !== 'tasks');
  const subject = resolveText(plan.subject, figures);
  return { ...composition, plan: { ...plan, subject, outline, tasks: [], groups: [], targetSets: [], appendices: [] } };
}

/** The report as it is printed. Pure; the same input gives the same document. */
export function composeReport(composition: Composition, figures: Figures): OfficialDocument {
  const resolved = withFigures(composition, figures);
  const document = composePlan(resolved);
  return {
    ...document,
    appendices: appendices(onItsDay(resolved), figures, document.profile).map(({ name: _, ...part }) => part),
  };
}

/** The Phụ lục of a report as worksheets, with formulas for totals and percentages; empty where it holds no figures. */
export function composeReportSheets(composition: Composition, figures: Figures): readonly Sheet[] {
  const { office } = composition;
  const profile = layoutProfile(office.layoutSizes);
  return appendices(onItsDay(composition), figures, profile).map(({ name, ...appendix }) => ({
    name: sheetName(name),
    appendix,
    profile,
  }));
}
