// What can be done with a measured target: change how it is measured, share figures, stop, remove the series.
import { Button, Dropdown, Modal } from 'antd';
import { MoreOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '../../../shared/contract/measures.ts';
import type { Measure } from '../../../shared/domain/reports/measures.ts';
import { client } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';
import type { MeasureAct } from './measure-dialog.tsx';

type Props = {
  readonly row: BoardRow;
  readonly measure: Measure;
  readonly others: number;
  readonly onAct: (act: MeasureAct) => void;
};

export function LineMenu({ row, measure, others, onAct }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [asking, setAsking] = useState(false);
  const stop = (): void => void act(() => client.measures.assign({ targetId: row.targetId, measureId: null }));
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [
            { key: 'edit', label: t('measures.menu.edit'), onClick: () => onAct('edit') },
            { key: 'share', label: t('measures.menu.share'), onClick: () => onAct('share') },
            { key: 'stop', label: t('measures.menu.stop'), onClick: stop },
            { type: 'divider' },
            { key: 'remove', danger: true, label: t('measures.menu.remove'), onClick: () => setAsking(true) },
          ],
        }}
      >
        <Button
          size="small"
          type="text"
          icon={<MoreOutlined aria-hidden />}
          aria-label={t('measures.menu.open', { number: row.number })}
        />
      </Dropdown>
      <Modal
        open={asking}
        title={t('measures.menu.removeYes')}
        width={480}
        okText={t('measures.menu.removeYes')}
        cancelText={t('confirm.cancel')}
        okButtonProps={{ danger: true }}
        cancelButtonProps={{ autoFocus: true }}
        onCancel={() => setAsking(false)}
        onOk={() => {
          setAsking(false);
          void act(() => client.measures.remove({ id: measure.id }));
        }}
      >
        {t('measures.menu.removeAsk', { name: measure.name, count: others + 1 })}
      </Modal>
    </>
  );
}
