// One change to many tasks: what is changed, every cell before and after, and one step to take it all back.
import { Input, Modal, Radio, Select } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';
import { bulkChanges, previewBulk, type BulkEdit } from './bulk-edit.ts';
import { GRID_FIELDS, type CellContext, type GridField } from './grid-fields.ts';
import type { TaskRow } from './grid-rows.ts';

type Props = { readonly rows: readonly TaskRow[]; readonly context: CellContext; readonly onClose: () => void };

const LISTS: ReadonlySet<GridField> = new Set(['lead', 'coordinating', 'product', 'basis']);
const SHOWN_LINES = 60;

export function BulkDialog({ rows, context, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [how, setHow] = useState<BulkEdit['act']>('set');
  const [field, setField] = useState<GridField | 'all'>('time');
  const [text, setText] = useState('');
  const [find, setFind] = useState('');
  const [busy, setBusy] = useState(false);
  const edit: BulkEdit = useMemo(() => {
    if (how === 'replace') return { act: 'replace', field, find, text };
    return { act: how, field: field === 'all' ? 'time' : field, text };
  }, [how, field, find, text]);
  const lines = useMemo(() => previewBulk(rows, edit, context), [rows, edit, context]);
  const fields = GRID_FIELDS.filter((one) => how !== 'add' || LISTS.has(one));
  const options = [
    ...(how === 'replace' ? [{ value: 'all', label: t('bulk.allFields') }] : []),
    ...fields.map((value) => ({ value, label: t(`column.${value}`) })),
  ];
  const apply = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const changes = bulkChanges(rows, lines, context).map(({ id, patch }) => ({ id, patch }));
    const done = await act(() => client.tasks.reviseMany({ changes, added: null }));
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Modal
      open
      width={820}
      title={t('bulk.title', { count: rows.length })}
      okText={t('bulk.apply', { count: lines.length })}
      okButtonProps={{ disabled: lines.length === 0 }}
      confirmLoading={busy}
      onOk={() => void apply()}
      onCancel={onClose}
    >
      <div className="stack" style={{ gap: 10 }}>
        <Radio.Group
          aria-label={t('bulk.how')}
          value={how}
          onChange={(event) => {
            const next = event.target.value as BulkEdit['act'];
            setHow(next);
            if (next === 'add' && (field === 'all' || !LISTS.has(field))) setField('coordinating');
            if (next === 'set' && field === 'all') setField('time');
          }}
          options={(['set', 'add', 'replace'] as const).map((value) => ({ value, label: t(`bulk.how_${value}`) }))}
        />
        <div className="row" style={{ alignItems: 'flex-start' }}>
          <Select
            aria-label={t('bulk.field')}
            style={{ width: 160 }}
            value={field}
            options={options}
            onChange={(value: GridField | 'all') => setField(value)}
          />
          {how === 'replace' && (
            <Input
              aria-label={t('bulk.find')}
              placeholder={t('bulk.find')}
              value={find}
              onChange={(event) => setFind(event.target.value)}
            />
          )}
          <Input.TextArea
            autoSize={{ minRows: 1, maxRows: 5 }}
            aria-label={t(how === 'replace' ? 'bulk.replaceBy' : 'bulk.text')}
            placeholder={t(how === 'replace' ? 'bulk.replaceBy' : 'bulk.text')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <div role="status">{t('bulk.preview', { count: lines.length })}</div>
        {lines.length > 0 && (
          <div className="paste-table" tabIndex={0} role="region" aria-label={t('bulk.previewTable')}>
            <table>
              <thead>
                <tr>
                  <th>{t('column.number')}</th>
                  <th>{t('bulk.field')}</th>
                  <th>{t('bulk.before')}</th>
                  <th>{t('bulk.after')}</th>
                </tr>
              </thead>
              <tbody>
                {lines.slice(0, SHOWN_LINES).map((line) => (
                  <tr key={`${line.id}-${line.field}`}>
                    <td>{line.number}</td>
                    <td>{t(`column.${line.field}`)}</td>
                    <td>
                      <div className="paste-cell">{line.before}</div>
                    </td>
                    <td>
                      <div className="paste-cell">{line.after}</div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {lines.length > SHOWN_LINES && (
              <div className="muted" style={{ padding: 6 }}>
                {t('paste.more', { count: lines.length - SHOWN_LINES })}
              </div>
            )}
          </div>
        )}
      </div>
    </Modal>
  );
}
