// A calendar as .ics bytes (RFC 5545): whole days, each with a reminder on the morning before.
import ical, { ICalAlarmType } from 'ical-generator';
import type { CalendarFile } from '../../shared/document/compose-calendar.ts';

/** From 8:00 of the day before to the first moment of the day, in seconds. */
const MORNING_BEFORE = 16 * 60 * 60;

/** Bytes of the file. @param stamp the moment of writing, ISO 8601 */
export function writeIcs({ name, entries }: CalendarFile, stamp: string): Uint8Array {
  const calendar = ical({ name, prodId: { company: 'So Ke hoach', product: 'So Ke hoach', language: 'VI' } });
  for (const { id, day, summary, description } of entries) {
    const event = calendar.createEvent({
      id: `${id}@so-ke-hoach`,
      stamp: new Date(stamp),
      // Without a time zone the library writes days by their UTC date.
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      summary,
      description,
    });
    event.createAlarm({ type: ICalAlarmType.display, trigger: MORNING_BEFORE, description: summary });
  }
  return new TextEncoder().encode(calendar.toString());
}
