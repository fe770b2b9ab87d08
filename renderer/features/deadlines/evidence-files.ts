// Attaches picked files to pieces of work as evidence.
import type { FollowRow } from '../../../shared/domain/follow-up.ts';
import { client } from '../../kit/client.ts';
import { base64Of } from '../../kit/picked-files.ts';

/** Attaches every file to every piece of work, one after the other. */
export async function attach(rows: readonly Pick<FollowRow, 'id'>[], files: readonly File[]): Promise<void> {
  for (const file of files) {
    const base64 = await base64Of(file);
    for (const { id } of rows) await client.evidence.add({ occurrenceId: id, name: file.name, base64 });
  }
}
