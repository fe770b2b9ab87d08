// What a rule comes to while it is typed: its sentence, and the days of this year.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { screenDay, type Day } from '../../../shared/domain/day.ts';
import { sayRule } from '../../../shared/domain/reports/rule-words.ts';
import { reportsDue } from '../../../shared/domain/reports/rules.ts';
import { useAsk } from '../../kit/client.ts';
import { periodWords, windowWords } from './report-words.ts';
import type { ReadRule } from './rule-form.ts';

export function RulePreview({ read, today }: { readonly read: ReadRule; readonly today: Day }): ReactNode {
  const { t } = useTranslation();
  const includes = useAsk('calendar', 'rules', {}).data?.beforeIncludesDay ?? false;
  const year = today.slice(0, 4);
  if ('problems' in read)
    return (
      <section className="report-rule-preview muted" aria-label={t('reportRules.preview')}>
        {t('reportRules.previewWrong')}
      </section>
    );
  const { spec } = read;
  const within =
    spec.kind === 'once' ? { from: '1900-01-01', to: '2099-12-31' } : { from: `${year}-01-01`, to: `${year}-12-31` };
  const days = reportsDue(spec, within, includes);
  return (
    <section className="report-rule-preview" aria-label={t('reportRules.preview')} aria-live="polite">
      <div>{sayRule(spec)}.</div>
      {days.length === 0 ? (
        <div className="muted">{t('reportRules.previewNone', { year })}</div>
      ) : (
        <>
          <strong>{t('reportRules.previewDays', { year, count: days.length })}</strong>
          <ul className="report-rule-days">
            {days.map((one) => (
              <li key={one.period}>
                {t('reportRules.previewLine', {
                  day: screenDay(one.due),
                  period: periodWords(one),
                  figures: windowWords(one.window),
                })}
              </li>
            ))}
          </ul>
          {days.some(({ window: { to }, due }) => to > due) && (
            <div className="report-rule-look">{t('reportRules.previewLate')}</div>
          )}
        </>
      )}
    </section>
  );
}
