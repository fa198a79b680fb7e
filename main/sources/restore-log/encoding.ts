/** How the characters of a log are written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** As many bytes tell the encoding: a mark at the start, or zeros beside plain letters. */
export const tellingBytes = 4;

/**
 * Tells the encoding by the first bytes of a file. Without a mark, and for anything that looks like
 * nothing else, it is UTF-8, in which all known logs are written.
 */
export function encodingOf(head: Uint8Array): Encoding {
  const [a = 0, b = 0, c = 0, d = 0] = head;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (head.length < tellingBytes) return 'utf-8';
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return 'utf-16be';
  return 'utf-8';
}
