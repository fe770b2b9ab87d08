// A file is written whole or not at all, and nothing is left beside it, whatever the disk does.
import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { atomicWrite } from '../../../electron/export/atomic-write.ts';
import { namesIn, temporaryFolder } from '../../support/folders.ts';
import { ROOT } from '../../support/results.ts';
import { faultOf } from '../../support/test-app.ts';

const run = promisify(execFile);

const OLD = Buffer.from('bản cũ');
const NEW = Buffer.from('bản mới '.repeat(50_000));

function works(command: string, ...words: readonly string[]): boolean {
  return spawnSync(command, words, { stdio: 'ignore' }).status === 0;
}

const probe = temporaryFolder();
const canMount = process.getuid?.() === 0 && works('mount', '-t', 'tmpfs', 'tmpfs', probe) && works('umount', probe);
const canTrace = works('strace', '-qq', '-f', '-e', 'trace=none', process.execPath, '-e', '0');
writeFileSync(join(probe, 'held'), '');
const canHold = works('chattr', '+i', join(probe, 'held')) && works('chattr', '-i', join(probe, 'held'));

/** A folder with an old file in it. */
function folderWithOld(name?: string): { readonly folder: string; readonly path: string } {
  const folder = temporaryFolder(name);
  const path = join(folder, 'Kế hoạch.docx');
  writeFileSync(path, OLD);
  return { folder, path };
}

function expectUntouched(folder: string, path: string): void {
  expect(readFileSync(path).equals(OLD)).toBe(true);
  expect(namesIn(folder)).toEqual(['Kế hoạch.docx']);
}

/** Mounts over a folder while `work` runs. */
async function mounted(
  folder: string,
  words: readonly (readonly string[])[],
  work: () => Promise<void>,
): Promise<void> {
  for (const one of words) expect(works('mount', ...one)).toBe(true);
  try {
    await work();
  } finally {
    works('umount', folder);
  }
}

/** Source of a program that writes `NEW` to `path` and prints how it ended. */
function writerScript(path: string, times = 1): string {
  const file = join(temporaryFolder(), 'write.mjs');
  writeFileSync(
    file,
    `import { atomicWrite } from ${JSON.stringify(pathToFileURL(join(ROOT, 'electron/export/atomic-write.ts')).href)};
    const bytes = Buffer.from('bản mới '.repeat(50_000));
    for (let time = 0; time < ${times}; time += 1) {
      await atomicWrite(${JSON.stringify(path)}, bytes).then(() => console.log('"written"'), (error) => console.log(JSON.stringify(error.fault ?? String(error))));
    }`,
  );
  return file;
}

/** Ends the program's writing with renames that fail as `when` says. */
async function writeWithFailingRename(path: string, error: string, when: string): Promise<unknown> {
  const calls = '?rename,?renameat,?renameat2';
  const words = ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${calls}`, '-e', `inject=${calls}:error=${error}${when}`];
  // strace counts for each thread on its own: one thread makes the count that of the program.
  const env = { ...process.env, UV_THREADPOOL_SIZE: '1' };
  const { stdout } = await run('strace', [...words, process.execPath, writerScript(path)], { env });
  return JSON.parse(stdout);
}

describe('writing', () => {
  test('makes a new file', async () => {
    const folder = temporaryFolder(`Kế hoạch #1 100% 'a'`);
    await atomicWrite(join(folder, 'a.docx'), NEW);
    expect(namesIn(folder)).toEqual(['a.docx']);
    expect(readFileSync(join(folder, 'a.docx')).equals(NEW)).toBe(true);
  });

  test('replaces an old file as a whole, a longer one too', async () => {
    const { folder, path } = folderWithOld();
    await atomicWrite(path, NEW);
    await atomicWrite(path, Buffer.from('ngắn'));
    expect(readFileSync(path, 'utf8')).toBe('ngắn');
    expect(namesIn(folder)).toEqual(['Kế hoạch.docx']);
  });

  test('twice at once to one name leaves one of the two, whole', async () => {
    const { folder, path } = folderWithOld();
    const other = Buffer.from('khác '.repeat(80_000));
    await Promise.all([atomicWrite(path, NEW), atomicWrite(path, other), atomicWrite(path, NEW)]);
    const written = readFileSync(path);
    expect(written.equals(NEW) || written.equals(other)).toBe(true);
    expect(namesIn(folder)).toEqual(['Kế hoạch.docx']);
  });

  test('killed at any moment leaves the old file or the new one, never a mixture', async () => {
    const { path } = folderWithOld();
    const script = writerScript(path, 1000);
    for (const lines of [0, 1, 5, 20]) {
      const child = spawn(process.execPath, [script]);
      await new Promise<void>((resolve) => {
        let heard = 0;
        const kill = (): void => void child.kill('SIGKILL');
        if (lines === 0) child.once('spawn', kill);
        child.stdout.on('data', (chunk: Buffer) => {
          heard += chunk.toString().split('\n').length - 1;
          if (heard >= lines) kill();
        });
        child.once('exit', () => resolve());
      });
      const found = readFileSync(path);
      expect(found.equals(OLD) || found.equals(NEW)).toBe(true);
    }
  });
});

describe('a target that cannot be written', () => {
  test('in a folder that is gone names the folder', async () => {
    const folder = join(temporaryFolder(), 'đã xóa');
    expect(await faultOf(atomicWrite(join(folder, 'a.docx'), NEW))).toEqual({ code: 'folder-missing', folder });
  });

  test('below a file instead of a folder names it too', async () => {
    const { folder, path } = folderWithOld();
    expect(await faultOf(atomicWrite(join(path, 'a.docx'), NEW))).toEqual({ code: 'folder-missing', folder: path });
    expectUntouched(folder, path);
  });

  test('because a folder has its name leaves that folder and nothing beside it', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a.docx'));
    writeFileSync(join(folder, 'a.docx', 'trong'), OLD);
    expect(await faultOf(atomicWrite(join(folder, 'a.docx'), NEW))).toMatchObject({
      code: 'write-failed',
      file: 'a.docx',
    });
    expect(namesIn(folder)).toEqual(['a.docx']);
    expect(namesIn(join(folder, 'a.docx'))).toEqual(['trong']);
  });

  test.runIf(canMount)('on a full disk keeps the old file, and a smaller one can be written after', async () => {
    const folder = temporaryFolder();
    await mounted(folder, [['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', folder]], async () => {
      const path = join(folder, 'Kế hoạch.docx');
      writeFileSync(path, OLD);
      expect(await faultOf(atomicWrite(path, NEW))).toEqual({ code: 'disk-full', file: 'Kế hoạch.docx' });
      expectUntouched(folder, path);
      await atomicWrite(path, Buffer.from('nhỏ'));
      expect(readFileSync(path, 'utf8')).toBe('nhỏ');
    });
  });

  test.runIf(canMount)('on a medium that may only be read keeps the old file', async () => {
    const { folder, path } = folderWithOld();
    await mounted(
      folder,
      [
        ['--bind', folder, folder],
        ['-o', 'remount,bind,ro', folder],
      ],
      async () => {
        expect(await faultOf(atomicWrite(path, NEW))).toEqual({ code: 'file-denied', file: path });
        expectUntouched(folder, path);
      },
    );
  });

  test.runIf(canHold)('because it is held keeps the old file', async () => {
    const { folder, path } = folderWithOld();
    expect(works('chattr', '+i', path)).toBe(true);
    try {
      expect(await faultOf(atomicWrite(path, NEW))).toEqual({ code: 'file-held', file: 'Kế hoạch.docx' });
      expectUntouched(folder, path);
    } finally {
      works('chattr', '-i', path);
    }
  });
});

describe.runIf(canTrace)('a target that another program holds', () => {
  test('for a moment is written all the same', async () => {
    const { folder, path } = folderWithOld();
    expect(await writeWithFailingRename(path, 'EBUSY', ':when=1..3')).toBe('written');
    expect(readFileSync(path).equals(NEW)).toBe(true);
    expect(namesIn(folder)).toEqual(['Kế hoạch.docx']);
  });

  test('for good is told as held and keeps the old file, by whichever code the system says so', async () => {
    const made = ['EBUSY', 'EPERM', 'EACCES'].map((error) => ({ error, ...folderWithOld() }));
    const ends = await Promise.all(made.map(({ path, error }) => writeWithFailingRename(path, error, '')));
    expect(ends).toEqual(made.map(() => ({ code: 'file-held', file: 'Kế hoạch.docx' })));
    for (const { folder, path } of made) expectUntouched(folder, path);
  });

  test('with any other fault is told by its code', async () => {
    const { folder, path } = folderWithOld();
    const fault = { code: 'write-failed', file: 'Kế hoạch.docx', reason: 'EIO' };
    expect(await writeWithFailingRename(path, 'EIO', '')).toEqual(fault);
    expectUntouched(folder, path);
  });
});

if (!canMount) test.skip('a full disk and a read-only medium: mounting is not allowed here', () => {});
if (!canHold) test.skip('a held file: chattr +i does not work here', () => {});
if (!canTrace) test.skip('a file open in another program: strace is not here', () => {});
rmSync(join(probe, 'held'), { force: true });
