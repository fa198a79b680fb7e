/**
 * A number as the computer shows it: in decimal as long as people can read it aloud, else in hex, as
 * 32 bits. That is how the dialogs of iTunes and Finder write them: `4013`, `0xE8000015`.
 */
export function codeWords(code: number): string {
  if (Math.abs(code) < 100_000) return String(code);
  return `0x${(code >>> 0).toString(16).toUpperCase().padStart(8, '0')}`;
}
