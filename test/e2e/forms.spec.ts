// A month of six units closed by forms alone: made, filled in by code, dropped on the board, taken over, one given back and sent again.
import type { Page } from '@playwright/test';
import type { Bridge } from '../../shared/contract/contract.ts';
import { fillForm, type Answers } from '../support/fill-form.ts';
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

test.use({ day: '2026-11-20' });

const UNITS = [
  'Văn phòng',
  'Phòng Khoa học',
  'Phòng Công nghệ',
  'Phòng Chuyển đổi số',
  'Thanh tra',
  'Trung tâm Thông tin',
];
const OFFICE = {
  parent: 'UBND TỈNH SÔNG LAM',
  agency: 'Sở Khoa học và Công nghệ',
  name: 'Sở Khoa học và Công nghệ',
  symbol: 'SKHCN',
  place: 'Sông Lam',
  units: UNITS,
  signer: 'Nguyễn Văn A',
};

/** A call of the program as the screen makes it; throws its fault. */
async function call<T>(page: Page, name: string, input: unknown): Promise<T> {
  const reply = await page.evaluate(
    ([verb = '', value]) => (window as unknown as { bridge: Bridge }).bridge.call(String(verb), value),
    [name, input],
  );
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.fault)}`);
  return reply.value as T;
}

/** One plan that gives every unit a task of November and a target measured each month. */
async function issuePlan(page: Page): Promise<string> {
  type Made = { readonly id: string };
  const { units } = await call<{ units: { key: string; name: string }[] }>(page, 'organisation.get', {});
  const subject = 'Chuyển đổi số năm 2026';
  const { id: planId } = await call<Made>(page, 'plans.create', { kind: 'KH', year: 2026, subject });
  const set = { title: 'Chỉ tiêu', mandate: null };
  const { id: setId } = await call<Made>(page, 'targetSets.create', { planId, after: null, set });
  for (const { key, name } of units) {
    await call(page, 'units.revise', { key, patch: { email: `u${UNITS.indexOf(name)}@so.gov.vn` } });
    const lead = [{ unit: key }];
    const place = { planId, groupId: null, parentId: null, after: null };
    await call(page, 'tasks.create', {
      ...place,
      fields: { content: `Việc của ${name}`, time: 'Tháng 11/2026', lead },
    });
    const goal = { operator: 'at-least', value: '80', upper: null };
    const target = { name: `Hồ sơ của ${name}`, unit: 'hồ sơ', goal, lead };
    const { id: targetId } = await call<Made>(page, 'targets.create', { setId, after: null, fields: target });
    const kind = { kind: 'value', every: 'month', series: 'per-period', better: 'higher', decimals: 0 };
    const names = { name: target.name, unit: 'hồ sơ', numeratorName: null, denominatorName: null };
    await call(page, 'measures.create', { targetId, fields: { ...names, ...kind } });
  }
  await call(page, 'plans.issue', { id: planId, number: '12', issued: '2026-01-05' });
  return planId;
}

async function drop(page: Page, files: readonly { readonly name: string; readonly base64: string }[]): Promise<void> {
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const { name, base64 } of all)
      data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
    return data;
  }, files);
  await page
    .getByRole('region', { name: 'Nhận phiếu đơn vị gửi lại' })
    .dispatchEvent('drop', { dataTransfer: transfer });
}

/** Takes over all that may be taken of the three forms the clerk has not opened here. */
async function settleOthers(page: Page): Promise<void> {
  type Board = { forms: { unit: string; versions: { id: string }[] }[] };
  type Review = { rows: { row: string; cells: { field: string; taken: boolean }[] }[] };
  const { forms } = await call<Board>(page, 'forms.board', { year: 2026 });
  for (const { versions } of forms.filter(({ unit }) => UNITS.slice(2).includes(unit) && unit !== 'Thanh tra')) {
    const id = versions[0]?.id ?? '';
    const { rows } = await call<Review>(page, 'formReturns.review', { id });
    const accepted = rows.flatMap(({ row, cells }) => cells.map(({ field }) => ({ row, field })));
    await call(page, 'formReturns.settle', { id, accepted });
  }
}

const answers = (at: number): Answers => ({
  A1: {
    'Tình trạng thực hiện': 'Đã hoàn thành',
    'Ngày hoàn thành': `${10 + at}/11/2026`,
    'Kết quả, sản phẩm': 'Đã xong',
  },
  B1: { 'Giá trị': String(90 + at) },
});

test('a test office with six units closes a month by forms alone', async ({ shell }) => {
  test.setTimeout(180_000);
  const { page } = shell;
  page.setDefaultTimeout(20_000);
  const book = new Book(page);
  await book.createOffice(OFFICE);
  const planId = await issuePlan(page);

  await book.openExchange();
  await page.getByRole('button', { name: 'Lập phiếu' }).click();
  const making = page.getByRole('dialog', { name: 'Lập phiếu báo cáo kết quả' });
  await expect(making.getByText('1 nhiệm vụ, 1 số liệu')).toHaveCount(6);
  await making.getByLabel('Hạn gửi về').fill('25/11/2026');
  await making.getByRole('button', { name: 'Lập 6 phiếu' }).click();
  const kit = page.getByRole('dialog', { name: 'Gửi phiếu cho đơn vị (6)' });
  await kit.getByRole('button', { name: 'Ghi phiếu và thư nháp…' }).click();
  await page.getByRole('button', { name: 'Ghi tệp' }).click();
  await page.getByText('Đã ghi 12 tệp').waitFor();
  await page.getByRole('dialog', { name: 'Ghi phiếu báo cáo' }).getByRole('button', { name: 'Đóng' }).last().click();
  await kit.getByRole('button', { name: 'Đánh dấu đã gửi' }).click();
  await kit.waitFor({ state: 'hidden' });
  await expect(page.getByRole('button', { name: /, tháng 11 năm 2026: Đã gửi$/ })).toHaveCount(6);
  const files = shell
    .exported()
    .filter((file) => file.endsWith('.xlsx'))
    .toSorted();
  expect(files.map((file) => file.split('/').at(-1))).toContain('Phieu 2026-11 Phong Chuyen doi so.xlsx');

  // Five answer in time; the sixth gives a day that cannot be.
  shell.setDay('2026-11-24');
  await page.reload();
  const late = files.findIndex((file) => file.includes('Thanh tra'));
  const filled = await Promise.all(
    files.map(async (file, at) => ({
      name: `gui-lai-${at}.xlsx`,
      base64: await fillForm(
        file,
        at === late ? { ...answers(at), A1: { ...answers(at)['A1'], 'Ngày hoàn thành': '31/12/2026' } } : answers(at),
      ),
    })),
  );
  await drop(page, filled);
  await expect(page.getByRole('button', { name: 'Xem và nhận' })).toHaveCount(6);
  await expect(page.getByRole('button', { name: /: Đã nhận$/ })).toHaveCount(6);
  for (const unit of UNITS.slice(0, 2)) {
    await page.getByRole('button', { name: new RegExp(`^${unit}, tháng 11 năm 2026`) }).click();
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    const review = page.getByRole('dialog', { name: new RegExp(`${unit}, bản 1`) });
    await review.getByRole('button', { name: 'Nhận 4 ô đã chọn' }).click();
    await review.getByText(/^Đã nhận: 2 dòng được ghi vào sổ/).waitFor();
    await review.getByRole('button', { name: 'Đóng' }).last().click();
    await expect(page.getByRole('button', { name: `${unit}, tháng 11 năm 2026: Xong` })).toBeVisible();
  }

  await settleOthers(page);

  // The refused cell goes back with its reason; the second version is late and settles the month.
  await page.getByRole('button', { name: /^Thanh tra, tháng 11 năm 2026/ }).click();
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  const first = page.getByRole('dialog', { name: /Thanh tra, bản 1/ });
  await expect(first.getByText('Ngày này chưa đến.')).toBeVisible();
  await first.getByRole('button', { name: 'Trả lại đơn vị…' }).click();
  await page.getByLabel('Lý do').fill('Ngày hoàn thành chưa đến');
  await page.getByRole('button', { name: 'Trả lại đơn vị', exact: true }).click();
  await expect(page.getByText(/Các nội dung cần xem lại/)).toContainText('đơn vị ghi «31/12/2026»');
  await page.goto(`${page.url().split('#')[0]}#/trao-doi`);
  await page.getByRole('button', { name: '1 chưa nộp' }).click();
  await expect(page.getByRole('button', { name: 'Mở phiếu của Thanh tra' })).toBeVisible();
  shell.setDay('2026-11-27');
  await page.reload();
  await page.goto(`${page.url().split('#')[0]}#/trao-doi`);
  await drop(page, [{ name: 'sua lai.xlsx', base64: await fillForm(files[late] ?? '', answers(late)) }]);
  await page.getByRole('button', { name: 'Xem và nhận' }).click();
  const second = page.getByRole('dialog', { name: /Thanh tra, bản 2/ });
  await second.getByRole('button', { name: 'Nhận 4 ô đã chọn' }).click();
  await second.getByText(/^Đã nhận: 2 dòng/).waitFor();

  // The month is complete: nobody is silent, every target has its figure, all work is done in time.
  type Figures = {
    inPeriod: { total: number; doneInTime: number };
    silent: unknown[];
    unmeasured: unknown[];
    work: { standing: string }[];
  };
  const { figures } = await call<{ figures: Figures }>(page, 'reports.compose', {
    planIds: [planId],
    period: '2026-11',
    window: { from: '2026-11-01', to: '2026-11-30' },
  });
  expect([figures.silent, figures.unmeasured]).toEqual([[], []]);
  expect(figures.work.map(({ standing }) => standing)).toEqual(UNITS.map(() => 'done-in-time'));
});
