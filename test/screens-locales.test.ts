// The sentences of the screens: the same ones in both languages, none missing, none empty, none forgotten.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../renderer/i18n/en.ts';
import { vi } from '../renderer/i18n/vi.ts';
import { readModules, sourceFiles, textsIn, type Node } from './support/modules.ts';
import { ROOT } from './support/results.ts';

type Tree = { readonly [key: string]: string | Tree };

function flattened(tree: Tree, above = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): (readonly [string, string])[] =>
      typeof value === 'string' ? [[above + key, value]] : [...flattened(value, `${above}${key}.`)],
    ),
  );
}

const VI = flattened(vi);
const EN = flattened(en);
/** What the command line and the faults have is known to the screens too. */
const SHARED = flattened(JSON.parse(readFileSync(join(ROOT, 'resources/locales/vi.json'), 'utf8')) as Tree);
const SCREENS = readModules().filter(
  ({ path }) => path.startsWith('renderer/') && !path.startsWith('renderer/i18n/en') && !/\/vi[-.]/.test(path),
);

function places(sentence: string): readonly string[] {
  return [...new Set([...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name))].sort();
}

/** The first argument of every call of `t` and `onPaper`. */
function askedFor(node: Node): readonly Node[] {
  const callee = node['callee'] as Node | undefined;
  if (node.type !== 'CallExpression' || !['t', 'onPaper'].includes(String(callee?.['name']))) return [];
  return (node['arguments'] as readonly Node[]).slice(0, 1);
}

/** The keys an argument names, both of a choice. */
function keysIn(node: Node): readonly string[] {
  if (node.type === 'Literal') return [String(node['value'])];
  if (node.type !== 'ConditionalExpression') return [];
  return [node['consequent'] as Node, node['alternate'] as Node].flatMap(keysIn);
}

/** A key put together while the program runs, such as "column.${field}", as a pattern. */
function familiesIn(node: Node): readonly string[] {
  if (node.type === 'ConditionalExpression')
    return [node['consequent'] as Node, node['alternate'] as Node].flatMap(familiesIn);
  if (node.type !== 'TemplateLiteral') return [];
  const parts = (node['quasis'] as readonly Node[]).map((part) => (part['value'] as { readonly raw: string }).raw);
  return [`^${parts.map((part) => part.replaceAll('.', '\\.')).join('.+')}$`];
}

const asked = SCREENS.flatMap(({ path, nodes }) =>
  nodes.flatMap((node) => askedFor(node).map((argument) => ({ path, argument }))),
);
const FAMILIES = [...new Set(asked.flatMap(({ argument }) => familiesIn(argument)))].map(
  (family) => new RegExp(family),
);

describe('the sentences of the screens', () => {
  test('are the same in both languages; only "one" of a count may stand beside', () => {
    const own = [...EN.keys()].filter((key) => !VI.has(key));
    const isOneOfACount = (key: string): boolean =>
      key.endsWith('_one') && VI.get(key.slice(0, -4))?.includes('{{count}}') === true;
    expect(own.filter((key) => !isOneOfACount(key))).toEqual([]);
    expect([...VI.keys()].filter((key) => !EN.has(key))).toEqual([]);
  });

  test('have a file in English for every file in Vietnamese', () => {
    const files = (language: string): readonly string[] =>
      sourceFiles('.ts')
        .filter((path) => path.startsWith(`renderer/i18n/${language}`))
        .map((path) => path.replace(`/${language}`, '/'))
        .sort();
    expect(files('en')).toEqual(files('vi'));
  });

  test('leave the same places open in both languages', () => {
    const differing = [...VI].filter(
      ([key, sentence]) => places(sentence).join(' ') !== places(EN.get(key) ?? '').join(' '),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test('are never empty', () => {
    const empty = (sentences: ReadonlyMap<string, string>): readonly string[] =>
      [...sentences].filter(([, sentence]) => sentence.trim() === '').map(([key]) => key);
    expect([...empty(VI), ...empty(EN)]).toEqual([]);
  });

  test('are there wherever a screen asks for one by its name', () => {
    expect(asked.length).toBeGreaterThan(200);
    const missing = asked.flatMap(({ path, argument }) =>
      keysIn(argument)
        .filter((key) => !VI.has(key) && !SHARED.has(key))
        .map((key) => `${path}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  test('are there for every name that is put together', () => {
    const known = [...VI.keys(), ...SHARED.keys()];
    expect(FAMILIES.filter((family) => !known.some((key) => family.test(key))).map(String)).toEqual([]);
  });

  test('are all said somewhere', () => {
    const texts = new Set(SCREENS.flatMap(textsIn));
    const unsaid = [...VI.keys()].filter((key) => !texts.has(key) && !FAMILIES.some((family) => family.test(key)));
    expect(unsaid).toEqual([]);
  });

  test('stand in the files of sentences, not in the screens', () => {
    // The words by which a citation is taken apart are those of the paper.
    const own = SCREENS.filter(({ path }) => !path.endsWith('/new-citation.ts') && !path.endsWith('/i18n.ts'));
    expect(
      own.flatMap((module) =>
        textsIn(module)
          .filter((text) => /[À-ỹĐđ]/.test(text))
          .map((text) => `${module.path}: ${text}`),
      ),
    ).toEqual([]);
  });
});
