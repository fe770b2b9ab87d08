// The small line beside the words of a deadline: how they were understood, in amber what should be looked at.
import { WarningFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaidDeadline } from '../../../shared/domain/deadlines/say-deadline.ts';
import { fold } from '../../../shared/domain/text.ts';
import './time-note.css';

const SHORT = 50;

/** Below the field of the form, every sentence in full. */
export function TimeNote({ time, said }: { readonly time: string; readonly said: SaidDeadline | null }): ReactNode {
  const { t } = useTranslation();
  // Kept in the page while it is empty, so that a reader of the screen hears what comes into it.
  return (
    <div className="time-note" role="status" aria-label={t('understood.label')}>
      {said !== null && said.understood.length > 0 && (
        <div className="muted">
          {time.length <= SHORT && !time.includes('\n') ? `${time} → ` : '→ '}
          {said.understood.join('; ')}
        </div>
      )}
      {said?.doubts.map((doubt) => (
        <div key={doubt} className="time-doubt">
          <WarningFilled aria-label={t('understood.look')} /> {doubt}
        </div>
      ))}
    </div>
  );
}

/** One line in a cell of the grid, of a day if there is one; the whole of it under the mouse. */
export function TimeLine({ time, said }: { readonly time: string; readonly said: SaidDeadline | null }): ReactNode {
  const { t } = useTranslation();
  if (said === null) return null;
  const { doubts, understood, first } = said;
  const all = [...doubts, ...understood].join('; ');
  // "Thường xuyên" is understood as just that.
  if (fold(all) === fold(time)) return null;
  return doubts.length > 0 ? (
    <div className="time-line time-doubt" title={all}>
      <WarningFilled aria-label={t('understood.look')} /> {all}
    </div>
  ) : (
    <div className="time-line muted" title={all}>
      → {first ?? all}
    </div>
  );
}
