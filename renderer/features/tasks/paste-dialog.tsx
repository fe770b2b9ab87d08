// A pasted table before it becomes tasks: what each column holds, which rows were found, what was cleaned and what needs a look.
import { Alert, Modal, Select } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/plans.ts';
import { MAX_PASTED_ROWS, toCellGrid, type PastedTable } from '../../../shared/domain/pasted-table.ts';
import { TABLE_FIELDS, findHeadings, type TableField } from '../../../shared/domain/table-headings.ts';
import { countRows, readTable } from '../../../shared/domain/table-recogniser.ts';
import { client } from '../../kit/client.ts';
import { tableOfClipboard } from '../../kit/clipboard-table.ts';
import { faultSentence } from '../../kit/fault.ts';
import { useSave } from '../../kit/act.tsx';
import { fieldsOfTexts, GRID_FIELDS, type CellContext } from './grid-fields.ts';
import { PasteTable } from './paste-table.tsx';
import { tasksIn } from './task-places.ts';

export type Pasted = { readonly table: PastedTable; readonly groupId: string | null; readonly after: string | null };

type Props = {
  readonly plan: PlanView;
  readonly context: CellContext;
  readonly pasted: Pasted;
  readonly onClose: () => void;
};

/** Without headings the columns are taken in the order of the grid, a first column of numbers as numbers. */
function guessFields(columns: number, first: readonly string[]): readonly (TableField | null)[] {
  const numbered = columns > 1 && first.every((text) => /^\s*([\divxlc]+([.)]\d*)*)?\s*$/i.test(text));
  const order: readonly TableField[] = numbered ? ['number', ...GRID_FIELDS] : GRID_FIELDS;
  return Array.from({ length: columns }, (_, at) => order[at] ?? null);
}

const TASK_TABLE_FIELDS = TABLE_FIELDS.filter((field) => field !== 'unit' && field !== 'goal');

export function PasteDialog({ plan, context, pasted, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const save = useSave();
  const [table, setTable] = useState(pasted.table);
  const [chosen, setChosen] = useState<readonly (TableField | null)[] | null>(null);
  const [groupId, setGroupId] = useState(pasted.groupId);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  const grid = useMemo(() => toCellGrid(table), [table]);
  const found = useMemo(() => findHeadings(grid), [grid]);
  const bodyFrom = found?.bodyFrom ?? 0;
  const guessed = useMemo(
    () =>
      found?.fields ??
      guessFields(
        grid.columns,
        grid.rows.map((row) => row[0]?.text ?? ''),
      ),
    [found, grid],
  );
  const fields = chosen ?? guessed;
  const draft = useMemo(() => readTable(grid, fields, bodyFrom), [grid, fields, bodyFrom]);
  const count = countRows(draft);
  const subtasks = draft.groups.reduce(
    (sum, group) => sum + group.rows.reduce((own, row) => own + row.subrows.length, 0),
    0,
  );
  const titled = draft.groups.filter((group) => group.title !== null).length;
  const hasContent = fields.includes('content');

  const take = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const after = groupId === pasted.groupId ? pasted.after : null;
    const last = tasksIn(plan.tasks, groupId).at(-1)?.id ?? null;
    const failed = await save(() =>
      client.tasks.createMany({
        planId: plan.head.key,
        groupId,
        after: after ?? last,
        groups: draft.groups.map((group) => ({
          title: group.title === null ? null : group.title.replace(/\s*\n\s*/g, ' '),
          tasks: group.rows.map((row) => ({
            fields: fieldsOfTexts(row.texts, context),
            subtasks: row.subrows.map((texts) => fieldsOfTexts(texts, context)),
          })),
        })),
      }),
    );
    setBusy(false);
    if (failed === null) onClose();
    else setFault(faultSentence(t, failed));
  };

  const empty = grid.rows.length === 0;
  return (
    <Modal
      open
      width={980}
      title={t('paste.title')}
      okText={count === 0 ? t('paste.take') : t('paste.takeCount', { count })}
      okButtonProps={{ disabled: count === 0 || !hasContent }}
      confirmLoading={busy}
      onOk={() => void take()}
      onCancel={onClose}
    >
      {empty ? (
        <textarea
          autoFocus
          className="paste-here"
          aria-label={t('paste.here')}
          placeholder={t('paste.hereHint', { limit: MAX_PASTED_ROWS })}
          onPaste={(event) => {
            event.preventDefault();
            setChosen(null);
            setTable(tableOfClipboard(event.clipboardData));
          }}
          onChange={() => undefined}
          value=""
        />
      ) : (
        <div className="stack" style={{ gap: 10 }}>
          <div role="status">
            {t('paste.found', { count, subtasks, groups: titled })}{' '}
            {grid.cleaned > 0 && t('paste.cleaned', { count: grid.cleaned })}{' '}
            {grid.dropped > 0 && t('paste.dropped', { count: grid.dropped, limit: MAX_PASTED_ROWS })}
          </div>
          {fault !== null && <Alert type="error" title={fault} />}
          {!hasContent && <Alert type="warning" title={t('paste.noContent')} />}
          {draft.warnings.length > 0 && (
            <Alert
              type="warning"
              title={t('paste.warnings', { count: draft.warnings.length })}
              description={
                <ul style={{ margin: 0, paddingLeft: 18 }}>
                  {draft.warnings.slice(0, 5).map((warning) => (
                    <li key={`${warning.row}-${warning.reason}`}>
                      {t(`paste.warning_${warning.reason}`, { row: warning.row })}
                    </li>
                  ))}
                </ul>
              }
            />
          )}
          {plan.groups.length > 0 && draft.groups.some((group) => group.title === null) && (
            <div className="row">
              <label htmlFor="paste-group">{t('paste.group')}</label>
              <Select
                id="paste-group"
                style={{ minWidth: 320 }}
                value={groupId ?? ''}
                options={[
                  { value: '', label: t('tasks.ungrouped') },
                  ...plan.groups.map((group) => ({ value: group.id, label: group.title })),
                ]}
                onChange={(id: string) => setGroupId(id === '' ? null : id)}
              />
            </div>
          )}
          <PasteTable
            grid={grid}
            fields={fields}
            choices={TASK_TABLE_FIELDS}
            bodyFrom={bodyFrom}
            onFields={setChosen}
          />
        </div>
      )}
    </Modal>
  );
}
