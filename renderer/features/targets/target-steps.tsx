// Goals of a target over the years: "năm 2027 đạt 85%", one line a year.
import { Button, Input, Typography } from 'antd';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { printGoal, readGoal, type Target } from '../../../shared/domain/targets.ts';
import { cleanLine } from '../../../shared/domain/text.ts';
import { AutoText } from '../../kit/auto-text.tsx';
import { useSave } from '../../kit/act.tsx';
import { faultSentence } from '../../kit/fault.ts';

type Steps = Target['steps'];
type Props = { readonly steps: Steps; readonly onSave: (steps: Steps) => Promise<unknown> };

/** The year a text says; `null` where it says none that a plan could be of. */
function yearOf(text: string): number | null {
  const year = Number(text.trim());
  return /^\d{4}$/.test(text.trim()) && year >= 1990 && year <= 2100 ? year : null;
}

export function TargetSteps({ steps, onSave }: Props): ReactNode {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const inOrder = (next: Steps): Promise<unknown> => onSave(next.toSorted((one, other) => one.year - other.year));
  const checkYear = (text: string, others: Steps): string | null => {
    const year = yearOf(text);
    if (year === null) return t('measures.steps.yearWrong');
    return others.some((step) => step.year === year) ? t('measures.steps.yearTwice') : null;
  };
  const changed = (at: number, change: Partial<Steps[number]>): Steps =>
    steps.map((step, place) => (place === at ? { ...step, ...change } : step));
  return (
    <section aria-label={t('measures.steps.title')}>
      <div>
        {t('measures.steps.title')} <span className="muted">({t('measures.steps.hint')})</span>
      </div>
      {steps.map((step, at) => (
        <div key={step.year} className="row" style={{ alignItems: 'flex-start', marginTop: 4 }}>
          <div style={{ width: 120 }}>
            <AutoText
              hideLabel
              label={t('measures.steps.year', { at: at + 1 })}
              value={String(step.year)}
              check={(text) => checkYear(text, steps.toSpliced(at, 1))}
              onSave={(text) => inOrder(changed(at, { year: yearOf(text) ?? step.year }))}
            />
          </div>
          <div style={{ width: 260 }}>
            <AutoText
              hideLabel
              label={t('measures.steps.goal', { at: at + 1 })}
              value={printGoal(step.goal)}
              check={(text) => (text.trim() === '' ? t('reason.empty') : null)}
              onSave={(text) => onSave(changed(at, { goal: readGoal(cleanLine(text)) ?? step.goal }))}
            />
          </div>
          <Button
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('measures.steps.remove', { year: step.year })}
            onClick={() => void onSave(steps.toSpliced(at, 1))}
          />
        </div>
      ))}
      {adding ? (
        <NewStep
          at={steps.length + 1}
          checkYear={(text) => checkYear(text, steps)}
          onSave={(step) => inOrder([...steps, step])}
          onDone={() => setAdding(false)}
        />
      ) : (
        <Button
          size="small"
          style={{ marginTop: 4 }}
          icon={<PlusOutlined aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('measures.steps.add')}
        </Button>
      )}
    </section>
  );
}

type NewProps = {
  readonly at: number;
  readonly checkYear: (text: string) => string | null;
  readonly onSave: (step: Steps[number]) => Promise<unknown>;
  readonly onDone: () => void;
};

/** A step before both its year and its goal are typed: kept when the second of them is left. */
function NewStep({ at, checkYear, onSave, onDone }: NewProps): ReactNode {
  const { t } = useTranslation();
  const save = useSave();
  const [year, setYear] = useState('');
  const [goal, setGoal] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const keep = async (): Promise<void> => {
    const wrong = year.trim() === '' ? null : checkYear(year);
    setFault(wrong);
    const [wanted, read] = [yearOf(year), readGoal(cleanLine(goal))];
    if (wrong !== null || wanted === null || read === null) return;
    const failed = await save(() => onSave({ year: wanted, goal: read }));
    if (failed === null) onDone();
    else setFault(faultSentence(t, failed));
  };
  const common = {
    onBlur: () => void keep(),
    onPressEnter: (event: { nativeEvent: { isComposing: boolean } }) => !event.nativeEvent.isComposing && void keep(),
  };
  return (
    <>
      <div className="row" style={{ marginTop: 4 }}>
        <Input
          autoFocus
          style={{ width: 120 }}
          aria-label={t('measures.steps.year', { at })}
          placeholder={t('measures.year')}
          value={year}
          status={fault === null ? '' : 'error'}
          onChange={(event) => setYear(event.target.value)}
          {...common}
        />
        <Input
          style={{ width: 260 }}
          aria-label={t('measures.steps.goal', { at })}
          placeholder={t('targets.goalPlaceholder')}
          value={goal}
          onChange={(event) => setGoal(event.target.value)}
          {...common}
        />
        <Button onClick={onDone}>{t('measures.figures.giveUp')}</Button>
      </div>
      {fault !== null && (
        <Typography.Text type="danger" role="alert" style={{ fontSize: 12 }}>
          {fault}
        </Typography.Text>
      )}
    </>
  );
}
