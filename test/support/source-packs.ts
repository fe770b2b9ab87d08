// The five real documents as packs, made from their restored text and checked data, so that the real layouts are exported in tests.
import { COLUMN_PRESETS, type Appendix, type Column } from '../../shared/domain/appendices.ts';
import { dayParts } from '../../shared/domain/day.ts';
import { readPack, type Pack } from '../../shared/domain/pack.ts';
import type { Plan } from '../../shared/domain/plans.ts';
import type { TaskNumbering } from '../../shared/domain/tasks.ts';
import { readGoal } from '../../shared/domain/targets.ts';
import { sourceFacts, type Facts, type FactTask, type SourceName } from './source-facts.ts';
import { basisTexts, bodyLines, outlineOf } from './source-text.ts';

function taskOf(task: FactTask, subtasks: readonly FactTask[]): unknown {
  return {
    content: task.content,
    lead: task.lead.map((phrase) => ({ phrase })),
    coordinating: task.coordinating.map((phrase) => ({ phrase })),
    time: task.time,
    products: task.product === null ? [] : [task.product],
    bases: task.basis.map((text) => ({ text })),
    ...(subtasks.length > 0 ? { subtasks: subtasks.map((subtask) => taskOf(subtask, [])) } : {}),
  };
}

function tasksOf(facts: Facts, group: string | null): readonly unknown[] {
  const own = facts.tasks.filter((task) => task.group === group && task.parent === null);
  return own.map((task) =>
    taskOf(
      task,
      facts.tasks.filter((other) => other.group === group && other.parent !== null && other.parent === task.number),
    ),
  );
}

function numberingOf(facts: Facts, group: string): TaskNumbering {
  const first = facts.tasks.find((task) => task.group === group);
  if (first?.number === null || first === undefined) return 'none';
  return /^\d+\.\d/.test(first.number) ? 'subclause' : 'point';
}

function titled(preset: readonly Column[], titles: readonly string[]): Column[] {
  return preset.map((column, at) => ({ ...column, title: titles[at] ?? column.title }));
}

const tasksTable = { title: null, content: 'tasks', targetSet: null } as const;

function appendicesOf(name: SourceName): readonly Appendix[] {
  const targets = (set: string, title: string) => ({
    title,
    content: 'targets' as const,
    targetSet: set,
    numbering: 'restart' as const,
    columns: titled(COLUMN_PRESETS.targets, [
      'STT',
      'Chỉ tiêu',
      'Đơn vị tính',
      'Chỉ tiêu năm 2024',
      'Chủ trì thực hiện',
      'Phối hợp',
    ]),
  });
  switch (name) {
    case '000':
      return [
        {
          title: 'Chỉ tiêu cải cách thủ tục hành chính năm 2024',
          paper: 'A4',
          orientation: 'portrait',
          tables: [
            targets('1', '1. Chỉ tiêu giao tại Nghị quyết số 01/NQ-CP'),
            targets('2', '2. Chỉ tiêu giao tại Nghị quyết số 02/NQ-CP'),
          ],
        },
      ];
    case '001':
      return [
        {
          title: 'Danh mục các nhiệm vụ cụ thể năm 2024',
          paper: 'A4',
          orientation: 'landscape',
          tables: [
            {
              ...tasksTable,
              numbering: 'continuous',
              columns: titled(COLUMN_PRESETS['tasks-full'], ['STT', 'Nội dung thực hiện']),
            },
          ],
        },
      ];
    case '004':
      return [
        {
          title:
            'Nội dung thực hiện công tác kiểm soát thủ tục hành chính và thực hiện cơ chế một cửa, một cửa liên thông năm 2024',
          paper: 'A4',
          orientation: 'portrait',
          tables: [{ ...tasksTable, numbering: 'restart', columns: [...COLUMN_PRESETS['tasks-brief']] }],
        },
      ];
    case '002':
    case '003':
      return [];
  }
}

function planOf(name: SourceName, facts: Facts): unknown {
  const { header } = facts;
  const [number = '', symbol = ''] = header.so_ky_hieu.split(/\/(.*)/s);
  const letter = header.loai === 'Công văn';
  const archive = facts.recipients.at(-1)?.replace(/^Lưu:?\s*/, '') ?? 'VT';
  const replaced = bodyReplacement(name);
  return {
    key: `source-${name}`,
    kind: letter ? 'CV' : 'KH',
    year: dayParts(header.ngay)?.year ?? 2024,
    number: number === '' ? null : number,
    symbol,
    issued: header.ngay,
    subject: header.trich_yeu.replace(/^V\/v /, ''),
    archive,
    signer: facts.signature.chuc_vu === null ? null : 'signer',
    replaces: replaced === null ? null : { text: replaced },
    taskPlacement: name === '001' || name === '004' ? 'appendix' : 'inline',
    taskNumbering: 'clause',
    inlineTitles: {
      lead: letter ? 'Cơ quan chủ trì thực hiện' : 'Đơn vị chủ trì thực hiện',
      coordinating: letter ? 'Cơ quan phối hợp' : 'Đơn vị phối hợp',
      product: 'Sản phẩm',
      time: 'Thời gian thực hiện',
      basis: null,
    },
    addressees: header.kinh_gui === null ? [] : [header.kinh_gui],
    recipients: facts.recipients.slice(letter ? 1 : 0, -1),
    bases: basisTexts(name).map((text) => ({ text })),
    outline: outlineOf(name, facts),
    tasks: tasksOf(facts, null),
    groups: facts.taskGroups.map((group) => ({
      title: group.title,
      numbering: numberingOf(facts, group.number),
      tasks: tasksOf(facts, group.number),
    })),
    targetSets: [...new Set(facts.targets.map((target) => target.set))].map((set) => ({
      key: set,
      title: `Chỉ tiêu giao tại Nghị quyết số 0${set}/NQ-CP`,
      mandate: `Nghị quyết số 0${set}/NQ-CP`,
      targets: facts.targets
        .filter((target) => target.set === set)
        .map((target) => ({
          name: target.name,
          unit: target.unit,
          goal: readGoal(target.value),
          lead: [{ phrase: target.lead }],
          coordinating: [{ phrase: target.coordinating }],
        })),
    })),
    appendices: appendicesOf(name),
  };
}

function bodyReplacement(name: SourceName): string | null {
  const line = bodyLines(name).find((candidate) => candidate.startsWith('Kế hoạch này thay thế'));
  return line === undefined ? null : line.replace(/^Kế hoạch này thay thế /, '').replace(/\.$/, '');
}

/** One source document as a checked pack of one office and one plan. */
export function sourcePack(name: SourceName): Pack & { readonly plans: readonly [Plan] } {
  const facts = sourceFacts(name);
  const { header, signature } = facts;
  const lines = [signature.quyen_han, signature.chuc_vu].filter((line) => line !== null);
  const office =
    header.coquan.toLocaleUpperCase('vi') === 'VĂN PHÒNG'
      ? 'Văn phòng UBND tỉnh Quảng Ngãi'
      : 'Sở Khoa học và Công nghệ';
  const reading = readPack({
    format: 'so-ke-hoach-pack',
    version: 1,
    organisation: {
      name: office,
      letterhead: header.coquan.toLocaleUpperCase('vi'),
      parentLetterhead: header.coquan_chuquan ?? 'UBND THÀNH PHỐ CẦN THƠ',
      symbol: header.so_ky_hieu.split('-').at(-1) ?? '',
      draftingSymbol: 'VP',
      place: header.dia_danh ?? 'Cần Thơ',
    },
    units: [],
    people:
      lines.length === 0
        ? []
        : [
            {
              key: 'signer-person',
              name: signature.nguoi_ky ?? 'Nguyễn Văn A',
              unit: null,
              titles: [{ key: 'signer', lines }],
            },
          ],
    citations: [],
    plans: [planOf(name, facts)],
  });
  if ('flaws' in reading) throw new Error(`${name}: ${JSON.stringify(reading.flaws.slice(0, 5))}`);
  const [plan] = reading.pack.plans;
  if (plan === undefined) throw new Error(`${name}: no plan`);
  return { ...reading.pack, plans: [plan] };
}
