// The sources of the house as the parser reads them: what each file imports, and what stands in it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { parseSync } from 'vite';
import { ROOT } from './results.ts';

export type Node = { readonly type: string; readonly [field: string]: unknown };
export type Import = { readonly target: string; readonly typeOnly: boolean };
export type Module = {
  readonly path: string;
  readonly text: string;
  readonly nodes: readonly Node[];
  readonly imports: readonly Import[];
};

const FOLDERS = ['electron', 'renderer', 'shared', 'build', 'test'];
const SKIPPED = new Set(['node_modules', 'dist', 'out', 'release']);

function walkFolders(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => {
    if (!entry.isDirectory() || SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return [path, ...walkFolders(path)];
  });
}

function asPath(path: string): string {
  return relative(ROOT, path).split(sep).join('/');
}

/** Every folder of the sources, from the top: "electron/store". */
export function sourceFolders(): readonly string[] {
  return FOLDERS.flatMap((name) => [name, ...walkFolders(join(ROOT, name)).map(asPath)]);
}

/** Every file of the sources with one of these endings. */
export function sourceFiles(...endings: readonly string[]): readonly string[] {
  return sourceFolders().flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      .map((entry) => `${folder}/${entry.name}`),
  );
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function nodesBelow(value: unknown): readonly Node[] {
  const found: Node[] = [];
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (isNode(next)) found.push(next);
    if (typeof next === 'object' && next !== null) waiting.push(...Object.values(next));
  }
  return found;
}

/** A relative import as the path of the file it means, any other as the name of its package. */
function targetOf(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(dirname(from), specifier));
  if (specifier.startsWith('node:')) return 'node:';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function importsOf(path: string, nodes: readonly Node[]): readonly Import[] {
  return nodes.flatMap((node): readonly Import[] => {
    const { source } = node;
    if (
      !['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'].includes(
        node.type,
      ) ||
      !isNode(source)
    )
      return [];
    const specifiers = Array.isArray(node['specifiers']) ? (node['specifiers'] as readonly Node[]) : [];
    const allTypes =
      specifiers.length > 0 &&
      specifiers.every((specifier) => specifier['importKind'] === 'type' || specifier['exportKind'] === 'type');
    const typeOnly = node['importKind'] === 'type' || node['exportKind'] === 'type' || allTypes;
    return [{ target: targetOf(path, String(source['value'])), typeOnly }];
  });
}

function moduleAt(path: string): Module {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse`);
  const nodes = nodesBelow(program);
  return { path, text, nodes, imports: importsOf(path, nodes) };
}

/** All TypeScript modules of the house, declarations left out. */
export function readModules(): readonly Module[] {
  return sourceFiles('.ts', '.tsx')
    .filter((path) => !path.endsWith('.d.ts'))
    .map(moduleAt);
}

/** The texts written in a module: strings, parts of templates, text between tags; comments are none. */
export function textsIn(module: Module): readonly string[] {
  return module.nodes.flatMap((node) => {
    if (node.type === 'TemplateElement') return [(node['value'] as { readonly raw: string }).raw];
    return (node.type === 'Literal' || node.type === 'JSXText') && typeof node['value'] === 'string'
      ? [node['value']]
      : [];
  });
}
