// Forms to the units, from making them to taking their answers over: real files, the real reader, one undo.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formReturnCalls } from '../../../shared/contract/forms.ts';
import type { FormKit } from '../../../shared/contract/forms.ts';
import { fillForm, type Answers } from '../../support/fill-form.ts';
import { followedOffice, type FollowedOffice } from '../../support/followed-office.ts';
import { faultOf } from '../../support/test-app.ts';
import { openXlsx } from '../../support/xlsx-facts.ts';
import { allOf, attribute } from '../../support/xml.ts';

const [OFFICE, SCIENCE, DIGITAL] = ['Văn phòng Sở', 'Phòng Quản lý Khoa học', 'Phòng Chuyển đổi số'];
const NEW = { retry: false, existing: 'rename' } as const;

async function office(): Promise<FollowedOffice & { readonly measureId: string }> {
  const made = await followedOffice('2026-11-21');
  const { client, units, issue } = made;
  const planId = await issue('2026-01-05', [
    { content: 'Rà soát thủ tục hành chính', time: 'Tháng 11/2026', lead: [SCIENCE] },
    { content: '=1+1 Số hóa hồ sơ', time: 'Quý III năm 2026', lead: [SCIENCE] },
    { content: 'Tổng kết năm', time: 'Tháng 12/2026', lead: [SCIENCE] },
    { content: 'Họp giao ban', time: 'Tháng 11/2026', lead: [OFFICE] },
    { content: 'Nâng cấp hệ thống', time: 'Tháng 02/2027', lead: [DIGITAL] },
  ]);
  await client.units.revise({ key: units[SCIENCE] ?? '', patch: { email: 'khoahoc@so.gov.vn' } });
  const draft = await client.plans.create({ kind: 'KH', year: 2026, subject: 'Chỉ tiêu năm 2026' });
  const { id: setId } = await client.targetSets.create({
    planId: draft.id,
    after: null,
    set: { title: 'Chỉ tiêu', mandate: null },
  });
  const lead = [{ unit: units[SCIENCE] ?? '' }];
  const goal = { operator: 'at-least', value: '80', upper: null } as const;
  const fields = { name: 'Tỷ lệ hồ sơ trực tuyến', unit: '%', goal, lead };
  const { id: targetId } = await client.targets.create({ setId, after: null, fields });
  await client.plans.issue({ id: draft.id, number: '99', issued: '2026-01-06' });
  const measure = await client.measures.create({
    targetId,
    fields: {
      name: 'Hồ sơ',
      unit: '%',
      kind: 'ratio',
      every: 'month',
      series: 'per-period',
      better: 'higher',
      decimals: 1,
      numeratorName: 'trực tuyến',
      denominatorName: 'tiếp nhận',
    },
  });
  expect(planId).not.toBe('');
  return { ...made, measureId: measure.id };
}

const ANSWERS: Answers = {
  A1: { 'Tình trạng thực hiện': 'hoan thanh', 'Ngày hoàn thành': '10/11/2026', 'Kết quả, sản phẩm': '=Đã rà soát' },
  A2: { 'Tình trạng thực hiện': 'Đang thực hiện', 'Khó khăn, vướng mắc': 'Thiếu người', 'Ngày hoàn thành': 'sớm' },
  B1: { 'Tử số': '90', 'Mẫu số': '100' },
};

async function written(made: FollowedOffice, ids: readonly string[]): Promise<readonly string[]> {
  const { files } = await made.client.forms.write({ ids: [...ids], mails: true, ...NEW });
  return files.map(({ path }) => path);
}

test('a unit is asked about its work and figures of the period; its answers are taken over and back in one act', async () => {
  const made = await office();
  const { client, units, list, measureId, setDay } = made;
  const draft = await client.forms.draft({ period: '2026-11', scope: 'due' });
  expect(draft.map(({ unit, tasks, figures }) => [unit, tasks, figures])).toEqual([
    [OFFICE, 1, 0],
    [SCIENCE, 2, 1],
    [DIGITAL, 0, 0],
    ['Thanh tra Sở', 0, 0],
  ]);
  const all = { period: '2026-11', scope: 'due', due: '2026-11-25', unitIds: Object.values(units) } as const;
  const { ids } = await client.forms.create({ ...all, unitIds: [...all.unitIds] });
  expect(ids).toHaveLength(2);
  const paths = await written(made, ids);
  expect(paths.map((path) => path.slice(made.folder.length + 1))).toEqual([
    'Phieu 2026-11 Van phong So.xlsx',
    'Phieu 2026-11 Phong Quan ly Khoa hoc.xlsx',
    'Phieu 2026-11 Phong Quan ly Khoa hoc.eml',
  ]);
  const [, path = '', mail = ''] = paths;
  expect(readFileSync(mail, 'latin1')).toMatch(
    /X-Unsent: 1[\s\S]*khoahoc@so\.gov\.vn|khoahoc@so\.gov\.vn[\s\S]*X-Unsent: 1/,
  );

  // Locked but for the answers; drop-downs by a range; text stays text.
  const [sheet, hidden] = openXlsx(readFileSync(path));
  expect(allOf(sheet?.xml ?? fail(), 'sheetProtection').map((one) => attribute(one, 'sheet'))).toEqual(['1']);
  expect(allOf(sheet?.xml ?? fail(), 'formula1').map(({ text }) => text)).toContain('SoKeHoach!$D$1:$D$4');
  expect(
    [...(sheet?.cells.values() ?? [])].some(({ kind, value }) => kind === 'text' && value.startsWith('=1+1')),
  ).toBe(true);
  expect(hidden?.name).toBe('SoKeHoach');

  await client.forms.markSent({ ids, day: '2026-11-21' });
  const base64 = await fillForm(path, ANSWERS);
  setDay('2026-11-26');
  const { id } = await client.formReturns.receive({ name: 'gui lai.xlsx', base64, formId: null, altered: 'refuse' });
  const review = await client.formReturns.review({ id });
  expect(formReturnCalls.review.output.parse(review)).toEqual(review);
  expect(review.form).toMatchObject({ state: 'received', late: true });
  const cells = review.rows.flatMap(({ row, cells: own }) =>
    own.map((one) => [row, one.field, one.problem?.code ?? '', one.taken]),
  );
  expect(cells).toEqual([
    ['A1', 'status', '', true],
    ['A1', 'finished', '', true],
    ['A1', 'result', '', true],
    ['A2', 'status', '', true],
    ['A2', 'finished', 'not-a-day', false],
    ['A2', 'difficulty', '', true],
    ['B1', 'numerator', '', true],
    ['B1', 'denominator', '', true],
  ]);
  const accepted = review.rows.flatMap(({ row, cells: own }) => own.map(({ field }) => ({ row, field })));
  // A cell that cannot be taken over is refused, whoever asks for it.
  expect(await client.formReturns.settle({ id, accepted })).toEqual({ written: 3, refused: 1 });
  const told = async (): Promise<unknown> =>
    (await list())
      .filter(({ units: own }) => own.includes(units[SCIENCE] ?? ''))
      .map(({ status, finished, lastText }) => [status, finished, lastText]);
  const before = [
    ['not-started', null, null],
    ['not-started', null, null],
    ['not-started', null, null],
  ];
  expect(await told()).toEqual([['done', '2026-11-10', '=Đã rà soát'], ['in-progress', null, null], before[0]]);
  const figure = async (): Promise<unknown> =>
    (await client.measurements.explain({ measureId, period: '2026-11' })).rows.map(({ numerator, unitId }) => [
      numerator,
      unitId,
    ]);
  expect(await figure()).toEqual([['90', units[SCIENCE]]]);
  await client.safety.undo({});
  expect([await told(), await figure()]).toEqual([before, []]);
  expect((await client.formReturns.review({ id })).version.state).toBe('received');
});

test('a form is given back with its reason and comes back as the next version; both can be opened', async () => {
  const made = await office();
  const { client, units } = made;
  const unitIds = [units[SCIENCE] ?? ''];
  const { ids } = await client.forms.create({ period: '2026-11', scope: 'due', due: null, unitIds });
  const [path = ''] = await written(made, ids);
  const receive = async (answers: Answers) =>
    client.formReturns.receive({
      name: 'a.xlsx',
      base64: await fillForm(path, answers),
      formId: null,
      altered: 'refuse',
    });
  const first = await receive(ANSWERS);
  const cell = { row: 'A2', field: 'finished', why: 'ghi ngày cụ thể' } as const;
  await client.formReturns.giveBack({ id: first.id, reason: 'Ngày chưa rõ', refused: [cell] });
  const mail = await client.formReturns.mail({ id: first.id });
  expect(mail.to).toBe('khoahoc@so.gov.vn');
  expect(mail.text).toContain('A2 (Rà soát thủ tục hành chính), Ngày hoàn thành: đơn vị ghi «sớm» – ghi ngày cụ thể');
  expect((await client.forms.get({ id: ids[0] ?? '' })).remind.text).toContain('đến nay chưa nhận được phiếu đã sửa');
  const second = await receive({ ...ANSWERS, A2: { 'Tình trạng thực hiện': 'Đang thực hiện' } });
  const { form } = await client.formReturns.review({ id: second.id });
  expect(form.versions.map(({ version, state }) => [version, state])).toEqual([
    [1, 'returned'],
    [2, 'received'],
  ]);
  expect((await client.formReturns.review({ id: first.id })).rows[1]?.cells[1]).toMatchObject({
    why: 'ghi ngày cụ thể',
  });
  // Asked again: round 2, the first one stays; what came back keeps a form in the book.
  await client.forms.create({ period: '2026-11', scope: 'due', due: null, unitIds });
  const { forms } = await client.forms.board({ year: 2026 });
  expect(forms.map(({ round, state, replaced }) => [round, state, replaced])).toEqual([
    [1, 'received', true],
    [2, 'made', false],
  ]);
  expect(await faultOf(client.forms.remove({ id: ids[0] ?? '' }))).toEqual({ code: 'form-answered' });
});

test('what is not the wanted form is refused with its reason, and nothing is kept of it', async () => {
  const made = await office();
  const { client, units, ports } = made;
  const unitIds = [units[SCIENCE] ?? '', units[OFFICE] ?? ''];
  const { ids } = await client.forms.create({ period: '2026-11', scope: 'due', due: null, unitIds });
  const [path = ''] = await written(made, ids);
  const take = (base64: string, formId: string | null = null, altered: 'refuse' | 'ignore' = 'refuse') =>
    client.formReturns.receive({ name: 'phieu.xlsx', base64, formId, altered });
  const plain = await fillForm(path, {});
  const setFact =
    (row: number, text: string) => (sheet: Parameters<NonNullable<Parameters<typeof fillForm>[2]>>[0]) => {
      const cell = sheet.workbook.getWorksheet('SoKeHoach')?.getCell(row, 2);
      if (cell !== undefined) cell.value = text;
    };
  const elsewhere = await faultOf(take(plain, ids[1] ?? ''));
  expect(elsewhere).toMatchObject({ code: 'form-elsewhere', form: expect.stringContaining(SCIENCE) });
  expect(await faultOf(take(await fillForm(path, {}, setFact(2, 'khac'))))).toMatchObject({ code: 'form-unknown' });
  const foreign = await fillForm(path, {}, (sheet) => {
    setFact(2, 'khac')(sheet);
    setFact(3, 'Sở Y tế')(sheet);
  });
  expect(await faultOf(take(foreign))).toMatchObject({ code: 'form-foreign', office: 'Sở Y tế' });
  const altered = await fillForm(path, { ...ANSWERS, A1: { ...ANSWERS['A1'], 'Thời hạn': 'Năm 2027' } });
  expect(await faultOf(take(altered))).toMatchObject({
    code: 'form-altered',
    count: 1,
    cells: 'A1, Thời hạn: «Năm 2027»',
  });
  expect(await faultOf(take(await fillForm(path, {}, setFact(7, 'f'.repeat(64)))))).toMatchObject({
    code: 'form-altered',
  });
  expect(await faultOf(take(Buffer.from('no zip').toString('base64')))).toMatchObject({ code: 'import-refused' });
  expect(existsSync(ports.evidenceFolder) ? readdirSync(ports.evidenceFolder) : []).toEqual([]);
  expect((await client.forms.board({ year: 2026 })).forms.map(({ state }) => state)).toEqual(['made', 'made']);

  // The answers alone may still be taken, the change never.
  const { id } = await take(altered, null, 'ignore');
  const review = await client.formReturns.review({ id });
  expect(review.altered).toMatchObject([{ row: 'A1', field: 'time', now: 'Năm 2027' }]);
  expect(review.rows[0]?.locked.time).toContain('Quý III năm 2026');
  expect(await faultOf(take(altered, null, 'ignore'))).toMatchObject({ code: 'form-twice', version: 1 });
  expect(readdirSync(ports.evidenceFolder)).toHaveLength(1);
  expect(existsSync(join(ports.evidenceFolder, readdirSync(ports.evidenceFolder)[0] ?? ''))).toBe(true);
});

test('letters and reminders are at hand for every mail program, and who owes is known', async () => {
  const made = await office();
  const { client, units, setDay } = made;
  const unitIds = [units[SCIENCE] ?? ''];
  const { ids } = await client.forms.create({ period: '2026-11', scope: 'open', due: '2026-11-25', unitIds });
  const [kit] = (await client.forms.kit({ ids })) satisfies FormKit[];
  expect(kit).toMatchObject({ unit: SCIENCE, mail: { to: 'khoahoc@so.gov.vn' } });
  expect(kit?.mail.text).toContain('gồm 3 nhiệm vụ và 1 số liệu chỉ tiêu');
  await client.forms.markSent({ ids, day: '2026-11-21' });
  expect(await client.forms.overdue({})).toEqual([]);
  setDay('2026-11-27');
  expect((await client.forms.overdue({})).map(({ unit }) => unit)).toEqual([SCIENCE]);
  await client.forms.remind({ ids, day: '2026-11-27', means: 'phone' });
  const { form, remind, reminders } = await client.forms.get({ id: ids[0] ?? '' });
  expect([form.reminded, reminders.length]).toEqual(['2026-11-27', 1]);
  expect(remind.text).toContain('đã quá hạn (ngày 25/11/2026)');
  await client.forms.remove({ id: ids[0] ?? '' });
  expect((await client.forms.board({ year: 2026 })).forms).toEqual([]);
});

function fail(): never {
  throw new Error('no sheet');
}
