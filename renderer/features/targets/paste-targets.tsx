// A pasted table as targets: rows under a title become a set of their own, the others go into the chosen one.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../shared/domain/fault.ts';
import type { FieldTexts, TableDraft } from '../../../shared/domain/table-recogniser.ts';
import type { TableField } from '../../../shared/domain/table-headings.ts';
import { readGoal } from '../../../shared/domain/targets.ts';
import { cleanLine } from '../../../shared/domain/text.ts';
import { assigneesOfCell, type Staff } from '../../kit/choices.ts';
import { client } from '../../kit/client.ts';
import { useSave } from '../../kit/act.tsx';
import { PasteDialog } from '../../kit/paste-dialog.tsx';

const FIELDS: readonly TableField[] = ['content', 'unit', 'goal', 'lead', 'coordinating', 'note'];

type Props = { readonly setId: string; readonly staff: Staff; readonly onClose: () => void };

export function PasteTargets({ setId, staff, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const save = useSave();
  const fieldsOf = (texts: FieldTexts, level: 0 | 1): Parameters<typeof client.targets.create>[0]['fields'] => ({
    name: texts.content ?? '',
    unit: cleanLine(texts.unit ?? ''),
    goal: readGoal(cleanLine(texts.goal ?? '')),
    lead: [...assigneesOfCell(texts.lead ?? '', staff)],
    coordinating: [...assigneesOfCell(texts.coordinating ?? '', staff)],
    note: texts.note ?? '',
    level,
  });
  const take = (draft: TableDraft): Promise<Fault | null> =>
    save(() =>
      client.targets.createMany({
        setId,
        // A sub-target ("11.1") stands behind the one it belongs to.
        groups: draft.groups.map((group) => ({
          title: group.title,
          targets: group.rows.flatMap((row) => [
            fieldsOf(row.texts, 0),
            ...row.subrows.map(({ texts }) => fieldsOf(texts, 1)),
          ]),
        })),
      }),
    );
  return (
    <PasteDialog
      title={t('paste.targets')}
      thing={t('paste.target')}
      table={[]}
      fields={FIELDS}
      onTake={take}
      onClose={onClose}
    />
  );
}
