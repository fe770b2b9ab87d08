// How large a file to be taken over may be.

/** What the contract takes (`MAX_IMPORT_BYTES`), in MB. */
export const MAX_IMPORT_MB = 50;
