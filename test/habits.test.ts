// The habits of every file: its length, its first line, and what never stands in it.
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readModules, sourceFolders, textsIn, type Module } from './support/modules.ts';

const MODULES = readModules();
const MAX_LINES = 250;

function under(...folders: readonly string[]): readonly Module[] {
  return MODULES.filter((module) => folders.some((folder) => module.path.startsWith(folder)));
}

/** Files in which a node of a kind stands. */
function holding(modules: readonly Module[], isKind: (node: Module['nodes'][number]) => boolean): readonly string[] {
  return modules.filter((module) => module.nodes.some(isKind)).map((module) => module.path);
}

describe('what stands in a file', () => {
  test(`is never more than ${MAX_LINES} lines`, () => {
    const long = MODULES.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length })).filter(
      ({ lines }) => lines > MAX_LINES,
    );
    expect(long).toEqual([]);
  });

  test('is never any', () => {
    expect(holding(MODULES, (node) => node.type === 'TSAnyKeyword')).toEqual([]);
  });

  test('is never a non-null assertion', () => {
    expect(holding(MODULES, (node) => node.type === 'TSNonNullExpression')).toEqual([]);
  });

  test('is never a default export, but where a tool asks for its configuration', () => {
    const own = MODULES.filter(
      ({ path }) => !/(^|[./-])config\.ts$/.test(path) && path !== 'build/electron-builder.ts',
    );
    expect(holding(own, (node) => node.type === 'ExportDefaultDeclaration')).toEqual([]);
  });

  test('begins with one sentence that says what it is for', () => {
    expect(MODULES.filter(({ text }) => !/^\/\/ [^\n]{15,}\n/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('in electron is no sentence in Vietnamese: those stand in the locales', () => {
    // The names of paper styles are seen in the style list of Word, not said to anybody.
    const own = under('electron/').filter(({ path }) => path !== 'electron/export/docx-styles.ts');
    expect(
      own.flatMap((module) =>
        textsIn(module)
          .filter((text) => /[À-ỹĐđ]/.test(text))
          .map((text) => `${module.path}: ${text}`),
      ),
    ).toEqual([]);
  });

  test('in handlers is no SQL', () => {
    expect(
      under('electron/handlers/')
        .flatMap(textsIn)
        .filter((text) => /^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|WITH)\s/i.test(text)),
    ).toEqual([]);
  });

  test('in shared is no clock, no chance and no machine', () => {
    const machine = new Set([
      'Date',
      'performance',
      'process',
      'console',
      'fetch',
      'setTimeout',
      'setInterval',
      'crypto',
      'window',
      'document',
      'require',
    ]);
    const isMachine = (module: Module): boolean =>
      module.nodes.some((node) => {
        if (node.type !== 'MemberExpression') return false;
        const object = node['object'] as { type?: string; name?: string };
        const property = node['property'] as { name?: string };
        return (
          object.type === 'Identifier' &&
          (machine.has(object.name ?? '') && object.name !== 'document'
            ? true
            : object.name === 'Math' && property.name === 'random')
        );
      }) ||
      module.nodes.some(
        (node) =>
          ['NewExpression', 'CallExpression'].includes(node.type) &&
          machine.has(String((node['callee'] as { name?: string }).name)),
      );
    expect(
      under('shared/')
        .filter(isMachine)
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

describe('the folders', () => {
  test('have names that say what is in them', () => {
    expect(sourceFolders().filter((folder) => /^(utils?|helpers?|common|misc)$/.test(basename(folder)))).toEqual([]);
  });

  test('hold files in kebab case', () => {
    expect(
      MODULES.map(({ path }) => path).filter(
        (path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.tsx?$/.test(basename(path)),
      ),
    ).toEqual([]);
  });
});
