// `npm run test:render`: every sample as PDF through LibreOffice, and its geometry measured; skipped in one line where the programs are missing.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { missingPrograms } from './render/programs.ts';
import { closingLine, RESULTS, ROOT } from './support/results.ts';

const missing = missingPrograms();
if (missing.length > 0) {
  console.log(
    `test:render skipped, not installed: ${missing.join(', ')} (Debian: libreoffice-writer libreoffice-calc poppler-utils fonts-croscore python3-openpyxl)`,
  );
} else {
  mkdirSync(RESULTS, { recursive: true });
  const words = [
    'run',
    '--config',
    'test/render/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(RESULTS, 'render.json')}`,
  ];
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), ...words], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
// The counts of everything run since the last `npm test`.
console.log(closingLine());
