// Page object of the whole book: what a clerk does, in her words.
import type { Locator, Page } from '@playwright/test';

export type NewOffice = {
  readonly parent: string;
  readonly agency: string;
  readonly name: string;
  readonly symbol: string;
  readonly place: string;
  readonly units: readonly string[];
  readonly signer: string;
};

export class Book {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async takeSample(): Promise<void> {
    await this.page.getByRole('button', { name: 'Dùng thử với sổ mẫu' }).click();
    await this.page.getByRole('heading', { name: 'Hôm nay' }).waitFor();
  }

  async createOffice(office: NewOffice): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: 'Tạo sổ cho cơ quan của tôi' }).click();
    await page.getByLabel('Cơ quan chủ quản').fill(office.parent);
    await page.getByLabel('Cơ quan ban hành').fill(office.agency);
    await page.getByLabel('Tên cơ quan trong câu văn').fill(office.name);
    await page.getByLabel('Chữ viết tắt tên cơ quan').fill(office.symbol);
    await page.getByLabel('Địa danh').fill(office.place);
    await page.getByLabel('Các đơn vị thuộc cơ quan').fill(office.units.join('\n'));
    await page.getByLabel('Họ tên người ký').fill(office.signer);
    await page.getByRole('button', { name: 'Tạo sổ', exact: true }).click();
    await page.getByRole('heading', { name: 'Hôm nay' }).waitFor();
  }

  async openPlans(): Promise<void> {
    await this.page.getByRole('menuitem', { name: 'Kế hoạch' }).click();
  }

  async openPlan(subject: string | RegExp): Promise<void> {
    await this.openPlans();
    await this.page.getByRole('link', { name: subject }).click();
    await this.page.getByRole('tab', { name: 'Thông tin' }).waitFor();
  }

  async newPlan(subject: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Lập văn bản' }).first().click();
    await this.page.getByLabel('Trích yếu nội dung').fill(subject);
    await this.page.getByRole('button', { name: 'Lập văn bản này' }).click();
    await this.page.getByRole('tab', { name: 'Thông tin' }).waitFor();
  }

  async openTab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }

  /** The lines of the running text. */
  get outlineLines(): Locator {
    return this.page.locator('.outline-line');
  }

  /** Pastes into a field as the computer does: one event that carries the same words with and without formatting. */
  async paste(field: Locator, html: string, plain: string): Promise<void> {
    await field.focus();
    await field.evaluate(
      (element, [formatted = '', bare = '']) => {
        const clipboardData = new DataTransfer();
        if (formatted !== '') clipboardData.setData('text/html', formatted);
        clipboardData.setData('text/plain', bare);
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      [html, plain],
    );
  }

  /** The form of the opened task. */
  get taskForm(): Locator {
    return this.page.getByRole('region', { name: 'Nhiệm vụ', exact: true });
  }

  get paper(): Locator {
    return this.page.getByRole('document', { name: 'Trang văn bản' });
  }

  /** Writes both files and waits until they are there. */
  async exportBoth(): Promise<void> {
    await this.page.getByRole('button', { name: 'Xuất văn bản' }).click();
    await this.page.getByRole('button', { name: 'Ghi tệp' }).click();
    await this.page.getByText('Đã ghi 2 tệp').waitFor();
  }
}
