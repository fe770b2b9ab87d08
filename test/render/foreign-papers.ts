// The five real documents as other programs save them: as plain text, as a page with tables, and laid out like an issued paper.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sourceText } from '../support/recognised-facts.ts';
import { sourceFacts, type SourceName } from '../support/source-facts.ts';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => escaped(cell.trim()).replaceAll('&lt;br&gt;', '<br>'));
}

/** "Phân công thực hiện<br>Đơn vị chủ trì" is a title over two columns with their own below. */
function headRows(cells: readonly string[]): string {
  const parts = cells.map((cell) => cell.split('<br>'));
  if (parts.every((part) => part.length === 1))
    return `<tr>${cells.map((cell) => `<td><b>${cell}</b></td>`).join('')}</tr>`;
  const upper = parts.map(([title = '', below], at) => {
    if (below === undefined) return `<td rowspan=2><b>${title}</b></td>`;
    return parts[at - 1]?.[0] === title ? '' : `<td colspan=2><b>${title}</b></td>`;
  });
  const lower = parts.flatMap(([, below]) => (below === undefined ? [] : [`<td><b>${below}</b></td>`]));
  return `<tr>${upper.join('')}</tr><tr>${lower.join('')}</tr>`;
}

function bodyRow(cells: readonly string[], laidOut: boolean): string {
  const [number = '', title = '', ...rest] = cells;
  // In an issued paper the title of a group goes over the row.
  if (laidOut && /^[IVX]+$/.test(number) && rest.every((cell) => cell === ''))
    return `<tr><td>${number}</td><td colspan=${rest.length + 1}><b>${title}</b></td></tr>`;
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function tableHtml(lines: readonly string[], laidOut: boolean): string {
  const [head, ...body] = lines.filter((line) => !/^\|\s*-/.test(line)).map(cellsOf);
  if (head === undefined) return '';
  const rows = [laidOut ? headRows(head) : bodyRow(head, false), ...body.map((row) => bodyRow(row, laidOut))];
  return `<table border=1>${rows.join('')}</table>`;
}

function lineHtml(line: string, laidOut: boolean): string {
  const words = escaped(line);
  if (!laidOut) return `<p>${words}</p>`;
  if (/^(?:Phụ lục$|\((?:Ban hành )?[Kk]èm theo)/u.test(line) || (!/\p{Ll}/u.test(line) && !/^[IVX]+\./.test(line)))
    return `<p align=center><b>${words}</b></p>`;
  // "2. Các phòng, đơn vị sự nghiệp thuộc Sở: …": the heading is bold as far as its colon.
  const head = /^\d+\. [^:.;]{3,60}:(?= \S)/u.exec(words)?.[0];
  if (head !== undefined) return `<p><b>${head}</b>${words.slice(head.length)}</p>`;
  return /^[IVX]+\. /.test(line) || (/^\d+\. /.test(line) && line.length < 90 && !/[.;]$/.test(line))
    ? `<p><b>${words}</b></p>`
    : `<p>${words}</p>`;
}

function bodyHtml(text: string, laidOut: boolean): string {
  const out: string[] = [];
  let table: string[] = [];
  const endTable = (): void => {
    out.push(tableHtml(table, laidOut));
    table = [];
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('|')) table.push(line);
    else {
      endTable();
      if (line.trim() !== '') out.push(lineHtml(line.trim(), laidOut));
    }
  }
  endTable();
  return out.join('\n');
}

function half(lines: readonly (string | null)[]): string {
  const filled = lines.filter((line): line is string => line !== null && line !== '');
  return `<td>${filled.map((line) => `<p align=center>${escaped(line)}</p>`).join('')}</td>`;
}

/** The head and the end of the paper as the two tables without borders that every office lays them out with. */
function issuedHtml(name: SourceName, text: string): string {
  const { header, recipients, signature } = sourceFacts(name);
  const [, ...rest] = text.replaceAll(/⟦\?|⟧/g, '').split(/\n\n/);
  const body = rest.join('\n\n');
  const [year = '', month = '', day = ''] = header.ngay.split('-');
  const letter = header.loai === 'Công văn';
  const [number = '', symbol = ''] = header.so_ky_hieu.split(/\/(.*)/s);
  const left = [
    header.coquan_chuquan,
    header.coquan.toLocaleUpperCase('vi'),
    `Số: ${number === '' ? '\u00A0\u00A0\u00A0\u00A0\u00A0' : number}/${symbol}`,
    letter ? header.trich_yeu : null,
  ];
  const right = [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    `${header.dia_danh ?? ''}, ngày ${day === '' ? '\u00A0\u00A0\u00A0' : day} tháng ${month} năm ${year}`,
  ];
  const title = letter
    ? `<p align=center>Kính gửi: ${escaped(header.kinh_gui ?? '')}</p>`
    : `<p align=center><b>${escaped(header.loai.toLocaleUpperCase('vi'))}</b></p><p align=center><b>${escaped(header.trich_yeu)}</b></p>`;
  const closing = `<table><tr><td><p><b><i>Nơi nhận:</i></b></p>${recipients.map((one) => `<p>- ${escaped(one)};</p>`).join('')}</td>${half([signature.quyen_han, signature.chuc_vu, '', signature.nguoi_ky])}</tr></table>`;
  const at = /\nPhụ lục\s*\n/u.exec(body)?.index ?? body.length;
  return `<table><tr>${half(left)}${half(right)}</tr></table>${title}${bodyHtml(body.slice(0, at), true)}${closing}${bodyHtml(body.slice(at), true)}`;
}

export type ForeignForm = 'plain.docx' | 'page.docx' | 'page.xlsx' | 'issued.docx';
export const FOREIGN_FORMS: readonly ForeignForm[] = ['plain.docx', 'page.docx', 'page.xlsx', 'issued.docx'];

function convert(folder: string, filter: string, to: string, files: readonly string[]): void {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      `--infilter=${filter}`,
      '--convert-to',
      to,
      '--outdir',
      folder,
      ...files,
    ],
    { stdio: 'ignore' },
  );
}

/** Saves every source in every form through LibreOffice. @param folder an empty folder @returns the path of one of them */
export function saveForeignPapers(
  folder: string,
  names: readonly SourceName[],
): (name: SourceName, form: ForeignForm) => string {
  const page = (html: string): string => `<html><meta charset="utf-8"><body>${html}</body></html>`;
  const save = (name: SourceName, form: string, text: string): string => {
    const path = join(folder, `${name}-${form}`);
    writeFileSync(path, text);
    return path;
  };
  const plain = names.map((name) => save(name, 'plain.txt', sourceText(name)));
  const pages = names.map((name) => save(name, 'page.html', page(bodyHtml(sourceText(name), false))));
  const issued = names.map((name) => save(name, 'issued.html', page(issuedHtml(name, sourceText(name)))));
  convert(folder, 'Text (encoded):UTF8,LF,,,', 'docx:MS Word 2007 XML', plain);
  convert(folder, 'HTML (StarWriter)', 'docx:MS Word 2007 XML', [...pages, ...issued]);
  convert(folder, 'HTML (StarCalc)', 'xlsx:Calc MS Excel 2007 XML', pages);
  return (name, form) => join(folder, basename(`${name}-${form}`));
}
