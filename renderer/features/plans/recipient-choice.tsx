// Below the recipients of a document: take those of a set, or keep these as a new set.
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { linesOfPaper } from '../../../shared/domain/office-rules.ts';
import { readRecipients } from '../../../shared/domain/typed-marks.ts';
import type { PlanHead } from '../../../shared/domain/plans.ts';
import { client, useAsk } from '../../kit/client.ts';
import { DraftLine } from '../../kit/draft-line.tsx';
import { useAct } from '../../kit/act.tsx';

type Patch = { readonly recipients?: string[]; readonly archive?: string };
type Props = {
  readonly head: Pick<PlanHead, 'recipients' | 'archive'>;
  readonly onSave: (patch: Patch) => Promise<unknown>;
};

export function RecipientChoice({ head, onSave }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const sets = useAsk('recipientSets', 'list', {}).data ?? [];
  const take = (key: string): void => {
    const { recipients, archive } = readRecipients(sets.find((set) => set.key === key)?.lines ?? []);
    void act(() => onSave(archive === null ? { recipients } : { recipients, archive }));
  };
  return (
    <div className="row">
      <Select
        style={{ width: 320 }}
        value={null}
        aria-label={t('sets.take')}
        placeholder={t('sets.take')}
        notFoundContent={t('sets.none')}
        options={sets.map((set) => ({ value: set.key, label: set.name }))}
        onChange={(key: string | null) => {
          if (key !== null) take(key);
        }}
      />
      {head.recipients.length > 0 && (
        <DraftLine
          button={t('sets.keep')}
          label={t('sets.new')}
          onCreate={(name) => client.recipientSets.create({ name, lines: linesOfPaper(head.recipients, head.archive) })}
        />
      )}
    </div>
  );
}
