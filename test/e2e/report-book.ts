// What a clerk does with reports: makes one, closes its figures, issues it, writes it again.
import { expect } from '@playwright/test';
import { Book } from './book.ts';

export class ReportBook extends Book {
  /** Makes a report about some plans, each by its number, for a period of the kind that is offered first. */
  async makeReport(plans: readonly string[], period: string): Promise<void> {
    const { page } = this;
    await this.openReports();
    await page.getByRole('button', { name: 'Lập báo cáo', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Lập báo cáo' });
    const field = dialog.getByLabel('Kế hoạch được báo cáo');
    for (const plan of plans) {
      await field.fill(plan);
      await page
        .getByTitle(new RegExp(`số ${plan}`))
        .last()
        .click();
    }
    await field.press('Escape');
    await expect(dialog.getByText(period, { exact: true })).toBeVisible();
    await dialog.getByRole('button', { name: 'Lập báo cáo này' }).click();
    await page.getByRole('tab', { name: '1. Số liệu' }).waitFor();
  }

  /** Closes the figures of the opened report and issues it under a number, today. */
  async closeAndIssueReport(number: string): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: 'Chốt số liệu' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: 'Chốt số liệu' }).click();
    await page.getByText(/^Đã chốt số liệu/).waitFor();
    await page.getByRole('tab', { name: '3. Ký & gửi' }).click();
    await page.getByRole('button', { name: 'Ghi số và ban hành…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Số văn bản').fill(number);
    await dialog.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('group', { name: 'Trạng thái' }).getByText('Đã ban hành').waitFor();
  }

  /** Opens the report whose subject holds these words. */
  async openReport(words: string): Promise<void> {
    await this.openReports();
    await this.page.getByRole('link', { name: new RegExp(words) }).click();
    await this.page.getByRole('tab', { name: '1. Số liệu' }).waitFor();
  }

  /** Writes both files once more, beside those that are there. */
  async exportAgain(): Promise<void> {
    await this.page.getByRole('button', { name: 'Xuất văn bản' }).click();
    await this.page.getByRole('button', { name: 'Ghi tệp' }).click();
    await this.page.getByRole('button', { name: 'Ghi với tên khác' }).click();
    await this.page.getByText('Đã ghi 2 tệp').waitFor();
  }
}
