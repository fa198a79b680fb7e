/** A name as it was written or pasted, without control characters and without blanks around it. */
export function cleanName(written: string): string {
  return written.replace(/\p{Cc}+/gu, ' ').trim();
}
