/**
 * Longest record that is read, in UTF-16 code units (16 Mi); a longer one becomes an error record and is skipped without being held in
 * memory.
 */
export const recordLimit: number = 16 * 1024 * 1024;
