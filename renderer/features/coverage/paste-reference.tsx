// A table of a plan from above, pasted from Word or Excel, becomes rows to be held against our own work.
import { Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contract, InputOf } from '../../../shared/contract/contract.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import type { TableField } from '../../../shared/domain/table-headings.ts';
import type { DraftLine, FieldTexts, TableDraft } from '../../../shared/domain/table-recogniser.ts';
import { client } from '../../kit/client.ts';
import { useSave } from '../../kit/act.tsx';
import { PasteDialog } from '../../kit/paste-dialog.tsx';
import { HeadFields, headOf, isDayWrong, newHeadForm } from './reference-head.tsx';

type Rows = InputOf<Contract['references']['create']>['rows'];
type Kind = 'task' | 'target';

const FIELDS: Readonly<Record<Kind, readonly TableField[]>> = {
  task: ['content', 'lead', 'coordinating', 'time', 'product'],
  target: ['content', 'unit', 'goal', 'lead', 'time'],
};

/** Rows of a draft; a sub-row is a row of its own that has from the row above what it does not say. */
export function rowsOfDraft(draft: TableDraft, kind: Kind): Rows {
  const toRow = (group: string | null, { number, texts: own }: DraftLine, above: FieldTexts): Rows[number] => ({
    kind,
    group,
    number,
    content: own.content ?? '',
    lead: own.lead ?? above.lead ?? null,
    coordinating: own.coordinating ?? above.coordinating ?? null,
    time: own.time ?? above.time ?? null,
    product: kind === 'target' ? [own.goal, own.unit].filter(Boolean).join(' ') : (own.product ?? null),
  });
  return draft.groups.flatMap(({ title, rows }) =>
    rows.flatMap((row) => [toRow(title, row, {}), ...row.subrows.map((below) => toRow(title, below, row.texts))]),
  );
}

type Props = {
  readonly year: number;
  /** The agency above, as it is addressed. */
  readonly issuer: string;
  readonly onMade: (id: string) => void;
  readonly onClose: () => void;
};

export function PasteReference({ year, issuer, onMade, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const save = useSave();
  const [kind, setKind] = useState<Kind>('task');
  const [form, setForm] = useState(() => newHeadForm(year, issuer, t('coverage.kind')));
  const take = (draft: TableDraft): Promise<Fault | null> => {
    if (isDayWrong(form))
      return Promise.resolve({ code: 'input-invalid', flaws: [{ path: 'issued', reason: 'not-a-day' }] });
    return save(async () => {
      const { id } = await client.references.create({ head: headOf(form), rows: rowsOfDraft(draft, kind) });
      onMade(id);
    });
  };
  return (
    <PasteDialog
      title={t('coverage.paste')}
      thing={t('coverage.row')}
      table={[]}
      fields={FIELDS[kind]}
      onTake={take}
      onClose={onClose}
    >
      {() => (
        <>
          <HeadFields form={form} onForm={(patch) => setForm((now) => ({ ...now, ...patch }))} />
          <Radio.Group
            aria-label={t('coverage.kinds')}
            value={kind}
            options={(['task', 'target'] as const).map((value) => ({ value, label: t(`coverage.kind_${value}`) }))}
            onChange={(event) => setKind(event.target.value as Kind)}
          />
        </>
      )}
    </PasteDialog>
  );
}
