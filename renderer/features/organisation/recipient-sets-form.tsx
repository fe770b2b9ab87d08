// The sets of recipients of the office: a name and its lines, taken into a document with one choice.
import { Card } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecipientSet } from '../../../shared/domain/office-rules.ts';
import { AutoLines, AutoText } from '../../kit/auto-text.tsx';
import { client } from '../../kit/client.ts';
import { ConfirmButton } from '../../kit/confirm-button.tsx';
import { DraftLine } from '../../kit/draft-line.tsx';
import { useAct } from '../../kit/act.tsx';

export function RecipientSetsForm({ sets }: { readonly sets: readonly RecipientSet[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <Card title={t('sets.title')} size="small">
      <div className="stack" style={{ gap: 12 }}>
        <div className="muted">{t('sets.help')}</div>
        {sets.map((set) => (
          <SetLine key={set.key} set={set} />
        ))}
        <DraftLine
          button={t('sets.add')}
          label={t('sets.new')}
          onCreate={(name) => client.recipientSets.create({ name, lines: [] })}
        />
      </div>
    </Card>
  );
}

function SetLine({ set }: { readonly set: RecipientSet }): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const save = (patch: Partial<Omit<RecipientSet, 'key'>>): Promise<unknown> =>
    client.recipientSets.revise({ key: set.key, patch });
  return (
    <div className="row" style={{ alignItems: 'flex-start' }}>
      <AutoText
        hideLabel
        label={t('sets.name')}
        value={set.name}
        check={(text) => (text.trim() === '' ? t('reason.empty') : null)}
        onSave={(name) => save({ name })}
      />
      <AutoLines
        hideLabel
        lines={3}
        label={t('sets.lines', { name: set.name })}
        placeholder={t('sets.linesHint')}
        items={set.lines}
        onSave={(lines) => save({ lines })}
      />
      <ConfirmButton
        label={t('sets.remove', { name: set.name })}
        question={t('sets.removeAsk')}
        act={t('sets.removeYes')}
        onConfirm={() => void act(() => client.recipientSets.remove({ id: set.key }))}
      />
    </div>
  );
}
