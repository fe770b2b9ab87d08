// The overview for leaders as one file that is only read: no script, nothing loaded, every text shown as it was typed.
import { printDecimal } from '../domain/decimal.ts';
import { screenDay } from '../domain/day.ts';
import { documentKind } from '../domain/document-kinds.ts';
import {
  NEXT_DAYS,
  OVERVIEW_PARTS,
  type Overview,
  type OverviewCounts,
  type OverviewLine,
  type OverviewPart,
  type OverviewWork,
} from '../domain/overview.ts';
import { targetSection } from './compose-overview-targets.ts';
import { plainFileName } from './file-name.ts';
import { html, NOTHING, type Html } from './html.ts';
import { OVERVIEW_PAGE, OVERVIEW_STYLE } from './overview-style.ts';

const PARTS: Readonly<Record<OverviewPart, string>> = {
  total: 'Được giao',
  inTime: 'Hoàn thành đúng hạn',
  late: 'Hoàn thành trễ hạn',
  doing: 'Đang thực hiện',
  overdue: 'Quá hạn',
  dropped: 'Không còn thực hiện',
};
const AGES = { '1-7': 'Trễ 1–7 ngày', '8-30': 'Trễ 8–30 ngày', 'over-30': 'Trễ trên 30 ngày' } as const;

/** "Kế hoạch số 12/KH-SKHCN về …", or the year. */
export function overviewTitle({ plan, year }: Pick<Overview, 'plan' | 'year'>): string {
  if (plan === null) return `Tổng quan thực hiện nhiệm vụ, chỉ tiêu năm ${year}`;
  return `Tổng quan ${documentKind(plan.kind).name} số ${plan.number ?? '…'}/${plan.symbol}`;
}

export function overviewFileName(overview: Overview): string {
  const { plan, year, today } = overview;
  const own = plan === null ? `nam ${year}` : `${documentKind(plan.kind).name} ${plan.number ?? ''}-${plan.symbol}`;
  return `${plainFileName(`Tong quan ${own} den ${screenDay(today).replaceAll('/', '-')}`)}.html`;
}

function percentText(percent: string | null): string {
  return percent === null ? '–' : `${printDecimal(percent)}%`;
}

/** A bar beside its figure. */
function share(percent: string | null): Html {
  if (percent === null) return html`–`;
  return html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="10" fill="#dde3ea" />
      <rect width="${percent}" height="10" fill="#1d4f91" /></svg
    >${percentText(percent)}`;
}

function tiles(counts: OverviewCounts): Html {
  const tile = (look: string, figure: string, words: string): Html =>
    html`<li class="${look}"><b>${figure}</b><span>${words}</span></li>`;
  return html`<ul class="tiles">
    ${OVERVIEW_PARTS.map((part) => tile(part, printDecimal(String(counts[part])), PARTS[part]))}${tile('percent', percentText(counts.percent), 'Tỷ lệ hoàn thành')}
  </ul>`;
}

function countCells(counts: OverviewCounts): Html {
  const cells = OVERVIEW_PARTS.map(
    (part) => html`<td class="n${part === 'overdue' && counts.overdue > 0 ? ' red' : ''}">${counts[part]}</td>`,
  );
  return html`${cells}
    <td class="share">${share(counts.percent)}</td>`;
}

function countTable(
  head: string,
  lines: readonly OverviewLine[],
  { none, sum }: { readonly none: string; readonly sum: OverviewCounts },
): Html {
  if (lines.length === 0) return html`<p class="note">Chưa có việc nào để theo dõi.</p>`;
  const heads = OVERVIEW_PARTS.map((part) => html`<th scope="col" class="n">${PARTS[part]}</th>`);
  const rows = lines.map(
    ({ name, counts }) =>
      html`<tr>
        <th scope="row">${name ?? none}</th>
        ${countCells(counts)}
      </tr>`,
  );
  return html`<table class="counted">
    <thead>
      <tr>
        <th scope="col">${head}</th>
        ${heads}
        <th scope="col" class="share">Tỷ lệ hoàn thành</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
      <tr class="sum">
        <th scope="row">Cộng</th>
        ${countCells(sum)}
      </tr>
    </tbody>
  </table>`;
}

function workTable(rows: readonly OverviewWork[], late: boolean): Html {
  const lines = rows.map(
    ({ content, note, units, planNumber, planSymbol, due, late: days }) =>
      html`<tr>
        <td class="day">${due === null ? '–' : screenDay(due)}</td>
        <td>${content}${note === null ? NOTHING : html` <span class="more">${note}</span>`}</td>
        <td class="who">${units === '' ? 'Chưa rõ đơn vị' : units}</td>
        <td class="paper">${`${planNumber ?? '…'}/${planSymbol}`}</td>
        ${late ? html`<td class="n red">${`${days} ngày`}</td>` : NOTHING}
      </tr>`,
  );
  return html`<table>
    <thead>
      <tr>
        <th scope="col" class="day">Hạn</th>
        <th scope="col">Nhiệm vụ</th>
        <th scope="col" class="who">Đơn vị chủ trì</th>
        <th scope="col" class="paper">Văn bản giao</th>
        ${late ? html`<th scope="col" class="n">Quá hạn</th>` : NOTHING}
      </tr>
    </thead>
    <tbody>
      ${lines}
    </tbody>
  </table>`;
}

function lateSection({ counts, ageing, longest }: Overview): Html {
  if (counts.overdue === 0)
    return html`<h2>Việc quá hạn</h2>
      <p>Không có việc quá hạn.</p>`;
  const ages = (['1-7', '8-30', 'over-30'] as const).map((age) => html`<li>${AGES[age]}: <b>${ageing[age]}</b></li>`);
  const more = counts.overdue > longest.length;
  return html`<h2>Việc quá hạn (${counts.overdue})</h2>
    <ul class="ages">
      ${ages}
    </ul>
    ${workTable(longest, true)}${more ? html`<p class="note">Nêu ${longest.length} việc trễ lâu nhất trong ${counts.overdue} việc quá hạn.</p>` : NOTHING}`;
}

function nextSection({ next, nextCount }: Overview): Html {
  const title = html`<h2>Đến hạn trong ${NEXT_DAYS} ngày tới (${nextCount})</h2>`;
  if (nextCount === 0)
    return html`${title}
      <p>Không có việc đến hạn.</p>`;
  const more = nextCount > next.length;
  return html`${title}${workTable(next, false)}${more ? html`<p class="note">Nêu ${next.length} việc đến hạn sớm nhất trong ${nextCount} việc.</p>` : NOTHING}`;
}

/** Everything between the tags of the body; the same is printed from the screen. */
export function composeOverviewBody(overview: Overview): string {
  const { today, office, plan, documents, counts, byUnit, byPart } = overview;
  const scope =
    plan === null
      ? `${documents} văn bản đang theo dõi`
      : plan.followed
        ? plan.subject
        : `${plan.subject} (văn bản chưa ban hành hoặc đã bị thay thế, nhiệm vụ không được theo dõi)`;
  const part = plan === null ? 'Văn bản' : 'Nhóm nhiệm vụ';
  return html`<main class="tq">
    <header>
      <div class="office">${office}</div>
      <h1>${overviewTitle(overview)}</h1>
      <div class="said">${scope} · Tính đến ngày ${screenDay(today)}<span class="only">chỉ để đọc</span></div>
    </header>
    ${tiles(counts)}
    <p class="note">
      Nhiệm vụ định kỳ tính theo từng kỳ. «Đang thực hiện» gồm cả việc chưa bắt đầu mà chưa quá hạn. Tỷ lệ hoàn thành =
      số đã hoàn thành trên số được giao, trừ việc không còn thực hiện.
    </p>
    <h2>Theo đơn vị chủ trì</h2>
    ${countTable('Đơn vị', byUnit, { none: 'Chưa rõ đơn vị', sum: counts })}
    <p class="note">Việc do nhiều đơn vị cùng chủ trì được tính ở từng đơn vị; dòng «Cộng» chỉ tính một lần.</p>
    <h2>Theo ${plan === null ? 'văn bản' : 'nhóm nhiệm vụ'}</h2>
    ${countTable(part, byPart, { none: 'Ngoài nhóm', sum: counts })}${lateSection(overview)}${nextSection(overview)}${targetSection(overview)}
    <footer>
      ${office} · ${overviewTitle(overview)} · Tính đến ngày ${screenDay(today)} · Bản chỉ để đọc, lập từ Sổ Kế hoạch.
    </footer>
  </main>`.html;
}

/** The whole file. */
export function composeOverview(overview: Overview): string {
  const title = html`<title>${overviewTitle(overview)} – ${overview.office}</title>`.html;
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
  const size = '<meta name="viewport" content="width=device-width, initial-scale=1">';
  const style = `<style>body { margin: 0; background: #fff }\n${OVERVIEW_PAGE}${OVERVIEW_STYLE}</style>`;
  return `<!doctype html>\n<html lang="vi"><head><meta charset="utf-8">${policy}${size}${title}${style}</head>\n<body>${composeOverviewBody(overview)}</body></html>\n`;
}
