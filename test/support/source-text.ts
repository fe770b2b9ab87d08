// The running text of the five real documents as outlines.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutlineNode } from '../../shared/domain/outline.ts';
import { SOURCES, type Facts, type SourceName } from './source-facts.ts';

const MARKS = /⟦\?|⟧/g;

/** The body lines of a restored text, from the opening sentence to the Phụ lục. */
export function bodyLines(name: SourceName): readonly string[] {
  const text = readFileSync(join(SOURCES, `${name}.md`), 'utf8').replace(MARKS, '');
  const [, ...paragraphs] = text.split(/\n\n+/);
  const end = paragraphs.findIndex((line) => line.startsWith('Phụ lục\n') || line.trim() === 'Phụ lục');
  return paragraphs
    .slice(0, end === -1 ? undefined : end)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function outlineNode(line: string, headings: ReadonlySet<string>): OutlineNode {
  const forms: readonly (readonly [RegExp, OutlineNode['level']])[] = [
    [/^[IVX]+\. /, 'section'],
    [/^\d+\.\d+\.? /, 'subclause'],
    [/^\d+\. /, 'clause'],
    [/^[a-zđ]\) /, 'point'],
    [/^- /, 'dash'],
    [/^\+ /, 'plus'],
  ];
  const [form, level] = forms.find(([pattern]) => pattern.test(line)) ?? [/^/, 'paragraph' as const];
  const text = line.replace(form, '').replace(/\.\/\.$/, '');
  if (level === 'section') return { level, title: text, text: null };
  const [head = '', ...rest] = text.split(/:\s*/);
  if (level === 'clause' && headings.has(head)) return { level, title: head, text: rest.join(': ') || null };
  return { level, title: null, text };
}

const TASKS_NODE: OutlineNode = { level: 'tasks', title: null, text: null };

/** The outline with the tasks' own lines replaced by the place where they stand. */
export function outlineOf(name: SourceName, facts: Facts): readonly OutlineNode[] {
  const headings = new Set(facts.sections.map((section) => section.heading.replace(/:$/, '')));
  const lines = bodyLines(name).filter(
    (line) => !line.startsWith('(Đính kèm') && !line.startsWith('Kế hoạch này thay thế'),
  );
  const body = lines.slice(basisTexts(name).length > 0 ? basisTexts(name).length : 0);
  const nodes = body.map((line) => outlineNode(line, headings));
  if (name === '000') return nodes;
  if (name === '003') return [...nodes.slice(0, 1), TASKS_NODE, ...nodes.slice(-1)];
  const second = nodes.findIndex(
    (node) => node.level === 'section' && /^(NỘI DUNG|NHIỆM VỤ CỤ THỂ)/.test(node.title ?? ''),
  );
  const third = nodes.findIndex((node, at) => at > second && node.level === 'section');
  const inline = name === '002';
  const pointer = inline ? null : (nodes[second + 1]?.text ?? null);
  return [...nodes.slice(0, second + 1), { ...TASKS_NODE, text: pointer }, ...nodes.slice(third)];
}

/** Source 002 opens with five căn cứ, the last of which runs into the opening sentence. */
export function basisTexts(name: SourceName): readonly string[] {
  return name === '002'
    ? bodyLines(name)
        .slice(0, 5)
        .map((line) => line.replace(/; Sở Khoa học.*$/, ''))
    : [];
}
