// The office settles things once: who signs how, sets of recipients, symbols and sizes; its papers follow.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

test('a title to sign with, a set of recipients, a symbol and a size reach the exported paper', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openOffice();

  await page.getByRole('button', { name: 'Thêm chức danh ký' }).last().click();
  await page.getByLabel('Chức vụ của người đứng đầu').fill('Giám đốc');
  await page.getByLabel('Chức vụ của người ký').fill('Phó Giám đốc');
  await expect(page.getByRole('img', { name: 'KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC' })).toBeVisible();
  await page.getByRole('button', { name: 'Thêm chức danh này' }).click();
  await expect(page.getByRole('textbox', { name: 'Chức danh ký của Phạm Thị D' })).toHaveValue(
    'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC',
  );

  await page.getByRole('button', { name: 'Thêm bộ nơi nhận' }).click();
  await page.getByLabel('Tên bộ nơi nhận mới').fill('Trong tỉnh');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByLabel('Các nơi nhận trong «Trong tỉnh»').fill('Lưu: VT, TTr;\n- UBND tỉnh;\nSở Nội vụ');
  await page.getByLabel('Các nơi nhận trong «Trong tỉnh»').blur();
  await expect(page.getByLabel('Các nơi nhận trong «Trong tỉnh»')).toHaveValue('UBND tỉnh\nSở Nội vụ\nLưu: VT, TTr');

  await page.getByLabel('Ký hiệu của quy tắc mới').fill('KH-SKHCNSL');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Ký hiệu Kế hoạch của Mọi đơn vị')).toHaveValue('KH-SKHCNSL');

  const top = page.getByLabel('Lề trên (mm)');
  await top.fill('40');
  await top.blur();
  await expect(page.getByText('Chỉ được từ 20 đến 25 theo Nghị định 30')).toBeVisible();
  await top.fill('25');
  await page.getByLabel('Cỡ chữ nội dung (pt)').fill('13');
  await page.getByLabel('Cỡ chữ nội dung (pt)').blur();

  await book.newPlanFromList('Truyền thông năm 2026');
  await page.getByLabel('Người ký').click();
  await page.getByTitle('Phạm Thị D – KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC').click();
  await page.getByLabel('Dùng bộ nơi nhận…').click();
  await page.getByTitle('Trong tỉnh').click();
  await expect(page.getByLabel('Nơi nhận', { exact: true })).toHaveValue('UBND tỉnh\nSở Nội vụ');
  await expect(book.paper).toContainText('KH-SKHCNSL');
  await expect(book.paper).toContainText('- Lưu: VT, TTr.');
  await page.getByRole('button', { name: 'Lưu thành bộ nơi nhận' }).click();
  await page.getByLabel('Tên bộ nơi nhận mới').fill('Bộ thứ ba');
  await page.keyboard.press('Enter');

  await page.getByRole('button', { name: 'Xuất văn bản' }).click();
  await page.getByRole('button', { name: 'Ghi tệp' }).click();
  await page.getByText('Đã ghi 1 tệp').waitFor();
  const [file = ''] = shell.exported();
  const parts = unzipSync(readFileSync(file));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain('PHÓ GIÁM ĐỐC');
  expect(text).toContain('Phạm Thị D');
  expect(text).toContain('KH-SKHCNSL');
  expect(text.indexOf('- Lưu: VT, TTr.')).toBeGreaterThan(text.indexOf('- Sở Nội vụ;'));
  expect(text).toContain('w:top="1417"');
  expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toMatch(/w:styleId="OBody".*?w:sz w:val="26"/s);

  await page.keyboard.press('Escape');
  await book.openOffice();
  await expect(page.getByLabel('Các nơi nhận trong «Bộ thứ ba»')).toHaveValue('UBND tỉnh\nSở Nội vụ\nLưu: VT, TTr');
});
