// A new document out of one that is there: which parts it takes along, and what a document that amends or replaces another begins with.
import * as z from 'zod';
import { printShortDay } from './day.ts';
import { documentKind } from './document-kinds.ts';
import type { PlanRelation } from './plan-life.ts';
import type { Plan } from './plans.ts';
import type { Task } from './tasks.ts';

export const CopyPartsSchema = z.strictObject({
  outline: z.boolean(),
  tasks: z.boolean(),
  targets: z.boolean(),
  appendices: z.boolean(),
  bases: z.boolean(),
  recipients: z.boolean(),
});
export type CopyParts = z.infer<typeof CopyPartsSchema>;

export const ALL_PARTS: CopyParts = {
  outline: true,
  tasks: true,
  targets: true,
  appendices: true,
  bases: true,
  recipients: true,
};

/** What a new document never has from an old one. */
const UNBORN = {
  number: null,
  issued: null,
  state: 'draft',
  purpose: 'assignment',
  predecessor: null,
  relation: null,
} as const;

/** A draft of its own with the chosen parts of a plan. A table of targets has nothing to show without them and stays behind. */
export function partsOf(plan: Plan, parts: CopyParts): Plan {
  const appendices = plan.appendices
    .map((appendix) => ({
      ...appendix,
      tables: appendix.tables.filter((table) => parts.targets || table.content === 'tasks'),
    }))
    .filter((appendix) => appendix.tables.length > 0);
  return {
    ...plan,
    ...UNBORN,
    replaces: null,
    bases: parts.bases ? plan.bases : [],
    addressees: parts.recipients ? plan.addressees : [],
    recipients: parts.recipients ? plan.recipients : [],
    outline: parts.outline ? plan.outline : [],
    tasks: parts.tasks ? plan.tasks : [],
    groups: parts.tasks ? plan.groups : [],
    targetSets: parts.targets ? plan.targetSets : [],
    appendices: parts.appendices ? appendices : [],
  };
}

/** The plan with every task standing for itself, however it was shared before. */
export function unshared(plan: Plan): Plan {
  const own = (task: Task): Task => ({
    ...task,
    shared: null,
    subtasks: task.subtasks.map((below) => ({ ...below, shared: null })),
  });
  return {
    ...plan,
    tasks: plan.tasks.map(own),
    groups: plan.groups.map((group) => ({ ...group, tasks: group.tasks.map(own) })),
  };
}

// What begins with these words is a name of its own and keeps its capital within a sentence.
const NAMES = /^(Nghị|Luật|Bộ|Thông|Quyết|Chỉ thị|Đề án|Chương trình|Kết luận|Sở|Ủy ban|UBND|HĐND)(?!\p{Ll})/u;

/** The subject as it follows in a sentence: "về cải cách hành chính năm 2026". */
function subjectInSentence(subject: string): string {
  const bare = subject.replace(/^(?:về việc|về|v\/v)\s+/iu, '').replace(/\s*[./;,]+$/, '');
  // A second capital or a number shows a name or an abbreviation: "CCHC năm …", "Bình dân học vụ số" only at its first word.
  const lowered = /^\p{Lu}\p{Ll}*\s\p{Ll}/u.test(bare) && !NAMES.test(bare);
  return `về ${lowered ? bare.charAt(0).toLocaleLowerCase('vi') + bare.slice(1) : bare}`;
}

/**
 * A document of the office's own as another one cites it, with the name it was issued under:
 * "Kế hoạch số 12/KH-SKHCN ngày 05/3/2026 của Sở … về …" (Nghị định 30/2020, Phụ lục I, II.6.b).
 */
export function citePlan(
  plan: Pick<Plan, 'kind' | 'number' | 'symbol' | 'issued' | 'subject'>,
  organisation: string,
): string {
  const { form, name } = documentKind(plan.kind);
  const number = /^\d$/.test(plan.number ?? '') ? `0${plan.number}` : plan.number;
  return [
    `${name} số ${number ?? ''}/${plan.symbol}`,
    plan.issued === null ? null : `ngày ${printShortDay(plan.issued)}`,
    `của ${organisation}`,
    form === 'letter' ? `về việc ${subjectInSentence(plan.subject).slice(3)}` : subjectInSentence(plan.subject),
  ]
    .filter((part) => part !== null)
    .join(' ');
}

/**
 * The draft that amends or replaces an issued document: a copy that points back to it. One that replaces says so in its text,
 * one that amends begins by naming what it amends.
 * @param citation as `citePlan` gives it
 */
export function amendingPlan(plan: Plan, relation: PlanRelation, citation: string, organisation: string): Plan {
  const copy: Plan = { ...partsOf(plan, ALL_PARTS), predecessor: plan.key, relation };
  if (relation === 'replaces') return { ...copy, replaces: { text: citation } };
  return {
    ...copy,
    subject: `Sửa đổi, bổ sung ${citation}`.slice(0, 2000),
    outline: [
      {
        level: 'paragraph',
        title: null,
        text: `${organisation} sửa đổi, bổ sung ${citation}, với các nội dung sau:`,
      },
      ...copy.outline,
    ],
  };
}
