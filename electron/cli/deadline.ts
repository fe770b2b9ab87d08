// `deadline`: what a time phrase says, with no data file.
import { DaySchema, readScreenDay } from '../../shared/domain/day.ts';
import { explainMilestones } from '../../shared/domain/deadlines/explain-milestones.ts';
import { sayDeadline } from '../../shared/domain/deadlines/say-deadline.ts';
import { readTimePhrase } from '../../shared/domain/deadlines/read-phrase.ts';
import type { Say } from '../sentences.ts';
import { required, UsageError, type Options } from './data.ts';

/** What a time phrase says; needs no data file. */
export function printDeadline(phrase: string | undefined, options: Options, say: Say): void {
  const text = required(phrase, 'PHRASE', say);
  const year = required(options.year, '--year', say);
  if (!/^(19|20|21)\d\d$/.test(year)) throw new UsageError(say('cli.yearWrong', { year }));
  const typed = options['document-date'];
  const day = typed === undefined ? undefined : (readScreenDay(typed) ?? typed);
  if (day !== undefined && !DaySchema.safeParse(day).success) throw new UsageError(say('cli.dayWrong', { day }));
  const reading = readTimePhrase(text, {
    year: Number(year),
    documentDate: day,
    beforeIncludesDay: options['include-day'] === true,
  });
  const explained = explainMilestones(reading.milestones, day);
  if (options.json === true) console.log(JSON.stringify({ ...reading, explained }, null, 2));
  else for (const line of sayDeadline(explained, reading.unread, say)) console.log(line);
}
