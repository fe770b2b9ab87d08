// A whole day as the clerk types it.
import { DaySchema, readScreenDay, type Day } from '../../shared/domain/day.ts';

/** The day, or `null` for no day or one without day or month. */
export function readWholeDay(text: string): Day | null {
  const day = readScreenDay(text);
  return day !== null && DaySchema.safeParse(day).success ? day : null;
}
