// The targets of the overview as HTML: goal, figure of the year, the period it reaches to, and a light with its words.
import { printDecimal } from '../domain/decimal.ts';
import type { Overview } from '../domain/overview.ts';
import { countLights, type TargetLight, type TargetMention } from '../domain/overview-targets.ts';
import { printPeriod } from '../domain/reports/periods.ts';
import { printGoal } from '../domain/targets.ts';
import { html, NOTHING, type Html } from './html.ts';

/** A sign and its words: a light is never told by its colour alone. */
export const LIGHTS: Readonly<
  Record<TargetLight, { readonly sign: string; readonly words: string; readonly look: string }>
> = {
  met: { sign: '●', words: 'Đạt', look: 'met' },
  near: { sign: '◐', words: 'Gần đạt', look: 'near' },
  missed: { sign: '○', words: 'Chưa đạt', look: 'missed' },
  'no-figure': { sign: '–', words: 'Chưa có số liệu', look: 'unknown' },
  'none-arisen': { sign: '–', words: 'Không phát sinh', look: 'unknown' },
  'not-comparable': { sign: '?', words: 'Cần người đánh giá', look: 'unknown' },
};

function withUnit(value: string, unit: string | null): string {
  if (value === '' || unit === null) return value;
  return unit === '%' ? `${value}%` : `${value} ${unit}`;
}

/** The figure with its unit, "62,5%". */
export function figureText({ figure, figureUnit }: TargetMention): string {
  return figure === null ? '–' : withUnit(printDecimal(figure), figureUnit);
}

/** The goal with its unit, or the words of the document. */
export function goalText({ goal, unit }: TargetMention): string {
  const printed = printGoal(goal);
  if (printed === '') return '–';
  return goal !== null && 'text' in goal ? printed : withUnit(printed, unit);
}

function targetRow(target: TargetMention): Html {
  const { sign, words, look } = LIGHTS[target.light];
  const more = target.more && ['met', 'near', 'missed'].includes(target.light);
  return html`<tr>
    <td class="day">${target.number}</td>
    <td>${target.name}</td>
    <td>${goalText(target)}</td>
    <td>${figureText(target)}</td>
    <td>${target.period === null ? '–' : printPeriod(target.period)}</td>
    <td class="light ${look}">
      ${sign} <i>${words}</i>${more ? html`<span class="more">mức còn điều kiện khác</span>` : NOTHING}
    </td>
  </tr>`;
}

/** The section of the targets. */
export function targetSection({ targets, year }: Overview): Html {
  if (targets.length === 0)
    return html`<h2>Chỉ tiêu năm ${year}</h2>
      <p>Chưa có chỉ tiêu.</p>`;
  const lights = countLights(targets);
  const said = Object.entries(LIGHTS).flatMap(([light, { words }]) => {
    const count = lights[light as TargetLight];
    return count === 0 ? [] : [`${words}: ${count}`];
  });
  const rows = targets.flatMap((target, at) => {
    const before = targets[at - 1];
    const begins = before === undefined || before.setTitle !== target.setTitle || before.planId !== target.planId;
    const head = html`<tr class="set">
      <th colspan="6" scope="colgroup">${target.setTitle}</th>
    </tr>`;
    return begins ? [head, targetRow(target)] : [targetRow(target)];
  });
  return html`<h2>Chỉ tiêu năm ${year} (${targets.length})</h2>
    <p>${said.join(' · ')}</p>
    <table>
      <thead>
        <tr>
          <th scope="col" class="day">TT</th>
          <th scope="col">Chỉ tiêu</th>
          <th scope="col">Mức phải đạt</th>
          <th scope="col">Kết quả</th>
          <th scope="col">Số liệu đến hết</th>
          <th scope="col" class="light">Đánh giá</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    <p class="note">
      Kết quả tính từ đầu năm đến hết kỳ có số liệu gần nhất. «Gần đạt»: còn thiếu không quá một phần mười mức phải đạt.
    </p>`;
}
