// How large a file of evidence may be.

/** What the contract takes (`MAX_EVIDENCE_BYTES`), in MB. */
export const EVIDENCE_LIMIT_MB = 50;
