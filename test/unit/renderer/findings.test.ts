// The quick finder: places by their names and by other words for what is done there.
import { expect, test } from 'vitest';
import { findings } from '../../../renderer/features/finder/findings.ts';

test('a place is found by what is done there, without marks, and shown by its name', () => {
  const places = [
    { key: '/trao-doi', name: 'Trao đổi', also: 'phiếu báo cáo của đơn vị' },
    { key: '/tep', name: 'Tệp & an toàn', also: 'bàn giao' },
  ];
  expect(findings('ban giao', places, [])).toEqual([{ to: '/tep', text: 'Tệp & an toàn', isPlace: true }]);
  expect(findings('phieu', places, []).map(({ to }) => to)).toEqual(['/trao-doi']);
  expect(findings('', places, [])).toHaveLength(2);
});
