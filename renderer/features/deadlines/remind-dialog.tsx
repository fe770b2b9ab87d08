// Reminding units of chosen work: a draft letter to each, or a note of what was said otherwise.
import { Checkbox, Form, Input, Modal, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { screenDay, type Day } from '../../../shared/domain/day.ts';
import type { FollowRow } from '../../../shared/domain/follow-up.ts';
import type { Unit } from '../../../shared/domain/organisation.ts';
import { client } from '../../kit/client.ts';
import { DayField } from '../../kit/day-field.tsx';
import { readWholeDay } from '../../kit/whole-day.ts';
import { ActDialog } from './act-dialog.tsx';
import { workByUnit } from './work-by-unit.ts';

const MEANS = ['letter', 'phone', 'mail', 'meeting'] as const;
type Means = (typeof MEANS)[number];

type Props = {
  readonly rows: readonly FollowRow[];
  readonly today: Day;
  readonly units: readonly Unit[];
  readonly onClose: () => void;
};

export function RemindDialog({ rows, today, units, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const work = workByUnit(rows);
  const [chosen, setChosen] = useState<readonly string[]>([...work.keys()]);
  const [means, setMeans] = useState<Means>('letter');
  const [dayText, setDayText] = useState(screenDay(today));
  const [note, setNote] = useState('');
  const [letters, setLetters] = useState<readonly { readonly unitId: string; readonly planId: string }[] | null>(null);
  const nameOf = (id: string): string => units.find((unit) => unit.key === id)?.name ?? '';
  const day = readWholeDay(dayText);
  const dayProblem = day === null || day > today ? t('follow.record.dayWrong', { today: screenDay(today) }) : null;
  const remind = async (): Promise<void> => {
    const wanted = chosen.map((unitId) => ({ unitId, ids: [...(work.get(unitId) ?? [])] }));
    if (means === 'letter') {
      const { planIds } = await client.followUp.createLetters({ units: wanted });
      setLetters(planIds.map((planId, at) => ({ planId, unitId: chosen[at] ?? '' })));
      return;
    }
    if (day === null) return;
    for (const one of wanted) await client.followUp.note({ ...one, means, day, note });
    onClose();
  };
  if (letters !== null) return <Letters letters={letters} nameOf={nameOf} onClose={onClose} />;
  return (
    <ActDialog
      title={t('follow.remind.title')}
      yes={means === 'letter' ? t('follow.remind.letters', { count: chosen.length }) : t('follow.remind.note')}
      about={t('follow.chosen', { count: rows.length })}
      ready={chosen.length > 0 && (means === 'letter' || dayProblem === null)}
      act={remind}
      onDone={() => undefined}
      onClose={onClose}
    >
      {work.size === 0 ? (
        <p role="alert">{t('follow.remind.nobody')}</p>
      ) : (
        <Form.Item label={t('follow.remind.units')}>
          <Checkbox.Group
            style={{ flexDirection: 'column', gap: 4 }}
            value={[...chosen]}
            options={[...work].map(([id, ids]) => ({
              value: id,
              label: t('follow.remind.unitLine', { name: nameOf(id), count: ids.length }),
            }))}
            onChange={(ids) => setChosen(ids)}
          />
        </Form.Item>
      )}
      <Form.Item label={t('follow.remind.means')}>
        <Radio.Group
          aria-label={t('follow.remind.means')}
          value={means}
          options={MEANS.map((one) => ({ value: one, label: t(`follow.remind.${one}`) }))}
          onChange={(event) => setMeans(event.target.value as Means)}
        />
      </Form.Item>
      {means === 'letter' ? (
        <p className="muted">{t('follow.remind.letterText')}</p>
      ) : (
        <>
          <DayField label={t('follow.remind.day')} text={dayText} onText={setDayText} problem={dayProblem} />
          <Form.Item label={t('follow.remind.words')} htmlFor="remind-words">
            <Input.TextArea
              id="remind-words"
              autoSize={{ minRows: 2, maxRows: 5 }}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </Form.Item>
        </>
      )}
    </ActDialog>
  );
}

type LettersProps = {
  readonly letters: readonly { readonly unitId: string; readonly planId: string }[];
  readonly nameOf: (id: string) => string;
  readonly onClose: () => void;
};

function Letters({ letters, nameOf, onClose }: LettersProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={t('follow.remind.made', { count: letters.length })}
      okText={t('follow.close')}
      cancelButtonProps={{ hidden: true }}
      onOk={onClose}
      onCancel={onClose}
    >
      <p>{t('follow.remind.madeText')}</p>
      <ul>
        {letters.map(({ planId, unitId }) => (
          <li key={planId}>
            <Link to={`/ke-hoach/${planId}`} onClick={onClose}>
              {t('follow.remind.openLetter', { name: nameOf(unitId) })}
            </Link>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
