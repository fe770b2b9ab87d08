// The command line: the same calls as the screen's, for scripts and for proof.
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { PlanSummary } from '../shared/contract/plans.ts';
import { documentKind } from '../shared/domain/document-kinds.ts';
import { FaultError } from '../shared/domain/fault.ts';
import { documentFileName } from '../shared/document/file-name.ts';
import { choosePlan, existing, noTargets, required, UsageError, withData, type Options } from './cli/data.ts';
import { printDeadline } from './cli/deadline.ts';
import { importFile } from './cli/import.ts';
import { mergeHandover, writeHandover } from './cli/handover.ts';
import { printReport } from './cli/report.ts';
import { sayFault, sentences, type Say } from './sentences.ts';

async function demo(options: Options, say: Say): Promise<void> {
  const folder = resolve(required(options.out, '--out', say));
  mkdirSync(folder, { recursive: true });
  const dataFile = join(folder, 'so-ke-hoach.db');
  if (existsSync(dataFile)) throw new UsageError(say('cli.demoExists', { folder }));
  let targets: readonly string[] = [];
  await withData(
    dataFile,
    () => targets,
    async (client) => {
      await client.office.takeSample({});
      for (const plan of (await client.plans.list({})).toReversed()) {
        const name = documentFileName(plan);
        const tabular = plan.tasks + plan.targets > 0;
        targets = [join(folder, `${name}.docx`), ...(tabular ? [join(folder, `${name} - Phu luc.xlsx`)] : [])];
        const { files } = await client.documents.export({
          planId: plan.id,
          docx: true,
          xlsx: tabular,
          mode: 'paper',
          retry: false,
          existing: 'replace',
        });
        for (const file of files) console.log(say('cli.written', { file: file.path }));
      }
    },
  );
}

function planLine(plan: PlanSummary): string {
  return [
    plan.id,
    plan.year,
    `${documentKind(plan.kind).name} ${plan.number ?? '…'}/${plan.symbol}`,
    plan.subject,
  ].join('\t');
}

async function listPlans(options: Options, say: Say): Promise<void> {
  const plans = await withData(existing(required(options.db, '--db', say)), noTargets, (client) =>
    client.plans.list({}),
  );
  if (options.json === true) console.log(JSON.stringify(plans, null, 2));
  else for (const plan of plans) console.log(planLine(plan));
}

/** The whole data file as a pack, to be kept or imported elsewhere. */
async function printPack(options: Options, say: Say): Promise<void> {
  const pack = await withData(existing(required(options.db, '--db', say)), noTargets, (client) =>
    client.exchange.exportPack({}),
  );
  console.log(JSON.stringify(pack, null, 1));
}

async function exportPlan(wanted: string | undefined, options: Options, say: Say): Promise<void> {
  const plan = required(wanted, 'PLAN', say);
  const db = existing(required(options.db, '--db', say));
  const { mode = 'paper' } = options;
  if (mode !== 'paper' && mode !== 'electronic') throw new UsageError(say('cli.modeUnknown', { mode }));
  const targets = [options.docx, options.xlsx].filter((file) => file !== undefined).map((file) => resolve(file));
  if (targets.length === 0) throw new UsageError(say('cli.exportNothing'));
  await withData(
    db,
    () => targets,
    async (client) => {
      const { id } = choosePlan(await client.plans.list({}), plan, say);
      const { docx, xlsx } = options;
      const { files } = await client.documents.export({
        planId: id,
        docx: docx !== undefined,
        xlsx: xlsx !== undefined,
        mode,
        retry: false,
        existing: 'replace',
      });
      for (const file of files) console.log(say('cli.written', { file: file.path }));
    },
  );
}

async function main(words: readonly string[]): Promise<void> {
  const say = sentences(process.env['SOKEHOACH_LANG'] === 'en' ? 'en' : 'vi');
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = {
    db: text,
    docx: text,
    xlsx: text,
    mode: text,
    out: text,
    year: text,
    plans: text,
    period: text,
    from: text,
    to: text,
    'document-date': text,
    'password-env': text,
    'dry-run': flag,
    'include-day': flag,
    json: flag,
    help: { ...flag, short: 'h' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options });
    const [command, subject] = positionals;
    if (values.help === true || command === undefined) {
      console.log(`${sentences('vi')('cli.help')}\n\n${sentences('en')('cli.help')}`);
      return;
    }
    if (command === 'demo') await demo(values, say);
    else if (command === 'import') await importFile(subject, values, say);
    else if (command === 'plans') await listPlans(values, say);
    else if (command === 'pack') await printPack(values, say);
    else if (command === 'export') await exportPlan(subject, values, say);
    else if (command === 'deadline') printDeadline(subject, values, say);
    else if (command === 'handover') await writeHandover(values, say);
    else if (command === 'merge') await mergeHandover(subject, values, say);
    else if (command === 'report') await printReport(values, say);
    else throw new UsageError(say('cli.usageUnknown', { command }));
  } catch (error) {
    const known =
      error instanceof FaultError ? sayFault(error.fault, say) : error instanceof Error ? error.message : String(error);
    console.error(known.split('\n')[0]);
    process.exitCode = 1;
  }
}

await main(process.argv.slice(2));
