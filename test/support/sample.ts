// The sample pack of the program and its plans, composed as the tests need them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPack, type Pack } from '../../shared/domain/pack.ts';
import type { Plan } from '../../shared/domain/plans.ts';
import type { Subtask } from '../../shared/domain/tasks.ts';
import { allTasks } from '../../shared/domain/plans.ts';
import { composePlan, composeSheets, type DocumentMode } from '../../shared/document/compose-plan.ts';
import type { OfficialDocument, Sheet } from '../../shared/document/model.ts';
import { ROOT } from './results.ts';

export const SAMPLE_FILE = join(ROOT, 'resources/samples/so-mau.json');

/** The file as JSON, each time anew, so that a test may damage it. */
export function sampleJson(): Record<string, unknown> {
  return JSON.parse(readFileSync(SAMPLE_FILE, 'utf8')) as Record<string, unknown>;
}

export function checkedPack(value: unknown): Pack {
  const reading = readPack(value);
  if ('flaws' in reading) throw new Error(JSON.stringify(reading.flaws.slice(0, 5)));
  return reading.pack;
}

export const SAMPLE_PACK = checkedPack(sampleJson());

export const SAMPLE_KEYS = {
  reform: 'ke-hoach-cai-cach-tthc',
  control: 'ke-hoach-kiem-soat-tthc',
  administration: 'ke-hoach-cchc',
  letter: 'cong-van-de-xuat',
  oneStop: 'ke-hoach-mot-cua',
} as const;

export function samplePlan(key: string): Plan {
  const plan = SAMPLE_PACK.plans.find((candidate) => candidate.key === key);
  if (plan === undefined) throw new Error(`the sample has no plan ${key}`);
  return plan;
}

/** The document of a plan of the sample office; `changes` replace parts of the plan. */
export function sampleDocument(
  key: string,
  changes: Partial<Plan> = {},
  mode: DocumentMode = 'paper',
): OfficialDocument {
  return composePlan({ plan: { ...samplePlan(key), ...changes }, office: SAMPLE_PACK, mode });
}

export function sampleSheets(key: string, changes: Partial<Plan> = {}): readonly Sheet[] {
  return composeSheets({ plan: { ...samplePlan(key), ...changes }, office: SAMPLE_PACK, mode: 'paper' });
}

/** Tasks and sub-tasks of a plan, in the order of print. */
export function everyTask(plan: Pick<Plan, 'tasks' | 'groups'>): readonly Subtask[] {
  return allTasks(plan).flatMap((task) => [task, ...task.subtasks]);
}
