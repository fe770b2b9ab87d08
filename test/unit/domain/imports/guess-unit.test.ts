// Names the office has not learned: a unit is proposed where no other can be meant, and nothing where another office may be.
import { expect, test } from 'vitest';
import { guessedUnit } from '../../../../shared/domain/imports/guess-unit.ts';
import { SAMPLE_PACK } from '../../../support/sample.ts';

const { units } = SAMPLE_PACK;
const guess = (words: string): string | undefined => units.find(({ key }) => key === guessedUnit(words, units))?.name;

test.each([
  ['VP Sở', 'Văn phòng Sở'],
  ['P. KHTC', 'Phòng Kế hoạch - Tài chính'],
  ['P.QLKH', 'Phòng Quản lý Khoa học'],
  ['Phòng CNĐMST', 'Phòng Công nghệ và Đổi mới sáng tạo'],
  ['TT Công nghệ số', 'Trung tâm Công nghệ số'],
  ['Chi cục Tiêu chuẩn', 'Chi cục Tiêu chuẩn Đo lường Chất lượng'],
])('«%s» may be %s', (words, name) => expect(guess(words)).toBe(name));

test.each([
  'Văn phòng UBND tỉnh',
  'Văn phòng Tỉnh ủy',
  'P. QLCN và KHTC',
  'Các phòng thuộc Sở',
  'Trung tâm',
  'Phòng',
  'nt',
  'Thanh tra',
])('«%s» is left to the clerk', (words) => expect(guess(words)).toBeUndefined());
