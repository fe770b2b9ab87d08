// Two versions of a document, or two documents, in one dialog; an older version can be put back from here.
import { Button, Modal, Result, Spin, Switch } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { comparePlans, isDifferent } from '../../../shared/domain/compare-plans.ts';
import { useAsk } from '../../kit/client.ts';
import { faultOf, faultSentence } from '../../kit/fault.ts';
import { ComparedList } from './compared-list.tsx';

/** A version: of which document, when the log ended at `seq` (`null`: now), and what it is called. */
export type Version = { readonly planId: string; readonly seq: number | null; readonly name: string };

type Props = {
  readonly before: Version;
  readonly after: Version;
  readonly onClose: () => void;
  /** Buttons beside «Đóng». */
  readonly children?: ReactNode;
};

export function CompareDialog({ before, after, onClose, children }: Props): ReactNode {
  const { t } = useTranslation();
  const [onlyDifferent, setOnlyDifferent] = useState(true);
  const old = useAsk('safety', 'version', { planId: before.planId, seq: before.seq });
  const now = useAsk('safety', 'version', { planId: after.planId, seq: after.seq });
  const differences = useMemo(
    () => (old.data === undefined || now.data === undefined ? undefined : comparePlans(old.data, now.data)),
    [old.data, now.data],
  );
  const error = old.error ?? now.error;
  return (
    <Modal
      open
      width={1080}
      title={t('compare.title')}
      onCancel={onClose}
      styles={{ body: { maxHeight: '66vh', overflow: 'auto' } }}
      footer={
        <>
          {children}
          <Button onClick={onClose}>{t('compare.close')}</Button>
        </>
      }
    >
      <div className="stack" style={{ gap: 4 }}>
        <div>
          <span className="muted">{t('compare.left')}: </span>
          <strong>{before.name}</strong>
          <span className="muted"> · {t('compare.right')}: </span>
          <strong>{after.name}</strong>
        </div>
        <div className="row" style={{ flexWrap: 'wrap' }}>
          <label className="row">
            <Switch size="small" checked={onlyDifferent} onChange={setOnlyDifferent} /> {t('compare.onlyDifferent')}
          </label>
          {differences !== undefined && (
            <span role="status">{t('compare.count', { count: differences.filter(isDifferent).length })}</span>
          )}
          <span className="muted">{t('compare.legend')}</span>
        </div>
      </div>
      {error !== null && <Result status="warning" title={faultSentence(t, faultOf(error))} />}
      {error === null && differences === undefined && <Spin style={{ margin: 24 }} />}
      {error === null && differences !== undefined && (
        <ComparedList differences={differences} onlyDifferent={onlyDifferent} />
      )}
    </Modal>
  );
}
