// The programs of Debian that render tests need, and what they answer.
import { execFileSync, spawnSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';

function answers(command: string, ...words: readonly string[]): boolean {
  return spawnSync(command, words, { stdio: 'ignore' }).status === 0;
}

/** Names of what is not installed here. */
export function missingPrograms(): readonly string[] {
  const checks: readonly (readonly [string, boolean])[] = [
    ['LibreOffice', answers('soffice', '--version')],
    ['poppler-utils', answers('pdftotext', '-v')],
    ['fonts-croscore', spawnSync('fc-match', ['Times New Roman']).stdout?.toString().includes('Tinos') ?? false],
    ['python3-openpyxl', answers('/usr/bin/python3', '-c', 'import openpyxl')],
  ];
  return checks.filter(([, there]) => !there).map(([name]) => name);
}

/** Converts office files to PDF beside them; returns the paths of the PDFs. */
export function toPdf(files: readonly string[]): readonly string[] {
  const [first] = files;
  if (first === undefined) return [];
  const folder = dirname(first);
  // A profile of its own: a LibreOffice already open on this machine would take the job and do nothing.
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files,
    ],
    { stdio: 'ignore' },
  );
  return files.map((file) => join(folder, `${basename(file).replace(/\.\w+$/, '')}.pdf`));
}

/** A word on a page; places in points from the top left. */
export type Word = {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};
export type Page = { readonly width: number; readonly height: number; readonly words: readonly Word[] };

/** Every page of a PDF with its words and their places. */
export function readWords(pdf: string): readonly Page[] {
  const xml = execFileSync('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 256 * 1024 * 1024 }).toString();
  return xml
    .split('<page ')
    .slice(1)
    .map((part, page) => {
      const size = /width="([\d.]+)" height="([\d.]+)"/.exec(part);
      const words = [
        ...part.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g),
      ].map(([, left, top, right, bottom, text]): Word => ({
        page,
        text: String(text)
          .replaceAll('&amp;', '&')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"'),
        left: Number(left),
        right: Number(right),
        top: Number(top),
        bottom: Number(bottom),
      }));
      return { width: Number(size?.[1]), height: Number(size?.[2]), words };
    });
}

/** A drawn straight line, places in points from the top left. */
export type Line = { readonly left: number; readonly right: number; readonly y: number };

/** The horizontal lines drawn on one page (0-based), read from poppler's vector output. */
export function readLines(pdf: string, page: number): readonly Line[] {
  const number = String(page + 1);
  const svg = execFileSync('pdftocairo', ['-svg', '-f', number, '-l', number, pdf, '-'], {
    maxBuffer: 256 * 1024 * 1024,
  }).toString();
  return [...svg.matchAll(/<path ([^>]*?)\/>/g)].flatMap(([, attributes = '']): readonly Line[] => {
    // Clipping paths are not drawn.
    if (!/(stroke|fill)[:=]"?rgb/.test(attributes)) return [];
    const d = / d="([^"]*)"/.exec(` ${attributes}`)?.[1] ?? '';
    const matrix = /transform="matrix\(([^)]*)\)"/.exec(attributes)?.[1]?.split(/[ ,]+/).map(Number) ?? [
      1, 0, 0, 1, 0, 0,
    ];
    const [a = 1, , , e = 1, f = 0, g = 0] = matrix;
    const points = [...d.matchAll(/([ML]) ([-\d.]+) ([-\d.]+)/g)].map(([, , x, y]) => ({
      x: Number(x) * a + f,
      y: Number(y) * e + g,
    }));
    if (points.length < 2) return [];
    const xs = points.map((point) => point.x);
    const ys = points.map((point) => point.y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    // A rule is flat: a stroke, or a filled bar not higher than two points.
    return right - left > 5 && bottom - top <= 2 ? [{ left, right, y: (top + bottom) / 2 }] : [];
  });
}
