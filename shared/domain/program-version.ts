// The version of this program, written into files that others may read later; the same as in package.json.
export const PROGRAM_VERSION = '0.1.0';
