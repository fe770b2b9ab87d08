// What is looked at before a document goes to the agency above: errors that must be mended or accepted, and what deserves a second look.
import { isOutdated, printShortCitation, type Basis, type Citation } from './citations.ts';
import { documentKind } from './document-kinds.ts';
import { firstDayOf, type Day } from './day.ts';
import { allTasks, type Plan } from './plans.ts';
import type { ReportFinding } from './reports/check-report.ts';
import { plainText } from './rich-text.ts';

export type DispatchFinding =
  | {
      readonly severity: 'error';
      readonly kind: 'no-number' | 'no-day' | 'no-signer' | 'no-receiver' | 'no-text' | 'figures-open';
    }
  /** `name` of a number in the text that nothing answers. */
  | { readonly severity: 'error'; readonly kind: 'unknown-number'; readonly name: string }
  | { readonly severity: 'warning'; readonly kind: 'not-issued' | 'no-recipients' }
  | { readonly severity: 'warning'; readonly kind: 'day-to-come'; readonly day: Day }
  | {
      readonly severity: 'warning';
      readonly kind: 'outdated';
      readonly name: string;
      readonly successor: string | null;
    }
  | {
      readonly severity: 'warning';
      readonly kind: 'tasks-without-lead' | 'tasks-without-time' | 'targets-without-goal' | 'silent-units';
      readonly count: number;
    }
  | { readonly severity: 'warning'; readonly kind: 'unmeasured-targets'; readonly count: number }
  | { readonly severity: 'warning'; readonly kind: 'empty-section'; readonly title: string }
  /** `text` is the first of `count` lines without a mark at their end, shortened. */
  | { readonly severity: 'warning'; readonly kind: 'no-mark'; readonly count: number; readonly text: string }
  /** The end mark "./." stands before the end of the text. */
  | { readonly severity: 'warning'; readonly kind: 'early-end'; readonly text: string }
  | { readonly severity: 'warning'; readonly kind: 'typed-numbers'; readonly count: number };
export type DispatchSeverity = DispatchFinding['severity'];

export type DispatchFacts = {
  readonly plan: Plan;
  readonly citations: readonly Citation[];
  /** Who gets it; empty where nobody is named. */
  readonly receiver: string;
  readonly today: Day;
  /** What the check of a report says; `null` for any other document. */
  readonly report: readonly ReportFinding[] | null;
};

const LONGEST_QUOTE = 60;
function quoted(text: string): string {
  const line = plainText(text).split('\n')[0] ?? '';
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE).trimEnd()}…`;
}

function headFindings({ plan, receiver, today }: DispatchFacts): readonly DispatchFinding[] {
  const missing: readonly (readonly [boolean, DispatchFinding])[] = [
    [plan.number === null, { severity: 'error', kind: 'no-number' }],
    [plan.issued === null || plan.issued.length < 10, { severity: 'error', kind: 'no-day' }],
    [plan.signer === null, { severity: 'error', kind: 'no-signer' }],
    [receiver.trim() === '', { severity: 'error', kind: 'no-receiver' }],
    [plan.outline.length === 0 && allTasks(plan).length === 0, { severity: 'error', kind: 'no-text' }],
    [plan.state === 'waiting', { severity: 'warning', kind: 'not-issued' }],
    [plan.recipients.length === 0, { severity: 'warning', kind: 'no-recipients' }],
  ];
  const day = plan.issued === null ? null : firstDayOf(plan.issued);
  return [
    ...missing.filter(([isMissing]) => isMissing).map(([, finding]) => finding),
    ...(day !== null && day > today ? [{ severity: 'warning', kind: 'day-to-come', day } as const] : []),
  ];
}

function outdatedFindings({ plan, citations }: DispatchFacts): readonly DispatchFinding[] {
  const byKey = new Map(citations.map((citation) => [citation.key, citation]));
  const tasks = allTasks(plan).flatMap((task) => [task, ...task.subtasks]);
  const bases: readonly Basis[] = [...plan.bases, ...tasks.flatMap((task) => task.bases)];
  const cited = new Set(bases.flatMap((basis) => ('citation' in basis ? [basis.citation] : [])));
  return [...cited].flatMap((key): readonly DispatchFinding[] => {
    const citation = byKey.get(key);
    if (citation === undefined || !isOutdated(citation)) return [];
    const successor = citation.replacedBy === null ? undefined : byKey.get(citation.replacedBy);
    return [
      {
        severity: 'warning',
        kind: 'outdated',
        name: printShortCitation(citation),
        successor: successor === undefined ? null : printShortCitation(successor),
      },
    ];
  });
}

function counted(
  kind: 'tasks-without-lead' | 'tasks-without-time' | 'targets-without-goal',
  count: number,
): readonly DispatchFinding[] {
  return count === 0 ? [] : [{ severity: 'warning', kind, count }];
}

function fieldFindings({ plan }: DispatchFacts): readonly DispatchFinding[] {
  const tasks = allTasks(plan);
  const targets = plan.targetSets.flatMap((set) => set.targets);
  // A task whose sub-tasks name them need not say it itself.
  const lacks = (field: 'lead' | 'time'): number =>
    tasks.filter((task) => {
      const isEmpty = (one: Pick<typeof task, 'lead' | 'time'>): boolean =>
        field === 'lead' ? one.lead.length === 0 : (one.time ?? '') === '';
      return isEmpty(task) && (task.subtasks.length === 0 || task.subtasks.some(isEmpty));
    }).length;
  return [
    ...counted('tasks-without-lead', lacks('lead')),
    ...counted('tasks-without-time', lacks('time')),
    // A heading of a table of targets has parts below it instead of a goal.
    ...counted(
      'targets-without-goal',
      targets.filter(({ goal }, at) => goal === null && targets[at + 1]?.level !== 1).length,
    ),
  ];
}

const ENDED = /[.;:,!?…]\s*$/u;
const END_MARK = /\.\/\.\s*$/;

/** Marks at the ends of the lines; that of the last one is set when it is printed. */
function markFindings({ plan }: DispatchFacts): readonly DispatchFinding[] {
  const texts = plan.outline.map(({ level, text }) => (level === 'tasks' ? '' : plainText(text ?? '').trim()));
  const inner = texts.slice(0, -1).filter((text) => text !== '');
  const bare = inner.filter((text) => !ENDED.test(text));
  const early = inner.find((text) => END_MARK.test(text));
  return [
    ...(bare.length === 0
      ? []
      : [{ severity: 'warning', kind: 'no-mark', count: bare.length, text: quoted(bare[0] ?? '') } as const]),
    ...(early === undefined ? [] : [{ severity: 'warning', kind: 'early-end', text: quoted(early) } as const]),
  ];
}

function reportFindings(found: readonly ReportFinding[]): readonly DispatchFinding[] {
  const typed = found.filter(({ kind }) => kind === 'typed-number').length;
  const silent = found.filter(({ kind }) => kind === 'silent-unit').length;
  return [
    ...found.flatMap((finding): readonly DispatchFinding[] => {
      switch (finding.kind) {
        case 'figures-open':
          return [{ severity: 'error', kind: 'figures-open' }];
        case 'unknown-number':
          return [{ severity: 'error', kind: 'unknown-number', name: finding.name }];
        case 'unmeasured-targets':
          return [{ severity: 'warning', kind: 'unmeasured-targets', count: finding.count }];
        case 'empty-section':
          return [{ severity: 'warning', kind: 'empty-section', title: finding.title }];
        case 'typed-number':
        case 'silent-unit':
        case 'no-addressee':
          return [];
      }
    }),
    ...(silent > 0 ? [{ severity: 'warning', kind: 'silent-units', count: silent } as const] : []),
    ...(typed > 0 ? [{ severity: 'warning', kind: 'typed-numbers', count: typed } as const] : []),
  ];
}

/** Headings with nothing below them; of a report its own check says so. */
function emptySections({ plan, report }: DispatchFacts): readonly DispatchFinding[] {
  if (report !== null) return [];
  return plan.outline.flatMap(({ level, title, text }, at): readonly DispatchFinding[] => {
    const next = plan.outline[at + 1];
    const isEmpty = level === 'section' && (text ?? '') === '' && (next === undefined || next.level === 'section');
    return isEmpty ? [{ severity: 'warning', kind: 'empty-section', title: title ?? '' }] : [];
  });
}

/** Looks a document through before it goes out, errors first. */
export function checkDispatch(facts: DispatchFacts): readonly DispatchFinding[] {
  const all = [
    ...headFindings(facts),
    ...(facts.report === null ? [] : reportFindings(facts.report)),
    ...outdatedFindings(facts),
    // A report prints its figures, not the rows a clerk may have put beside them.
    ...(facts.report === null ? fieldFindings(facts) : []),
    ...emptySections(facts),
    ...markFindings(facts),
  ];
  return [...all.filter(({ severity }) => severity === 'error'), ...all.filter(({ severity }) => severity !== 'error')];
}

/** What may be handed over: what is still written may not. */
export function mayBeSent(state: Plan['state']): boolean {
  return state !== 'draft';
}

/** "Kế hoạch số 55/KH-SKHCN"; without a number the kind alone. */
export function sentName({ kind, number, symbol }: Pick<Plan, 'kind' | 'number' | 'symbol'>): string {
  const { name } = documentKind(kind);
  return number === null ? name : `${name} số ${number}/${symbol}`;
}
