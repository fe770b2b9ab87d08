// One Phụ lục: its title, its paper, and the tables in it.
import { Button, Segmented, Select } from 'antd';
import { CopyOutlined, DeleteOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/plans.ts';
import { PAPERS, type AppendixRecord, type Paper } from '../../../shared/domain/appendices.ts';
import { roman } from '../../../shared/domain/numbering.ts';
import { ND30_2020, textWidthMm } from '../../../shared/document/profile-nd30-2020.ts';
import type { NamedRecords } from '../../../shared/document/wording.ts';
import { AutoText } from '../../kit/auto-text.tsx';
import { client } from '../../kit/client.ts';
import { ConfirmButton } from '../../kit/confirm-button.tsx';
import { useAct } from '../../kit/act.tsx';
import { newTable } from './appendix-tables.ts';
import { TableEditor } from './table-editor.tsx';

type Props = { readonly plan: PlanView; readonly records: NamedRecords; readonly appendix: AppendixRecord };

export function AppendixSection({ plan, records, appendix }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const { id, ...own } = appendix;
  const all = plan.appendices;
  const at = all.findIndex((one) => one.id === id);
  // One Phụ lục has no number, as on the paper.
  const label = all.length === 1 ? '' : roman(at + 1);
  const widthMm = textWidthMm(ND30_2020, own);
  const save = (patch: Parameters<typeof client.appendices.revise>[0]['patch']): Promise<unknown> =>
    client.appendices.revise({ id, patch });
  const addable = [
    { value: 'tasks', label: t('appendix.tableTasks') },
    ...plan.targetSets.map((set) => ({ value: set.id, label: t('appendix.tableTargets', { title: set.title }) })),
  ];
  return (
    <section aria-label={t('appendix.name', { label })} style={{ border: '1px solid #d9dfe7' }}>
      <div className="group-head" style={{ border: 0 }}>
        <strong style={{ whiteSpace: 'nowrap' }}>{t('appendix.name', { label })}</strong>
        <AutoText
          hideLabel
          bold
          label={t('appendix.title', { label })}
          value={own.title}
          check={(text) => (text.trim() === '' ? t('reason.empty') : null)}
          onSave={(title) => save({ title })}
        />
        <Button
          icon={<UpOutlined aria-hidden />}
          aria-label={t('appendix.up', { label })}
          disabled={at === 0}
          onClick={() => void act(() => client.appendices.move({ id, after: all[at - 2]?.id ?? null }))}
        />
        <Button
          icon={<DownOutlined aria-hidden />}
          aria-label={t('appendix.down', { label })}
          disabled={at === all.length - 1}
          onClick={() => void act(() => client.appendices.move({ id, after: all[at + 1]?.id ?? null }))}
        />
        <Button
          icon={<CopyOutlined aria-hidden />}
          aria-label={t('appendix.duplicate', { label })}
          title={t('appendix.duplicate', { label })}
          onClick={() => void act(() => client.appendices.duplicate({ id }))}
        />
        <ConfirmButton
          label={t('appendix.remove', { label })}
          question={t('appendix.removeAsk')}
          act={t('appendix.removeYes')}
          onConfirm={() => void act(() => client.appendices.remove({ id }))}
        />
      </div>
      <div className="stack" style={{ padding: 12, gap: 16 }}>
        <div className="row" style={{ flexWrap: 'wrap' }}>
          <Segmented<AppendixRecord['orientation']>
            aria-label={t('appendix.orientation')}
            value={own.orientation}
            options={[
              { value: 'portrait', label: t('appendix.portrait') },
              { value: 'landscape', label: t('appendix.landscape') },
            ]}
            onChange={(orientation) => void act(() => save({ orientation }))}
          />
          <Segmented<Paper>
            aria-label={t('appendix.paper')}
            value={own.paper}
            options={PAPERS.map((value) => ({ value, label: t('appendix.paperName', { name: value }) }))}
            onChange={(paper) => void act(() => save({ paper }))}
          />
        </div>
        {own.tables.map((table, place) => (
          <TableEditor
            key={place}
            plan={plan}
            records={records}
            widthMm={widthMm}
            appendixId={id}
            table={table}
            at={place}
            acts={own.tables.length > 1 && <TableActs id={id} at={place} count={own.tables.length} />}
          />
        ))}
        <Select
          aria-label={t('appendix.addTable')}
          style={{ width: 320 }}
          value={null}
          placeholder={t('appendix.addTable')}
          options={addable}
          onChange={(chosen: string | null) => {
            const set = plan.targetSets.find((candidate) => candidate.id === chosen) ?? null;
            void act(() =>
              client.appendices.createTable({ id, table: newTable(set === null ? 'tasks' : 'targets', set) }),
            );
          }}
        />
      </div>
    </section>
  );
}

/** Moves a table among its neighbours, or takes it out. */
function TableActs({ id, at, count }: { readonly id: string; readonly at: number; readonly count: number }): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const number = at + 1;
  const move = (to: number): void => void act(() => client.appendices.moveTable({ id, table: at, to }));
  return (
    <>
      <Button
        icon={<UpOutlined aria-hidden />}
        aria-label={t('appendix.tableUp', { number })}
        disabled={at === 0}
        onClick={() => move(at - 1)}
      />
      <Button
        icon={<DownOutlined aria-hidden />}
        aria-label={t('appendix.tableDown', { number })}
        disabled={at === count - 1}
        onClick={() => move(at + 1)}
      />
      <Button
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('appendix.tableRemove', { number })}
        onClick={() => void act(() => client.appendices.removeTable({ id, table: at }))}
      />
    </>
  );
}
