// The overview for leaders: its numbers are those of the lists they open; it is printed and written; the evidence goes into a binder.
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

test.use({ day: '2026-05-14' });

test('every number of the overview opens a list of so many tasks, and the page is printed and written as one file', async ({
  shell,
}) => {
  const { page, exported } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openOverview();
  const units = page.getByRole('table', { name: 'Theo đơn vị chủ trì' });
  await units.waitFor();
  await expect(page.getByRole('combobox', { name: 'Năm' })).toBeVisible();
  const names = ['Cộng, Được giao', 'Cộng, Quá hạn', 'Văn phòng Sở, Được giao', 'Văn phòng Sở, Đang thực hiện'];
  for (const name of names) {
    const link = units.getByRole('link', { name: new RegExp(`^${name}: \\d+$`) });
    const count = Number(await link.textContent());
    await link.click();
    await expect(page.getByText(`${count} việc`, { exact: true })).toBeVisible();
    await page.goBack();
  }

  // Of one document the groups of its tasks are counted; each opens its list too.
  await page.getByRole('combobox', { name: 'Văn bản' }).click();
  await page.getByTitle(/^Kế hoạch 212\/KH-SKHCN/).click();
  const groups = page.getByRole('table', { name: 'Theo nhóm nhiệm vụ' });
  const link = groups.getByRole('link', { name: /^Cải cách thể chế, Được giao: \d+$/ });
  const count = Number(await link.textContent());
  await link.click();
  await expect(page.getByText(`${count} việc`, { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Một nhóm nhiệm vụ' })).toBeVisible();
  await page.goBack();
  await groups.waitFor();

  const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(printed).toMatch(/\/MediaBox\s*\[0 0 59[45]\.?\d* 84[12]\.?\d*\]/);
  await expect(page.locator('.print-sheets')).toHaveCount(0);

  const total = await groups.getByRole('link', { name: /^Cộng, Được giao: / }).textContent();
  await page.getByRole('button', { name: 'Ghi tệp HTML' }).click();
  await page.getByRole('button', { name: 'Ghi tệp', exact: true }).click();
  await expect(page.getByText('Tong quan Ke hoach 212-KH-SKHCN den 14-05-2026.html')).toBeVisible();
  const file = exported().find((path) => path.endsWith('.html')) ?? '';
  const context = page.context().browser();
  const reader = await context?.newPage({ viewport: { width: 1366, height: 768 } });
  await reader?.goto(pathToFileURL(file).href);
  await expect(reader?.getByRole('heading', { level: 1 }) ?? page.locator('none')).toHaveText(
    'Tổng quan Kế hoạch số 212/KH-SKHCN',
  );
  const shown = await reader?.locator('.tiles li').first().locator('b').textContent();
  expect(shown).toBe(total);
  expect(await reader?.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await reader?.close();
});

test('tasks are ticked for a target, and the binder has them in a folder of its number', async ({ shell }) => {
  const { page, exported } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlan(/^Cải cách thủ tục hành chính/);
  await book.openTab('Chỉ tiêu');
  await page
    .getByRole('button', { name: /^Nhiệm vụ thực hiện chỉ tiêu 1:/ })
    .first()
    .click();
  await page.getByLabel('Tìm nhiệm vụ trong mọi văn bản').fill('212/KH nang cao chat luong');
  const found = page.getByRole('group', { name: 'Nhiệm vụ tìm thấy' }).getByRole('checkbox').first();
  await expect(found).toBeVisible();
  await found.check();
  await page.getByRole('button', { name: 'Gắn 1 nhiệm vụ' }).click();
  await expect(page.getByRole('button', { name: 'Nhiệm vụ thực hiện chỉ tiêu 1: 1' })).toBeVisible();
  await page.getByRole('button', { name: 'Ghi số và ban hành…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Số văn bản').fill('213');
  await dialog.getByLabel('Ngày ban hành').fill('5/3/2026');
  await dialog.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });

  await book.openOverview();
  await page.getByRole('button', { name: 'Hồ sơ minh chứng' }).click();
  const tree = page.getByRole('region', { name: 'Nội dung hồ sơ' });
  await expect(tree).toContainText(/\d\d\.01/);
  await expect(page.getByText(/^\d+ nhiệm vụ, 0 tệp minh chứng/)).toBeVisible();
  await page.getByRole('button', { name: 'Ghi hồ sơ minh chứng' }).click();
  await expect(page.getByText('Minh chung 2026.zip')).toBeVisible();
  const zip = unzipSync(readFileSync(exported().find((path) => path.endsWith('.zip')) ?? ''));
  expect(Object.keys(zip)).toEqual(['Minh chung 2026/Muc luc minh chung.docx']);
  const index = unzipSync(Object.values(zip)[0] ?? new Uint8Array())['word/document.xml'];
  expect(strFromU8(index ?? new Uint8Array())).toMatch(/>0\d\.01\.01</);
});
