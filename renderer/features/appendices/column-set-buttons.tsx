// The column sets of a table: those of the program and of the office to be used, the present one to be saved under a name.
import { Button, Dropdown, type MenuProps } from 'antd';
import { DownOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { COLUMN_PRESETS, type AppendixTable, type Column } from '../../../shared/domain/appendices.ts';
import { client, useAsk } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';
import { presetsFor } from './appendix-tables.ts';
import { ManageSetsDialog } from './manage-sets-dialog.tsx';
import { SaveSetDialog } from './save-set-dialog.tsx';

type Props = {
  readonly table: AppendixTable;
  readonly onUse: (columns: Column[]) => Promise<unknown>;
};

export function ColumnSetButtons({ table, onUse }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const all = useAsk('columnSets', 'list', {}).data ?? [];
  const own = all.filter((set) => set.content === table.content);
  const use = (columns: readonly Column[]): void => void act(() => onUse([...columns]));
  const items: NonNullable<MenuProps['items']> = [
    {
      type: 'group',
      key: 'shipped',
      label: t('columnSets.shipped'),
      children: presetsFor(table.content).map((preset) => ({
        key: `shipped ${preset}`,
        label: t(`appendix.preset_${preset}`),
        onClick: () => use(COLUMN_PRESETS[preset]),
      })),
    },
    {
      type: 'group',
      key: 'own',
      label: t('columnSets.own'),
      children:
        own.length === 0
          ? [{ key: 'none', label: t('columnSets.ownNone'), disabled: true }]
          : [
              ...own.map((set) => ({ key: set.id, label: set.name, onClick: () => use(set.columns) })),
              { type: 'divider' as const, key: 'line' },
              { key: 'manage', label: t('columnSets.manage'), onClick: () => setDialog('manage') },
            ],
    },
  ];
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button icon={<DownOutlined aria-hidden />} iconPlacement="end">
          {t('columnSets.use')}
        </Button>
      </Dropdown>
      <Button onClick={() => setDialog('save')}>{t('columnSets.save')}</Button>
      {dialog === 'save' && (
        <SaveSetDialog
          known={own}
          onSave={(name) => client.columnSets.create({ name, content: table.content, columns: [...table.columns] })}
          onReplace={(id) => client.columnSets.revise({ id, patch: { columns: [...table.columns] } })}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'manage' && <ManageSetsDialog sets={own} onClose={() => setDialog(null)} />}
    </>
  );
}
