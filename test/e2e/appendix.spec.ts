// The columns of a Phụ lục on the screen: put in order, saved as a set, used in another plan, and printed on A3.
import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { gridOf, isHeaderRow, openDocx, rowsOf, ruledTables, sectionsOf, textOf } from '../support/docx-facts.ts';
import { openXlsx, textsAt } from '../support/xlsx-facts.ts';
import { at, attribute } from '../support/xml.ts';
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

const heads = (book: Book): Locator => book.page.locator('.live-head th');

test('columns are put in order by keyboard and mouse, saved as a set, and used in another plan on A3 across', async ({
  shell,
}) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await book.openTab('Phụ lục');
  await expect(heads(book)).toHaveText([
    'TT',
    'Nội dung công việc',
    'Phân công thực hiện',
    'Thời gian',
    'Đơn vị chủ trì',
    'Đơn vị phối hợp',
  ]);

  // By keyboard: the last column goes before the two that share an upper title, which keep it.
  await book.chip('Thời gian').focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(book.chip('Thời gian')).toHaveAccessibleName('Cột 3: Thời gian');
  await expect(book.chip('Thời gian')).toBeFocused();
  // By mouse: one more column, dragged to the second place.
  await page.getByRole('button', { name: 'Thêm cột' }).click();
  await page.getByRole('menuitem', { name: 'Ghi chú' }).click();
  await expect(page.getByLabel('Tên cột')).toHaveValue('Ghi chú');
  await page.getByLabel('Tên cột').fill('Ghi chú thêm');
  await page.getByLabel('Rộng (mm)').fill('20,5');
  await book.chip('Ghi chú').dragTo(book.chip('TT'));
  await expect(heads(book)).toHaveText([
    'Ghi chú thêm',
    'TT',
    'Nội dung công việc',
    'Thời gian',
    'Phân công thực hiện',
    'Đơn vị chủ trì',
    'Đơn vị phối hợp',
  ]);
  await expect(page.getByLabel('Rộng (mm)')).toHaveValue('20,5');

  // Two neighbours under one title.
  await heads(book).getByText('Nội dung công việc').click();
  await heads(book)
    .getByText('Thời gian')
    .click({ modifiers: ['Shift'] });
  await page.getByRole('button', { name: 'Gộp dưới một tiêu đề' }).click();
  await page.getByLabel('Tiêu đề gộp mới').fill('Công việc');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Tiêu đề gộp trên 2 cột')).toHaveValue('Công việc');

  await book.saveColumnSet('Bộ cột của Văn phòng');
  await book.openPlan(/Kiểm soát thủ tục hành chính và thực hiện/);
  await book.openTab('Phụ lục');
  await book.useColumnSet('Bộ cột của Văn phòng');
  await expect(heads(book)).toHaveCount(8);
  await page.getByText('Khổ A3').click();
  await page.getByText('Giấy ngang').click();
  await expect(page.getByText('khổ chữ 375 mm')).toBeVisible();

  await book.exportBoth();
  const file = (end: string): Uint8Array =>
    new Uint8Array(readFileSync(shell.exported().find((path) => path.endsWith(end)) ?? end));
  const docx = openDocx(file('.docx'));
  const pages = sectionsOf(docx).map((section) =>
    ['w:w', 'w:h', 'w:orient'].map((name) => attribute(at(section, 'w:pgSz'), name)),
  );
  expect(pages).toEqual([
    ['11906', '16838', 'portrait'],
    ['23811', '16838', 'landscape'],
  ]);
  const [table] = ruledTables(docx);
  if (table === undefined) throw new Error('no table in the Phụ lục');
  expect(
    rowsOf(table)
      .filter(isHeaderRow)
      .map((row) => textOf(row)),
  ).toEqual(['Ghi chú thêmTTCông việcPhân công thực hiện', 'Nội dung công việcThời gianĐơn vị chủ trìĐơn vị phối hợp']);
  // 375 mm of text in twips, in the proportions of the set.
  const grid = gridOf(table);
  expect(grid.reduce((sum, width) => sum + width, 0) / 56.693).toBeCloseTo(375, 0);
  expect((grid[0] ?? 0) / (grid[1] ?? 1)).toBeCloseTo(20.5 / 10, 2);

  const [sheet] = openXlsx(file('.xlsx'));
  if (sheet === undefined) throw new Error('no sheet');
  const setup = at(sheet.xml, 'pageSetup');
  expect([attribute(setup, 'paperSize'), attribute(setup, 'orientation')]).toEqual(['8', 'landscape']);
  expect(textsAt(sheet, 'A5', 'B5', 'C5', 'C6', 'D6', 'E5')).toEqual([
    'Ghi chú thêm',
    'TT',
    'Công việc',
    'Nội dung công việc',
    'Thời gian',
    'Phân công thực hiện',
  ]);
});

test('a border is dragged by whole millimetres, and the Phụ lục are put in another order', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await book.openTab('Phụ lục');
  await book.chip('Nội dung công việc').click();
  await expect(page.getByLabel('Rộng (mm)')).toHaveValue('71');
  const grip = page.locator('.live-head .grip').nth(1);
  const box = await grip.boundingBox();
  const picture = await page.locator('.live-head').boundingBox();
  if (box === null || picture === null) throw new Error('no head to drag in');
  const [x, y] = [box.x + box.width / 2, box.y + 10];
  await page.mouse.move(x, y);
  await page.mouse.down();
  // Ten millimetres of the 165 the picture is wide, and a little more that is snapped away.
  await page.mouse.move(x - (picture.width * 10.3) / 165, y, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByLabel('Rộng (mm)')).toHaveValue('61');
  await expect(page.getByText('Các cột rộng tổng cộng 165 mm, vừa khổ chữ 165 mm.')).toBeVisible();
  await page.getByLabel('Rộng (mm)').fill('161');
  await page.getByLabel('Rộng (mm)').blur();
  await expect(page.getByText(/quá khổ chữ 165 mm/)).toBeVisible();

  await page.getByRole('button', { name: 'Nhân đôi Phụ lục' }).click();
  await page.getByLabel('Tên Phụ lục II', { exact: true }).fill('Bản thứ hai');
  await page.getByRole('button', { name: 'Chuyển Phụ lục II lên' }).click();
  await expect(page.getByLabel('Tên Phụ lục I', { exact: true })).toHaveValue('Bản thứ hai');
  await expect(book.paper).toContainText(/Phụ lục I\s*BẢN THỨ HAI/);
});
