// Reads one file and recognises what is in it, once, and prints the highest resident memory of this process in KB; without a file it only loads the readers.
import '../../electron/import/docx-reader.ts';
import { readDocument } from '../../electron/import/read-document.ts';
import '../../electron/import/xlsx-reader.ts';
import { NO_CHOICES } from '../../shared/domain/imports/import-draft.ts';
import { recogniseDocument } from '../../shared/domain/imports/recognise-document.ts';

const [, , path = ''] = process.argv;
globalThis.gc?.();
if (path !== '') recogniseDocument(await readDocument(path, path, false), NO_CHOICES);
console.log(process.resourceUsage().maxRSS);
