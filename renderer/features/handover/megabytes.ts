// Sizes as a clerk reads them.

/** "0,4", "12": megabytes, never less than a tenth. */
export function megabytes(bytes: number): string {
  const size = Math.max(bytes / 1024 ** 2, 0.1);
  return (size < 10 ? size.toFixed(1) : String(Math.round(size))).replace('.', ',');
}
