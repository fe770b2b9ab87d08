// Marks the paper prints by itself, taken off what is pasted from an older paper, so that none is printed twice.

/** An item of a list without the dash or bullet before it and the ";" or "." behind it. */
export function listItem(text: string): string {
  return text.replace(/^\s*[-–—•+*]+\s*/u, '').replace(/[\s;,.]+$/, '');
}

/** What stands behind "Lưu:", without the word itself. */
export function archiveText(text: string): string {
  return listItem(text).replace(/^lưu\s*:?\s*/iu, '');
}

/** Recipients as pasted from a paper: "Như trên" falls away (it prints itself), a line "Lưu: …" is set apart. */
export function readRecipients(lines: readonly string[]): {
  readonly recipients: string[];
  readonly archive: string | null;
} {
  const items = lines.map(listItem).filter((item) => item !== '' && !/^như trên$/iu.test(item));
  const isArchive = (item: string): boolean => /^lưu\s*:/iu.test(item);
  const archive = items.find(isArchive);
  return {
    recipients: items.filter((item) => !isArchive(item)),
    archive: archive === undefined ? null : archiveText(archive),
  };
}

/** "Số: 55/KH-SKHCN" pasted as a whole, or "55" alone: the number, and the symbol where it was there. */
export function readDocumentNumber(text: string): { readonly number: string; readonly symbol: string | null } {
  const [number = '', symbol = ''] = text.replace(/^\s*số\s*:?\s*/iu, '').split(/\/(.*)/s);
  return { number: number.trim(), symbol: symbol.trim() === '' ? null : symbol.trim() };
}

/** A symbol without the stroke before it. */
export function symbolText(text: string): string {
  return text.trim().replace(/^\/+/, '');
}
