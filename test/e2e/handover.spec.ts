// Two clerks with a book each: handed over, worked on apart, merged with one question, and taken back by one undo.
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

async function give(page: Page, password: string): Promise<void> {
  await page.getByRole('button', { name: 'Ghi tệp bàn giao…' }).click();
  await page.getByLabel('Mật khẩu (không bắt buộc)').fill(password);
  if (password !== '') await page.getByLabel('Gõ lại mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Ghi tệp bàn giao', exact: true }).click();
  const rename = page.getByRole('button', { name: 'Ghi với tên khác' });
  const done = page.getByText('Đã ghi 1 tệp');
  await expect(rename.or(done)).toBeVisible();
  if (await rename.isVisible()) await rename.click();
  await done.waitFor();
  await page.keyboard.press('Escape');
}

async function receive(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: 'Nhận tệp bàn giao…' }).click();
  await page.getByLabel('Đường dẫn đầy đủ của tệp bàn giao').fill(path);
  await page.keyboard.press('Enter');
}

test('what two clerks did apart is merged: one field is asked, one undo takes all back', async ({ shell }) => {
  const { page, folder } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openFiles();
  const first = join(folder, 'so-ke-hoach.db');
  await give(page, 'Bàn giao 1');
  const [given = ''] = shell.exported();

  await receive(page, given);
  await page.getByLabel('Mật khẩu của tệp').fill('sai');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/mật khẩu không đúng/)).toBeVisible();
  await page.getByLabel('Mật khẩu của tệp').fill('Bàn giao 1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tệp còn nguyên vẹn')).toBeVisible();
  await page.getByRole('button', { name: 'Mở thành sổ mới' }).click();
  await page.getByRole('heading', { name: 'Hôm nay' }).waitFor();

  await book.openOffice();
  await page.getByLabel('Địa danh').fill('Vinh');
  await page.getByLabel('Chữ viết tắt tên cơ quan').fill('SKHCN2');
  await book.openFiles();
  await expect(page.getByText(/ban-giao-.*so-ke-hoach\.db/)).toBeVisible();
  await give(page, '');
  const back = shell.exported().find((path) => path !== given) ?? '';

  await page.getByRole('button', { name: first, exact: true }).click();
  await page.getByRole('heading', { name: 'Hôm nay' }).waitFor();
  await book.openOffice();
  await page.getByLabel('Địa danh').fill('Cửa Lò');
  await book.openFiles();
  await receive(page, back);
  await page.getByRole('button', { name: 'Gộp vào sổ đang mở…' }).click();
  const place = page.getByRole('row', { name: /Địa danh/ });
  await expect(place).toContainText('Cửa Lò');
  await place.getByRole('radio', { name: 'Lấy của bên kia' }).check();
  await page.getByRole('button', { name: /^Gộp \d+ thay đổi$/ }).click();
  await expect(page.getByText(/Đã gộp \d+ thay đổi/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner')).toContainText('Vinh');
  await page.getByRole('button', { name: 'Xem chi tiết' }).click();
  await expect(page.getByRole('dialog')).toContainText('đã lấy của bên kia');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
  await expect(page.getByText('Đã hoàn tác: gộp sổ')).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Cửa Lò');
});
