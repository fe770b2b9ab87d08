// `handover` and `merge`: a package of a data file, and another clerk's package merged into one.
import { resolve } from 'node:path';
import type { MergePreview, Received } from '../../shared/contract/handovers.ts';
import type { ConflictWords } from '../../shared/domain/merge/merge-summary.ts';
import type { Client } from '../../shared/contract/contract.ts';
import { fail } from '../../shared/domain/fault.ts';
import type { Say } from '../sentences.ts';
import { existing, noTargets, required, UsageError, withData, type Options } from './data.ts';

/** The password stands in a variable of the environment: on the line every program of the computer could read it. */
function passwordOf(options: Options, say: Say): string {
  const name = options['password-env'];
  if (name === undefined) return '';
  const password = process.env[name] ?? '';
  if (password === '') throw new UsageError(say('cli.passwordMissing', { name }));
  return password;
}

export async function writeHandover(options: Options, say: Say): Promise<void> {
  const db = existing(required(options.db, '--db', say));
  const out = resolve(required(options.out, '--out', say));
  const password = passwordOf(options, say);
  await withData(
    db,
    () => [out],
    async (client) => {
      const { files } = await client.handovers.give({ password, retry: false, existing: 'replace' });
      for (const file of files) console.log(say('cli.written', { file: file.path }));
    },
  );
}

function lineOf({ what, name, fields, reason }: ConflictWords, say: Say): string {
  const record = `${what === null ? '' : say(`subject.${what}`)} «${name}»`.trim();
  const values = fields.map(({ field, ours, theirs }) => `${field}: ${ours ?? '–'} | ${theirs ?? '–'}`);
  return `${record} (${say(`cli.mergeReason.${reason}`)})\t${values.join('; ')}`;
}

async function receive(client: Client, file: string, password: string): Promise<Extract<Received, { state: 'ready' }>> {
  const received = await client.handovers.receive({ file: resolve(file), upload: null, password });
  if (received.state === 'ready') return received;
  return fail({ code: 'handover-refused', file, reason: 'password' });
}

function print(preview: MergePreview, options: Options, say: Say): void {
  if (options.json === true) {
    console.log(JSON.stringify(preview, null, 2));
    return;
  }
  const { taken, kept, files, conflicts } = preview;
  console.log(say('cli.mergeCounts', { taken, kept, files, conflicts: conflicts.length }));
  for (const conflict of conflicts) console.log(lineOf(conflict, say));
}

/** Merges a package; where both sides changed something, ours stays. `--dry-run` only tells what would be done. */
export async function mergeHandover(file: string | undefined, options: Options, say: Say): Promise<void> {
  const path = required(file, 'FILE.skhbg', say);
  const db = existing(required(options.db, '--db', say));
  const password = passwordOf(options, say);
  await withData(db, noTargets, async (client) => {
    try {
      await receive(client, path, password);
      print(await client.handovers.preview({}), options, say);
      if (options['dry-run'] === true) return;
      const { summary } = await client.handovers.merge({ theirs: [] });
      if (options.json !== true) console.log(say('cli.merged', { taken: summary.taken }));
    } finally {
      await client.handovers.drop({});
    }
  });
}
