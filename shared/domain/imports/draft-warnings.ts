// What the clerk should look at in a draft as a whole: parts of the paper that were not found, tasks without what a task needs.
import type { DraftTask, ImportDraft, ImportWarning } from './import-draft.ts';
import type { Sections } from './sections.ts';

function warning(code: ImportWarning['code'], text = '', at: ImportWarning['at'] = null): ImportWarning {
  return { code, text: text.replace(/\s+/g, ' ').slice(0, 120), at };
}

function ofTask(task: DraftTask, needs: { readonly lead: boolean; readonly time: boolean }): readonly ImportWarning[] {
  const parts = [task, ...task.subtasks];
  const has = (test: (part: DraftTask['subtasks'][number]) => boolean): boolean => parts.some(test);
  return [
    ...(needs.lead && !has((part) => part.lead.length > 0) ? [warning('lead-missing', task.content, task.at)] : []),
    ...(needs.time && !has((part) => part.time !== null) ? [warning('time-missing', task.content, task.at)] : []),
  ];
}

export function warningsOfDraft(draft: ImportDraft, { loose }: Sections): readonly ImportWarning[] {
  const { header } = draft;
  const tasks = [...draft.tasks, ...draft.groups.flatMap((group) => group.tasks)];
  // A table without such a column says nothing of it for any task: that is no gap.
  const needs = { lead: tasks.some((task) => task.lead.length > 0), time: tasks.some((task) => task.time !== null) };
  const isPaper = header.letterhead !== null || header.kind !== null;
  return [
    ...(isPaper ? [] : [warning('no-header')]),
    ...(isPaper && header.symbol === null ? [warning('no-number')] : []),
    ...(isPaper && header.issued === null ? [warning('no-day')] : []),
    ...tasks.flatMap((task) => ofTask(task, needs)),
    ...loose.map((line) => warning('text-unread', line.text, line.at)),
  ];
}
