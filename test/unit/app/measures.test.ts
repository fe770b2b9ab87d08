// Figures of targets over the contract: shared by mandates, refused at their field, closed by a report, corrected with a reason.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { followedOffice, type FollowedOffice } from '../../support/followed-office.ts';
import { faultOf } from '../../support/test-app.ts';

const RATIO = {
  name: 'Tỷ lệ hồ sơ trực tuyến',
  unit: '%',
  kind: 'ratio',
  numeratorName: 'hồ sơ',
  denominatorName: 'hồ sơ',
  every: 'month',
  series: 'per-period',
  better: 'higher',
  decimals: 1,
} as const;
const NONE = { numerator: null, denominator: null, value: null };
const share = (numerator: string, denominator: string): typeof NONE | Record<keyof typeof NONE, string | null> => ({
  ...NONE,
  numerator,
  denominator,
});

describe('figures of a target', () => {
  let office: FollowedOffice;
  let measureId: string;
  let planId: string;
  beforeAll(async () => {
    office = await followedOffice('2026-01-05');
    const { client } = office;
    const { id } = await client.plans.create({ kind: 'KH', year: 2026, subject: 'Chỉ tiêu năm 2026' });
    planId = id;
    const targets: string[] = [];
    let after: string | null = null;
    for (const mandate of ['Nghị quyết số 01/NQ-CP', 'Nghị quyết số 02/NQ-CP']) {
      const set = { title: 'Chỉ tiêu', mandate };
      const made: { readonly id: string } = await client.targetSets.create({ planId, after, set });
      after = made.id;
      const goal = { operator: 'at-least', value: '80', upper: null } as const;
      const fields = { name: RATIO.name, unit: '%', goal };
      targets.push((await client.targets.create({ setId: made.id, after: null, fields })).id);
    }
    await client.plans.issue({ id: planId, number: '12', issued: '2026-01-05' });
    measureId = (await client.measures.create({ targetId: targets[0] ?? '', fields: RATIO })).id;
    await client.measures.assign({ targetId: targets[1] ?? '', measureId });
    office.setDay('2026-06-20');
  });
  const set = (period: string, figures: ReturnType<typeof share>, unitId: string | null = null): Promise<unknown> =>
    office.client.measurements.set({ measureId, period, unitId, figures });

  test('are one measurement under two mandates, with the distance in cases', async () => {
    await set('2026-05', share('63', '125'));
    const rows = await office.client.measures.ofYear({ year: 2026 });
    expect(rows.map(({ mandate, year, standing, lacking }) => [mandate, year.value, standing, lacking])).toEqual([
      ['Nghị quyết số 01/NQ-CP', '50.4', 'missed', '37'],
      ['Nghị quyết số 02/NQ-CP', '50.4', 'missed', '37'],
    ]);
    expect(rows[0]?.cells).toHaveLength(12);
  });

  test.each([
    [share('126', '125'), 'numerator', 'over-whole'],
    [share('-1', '125'), 'numerator', 'negative'],
    [{ ...NONE, value: '5' }, 'value', 'other-kind'],
  ])('that cannot be are refused at their field, and nothing is stored', async (figures, path, reason) => {
    expect(await faultOf(set('2026-05', figures))).toEqual({ code: 'input-invalid', flaws: [{ path, reason }] });
    const [row] = await office.client.measures.ofYear({ year: 2026 });
    expect(row?.year.value).toBe('50.4');
  });

  test('are of letters never, nor of a period of another rhythm', async () => {
    expect(await faultOf(set('2026-05', share('abc', '125')))).toMatchObject({ code: 'input-invalid' });
    expect(await faultOf(set('2026-Q2', share('1', '2')))).toMatchObject({ flaws: [{ path: 'period' }] });
  });

  test('of units are added up, and taken out when all is empty', async () => {
    const unit = office.units['Thanh tra Sở'] ?? '';
    await set('2026-04', share('1', '4'), unit);
    await set('2026-04', share('2', '4'), office.units['Văn phòng Sở'] ?? '');
    const figure = async (): Promise<unknown> =>
      (await office.client.measures.ofYear({ year: 2026 }))[0]?.cells[3]?.figure.value;
    expect(await figure()).toBe('37.5');
    await set('2026-04', NONE, unit);
    expect(await figure()).toBe('50');
    await office.client.safety.undo({});
    expect(await figure()).toBe('37.5');
  });

  test('keep the file they were taken from, and tell of it', async () => {
    const base64 = Buffer.from('bảng số liệu').toString('base64');
    await office.client.measurements.attach({ measureId, period: '2026-05', name: 'Số liệu.xlsx', base64 });
    const { rows } = await office.client.measurements.explain({ measureId, period: '2026-05' });
    expect(rows.map(({ numerator, source }) => [numerator, source?.name])).toEqual([['63', 'Số liệu.xlsx']]);
    expect(await office.client.measurements.open({ id: rows[0]?.id ?? '' })).toEqual({ href: null });
    writeFileSync(join(office.ports.evidenceFolder, `${rows[0]?.source?.sha256}.xlsx`), 'khác');
    expect(await faultOf(office.client.measurements.open({ id: rows[0]?.id ?? '' }))).toMatchObject({
      code: 'evidence-changed',
    });
  });

  test('of a period that a report closed are refused; a correction keeps what was, and the next report tells of it', async () => {
    const { client } = office;
    const { id } = await client.reports.create({ planIds: [planId], period: '2026-05' });
    await client.reports.close({ id });
    expect(await faultOf(set('2026-05', share('70', '125')))).toEqual({
      code: 'period-closed',
      period: 'tháng 5 năm 2026',
      report: 'tháng 5 năm 2026',
    });
    const reason = 'Bổ sung hồ sơ nộp qua bưu chính';
    await client.measurements.correct({ measureId, period: '2026-05', figures: share('70', '125'), reason });
    const { corrections } = await client.measurements.explain({ measureId, period: '2026-05' });
    expect(corrections).toMatchObject([{ numerator: '63', denominator: '125', reason }]);
    const { figures: sent } = await client.reports.get({ id });
    expect(sent.targets[0]?.period.value).toBe('50.4');
    const { figures: next } = await client.reports.compose({ planIds: [planId], period: '2026-06' });
    expect(next.adjustments).toMatchObject([
      { label: 'chỉ tiêu “Tỷ lệ hồ sơ trực tuyến”', before: '50.4', after: '56', reasons: [reason] },
    ]);
    // The report of June tells of it once: that of July no more.
    const june = await client.reports.create({ planIds: [planId], period: '2026-06' });
    await client.reports.close({ id: june.id });
    office.setDay('2026-07-20');
    const { figures: july } = await client.reports.compose({ planIds: [planId], period: '2026-07' });
    expect(july.adjustments).toEqual([]);
  });

  test('come back from the trash with their series', async () => {
    const { client } = office;
    await client.measures.remove({ id: measureId });
    const [gone] = await client.safety.trash({});
    await client.safety.restore({ commandId: gone?.commandId ?? '', what: 'measure', id: measureId });
    const { rows, corrections } = await client.measurements.explain({ measureId, period: '2026-05' });
    expect([rows.length, corrections.length]).toEqual([1, 1]);
  });
});
