// Rules to begin with: the periodic reports of Nghị định 09/2019/NĐ-CP, Điều 12, and the fixed days some agencies ask for.
import { CYCLES, type Cycle, type ReportRuleSpec } from './rules.ts';

export type RulePreset = { readonly name: string; readonly rule: ReportRuleSpec };

export const CYCLE_NAMES: Readonly<Record<Cycle, string>> = {
  month: 'Báo cáo tháng',
  quarter: 'Báo cáo quý',
  half: 'Báo cáo 6 tháng',
  'nine-months': 'Báo cáo 9 tháng',
  year: 'Báo cáo năm',
};

const ALWAYS = { since: null, until: null } as const;

/** The fixed days some agencies ask for. */
export const FIXED_DAY_PRESETS = [
  { day: '03-03', covers: 'Q1' },
  { day: '06-03', covers: 'H1' },
  { day: '09-03', covers: '9M' },
  { day: '11-25', covers: 'Y' },
] as const;

export const RULE_PRESETS: readonly RulePreset[] = [
  ...CYCLES.map((every): RulePreset => ({
    name: CYCLE_NAMES[every],
    rule: { kind: 'cycle', every, due: { day: 15, month: 'last', before: true }, window: 'decree', ...ALWAYS },
  })),
  {
    name: 'Báo cáo định kỳ',
    rule: {
      kind: 'days',
      days: [...FIXED_DAY_PRESETS],
      before: true,
      window: 'decree',
      ...ALWAYS,
    },
  },
];

/** The terms of a school year as they usually are; every school year has days of its own. */
export const TERM_PRESETS = [
  { name: 'Học kỳ I', from: '09-05', to: '01-15', due: '01-20' },
  { name: 'Học kỳ II', from: '01-16', to: '05-31', due: '06-05' },
] as const;
