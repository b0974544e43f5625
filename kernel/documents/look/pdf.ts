/** A reader looks for the end in the last 1,024 bytes (ISO 32000-1 annex H, note 18). */
const TAIL_BYTES = 1024;

export const isPdf = (bytes: Buffer): boolean => /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8));

/**
 * Whether a PDF has its head where the standard wants it and leads to its cross-references at its end (ISO 32000-1,
 * 7.5.2 and 7.5.5). Cut-off uploads fail here; what is inside is the scanner's matter and the reader's.
 */
export function isWholePdf(bytes: Buffer): boolean {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - TAIL_BYTES));
  const end = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail);
  return end !== null && Number(end[1]) < bytes.length;
}
