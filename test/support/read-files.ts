// What is read in files made by hand, and the words of it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../electron/import/read-document.ts';
import type { ReadBlock, ReadCell, ReadDocument } from '../../shared/domain/imports/read-document.ts';
import { temporaryFolder } from './folders.ts';
import { excelParts, wordParts, zipOf, type ExcelFile, type SheetFile, type WordFile } from './office-files.ts';

/** Writes bytes to a file of that name and reads it. */
export async function readBytes(bytes: Uint8Array, name: string, keepLegacy = false): Promise<ReadDocument> {
  const path = join(temporaryFolder(), 'file');
  writeFileSync(path, bytes);
  return await readDocument(path, name, keepLegacy);
}

export async function readWord(body: string, file?: WordFile): Promise<ReadDocument> {
  return await readBytes(zipOf(wordParts(body, file)), 'a.docx');
}

export async function readExcel(sheets: readonly SheetFile[], file?: ExcelFile): Promise<ReadDocument> {
  return await readBytes(zipOf(excelParts(sheets, file)), 'a.xlsx');
}

export function blocksOf(read: ReadDocument): readonly ReadBlock[] {
  return read.parts.flatMap((part) => part.blocks);
}

/** Every paragraph outside of tables as "marker text". */
export function linesOf(read: ReadDocument): readonly string[] {
  return blocksOf(read).flatMap((block) =>
    block.kind === 'table'
      ? []
      : [`${block.marker === null ? '' : `${block.marker} `}${block.runs.map((one) => one.text).join('')}`],
  );
}

export function tableOf(read: ReadDocument): readonly (readonly ReadCell[])[] {
  const table = blocksOf(read).find((block) => block.kind === 'table');
  return table?.kind === 'table' ? table.rows : [];
}

/** The texts of the first table, row by row. */
export function textsOf(read: ReadDocument): readonly (readonly string[])[] {
  return tableOf(read).map((cells) => cells.map((one) => one.text));
}
