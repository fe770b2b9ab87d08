// What goes wrong is said where the hand is, says what to do, and loses nothing.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Book } from './book.ts';
import { expect, startServer, test } from './shell.ts';

test('an impossible date is refused at its field and the typed text stays', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  const day = page.getByLabel('Ngày ban hành');
  await day.fill('31/02/2026');
  await day.blur();
  await expect(page.getByRole('alert')).toContainText('Ngày này không có thật');
  await expect(day).toHaveValue('31/02/2026');
  await page.getByLabel('Trích yếu Kế hoạch').fill('');
  await page.getByLabel('Trích yếu Kế hoạch').blur();
  await expect(page.getByText('Ô này không được để trống')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Trích yếu Kế hoạch')).not.toHaveValue('');
});

test('a plan without a subject is not created and says why', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await page.getByRole('button', { name: 'Lập văn bản' }).first().click();
  await page.getByRole('button', { name: 'Lập văn bản này' }).click();
  await expect(page.getByText('Ô này không được để trống')).toBeVisible();
});

test('a unit that tasks still name cannot be removed, and the notice says how many', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await page.getByRole('menuitem', { name: 'Cơ quan' }).click();
  await page.getByRole('button', { name: 'Xóa «Văn phòng Sở»' }).click();
  await page.getByRole('button', { name: 'Xóa đơn vị' }).click();
  await expect(page.getByText(/Chưa xóa được đơn vị vì còn \d+ chỗ đang dùng/)).toBeVisible();
});

test('markup in a text is shown and printed as text', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  const hostile = '<img src=x onerror="document.title=1"> & {#x}';
  await book.newPlan(hostile);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src=x');
  await expect(book.paper).toContainText('<img src=x onerror=');
  expect(await page.title()).toBe('Sổ Kế hoạch');
});

test('a second window on the same data file is turned away and told what to do', async ({ shell, dataFolder }) => {
  const book = new Book(shell.page);
  await book.takeSample();
  const { url, server } = await startServer(dataFolder);
  const second = await shell.page.context().browser()?.newPage();
  if (second === undefined) throw new Error('no second window');
  try {
    await second.goto(url);
    await expect(second.getByText('đang mở ở một cửa sổ Sổ Kế hoạch khác')).toBeVisible();
    await expect(second.getByRole('button', { name: 'Mở lại' })).toBeVisible();
  } finally {
    await second.close();
    server.kill('SIGTERM');
  }
});

const BROKEN = [
  [
    'damaged',
    'bị hỏng',
    (file: string) => writeFileSync(file, Buffer.concat([readFileSync(file).subarray(0, 4096), Buffer.alloc(8192, 7)])),
  ],
  [
    'foreign',
    'không phải là tệp dữ liệu',
    (file: string) => writeFileSync(file, 'xin chào, đây không phải cơ sở dữ liệu'.repeat(40)),
  ],
  [
    'newer',
    'bản Sổ Kế hoạch mới hơn',
    (file: string) => {
      const db = new Database(file);
      db.pragma('user_version = 999');
      db.close();
    },
  ],
] as const;

for (const [kind, sentence, spoil] of BROKEN) {
  test.describe(`a ${kind} data file`, () => {
    test.use({
      dataFolder: async ({ dataFolder }, use) => {
        mkdirSync(dataFolder, { recursive: true });
        const file = join(dataFolder, 'so-ke-hoach.db');
        const db = new Database(file);
        db.pragma('application_id = 1397442609');
        db.exec('CREATE TABLE t (x)');
        db.pragma('user_version = 1');
        db.close();
        spoil(file);
        await use(dataFolder);
      },
    });

    test('is left as it is, and the screen says what to do', async ({ shell }) => {
      const file = join(shell.folder, 'so-ke-hoach.db');
      const before = readFileSync(file);
      await expect(shell.page.getByText('Chưa mở được sổ')).toBeVisible();
      await expect(shell.page.getByText(new RegExp(sentence))).toBeVisible();
      await shell.page.getByRole('button', { name: 'Mở lại' }).click();
      await expect(shell.page.getByText('Chưa mở được sổ')).toBeVisible();
      expect(readFileSync(file).equals(before)).toBe(true);
      expect(existsSync(`${file}-journal`)).toBe(false);
    });
  });
}
