// The calendar of reports on the screen: a rule is written, its days are seen at once, the home page asks, a plan's words propose.
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

test.use({ day: '2026-06-20' });

test('rules of reports fill the calendar, and the home page opens exactly what is owed', async ({ shell }) => {
  const { page, setDay } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openReports();
  await expect(page.getByText('Chưa có quy định báo cáo nào')).toBeVisible();

  await page.getByRole('button', { name: 'Thêm quy định báo cáo' }).click();
  const dialog = page.getByRole('dialog', { name: 'Thêm quy định báo cáo' });
  const preview = dialog.getByRole('region', { name: 'Các ngày theo quy định này' });
  await expect(preview).toContainText(
    'hằng tháng, trước ngày 15; số liệu từ ngày 15 tháng trước đến ngày 14 tháng báo cáo',
  );
  await expect(preview.getByRole('listitem')).toHaveCount(7);
  await dialog.getByRole('button', { name: 'Thêm quy định' }).click();
  await expect(dialog.getByText('Ô này không được để trống')).toBeVisible();

  // A day that is none is told at its field, and nothing typed is lost.
  await dialog.getByLabel('Tên báo cáo').fill('Báo cáo cải cách hành chính');
  await dialog.getByText('Ngày cố định', { exact: true }).click();
  await dialog.getByLabel('Ngày thứ 1', { exact: true }).fill('32/3');
  await dialog.getByRole('button', { name: 'Thêm quy định' }).click();
  await expect(dialog.getByText('gõ ngày và tháng có thật')).toBeVisible();
  await dialog.getByLabel('Ngày thứ 1', { exact: true }).fill('3/3');
  await dialog.getByLabel('Áp dụng từ ngày').fill('01/01/2026');
  await expect(preview.getByRole('listitem')).toHaveCount(4);
  await dialog.getByLabel('Nơi nhận').fill('Sở Nội vụ');
  await dialog.getByRole('button', { name: 'Thêm quy định' }).click();
  await expect(dialog).toBeHidden();

  const calendar = page.getByRole('table', { name: 'Lịch báo cáo' });
  await expect(calendar.getByRole('button', { name: /^Lập báo cáo/ })).toHaveCount(4);
  await expect(calendar.getByRole('row', { name: /quý I năm 2026/ })).toContainText('quá hạn 110 ngày, chưa lập');
  await page.getByRole('menuitem', { name: 'Hôm nay' }).click();
  const column = page.getByRole('region', { name: 'Báo cáo phải nộp' });
  await column.getByRole('link', { name: 'Theo lịch báo cáo (2)' }).click();
  await expect(calendar.getByRole('button', { name: /^Lập báo cáo/ })).toHaveCount(2);
  await expect(page.getByText('Phải nộp (2)')).toBeVisible();
  setDay('2026-09-10');
  await page.reload();
  await expect(calendar.getByRole('button', { name: /^Lập báo cáo/ })).toHaveCount(3);

  // What a plan says is proposed; only what is ticked is taken.
  await page.getByRole('button', { name: 'Gợi ý quy định' }).click();
  const proposals = page.getByRole('dialog', { name: 'Gợi ý quy định' });
  await proposals.getByRole('checkbox', { name: /^Báo cáo tháng/ }).check();
  await proposals.getByRole('button', { name: 'Lấy 1 quy định' }).click();
  await expect(page.getByText('Quy định báo cáo (2)')).toBeVisible();
  await page.getByText('Quy định báo cáo (2)').click();
  const rules = page.getByRole('table', { name: 'Quy định báo cáo' });
  await page.getByRole('button', { name: 'Xóa quy định «Báo cáo tháng»' }).click();
  await page.getByRole('button', { name: 'Xóa quy định', exact: true }).click();
  await expect(rules.getByRole('rowheader')).toHaveCount(1);
  await page.getByRole('button', { name: /^Hoàn tác/ }).click();
  await expect(rules.getByRole('rowheader')).toHaveCount(2);
});
