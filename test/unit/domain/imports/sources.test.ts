// The five real documents: everything their checked data hold is recognised in their text.
import { describe, expect, test } from 'vitest';
import { NO_CHOICES } from '../../../../shared/domain/imports/import-draft.ts';
import { recogniseDocument } from '../../../../shared/domain/imports/recognise-document.ts';
import { readTextFile } from '../../../../electron/import/text-reader.ts';
import { differencesFromFacts, sourceText } from '../../../support/recognised-facts.ts';
import { sourcesArePresent, SOURCE_NAMES } from '../../../support/source-facts.ts';

describe.skipIf(!sourcesArePresent)('of a real document', () => {
  test.each(SOURCE_NAMES)('%s every task, target, heading and citation is recognised', (name) => {
    const draft = recogniseDocument(readTextFile(Buffer.from(sourceText(name)), `${name}.md`), NO_CHOICES);
    expect(differencesFromFacts(draft, name)).toEqual([]);
  });
});
