// For an issued document: a new draft that amends or replaces it.
import { Button, Modal, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';

type Props = {
  readonly planId: string;
  /** The new draft is there. */
  readonly onMade: (id: string) => void;
};

export function AmendButtons({ planId, onMade }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [asking, setAsking] = useState<'amend' | 'replace' | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async (how: 'amend' | 'replace'): Promise<void> => {
    // A double click makes one document.
    if (busy) return;
    setBusy(true);
    let made: string | null = null;
    await act(async () => {
      const { id } = await client.plans.amend({ id: planId, relation: how === 'amend' ? 'amends' : 'replaces' });
      made = id;
    });
    setBusy(false);
    setAsking(null);
    if (made !== null) onMade(made);
  };
  return (
    <>
      <Space size={6}>
        <Button size="small" onClick={() => setAsking('amend')}>
          {t('copying.amend')}
        </Button>
        <Button size="small" onClick={() => setAsking('replace')}>
          {t('copying.replace')}
        </Button>
      </Space>
      {asking !== null && (
        <Modal
          open
          width={480}
          title={t(`copying.${asking}Title`)}
          okText={t(`copying.${asking}Yes`)}
          okButtonProps={{ autoFocus: true }}
          confirmLoading={busy}
          onCancel={() => setAsking(null)}
          onOk={() => void make(asking)}
        >
          {t(`copying.${asking}Text`)}
        </Modal>
      )}
    </>
  );
}
