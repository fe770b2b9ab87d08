// `npm test`: type check, lint, unit tests, and end-to-end tests in an installed Chromium. Plain Node, so that it runs on Windows too.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sentences } from '../electron/sentences.ts';
import { closingLine, RESULTS, ROOT } from './support/results.ts';
import { findChromium } from './support/chromium.ts';

const BIN = join(ROOT, 'node_modules');

function step(name: string, script: string, ...words: readonly string[]): boolean {
  console.log(`\n== ${name}`);
  return spawnSync(process.execPath, [script, ...words], { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

/** Debian's Chromium, installed where this machine is one and we may; otherwise a line that says how to get a browser. */
function ensureChromium(): boolean {
  if (findChromium() !== null) return true;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const apt = (...words: readonly string[]): boolean =>
      spawnSync('apt-get', words, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
        .status === 0;
    if (apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium') && findChromium() !== null)
      return true;
  }
  console.error(sentences('vi')('cli.noChromium'));
  return false;
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

// Steps are named here and run in this order; a failure of one does not hide the others.
const steps: readonly (readonly [string, () => boolean])[] = [
  ['type check', () => step('type check', join(BIN, 'typescript/bin/tsc'), '-b')],
  [
    'lint',
    () =>
      step(
        'lint',
        join(BIN, 'oxlint/bin/oxlint'),
        '--config',
        'build/oxlint.json',
        '--type-aware',
        '--deny-warnings',
        '.',
      ),
  ],
  ['format', () => step('format', join(BIN, 'prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.')],
  ['build', () => step('build', 'build/build.ts', '--stale')],
  [
    'unit tests',
    () =>
      step(
        'unit tests',
        join(BIN, 'vitest/vitest.mjs'),
        'run',
        '--config',
        'test/vitest.config.ts',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${join(RESULTS, 'unit.json')}`,
      ),
  ],
  [
    'end-to-end tests',
    () =>
      ensureChromium() &&
      step('end-to-end tests', join(BIN, '@playwright/test/cli.js'), 'test', '--config', 'test/playwright.config.ts'),
  ],
];
const failed = steps.filter(([, run]) => !run()).map(([name]) => name);

console.log(failed.length === 0 ? '' : `\nfailed: ${failed.join(', ')}`);
console.log(closingLine());
process.exitCode = failed.length === 0 ? 0 : 1;
