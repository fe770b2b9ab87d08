// The evidence binder on paper and in folders: names of folders and files, and the index that has the same numbers.
import type { Binder, BinderFile, BinderPart, BinderTask } from '../domain/binder.ts';
import type { ListPaper } from '../domain/list-paper.ts';
import { composeList, type ListPrint } from './compose-list.ts';
import { plainFileName } from './file-name.ts';
import type { ListDocument } from './model.ts';

// Four parts of a path and the folder it is unpacked in must stay below the 260 characters Windows takes.
const MAX_FOLDER = 32;
const MAX_FILE = 50;

function short(text: string, limit: number): string {
  return plainFileName(text).slice(0, limit).trim();
}

/** "Minh chung 2026": the folder in the file and the name of the file. */
export function binderName(year: number): string {
  return `Minh chung ${year}`;
}

export const BINDER_INDEX = 'Muc luc minh chung.docx';

function folderName({ number }: { readonly number: string }, title: string): string {
  return `${number} ${short(title, MAX_FOLDER)}`;
}

/** The name of a file in its folder: its place there keeps it unique. */
function entryName(file: BinderFile, at: number): string {
  const dot = file.name.lastIndexOf('.');
  const ending = dot > 0 ? file.name.slice(dot).toLowerCase() : '';
  const known = /^\.[a-z0-9]{1,8}$/.test(ending);
  const base = short(known ? file.name.slice(0, dot) : file.name, MAX_FILE);
  return `${String(at + 1).padStart(2, '0')} ${base}${known ? ending : ''}`;
}

export type BinderEntry = {
  readonly fileId: string;
  readonly sha256: string;
  /** As it was called when it was attached. */
  readonly name: string;
  readonly entry: string;
};

type PlacedTask = { readonly task: BinderTask; readonly folder: string; readonly entries: readonly BinderEntry[] };
type Placed = { readonly number: string; readonly title: string; readonly tasks: readonly PlacedTask[] };

function place(part: BinderPart, above: string): Placed & { readonly folder: string } {
  const folder = `${above}${folderName(part, part.title)}/`;
  const tasks = part.tasks.map((task) => {
    const own = `${folder}${folderName(task, task.content)}/`;
    const entries = task.files.map((file, at) => ({
      fileId: file.id,
      sha256: file.sha256,
      name: file.name,
      entry: own + entryName(file, at),
    }));
    return { task, folder: own, entries };
  });
  return { number: part.number, title: part.title, tasks, folder };
}

/** Every part of the binder with the folders of its tasks, in the order of the index; folders begin below that of the binder. */
export function binderFolders(binder: Pick<Binder, 'criteria'>): readonly Placed[] {
  return binder.criteria.flatMap((criterion) => {
    const top = place(criterion, '');
    return [top, ...criterion.parts.map((part) => place(part, top.folder))];
  });
}

/** What is wrong with a copy. */
export type BinderProblem = 'missing' | 'changed';

const PROBLEMS: Readonly<Record<BinderProblem, string>> = {
  missing: 'không còn bản sao trong sổ, không có trong hồ sơ',
  changed: 'bản sao đã bị sửa sau khi đính kèm, không đưa vào hồ sơ',
};

function fileLine({ name, entry }: BinderEntry): string {
  return `${entry.slice(entry.lastIndexOf('/') + 1).split(' ')[0] ?? ''}. ${name}`;
}

function taskCells({ task, folder, entries }: PlacedTask, problems: Readonly<Record<string, BinderProblem>>): string[] {
  const kept = entries.filter(({ fileId }) => problems[fileId] === undefined);
  const notes = [
    ...(task.unproven ? ['Đã hoàn thành nhưng chưa có tệp minh chứng'] : []),
    ...entries.flatMap((entry) => {
      const problem = problems[entry.fileId];
      return problem === undefined ? [] : [`Tệp «${entry.name}»: ${PROBLEMS[problem]}`];
    }),
  ];
  return [
    task.number,
    task.content,
    kept.map(fileLine).join('\n'),
    kept.length === 0 ? '' : folder.slice(0, -1),
    notes.join('\n'),
  ];
}

/** The index as a list: one row a task, its number that of its folder. */
export function binderIndex(binder: Binder, problems: Readonly<Record<string, BinderProblem>>): ListPaper {
  return {
    title: `Mục lục minh chứng năm ${binder.year}`,
    subtitle: 'Số thứ tự trong bảng là số của thư mục trong hồ sơ',
    orientation: 'landscape',
    columns: [
      { title: 'STT', widthMm: 20, align: 'left' },
      { title: 'Tiêu chí/Nhiệm vụ', widthMm: 80, align: 'left' },
      { title: 'Tệp minh chứng', widthMm: 60, align: 'left' },
      { title: 'Thư mục', widthMm: 55, align: 'left' },
      { title: 'Ghi chú', widthMm: 40, align: 'left' },
    ],
    rows: binderFolders(binder).flatMap(({ number, title, tasks }) => [
      { kind: 'group' as const, title: `${number} ${title}` },
      ...tasks.map((task) => ({ kind: 'cells' as const, cells: taskCells(task, problems) })),
    ]),
  };
}

/** All a writer needs: the tree, how its index is set, and where the copies are. */
export type BinderPrint = {
  readonly binder: Binder;
  readonly print: ListPrint;
  /** Absolute paths of the copies by the ids of their files. */
  readonly sources: Readonly<Record<string, string>>;
};

export function composeBinderIndex(
  { binder, print }: Pick<BinderPrint, 'binder' | 'print'>,
  problems: Readonly<Record<string, BinderProblem>>,
): ListDocument {
  return composeList(binderIndex(binder, problems), print);
}
