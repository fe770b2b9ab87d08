// How the deadlines of a document are understood, for its form and its grid: asked for once, thought out once for each text.
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partialDay, type Day, type PartialDay } from '../../../shared/domain/day.ts';
import { sayUnderstood, type SaidDeadline } from '../../../shared/domain/deadlines/say-deadline.ts';
import { understandTime } from '../../../shared/domain/deadlines/understood.ts';
import { workingCalendar } from '../../../shared/domain/public-holidays.ts';
import { useAsk } from '../../kit/client.ts';

/** What is said of the words of a deadline; `null` without words, and until the rules of the office are known. */
export type Understand = (time: string | null) => SaidDeadline | null;

function dayOfToday(): Day {
  const now = new Date();
  return partialDay({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}

export function useUnderstood(year: number, issued: PartialDay | null): Understand {
  const { t } = useTranslation();
  const rules = useAsk('calendar', 'rules', {}).data;
  const [since] = useState(dayOfToday);
  const known = useMemo(() => {
    if (rules === undefined) return null;
    const { beforeIncludesDay, years } = rules;
    return { rules: { beforeIncludesDay, calendar: workingCalendar(years) }, said: new Map<string, SaidDeadline>(), t };
  }, [rules, t]);
  // The document is part of the key: its day moves while it is being drafted.
  return useCallback(
    (time) => {
      if (known === null || time === null || time.trim() === '') return null;
      const key = `${year} ${issued ?? ''} ${time}`;
      const before = known.said.get(key);
      if (before !== undefined) return before;
      const said = sayUnderstood(understandTime(time, { year, issued }, known.rules, since), (sentence, values = {}) =>
        known.t(sentence, values),
      );
      known.said.set(key, said);
      return said;
    },
    [known, year, issued, since],
  );
}
