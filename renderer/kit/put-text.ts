// A text put on the clipboard, also in a window that may not use it by itself.

/** The old way, for a window that is refused the new one. */
function copySelected(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  document.body.append(field);
  field.select();
  // oxlint-disable-next-line typescript/no-deprecated -- the only way left where the new one is refused
  const done = document.execCommand('copy');
  field.remove();
  return done;
}

/** Answers whether the text is on the clipboard. */
export function putText(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => copySelected(text),
  );
}
