// Evidence: copied beside the data file under its hash, and told apart when it is gone or changed.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MAX_EVIDENCE_BYTES } from '../../../shared/contract/deadlines.ts';
import { EVIDENCE_LIMIT_MB } from '../../../renderer/kit/evidence-limit.ts';
import { followedOffice } from '../../support/followed-office.ts';
import { faultOf } from '../../support/test-app.ts';

const BYTES = Buffer.from('Quyết định số 12/QĐ-SKHCN');
const SHA = createHash('sha256').update(BYTES).digest('hex');

describe('a file of evidence', () => {
  test('is copied under its hash, once whatever its name, and found again', async () => {
    const office = await followedOffice('2026-02-01');
    await office.issue('2026-01-05', [{ content: 'Ban hành', time: 'Tháng 3/2026' }]);
    const [row] = await office.list();
    const { evidence, deadlines } = office.client;
    const file = { occurrenceId: row?.id ?? '', name: 'Quyết định.PDF', base64: BYTES.toString('base64') };
    const { id } = await evidence.add(file);
    await evidence.add({ ...file, name: 'Bản khác.pdf' });
    const folder = join(office.folder, 'minh-chung');
    expect(readdirSync(folder)).toEqual([`${SHA}.pdf`]);
    expect(readFileSync(join(folder, `${SHA}.pdf`))).toEqual(BYTES);
    const told = await deadlines.ofTask({ taskId: row?.taskId ?? '' });
    expect(told.evidence.map(({ name, bytes, sha256 }) => [name, bytes, sha256])).toContainEqual([
      file.name,
      BYTES.length,
      SHA,
    ]);
    expect(await evidence.check({})).toMatchObject({ total: 2, broken: [] });
    await evidence.remove({ id });
    expect((await deadlines.ofTask({ taskId: row?.taskId ?? '' })).evidence).toHaveLength(1);
    await office.client.safety.undo({});
    expect((await deadlines.ofTask({ taskId: row?.taskId ?? '' })).evidence).toHaveLength(2);
  });

  test('that was changed or taken away is said so and not opened', async () => {
    const office = await followedOffice('2026-02-01');
    await office.issue('2026-01-05', [{ content: 'Ban hành', time: 'Tháng 3/2026' }]);
    const [row] = await office.list();
    const { evidence } = office.client;
    const { id } = await evidence.add({ occurrenceId: row?.id ?? '', name: 'a.txt', base64: BYTES.toString('base64') });
    const path = join(office.folder, 'minh-chung', `${SHA}.txt`);
    writeFileSync(path, 'khác');
    expect(await faultOf(evidence.open({ id }))).toEqual({ code: 'evidence-changed', file: 'a.txt' });
    rmSync(path);
    expect(await faultOf(evidence.open({ id }))).toEqual({ code: 'evidence-missing', file: 'a.txt' });
    expect(await evidence.check({})).toMatchObject({ total: 1, broken: [{ name: 'a.txt', problem: 'missing' }] });
  });

  test('has one limit on the screen and behind it', () => {
    expect(EVIDENCE_LIMIT_MB * 1024 * 1024).toBe(MAX_EVIDENCE_BYTES);
  });
});
