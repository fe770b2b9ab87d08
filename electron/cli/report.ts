// `report`: the figures and the text of a report over some plans and a period, printed, as JSON, or written as Word and Excel.
import { resolve } from 'node:path';
import type { Client, InputOf, OutputOf } from '../../shared/contract/contract.ts';
import type { reportCalls } from '../../shared/contract/reports.ts';
import { DaySchema, readScreenDay } from '../../shared/domain/day.ts';
import { numberOutline } from '../../shared/domain/outline.ts';
import { periodParts } from '../../shared/domain/reports/periods.ts';
import { resolveOutline } from '../../shared/domain/reports/report-lines.ts';
import { plainText } from '../../shared/domain/rich-text.ts';
import type { Say } from '../sentences.ts';
import { choosePlan, existing, required, UsageError, withData, type Options } from './data.ts';

type Wanted = InputOf<typeof reportCalls.compose>;

function dayOf(typed: string, say: Say): string {
  const day = readScreenDay(typed) ?? typed;
  if (!DaySchema.safeParse(day).success) throw new UsageError(say('cli.dayWrong', { day: typed }));
  return day;
}

/** The data window, where both its days are given. */
function windowIn({ from, to }: Options, say: Say): Wanted['window'] {
  if (from === undefined && to === undefined) return null;
  return { from: dayOf(required(from, '--from', say), say), to: dayOf(required(to, '--to', say), say) };
}

async function wantedOf(client: Client, options: Options, say: Say): Promise<Wanted> {
  const typed = required(options.plans, '--plans', say);
  const period = required(options.period, '--period', say);
  if (periodParts(period) === null) throw new UsageError(say('cli.periodWrong', { period }));
  const known = await client.plans.list({});
  const names = typed.split(',').map((name) => name.trim());
  const planIds = names.filter((name) => name !== '').map((name) => choosePlan(known, name, say).id);
  if (planIds.length === 0) throw new UsageError(say('cli.usageMissing', { what: '--plans' }));
  return { planIds, period, window: windowIn(options, say) };
}

/** The text as it would be printed, line by line. */
function linesOf({ subject, figures, outline }: OutputOf<typeof reportCalls.compose>): readonly string[] {
  const body = numberOutline(resolveOutline(outline, figures)).map(({ number, title, text }) =>
    [number, [title, text].flatMap((part) => (part === null ? [] : [plainText(part)])).join(': ')]
      .filter((part) => part !== '')
      .join(' '),
  );
  return [subject, '', ...body];
}

export async function printReport(options: Options, say: Say): Promise<void> {
  const db = existing(required(options.db, '--db', say));
  const { docx, xlsx } = options;
  const targets = [docx, xlsx].flatMap((file) => (file === undefined ? [] : [resolve(file)]));
  await withData(
    db,
    () => targets,
    async (client) => {
      const wanted = await wantedOf(client, options, say);
      if (targets.length > 0) {
        const what = { docx: docx !== undefined, xlsx: xlsx !== undefined, mode: 'paper', retry: false } as const;
        const { files } = await client.reports.write({ ...wanted, ...what, existing: 'replace' });
        for (const file of files) console.log(say('cli.written', { file: file.path }));
      }
      if (options.json === true || targets.length === 0) {
        const composed = await client.reports.compose(wanted);
        if (options.json === true) console.log(JSON.stringify(composed, null, 2));
        else for (const line of linesOf(composed)) console.log(line);
      }
    },
  );
}
