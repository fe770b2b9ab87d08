// Papers that another program has saved: everything the real documents hold is recognised in them.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDocument } from '../../electron/import/read-document.ts';
import { NO_CHOICES } from '../../shared/domain/imports/import-draft.ts';
import { recogniseDocument } from '../../shared/domain/imports/recognise-document.ts';
import { differencesFromFacts } from '../support/recognised-facts.ts';
import { sourcesArePresent, SOURCE_NAMES, type SourceName } from '../support/source-facts.ts';
import { FOREIGN_FORMS, saveForeignPapers, type ForeignForm } from './foreign-papers.ts';

describe.skipIf(!sourcesArePresent)('a real document saved by LibreOffice', () => {
  let pathOf: (name: SourceName, form: ForeignForm) => string;
  beforeAll(() => {
    pathOf = saveForeignPapers(mkdtempSync(join(tmpdir(), 'sokehoach-foreign-')), SOURCE_NAMES);
  });

  const cases = FOREIGN_FORMS.flatMap((form) => SOURCE_NAMES.map((name) => ({ form, name })));
  test.each(cases)('$name as $form is recognised as a whole', async ({ form, name }) => {
    const path = pathOf(name, form);
    const draft = recogniseDocument(await readDocument(path, path, false), NO_CHOICES);
    expect(differencesFromFacts(draft, name)).toEqual([]);
  });
});
