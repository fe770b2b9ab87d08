// A document taken over as a plan from above: its rows in words, to be held against our own work. Without the screen.
import type { Contract, InputOf } from '../../../shared/contract/contract.ts';
import { documentKind } from '../../../shared/domain/document-kinds.ts';
import type {
  DraftAssignee,
  DraftTask,
  DraftTaskFields,
  ImportDraft,
} from '../../../shared/domain/imports/import-draft.ts';
import { addressedName } from '../../../shared/domain/organisation.ts';

type ReferenceInput = InputOf<Contract['references']['create']>;

function ownersText(owners: readonly DraftAssignee[]): string | null {
  const text = owners.map(({ phrase, role }) => (role === null ? phrase : `${phrase} ${role}`)).join('; ');
  return text === '' ? null : text;
}

/** The rows of a plan from above: a part has from its task what it does not say itself. */
function referenceRows(draft: ImportDraft): ReferenceInput['rows'] {
  const row = (
    group: string | null,
    own: DraftTaskFields,
    above: DraftTaskFields | null,
  ): ReferenceInput['rows'][number] => ({
    kind: 'task',
    group,
    number: own.number,
    content: own.content,
    lead: ownersText(own.lead) ?? ownersText(above?.lead ?? []),
    coordinating: ownersText(own.coordinating) ?? ownersText(above?.coordinating ?? []),
    time: own.time ?? above?.time ?? null,
    product: (own.products.length > 0 ? own.products : (above?.products ?? [])).join('; ') || null,
  });
  const rows = (group: string | null, tasks: readonly DraftTask[]): ReferenceInput['rows'] =>
    tasks.flatMap((task) => [row(group, task, null), ...task.subtasks.map((part) => row(group, part, task))]);
  const targets = draft.targetSets.flatMap((set) =>
    set.targets.map((target) => ({
      kind: 'target' as const,
      group: set.title === '' ? null : set.title,
      number: target.number,
      content: target.name,
      lead: ownersText(target.lead),
      coordinating: ownersText(target.coordinating),
      product: [target.goal, target.unit].filter((part) => part !== null && part !== '').join(' ') || null,
    })),
  );
  const all = [
    ...rows(null, draft.tasks),
    ...draft.groups.flatMap((group) => rows(group.title, group.tasks)),
    ...targets,
  ];
  return all.filter(({ content }) => content !== '');
}

/** @param above the agency above, as it is addressed: the issuer where the document names none */
export function referenceInput(
  plan: Pick<InputOf<Contract['imports']['create']>['plan'], 'kind' | 'year' | 'subject'>,
  draft: ImportDraft,
  file: string,
  above: string,
): ReferenceInput {
  const { kind, year, subject } = plan;
  const { letterhead, parentLetterhead, number, symbol, issued } = draft.header;
  const names = [letterhead, parentLetterhead]
    .filter((name) => name !== null)
    .map((name) => name.replaceAll('\n', ' '));
  return {
    head: {
      year,
      kind: documentKind(kind).name,
      number: symbol === null ? null : `${number ?? '…'}/${symbol}`,
      issued,
      issuer: names.length === 0 ? above : addressedName(names[0] ?? ''),
      subject,
    },
    rows: referenceRows(draft),
    fileName: file,
  };
}
