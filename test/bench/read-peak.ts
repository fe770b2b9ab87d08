// Reads one file once and prints the highest resident memory of this process in KB; without a file it only loads the readers.
import '../../electron/import/docx-reader.ts';
import { readDocument } from '../../electron/import/read-document.ts';
import '../../electron/import/xlsx-reader.ts';

const [, , path = ''] = process.argv;
globalThis.gc?.();
if (path !== '') await readDocument(path, path, false);
console.log(process.resourceUsage().maxRSS);
