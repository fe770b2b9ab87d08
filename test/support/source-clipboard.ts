// The parts of a real document as Word would put them on the clipboard, so that a test can paste what a clerk would.
import { roman } from '../../shared/domain/numbering.ts';
import { numberOutline } from '../../shared/domain/outline.ts';
import type { Plan } from '../../shared/domain/plans.ts';
import { printGoal } from '../../shared/domain/targets.ts';
import type { Assignee, Subtask } from '../../shared/domain/tasks.ts';

/** Stands in the pasted text where the tasks are to be put. */
export const TASKS_PLACE = 'Chỗ đặt nhiệm vụ';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The running text with its typed numbers, headings in bold, one paragraph a line. */
export function outlineHtml(plan: Plan): string {
  const lines = numberOutline(plan.outline).map((node) => {
    if (node.level === 'tasks') return `<p class=MsoNormal>${TASKS_PLACE}</p>`;
    const head = node.title === null ? '' : `<b>${escaped(node.title)}${node.text === null ? '' : ':'}</b> `;
    return `<p class=MsoNormal>${node.number} ${head}${escaped(node.text ?? '')}</p>`;
  });
  return `<html><body>${lines.join('\n')}</body></html>`;
}

function cell(lines: readonly string[], colSpan = 1): string {
  const paragraphs = lines.flatMap((line) => line.split('\n')).map((line) => `<p>${escaped(line)}</p>`);
  return `<td colspan=${colSpan}>${paragraphs.join('')}</td>`;
}

function names(assignees: readonly Assignee[]): readonly string[] {
  return assignees.map((one) => ('phrase' in one ? one.phrase : ''));
}

const TASK_HEADS = [
  'TT',
  'Nội dung thực hiện',
  'Đơn vị chủ trì',
  'Đơn vị phối hợp',
  'Thời gian',
  'Sản phẩm',
  'Căn cứ thực hiện',
];

function taskRow(number: string, task: Subtask): string {
  const bases = task.bases.map((basis) => ('text' in basis ? basis.text : ''));
  const cells = [
    [number],
    [task.content],
    names(task.lead),
    names(task.coordinating),
    [task.time ?? ''],
    task.products,
    bases,
  ];
  return `<tr>${cells.map((lines) => cell(lines)).join('')}</tr>`;
}

/** All tasks as one table with a heading, a row for each group, and sub-tasks numbered under their task. */
export function taskTableHtml(plan: Plan): string {
  const rows = (tasks: Plan['tasks'], from: number): readonly string[] =>
    tasks.flatMap((task, at) => [
      taskRow(String(from + at), task),
      ...task.subtasks.map((subtask, below) => taskRow(`${from + at}.${below + 1}`, subtask)),
    ]);
  const groups = plan.groups.flatMap((group, at) => [
    `<tr>${cell([roman(at + 1)])}${cell([group.title], TASK_HEADS.length - 1)}</tr>`,
    ...rows(group.tasks, 1),
  ]);
  const head = `<tr>${TASK_HEADS.map((title) => cell([title])).join('')}</tr>`;
  return `<table>${head}${rows(plan.tasks, 1).join('')}${groups.join('')}</table>`;
}

/** The targets of one set as a table with a heading. */
export function targetTableHtml(plan: Plan, set: number): string {
  const heads = ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu năm', 'Chủ trì thực hiện', 'Phối hợp'];
  const rows = (plan.targetSets[set]?.targets ?? []).map((target, at) => {
    const cells = [
      [String(at + 1)],
      [target.name],
      [target.unit ?? ''],
      [printGoal(target.goal)],
      names(target.lead),
      names(target.coordinating),
    ];
    return `<tr>${cells.map((lines) => cell(lines)).join('')}</tr>`;
  });
  return `<table><tr>${heads.map((title) => cell([title])).join('')}</tr>${rows.join('')}</table>`;
}
