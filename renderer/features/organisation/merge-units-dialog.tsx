// Renaming or merging units: which ones, from which day, into which; what will move is listed before it does.
import { Alert, Form, Input, Modal, Select, Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { openUnits, type Unit } from '../../../shared/domain/organisation.ts';
import { client, useAsk } from '../../kit/client.ts';
import { faultSentence } from '../../kit/fault.ts';
import { useSave } from '../../kit/act.tsx';
import { readWholeDay } from '../../kit/whole-day.ts';

type Props = { readonly units: readonly Unit[]; readonly onClose: () => void };

export function MergeUnitsDialog({ units, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const save = useSave();
  const [leaving, setLeaving] = useState<string[]>([]);
  const [how, setHow] = useState<'new' | 'there'>('new');
  const [name, setName] = useState('');
  const [there, setThere] = useState<string | null>(null);
  const [dayText, setDayText] = useState('');
  const [left, setLeft] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const open = openUnits(units).filter((unit) => unit.kind === 'unit');
  const options = open.map((unit) => ({ value: unit.key, label: unit.name }));
  const day = readWholeDay(dayText);
  const into = how === 'new' ? (name.trim() === '' ? null : { name }) : there === null ? null : { unit: there };
  const ready = leaving.length > 0 && day !== null && into !== null;
  const merge = async (): Promise<void> => {
    if (!ready || busy) return;
    setBusy(true);
    const failed = await save(() => client.units.merge({ from: day, units: leaving, into }));
    setBusy(false);
    if (failed === null) onClose();
    else setFault(faultSentence(t, failed));
  };
  return (
    <Modal
      open
      width={640}
      style={{ top: 24 }}
      title={t('merge.title')}
      okText={t('merge.yes')}
      okButtonProps={{ disabled: !ready }}
      confirmLoading={busy}
      onOk={() => void merge()}
      onCancel={onClose}
    >
      <p className="muted">{t('merge.help')}</p>
      {fault !== null && <Alert type="error" title={fault} style={{ marginBottom: 12 }} />}
      <Form layout="vertical" onFinish={() => void merge()}>
        <Form.Item label={t('merge.units')} htmlFor="merge-units" extra={t('merge.unitsHint')}>
          <Select
            id="merge-units"
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            // Tab leaves the field; it must not choose a unit nobody pointed at.
            defaultActiveFirstOption={false}
            value={leaving}
            options={options.filter((option) => option.value !== there)}
            onChange={(keys: string[]) => setLeaving(keys)}
          />
        </Form.Item>
        <Form.Item>
          <Segmented<'new' | 'there'>
            aria-label={t('merge.how')}
            value={how}
            options={[
              { value: 'new', label: t('merge.new') },
              { value: 'there', label: t('merge.there') },
            ]}
            onChange={setHow}
          />
        </Form.Item>
        {how === 'new' ? (
          <Form.Item label={t('merge.name')} htmlFor="merge-name" extra={t('merge.nameHint')}>
            <Input id="merge-name" value={name} maxLength={2000} onChange={(event) => setName(event.target.value)} />
          </Form.Item>
        ) : (
          <Form.Item label={t('merge.into')} htmlFor="merge-into">
            <Select
              id="merge-into"
              value={there}
              options={options.filter((option) => !leaving.includes(option.value))}
              onChange={setThere}
            />
          </Form.Item>
        )}
        <Form.Item
          label={t('merge.from')}
          htmlFor="merge-from"
          {...(left && day === null ? { validateStatus: 'error', help: t('merge.fromWrong') } : {})}
          extra={t('merge.fromHint')}
        >
          <Input
            id="merge-from"
            style={{ width: 180 }}
            value={dayText}
            onChange={(event) => setDayText(event.target.value)}
            onBlur={() => setLeft(true)}
          />
        </Form.Item>
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
      {leaving.length > 0 && <OpenWork units={leaving} />}
    </Modal>
  );
}

const SHOWN = 50;

/** What will move: the count first, then the tasks and targets by their papers. */
function OpenWork({ units }: { readonly units: readonly string[] }): ReactNode {
  const { t } = useTranslation();
  const work = useAsk('units', 'openWork', { units: [...units] }).data;
  if (work === undefined) return null;
  return (
    <section aria-label={t('merge.work')} aria-live="polite">
      <strong>{t('merge.count', { count: work.length })}</strong>
      <ul style={{ maxHeight: 120, overflow: 'auto', margin: '4px 0 0', paddingLeft: 20 }}>
        {work.slice(0, SHOWN).map((one) => (
          <li key={`${one.kind} ${one.id}`}>
            <span className="two-lines">{one.text}</span>
            <span className="muted" style={{ fontSize: 12 }}>
              {t(`merge.${one.kind}`, { plan: one.plan })}
            </span>
          </li>
        ))}
      </ul>
      {work.length > SHOWN && <div className="muted">{t('merge.more', { count: work.length - SHOWN })}</div>}
    </section>
  );
}
