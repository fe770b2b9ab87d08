// Asks for the name under which the columns of a table are saved; a name that stands already replaces that set or is changed.
import { Alert, Button, Input, Modal } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnSetRecord } from '../../../shared/domain/appendices.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { fold, MAX_LINE } from '../../../shared/domain/text.ts';
import { useSave } from '../../kit/act.tsx';
import { faultSentence } from '../../kit/fault.ts';

type Props = {
  readonly known: readonly ColumnSetRecord[];
  readonly onSave: (name: string) => Promise<unknown>;
  readonly onReplace: (id: string) => Promise<unknown>;
  readonly onClose: () => void;
};

export function SaveSetDialog({ known, onSave, onReplace, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const save = useSave();
  const id = useId();
  const [name, setName] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const taken = known.find((set) => fold(set.name) === fold(name.trim()));
  const ready = name.trim() !== '' && !busy;
  const finish = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    const failed = await save(work);
    setBusy(false);
    if (failed === null) onClose();
    else setFault(failed);
  };
  const act = (): void => {
    if (ready) void finish(() => (taken === undefined ? onSave(name.trim()) : onReplace(taken.id)));
  };
  return (
    <Modal
      open
      title={t('columnSets.saveTitle')}
      width={440}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('confirm.cancel')}</Button>
          <Button type="primary" disabled={!ready} onClick={act}>
            {taken === undefined ? t('columnSets.saveYes') : t('columnSets.replace', { name: taken.name })}
          </Button>
        </>
      }
    >
      <div className="stack">
        {fault !== null && <Alert type="error" title={faultSentence(t, fault)} />}
        <label htmlFor={id}>{t('columnSets.name')}</label>
        <Input
          id={id}
          autoFocus
          value={name}
          maxLength={MAX_LINE}
          aria-describedby={`${id}-note`}
          onChange={(event) => {
            setName(event.target.value);
            setFault(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) act();
          }}
        />
        <span
          id={`${id}-note`}
          className="muted"
          style={{ fontSize: 12 }}
          role={taken === undefined ? undefined : 'status'}
        >
          {t(taken === undefined ? 'columnSets.nameHint' : 'columnSets.taken')}
        </span>
      </div>
    </Modal>
  );
}
