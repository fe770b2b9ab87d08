// Hand-over and merge on the command line: a protected package of a book, looked at without writing.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/folders.ts';
import { ROOT } from '../../support/results.ts';
import { appWithSample } from '../../support/test-app.ts';

function cli(
  words: readonly string[],
  password: string,
): { readonly code: number | null; readonly out: string; readonly error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'electron/cli.ts'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, MAT_KHAU: password },
  });
  return { code: status, out: stdout, error: stderr };
}

test('a package is written, refused without its password, and told as JSON without writing', async () => {
  const { app, dataFile } = await appWithSample();
  app.close();
  const out = join(temporaryFolder(), 'ban-giao.skhbg');
  const words = ['--db', dataFile, '--password-env', 'MAT_KHAU'];
  expect(cli(['handover', '--out', out, ...words], 'Mật khẩu')).toMatchObject({ code: 0, out: `${out}\n` });
  const before = readFileSync(dataFile);
  const looked = cli(['merge', out, ...words, '--dry-run', '--json'], 'Mật khẩu');
  expect(JSON.parse(looked.out)).toEqual({ taken: 0, kept: 0, files: 0, conflicts: [] });
  expect(readFileSync(dataFile).equals(before)).toBe(true);
  const refused = cli(['merge', out, '--db', dataFile], '');
  expect([refused.code, refused.out, refused.error.includes('mật khẩu')]).toEqual([1, '', true]);
});
