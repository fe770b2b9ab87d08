// Places where two clerks differ, side by side, each with the choice whose value counts.
import { Radio, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictWords } from '../../../shared/domain/merge/merge-summary.ts';
import { fieldWord, recordWord, sideText } from './conflict-words.ts';
import './handover.css';

const MOST_LINES = 8;

type Props<C extends ConflictWords> = {
  readonly conflicts: readonly C[];
  readonly isTheirs: (conflict: C) => boolean;
  /** Left out, nothing can be chosen any more. */
  readonly onChoose?: (conflict: C, theirs: boolean) => void;
};

export function ConflictTable<C extends ConflictWords>({ conflicts, isTheirs, onChoose }: Props<C>): ReactNode {
  const { t } = useTranslation();
  const side = (conflict: C, which: 'base' | 'ours' | 'theirs'): ReactNode => {
    const chosen = which !== 'base' && isTheirs(conflict) === (which === 'theirs');
    return (
      <div className={chosen ? 'handover-value handover-chosen' : 'handover-value'}>
        {chosen && <span aria-hidden>✓ </span>}
        {sideText(t, conflict, which, MOST_LINES)}
      </div>
    );
  };
  const columns: TableColumnsType<C> = [
    {
      title: t('handover.record'),
      width: '24%',
      render: (_, conflict) => (
        <div>
          <strong>{recordWord(t, conflict)}</strong>
          {conflict.within !== '' && <div className="muted">{t('handover.within', { name: conflict.within })}</div>}
          {conflict.fields.length === 1 && <div>{fieldWord(t, conflict.fields[0]?.field ?? '')}</div>}
          <div className="muted">{t(`handover.reason.${conflict.reason}`)}</div>
        </div>
      ),
    },
    { title: t('handover.base'), width: '17%', render: (_, conflict) => side(conflict, 'base') },
    { title: t('handover.ours'), width: '21%', render: (_, conflict) => side(conflict, 'ours') },
    { title: t('handover.theirs'), width: '21%', render: (_, conflict) => side(conflict, 'theirs') },
    {
      title: t('handover.choice'),
      width: '17%',
      render: (_, conflict) => {
        if (onChoose === undefined) return t(isTheirs(conflict) ? 'handover.chosenTheirs' : 'handover.chosenOurs');
        if (!conflict.canTake) return <span className="muted">{t('handover.onlyOurs')}</span>;
        return (
          <Radio.Group
            className="handover-choice"
            aria-label={t('handover.choiceOf', { what: recordWord(t, conflict) })}
            value={isTheirs(conflict)}
            onChange={({ target }) => onChoose(conflict, target.value === true)}
          >
            <Radio value={false}>{t('handover.keepOurs')}</Radio>
            <Radio value>{t('handover.takeTheirs')}</Radio>
          </Radio.Group>
        );
      },
    },
  ];
  return (
    <div role="region" aria-label={t('handover.list')} className="handover-scroll" tabIndex={0}>
      <Table<C>
        size="small"
        bordered
        tableLayout="fixed"
        rowKey="key"
        dataSource={[...conflicts]}
        columns={columns}
        pagination={conflicts.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      />
    </div>
  );
}
