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
    // The place before may still be there for a moment, with a button of the same name.
    await this.page.getByRole('heading', { name: 'Kế hoạch', exact: true }).waitFor();
  }

  /** Opens the tasks of all documents, with one kind of work chosen by its words. */
  async openWork(kind: string): Promise<void> {
    await this.page.getByRole('menuitem', { name: 'Nhiệm vụ' }).click();
    await this.page.getByRole('heading', { name: 'Nhiệm vụ' }).waitFor();
    await this.page.getByRole('button', { name: new RegExp(`^${kind}( \\d+)?$`) }).click();
    await this.page.getByRole('button', { name: new RegExp(`^${kind} \\d+$`), pressed: true }).waitFor();
  }

  /** How many tasks the list says it holds. */
  async workCount(): Promise<number> {
    return Number((await this.page.getByText(/^\d+ việc$/).textContent())?.split(' ')[0]);
  }

  /** Opens the board of forms to the units. */
  async openExchange(): Promise<void> {
    await this.page.getByRole('menuitem', { name: 'Trao đổi' }).click();
    await this.page.getByRole('heading', { name: 'Trao đổi', exact: true }).waitFor();
  }

  async openReports(): Promise<void> {
    await this.page.getByRole('menuitem', { name: 'Báo cáo' }).click();
    await this.page.getByRole('heading', { name: 'Báo cáo', exact: true }).waitFor();
  }

  /** Opens the overview of the present year from the home page. */
  async openOverview(): Promise<void> {
    await this.page.getByRole('menuitem', { name: 'Hôm nay' }).click();
    await this.page.getByRole('button', { name: 'Tổng quan' }).click();
    await this.page.getByRole('heading', { name: 'Tổng quan' }).waitFor();
  }

  /** Opens the board of targets. */
  async openTargets(): Promise<void> {
    await this.page.getByRole('menuitem', { name: 'Chỉ tiêu' }).click();
    await this.page.getByRole('heading', { name: 'Chỉ tiêu', exact: true }).waitFor();
    await this.page.getByRole('table', { name: /^Bảng chỉ tiêu/ }).waitFor();
  }

  /** The row of a target on the board, by its number. */
  target(number: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('cell', { name: number, exact: true }) });
  }

  /** Types a field of a line of figures: "Tử số" of "Toàn cơ quan". */
  async typeFigure(field: string, place: string, text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: `${field}, ${place}`, exact: true }).fill(text);
  }

  async openTrash(): Promise<void> {
    await this.page.getByRole('menuitem', { name: 'Tệp & an toàn' }).click();
    await this.page.getByText('Thùng rác', { exact: true }).waitFor();
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

  async newPlanFromList(subject: string): Promise<void> {
    await this.openPlans();
    await this.newPlan(subject);
  }

  async openOffice(): Promise<void> {
    await this.page.getByRole('menuitem', { name: 'Cơ quan' }).click();
    await this.page.getByRole('heading', { name: 'Cơ quan' }).waitFor();
  }

  async openFiles(): Promise<void> {
    await this.page.getByRole('menuitem', { name: 'Tệp & an toàn' }).click();
    await this.page.getByRole('heading', { name: 'Tệp & an toàn' }).waitFor();
  }

  async openTab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }

  /** Opens the form of the task with this number; of several groups the first. */
  async openTask(number: string): Promise<void> {
    await this.page
      .getByRole('button', { name: `Mở phiếu nhiệm vụ ${number}`, exact: true })
      .first()
      .click();
  }

  async addGroup(title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Thêm nhóm' }).click();
    await this.page.getByLabel('Tên nhóm mới').fill(title);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('row', { name: title }).waitFor();
    await this.page.keyboard.press('Escape');
  }

  /** Rows of the task grid. */
  get tasks(): Locator {
    return this.page.getByRole('grid', { name: 'Bảng nhiệm vụ' }).locator('[data-task]');
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

  /** A column of the first table whose title begins so, as a chip. */
  chip(title: string): Locator {
    return this.page
      .getByRole('toolbar')
      .first()
      .getByRole('button', { name: new RegExp(`^Cột \\d+: ${title}`) });
  }

  async saveColumnSet(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Lưu bộ cột…' }).click();
    await this.page.getByLabel('Tên bộ cột').fill(name);
    await this.page.getByRole('button', { name: 'Lưu bộ cột', exact: true }).click();
    await this.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  async useColumnSet(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Dùng bộ cột…' }).click();
    await this.page.getByRole('menuitem', { name }).click();
  }

  /** Writes both files and waits until they are there. */
  async exportBoth(): Promise<void> {
    await this.page.getByRole('button', { name: 'Xuất văn bản' }).click();
    await this.page.getByRole('button', { name: 'Ghi tệp' }).click();
    await this.page.getByText('Đã ghi 2 tệp').waitFor();
  }
}
