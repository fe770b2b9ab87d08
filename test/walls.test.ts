// The walls of the house that the compiler cannot see: who imports whom.
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readModules, sourceFiles, type Module } from './support/modules.ts';

const MODULES = readModules();

/** What a folder or file may import: paths that begin so, packages by name, "node:". `types` may be imported as types only. */
type Wall = { readonly may: readonly string[]; readonly types?: readonly string[] };

// The table of DESIGN.md, section 3; the longest beginning that fits a file counts.
const WALLS: Readonly<Record<string, Wall>> = {
  'shared/domain/': { may: ['shared/domain/', 'zod'] },
  'shared/contract/': { may: ['shared/contract/', 'shared/domain/', 'zod'] },
  'shared/document/': { may: ['shared/document/', 'shared/domain/'] },
  'electron/main.ts': {
    may: ['electron', 'electron/app/', 'electron/ports.ts', 'electron/sentences.ts', 'electron/shell/', 'node:'],
  },
  'electron/shell/': {
    may: [
      'electron',
      'electron/app/',
      'electron/ports.ts',
      'electron/sentences.ts',
      'electron/shell/',
      'shared/',
      'node:',
    ],
  },
  'electron/preload.ts': { may: ['electron'], types: ['shared/'] },
  'electron/loopback/': {
    may: ['electron/app/', 'electron/loopback/', 'electron/ports.ts', 'electron/sentences.ts', 'shared/', 'node:'],
  },
  'electron/cli.ts': { may: ['electron/cli/', 'electron/sentences.ts', 'shared/', 'node:'] },
  'electron/cli/': {
    may: ['electron/cli/', 'electron/app/', 'electron/ports.ts', 'electron/sentences.ts', 'shared/', 'node:'],
  },
  'electron/sentences.ts': { may: ['shared/domain/', 'i18next', 'node:'] },
  'electron/ports.ts': { may: ['shared/'] },
  'electron/app/': {
    may: [
      'electron/app/',
      'electron/handlers/',
      'electron/ports.ts',
      'electron/store/open.ts',
      'shared/',
      'node:',
      'uuid',
    ],
    types: ['electron/store/db.ts', 'zod'],
  },
  'electron/handlers/': { may: ['electron/handlers/', 'electron/ports.ts', 'electron/store/', 'shared/', 'node:'] },
  'electron/store/': { may: ['electron/store/', 'shared/domain/', 'better-sqlite3', 'node:'] },
  'electron/store/migrations/': { may: ['electron/store/migrations/'] },
  'electron/export/': {
    may: ['electron/export/', 'shared/', 'docx', 'exceljs', 'fflate', 'ical-generator', 'nodemailer', 'node:'],
  },
  'electron/import/': {
    may: ['electron/import/', 'shared/', 'numfmt', 'saxes', 'vietnamese-conversion', 'node:'],
  },
  'electron/worker/': {
    may: [
      'electron/export/',
      'electron/import/',
      'electron/ports.ts',
      'electron/store/check.ts',
      'electron/store/data-copy.ts',
      'electron/store/open.ts',
      'electron/worker/',
      'shared/',
      'node:',
    ],
  },
};

function wallOf(path: string): Wall | undefined {
  const [longest] = Object.keys(WALLS)
    .filter((start) => path.startsWith(start))
    .sort((one, other) => other.length - one.length);
  return longest === undefined ? undefined : WALLS[longest];
}

function isAmong(target: string, allowed: readonly string[]): boolean {
  return allowed.some((one) => (one.includes('/') ? target.startsWith(one) : target === one));
}

/** "file → what it imports" for every import the predicate refuses. */
function refused(
  modules: readonly Module[],
  isRefused: (module: Module, target: string, typeOnly: boolean) => boolean,
): readonly string[] {
  return modules.flatMap((module) =>
    module.imports
      .filter(({ target, typeOnly }) => isRefused(module, target, typeOnly))
      .map(({ target }) => `${module.path} → ${target}`),
  );
}

function under(...folders: readonly string[]): readonly Module[] {
  return MODULES.filter((module) => folders.some((folder) => module.path.startsWith(folder)));
}

describe('who may import whom', () => {
  test('every file of electron and shared stands behind a wall of the table', () => {
    expect(
      under('electron/', 'shared/')
        .map((module) => module.path)
        .filter((path) => wallOf(path) === undefined),
    ).toEqual([]);
  });

  test.each(Object.keys(WALLS))('%s imports only what its wall lets through', (start) => {
    const wall = WALLS[start];
    const own = MODULES.filter((module) => module.path.startsWith(start) && wallOf(module.path) === wall);
    expect(own.length).toBeGreaterThan(0);
    expect(
      refused(
        own,
        (_, target, typeOnly) => !isAmong(target, wall?.may ?? []) && !(typeOnly && isAmong(target, wall?.types ?? [])),
      ),
    ).toEqual([]);
  });

  test('electron itself is imported only by main.ts, preload.ts and the shell', () => {
    const others = MODULES.filter(
      ({ path }) =>
        !['electron/main.ts', 'electron/preload.ts'].includes(path) &&
        !path.startsWith('electron/shell/') &&
        !path.startsWith('test/'),
    );
    expect(refused(others, (_, target) => target === 'electron')).toEqual([]);
  });

  test('the renderer knows neither Node nor anything of electron', () => {
    expect(refused(under('renderer/'), (_, target) => target === 'node:' || target.startsWith('electron'))).toEqual([]);
  });

  test('features meet only in a screen: none imports another or a screen', () => {
    const own = under('renderer/features/');
    expect(own.length).toBeGreaterThan(0);
    const featureOf = (path: string): string | undefined => /^renderer\/features\/([^/]+)\//.exec(path)?.[1];
    expect(
      refused(
        own,
        ({ path }, target) =>
          target.startsWith('renderer/screens/') ||
          (target.startsWith('renderer/features/') && featureOf(target) !== featureOf(path)),
      ),
    ).toEqual([]);
  });

  test('the kit imports neither features nor screens', () => {
    expect(
      refused(
        under('renderer/kit/', 'renderer/i18n/'),
        (_, target) => target.startsWith('renderer/features/') || target.startsWith('renderer/screens/'),
      ),
    ).toEqual([]);
  });

  test('a screen imports no other screen; only the root knows them all', () => {
    const screens = under('renderer/screens/').filter(({ path }) => basename(path) !== 'root.tsx');
    expect(
      refused(screens, (_, target) => /^renderer\/screens\/(.*-screen|home|first-run|root)\.tsx$/.test(target)),
    ).toEqual([]);
  });

  test('nothing imports the tests', () => {
    expect(
      refused(under('electron/', 'renderer/', 'shared/', 'build/'), (_, target) => target.startsWith('test/')),
    ).toEqual([]);
  });

  test('every relative import names a file that is there', () => {
    const known = new Set(sourceFiles('.ts', '.tsx', '.css', '.json'));
    const isSource = (target: string): boolean => /^(electron|renderer|shared|build|test)\//.test(target);
    expect(refused(MODULES, (_, target) => isSource(target) && !known.has(target))).toEqual([]);
  });
});
