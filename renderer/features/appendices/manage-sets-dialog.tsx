// The column sets the office saved: their names, which can be changed, and the bin.
import { Button, Modal } from 'antd';
import { DeleteOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnSetRecord } from '../../../shared/domain/appendices.ts';
import { AutoText } from '../../kit/auto-text.tsx';
import { client } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';

type Props = { readonly sets: readonly ColumnSetRecord[]; readonly onClose: () => void };

export function ManageSetsDialog({ sets, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  return (
    <Modal
      open
      title={t('columnSets.manageTitle')}
      width={520}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('columnSets.close')}
        </Button>
      }
    >
      <div className="stack">
        <span className="muted" style={{ fontSize: 12 }}>
          {t(sets.length === 0 ? 'columnSets.ownNone' : 'columnSets.manageHint')}
        </span>
        {sets.map((set) => (
          <div key={set.id} className="row" style={{ alignItems: 'flex-start' }}>
            <AutoText
              hideLabel
              label={t('columnSets.nameOf', { name: set.name })}
              value={set.name}
              hint={set.columns.map((column) => column.title).join(' · ')}
              check={(text) => (text.trim() === '' ? t('reason.empty') : null)}
              onSave={(name) => client.columnSets.revise({ id: set.id, patch: { name } })}
            />
            <Button
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t('columnSets.remove', { name: set.name })}
              onClick={() => void act(() => client.columnSets.remove({ id: set.id }))}
            />
          </div>
        ))}
      </div>
    </Modal>
  );
}
