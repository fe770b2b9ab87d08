// Medians of repeated work, and the memory one piece of work needs in a process of its own.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Median milliseconds of `work`, after one run to warm up. */
export async function median(runs: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    globalThis.gc?.();
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** Peak memory in KB above an idle process with the same modules loaded. */
export function peakKb(writer: string, rows: number): number {
  const child = join(import.meta.dirname, 'peak.ts');
  const run = (count: number): number =>
    Number(execFileSync(process.execPath, ['--expose-gc', child, writer, String(count)]).toString());
  return run(rows) - run(0);
}
