// One place of the board: its rounds, what came back, what was said about it, and what can be done next.
import { Button, Drawer, Empty, Tag } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormHead } from '../../../shared/contract/forms.ts';
import { screenDay } from '../../../shared/domain/day.ts';
import { isOwed } from '../../../shared/domain/forms/form-board.ts';
import { printPeriod, type Period } from '../../../shared/domain/reports/periods.ts';
import { useAct } from '../../kit/act.tsx';
import { client, useAsk } from '../../kit/client.ts';
import { ConfirmButton } from '../../kit/confirm-button.tsx';
import { PickForms } from './drop-forms.tsx';
import { stateShade, stateWords, STATE_COLOURS } from './form-words.ts';

type Acts = {
  readonly onMake: () => void;
  readonly onSend: (id: string) => void;
  readonly onReview: (id: string) => void;
  readonly onRemind: (form: FormHead) => void;
  readonly onFiles: (files: readonly File[], formId: string) => void;
};
type Props = Acts & {
  readonly unit: string;
  readonly period: Period;
  /** The rounds of the place. */
  readonly forms: readonly FormHead[];
  readonly onClose: () => void;
};

export function FormDrawer({ unit, period, forms, onClose, ...acts }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <Drawer
      open
      size={560}
      title={t('forms.drawer.title', { period: printPeriod(period), unit })}
      onClose={onClose}
      destroyOnHidden
    >
      {forms.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('forms.drawer.none')} />}
      {forms.toReversed().map((form) => (
        <Round key={form.id} form={form} {...acts} />
      ))}
      <Button icon={<PlusOutlined aria-hidden />} onClick={acts.onMake} style={{ marginTop: 12 }}>
        {forms.length === 0
          ? t('forms.drawer.make')
          : `${t('forms.make.button')}, ${t('forms.make.round', { round: forms.length + 1 })}`}
      </Button>
    </Drawer>
  );
}

function Round({ form, onSend, onReview, onRemind, onFiles }: Acts & { readonly form: FormHead }): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const { id, due, sent, versions, round, state } = form;
  const reminders = useAsk('forms', 'get', { id }).data?.reminders ?? [];
  return (
    <section aria-label={t('forms.drawer.round', { round })} style={{ marginBottom: 16 }}>
      <div className="row">
        <h3 className="panel-title">{t('forms.drawer.round', { round })}</h3>
        <Tag color={STATE_COLOURS[state]} style={stateShade(state) ?? {}}>
          {stateWords(t, form)}
        </Tag>
        <span className="grow" />
        {versions.length === 0 && (
          <ConfirmButton
            small
            label={t('forms.drawer.remove', { period: printPeriod(form.period), unit: form.unit })}
            question={t('forms.drawer.removeAsk')}
            act={t('forms.drawer.removeYes')}
            onConfirm={() => void act(() => client.forms.remove({ id }))}
          />
        )}
      </div>
      <div>
        {t('forms.drawer.asks', form)};{' '}
        {due === null ? t('forms.drawer.noDue') : t('forms.drawer.due', { day: screenDay(due) })}.
      </div>
      <div className="row" style={{ margin: '4px 0 8px' }}>
        <span className="grow">
          {sent === null ? t('forms.drawer.notSent') : t('forms.drawer.sentOn', { day: screenDay(sent) })}
        </span>
        {sent !== null && versions.length === 0 && (
          <Button size="small" onClick={() => void act(() => client.forms.markSent({ ids: [id], day: null }))}>
            {t('forms.drawer.unsend')}
          </Button>
        )}
        <Button size="small" type={sent === null ? 'primary' : 'default'} onClick={() => onSend(id)}>
          {t('forms.drawer.send')}
        </Button>
      </div>
      {form.replaced && <p className="muted">{t('forms.drawer.replaced')}</p>}
      <h4 className="panel-title">{t('forms.drawer.versions')}</h4>
      {versions.length === 0 && <span className="muted">{t('forms.drawer.noVersions')}</span>}
      <ul className="plain">
        {versions.toReversed().map((version) => (
          <li key={version.id} className="row" style={{ padding: '2px 0' }}>
            <span className="grow" title={version.fileName}>
              {t('forms.drawer.version', { version: version.version, day: screenDay(version.received) })}
              {version.late && <span className="late"> · {t('forms.drawer.lateVersion')}</span>}
              <span className="muted"> · {t(`forms.drawer.versionState.${version.state}`)}</span>
            </span>
            <Button
              size="small"
              type={version.state === 'received' ? 'primary' : 'default'}
              onClick={() => onReview(version.id)}
            >
              {t('forms.drawer.review')}
            </Button>
          </li>
        ))}
      </ul>
      <div
        className="row forms-drop"
        style={{ marginTop: 6 }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          onFiles([...event.dataTransfer.files], id);
        }}
      >
        <span className="grow muted">{t('forms.drop.here')}</span>
        <PickForms onFiles={(files) => onFiles(files, id)} />
      </div>
      <div className="row">
        <h4 className="panel-title grow">{t('forms.drawer.reminders')}</h4>
        {isOwed(state) && !form.replaced && (
          <Button size="small" onClick={() => onRemind(form)}>
            {t('forms.drawer.remind')}
          </Button>
        )}
      </div>
      {reminders.length === 0 && <span className="muted">{t('forms.drawer.noReminders')}</span>}
      <ul className="plain">
        {reminders.map((reminder) => (
          <li key={reminder.id}>
            {t('forms.drawer.reminder', {
              day: screenDay(reminder.day),
              means: t(`forms.means.${reminder.means}`),
            })}
            {reminder.note !== null && <span className="muted"> – {reminder.note}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
