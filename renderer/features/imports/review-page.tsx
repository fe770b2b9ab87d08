// A document taken over: beside its source, what was recognised, what each table, name and place is; one button writes it all.
import { Alert, Button, Tabs } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourcePlace, ReadDocument } from '../../../shared/domain/imports/read-document.ts';
import { applyRepairs, type Repair } from '../../../shared/domain/imports/garbled.ts';
import { knownNames } from '../../../shared/domain/imports/owners.ts';
import { recogniseDocument } from '../../../shared/domain/imports/recognise-document.ts';
import { addressedName } from '../../../shared/domain/organisation.ts';
import { useAsk, client } from '../../kit/client.ts';
import { useSave } from '../../kit/act.tsx';
import { faultSentence } from '../../kit/fault.ts';
import { useToday } from '../../kit/today.ts';
import { HeadForm } from './head-form.tsx';
import { repairsOf, type Decided } from './kept-review.ts';
import { NameList } from './name-list.tsx';
import { TargetList, TaskList, TextList } from './recognised-lists.tsx';
import {
  createInput,
  NO_DECISIONS,
  mappingsOf,
  nameLines,
  planOfDraft,
  rememberedOf,
  withDecisions,
  withTable,
  type Decisions,
} from './review.ts';
import { RepairList } from './repair-list.tsx';
import { referenceInput } from './reference-input.ts';
import { SourceView } from './source-view.tsx';
import { TableList } from './table-list.tsx';
import { WarningList } from './warning-list.tsx';

type Props = {
  readonly read: ReadDocument;
  /** True where a plan from above was asked for. */
  readonly asReference: boolean;
  /** What was decided before the clerk looked at another place. */
  readonly decided: Decided | null;
  readonly onDecided: (decided: Decided) => void;
  readonly onLegacy: (keep: boolean) => void;
  readonly onOther: () => void;
  /** Told where what was written stands. */
  readonly onDone: (address: string) => void;
};

export function ReviewPage({
  read: source,
  asReference,
  decided,
  onDecided,
  onLegacy,
  onOther,
  onDone,
}: Props): ReactNode {
  const { t } = useTranslation();
  const save = useSave();
  const thisYear = Number(useToday().slice(0, 4));
  const office = useAsk('organisation', 'get', {}).data;
  const mappings = useAsk('imports', 'mappings', {}).data;
  const plans = useAsk('plans', 'list', {}).data ?? [];
  const [before] = useState(decided);
  const [decisions, setDecided] = useState<Decisions>(
    before?.decisions ?? { ...NO_DECISIONS, goal: { kind: asReference ? 'reference' : 'new' } },
  );
  const setDecisions = (next: Decisions): void => {
    setDecided(next);
    onDecided({ decisions: next, accepted });
  };
  const setAccepted = (next: ReadonlySet<Repair>): void => {
    setRepaired(next);
    onDecided({ decisions, accepted: next });
  };
  const [place, setPlace] = useState<SourcePlace | null>(null);
  const [accepted, setRepaired] = useState<ReadonlySet<Repair>>(before?.accepted ?? new Set());
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const units = useMemo(() => office?.units ?? [], [office]);
  const people = useMemo(() => office?.people ?? [], [office]);
  // Names taken apart are remembered by the set they were compared with: it is made once.
  const known = useMemo(() => knownNames(units), [units]);
  const repairs = repairsOf(source);
  const read = useMemo(() => applyRepairs(source, [...accepted]), [source, accepted]);
  const draft = useMemo(
    () =>
      recogniseDocument(
        read,
        { document: decisions.document, tables: decisions.tables, remembered: rememberedOf(mappings ?? []) },
        known,
      ),
    [read, decisions.document, decisions.tables, mappings, known],
  );
  const own = useMemo(() => planOfDraft(draft, source.file, thisYear), [draft, source.file, thisYear]);
  const plan = withDecisions(own, decisions);
  const names = useMemo(
    () => nameLines(draft, decisions.names, { units, people }),
    [draft, decisions.names, units, people],
  );
  if (office === undefined || mappings === undefined) return null;

  const tasks = draft.tasks.length + draft.groups.reduce((sum, group) => sum + group.tasks.length, 0);
  const targets = draft.targetSets.reduce((sum, set) => sum + set.targets.length, 0);
  const unclear = names.filter((line) => !line.known && line.unit === null).length;
  const look = (at: SourcePlace): void => setPlace({ ...at });
  const write = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    let address = '';
    const failed = await save(async () => {
      if (decisions.goal.kind === 'reference') {
        const above = addressedName(office.organisation.parentLetterhead ?? office.organisation.name);
        const reference = referenceInput(plan, draft, read.file, above);
        const { id } = await client.references.create({ ...reference, mappings: mappingsOf(draft, decisions) });
        address = `/doi-chieu/${id}`;
      } else {
        const { id } = await client.imports.create(createInput(plan, draft, decisions, names));
        address = `/ke-hoach/${id}`;
      }
    });
    setBusy(false);
    if (failed === null) onDone(address);
    else setFault(faultSentence(t, failed));
  };
  const rows = tasks + targets;
  const isEmpty = rows + (decisions.goal.kind === 'reference' ? 0 : draft.outline.length) === 0;
  const tabs = [
    {
      key: 'head',
      label: t('imports.tabHead'),
      children: (
        <HeadForm
          draft={draft}
          decisions={decisions}
          plan={plan}
          drafts={plans.filter((one) => one.standing === 'draft')}
          letterhead={office.organisation.letterhead}
          onChange={setDecisions}
        />
      ),
    },
    {
      key: 'tasks',
      label: t('imports.tabTasks', { count: tasks }),
      children: <TaskList draft={draft} onPlace={look} />,
    },
    {
      key: 'targets',
      label: t('imports.tabTargets', { count: targets }),
      children: <TargetList draft={draft} onPlace={look} />,
    },
    { key: 'text', label: t('imports.tabText', { count: draft.outline.length }), children: <TextList draft={draft} /> },
    {
      key: 'tables',
      label: t('imports.tabTables', { count: draft.tables.length }),
      children: (
        <TableList
          read={read}
          draft={draft}
          settled={decisions.tables}
          onChange={(table) => setDecisions(withTable(decisions, table))}
        />
      ),
    },
    {
      key: 'names',
      label: t('imports.tabNames', { count: unclear }),
      children: (
        <NameList
          names={names}
          units={units}
          onDecide={(words, decision) =>
            setDecisions({ ...decisions, names: new Map(decisions.names).set(words, decision) })
          }
        />
      ),
    },
    {
      key: 'warnings',
      label: t('imports.tabWarnings', { count: draft.warnings.length + read.notes.length + repairs.length }),
      children: (
        <>
          {repairs.length > 0 && (
            <RepairList repairs={repairs} accepted={accepted} onAccept={setAccepted} onPlace={look} />
          )}
          <WarningList
            notes={read.notes}
            warnings={draft.warnings}
            isAlone={repairs.length === 0}
            onPlace={look}
            onLegacy={onLegacy}
          />
        </>
      ),
    },
  ];
  // Names in a plan from above stay as they are written: nothing is asked that would not be kept.
  const shown = decisions.goal.kind === 'reference' ? tabs.filter(({ key }) => key !== 'names') : tabs;
  return (
    <>
      <div className="row import-bar">
        <div className="grow" role="status">
          {t('imports.found', { tasks, groups: draft.groups.length, targets, lines: draft.outline.length })}
        </div>
        <Button onClick={onOther}>{t('imports.other')}</Button>
        <Button type="primary" loading={busy} disabled={isEmpty} onClick={() => void write()}>
          {t(`imports.write_${decisions.goal.kind}`)}
        </Button>
      </div>
      {fault !== null && <Alert type="error" showIcon title={fault} style={{ marginBottom: 8 }} />}
      {isEmpty && <Alert type="warning" showIcon title={t('imports.nothing')} style={{ marginBottom: 8 }} />}
      <div className="import-review">
        <SourceView read={read} place={place} />
        <Tabs className="import-tabs" size="small" tabBarGutter={16} items={shown} />
      </div>
    </>
  );
}
