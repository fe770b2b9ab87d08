// `import`: a pack into a new data file, or a Word, Excel or text file: its recognised facts printed, or written as a document.
import { readFileSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { Client } from '../../shared/contract/contract.ts';
import { dayParts } from '../../shared/domain/day.ts';
import { fail } from '../../shared/domain/fault.ts';
import { factsOf } from '../../shared/domain/imports/facts.ts';
import { NO_CHOICES, type ImportDraft, type RecogniserChoices } from '../../shared/domain/imports/import-draft.ts';
import { importedPlan, yearOfDraft } from '../../shared/domain/imports/imported-plan.ts';
import { knownNames } from '../../shared/domain/imports/owners.ts';
import type { ReadDocument } from '../../shared/domain/imports/read-document.ts';
import { recogniseDocument } from '../../shared/domain/imports/recognise-document.ts';
import { parsePack } from '../../shared/domain/pack-file.ts';
import { forkWorker } from '../app/fork-worker.ts';
import { createJobs } from '../app/jobs.ts';
import type { Say } from '../sentences.ts';
import { existing, noTargets, required, UsageError, withData, type Options } from './data.ts';

function packText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return fail({ code: 'pack-unreadable', file: basename(file), reason: 'missing' });
  }
}

async function importPack(path: string, options: Options, say: Say): Promise<void> {
  const db = required(options.db, '--db', say);
  const json = packText(path);
  // A pack that is refused makes no data file.
  parsePack(json, basename(path));
  const { plans } = await withData(db, noTargets, (client) =>
    client.exchange.importPack({ file: basename(path), json }),
  );
  console.log(say('cli.imported', { count: plans.length, file: db }));
}

async function readFileOf(path: string): Promise<ReadDocument> {
  const jobs = createJobs(forkWorker);
  try {
    const { bytes } = await jobs.run({
      kind: 'read-document',
      path: resolve(path),
      name: basename(path),
      keepLegacy: false,
    });
    return JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())) as ReadDocument;
  } finally {
    jobs.close();
  }
}

/** What the book knows: mappings agreed to before, and the names of its units. */
async function learnedFrom(
  client: Client,
): Promise<{ readonly choices: RecogniserChoices; readonly known: ReadonlySet<string> }> {
  const [mappings, { units }] = await Promise.all([client.imports.mappings({}), client.organisation.get({})]);
  return {
    choices: { tables: [], remembered: new Map(mappings.map(({ heading, ...mapping }) => [heading, mapping])) },
    known: knownNames(units),
  };
}

function printDraft(draft: ImportDraft, options: Options, say: Say): void {
  if (options.json === true) {
    console.log(JSON.stringify(factsOf(draft), null, 2));
    return;
  }
  const tasks = [...draft.tasks, ...draft.groups.flatMap((group) => group.tasks)];
  const targets = draft.targetSets.reduce((sum, set) => sum + set.targets.length, 0);
  console.log(
    say('cli.recognised', {
      subject: draft.header.subject ?? '',
      tasks: tasks.length,
      groups: draft.groups.length,
      targets,
    }),
  );
  for (const { code, text } of draft.warnings)
    console.log(`- ${say(`importWarning.${code}`)}${text === '' ? '' : `: ${text}`}`);
}

async function importDocument(path: string, options: Options, say: Say): Promise<void> {
  const isDry = options['dry-run'] === true;
  if (!isDry && options.db === undefined) throw new UsageError(say('cli.usageMissing', { what: '--db' }));
  const db = options.db === undefined ? undefined : existing(options.db);
  const read = await readFileOf(path);
  if (db === undefined) {
    printDraft(recogniseDocument(read, NO_CHOICES), options, say);
    return;
  }
  await withData(db, noTargets, async (client) => {
    const { choices, known } = await learnedFrom(client);
    const draft = recogniseDocument(read, choices, known);
    if (isDry) {
      printDraft(draft, options, say);
      return;
    }
    const { today } = await client.start.status({});
    const year = yearOfDraft(draft) ?? dayParts(today)?.year ?? 2000;
    const plan = importedPlan(draft, { year, subject: basename(path, extname(path)) });
    const made = await client.imports.create({ plan, into: null, names: [], mappings: [] });
    if (options.json === true) console.log(JSON.stringify({ ...made, draft: factsOf(draft) }, null, 2));
    else console.log(say('cli.importedDocument', made));
  });
}

export async function importFile(file: string | undefined, options: Options, say: Say): Promise<void> {
  const path = required(file, 'FILE', say);
  if (extname(path).toLowerCase() === '.json') await importPack(path, options, say);
  else await importDocument(path, options, say);
}
