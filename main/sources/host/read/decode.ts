/**
 * The text of an output or a file, with line ends of one kind. Knows UTF-8 and both orders of
 * UTF-16, marked or not; everything else, such as the code page of an old console, is read letter by
 * letter, which keeps digits and English words. Never throws.
 */
export function decode(bytes: Uint8Array): string {
  return decodeBytes(bytes)
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\0', '');
}

function decodeBytes(bytes: Uint8Array): string {
  const wide = wideOrder(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

/** How far one looks for the NULs that every second byte of English in UTF-16 is. */
const sample = 64;

function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, sample);
  const nuls = [0, 1].map((odd) => start.filter((byte, at) => at % 2 === odd && byte === 0).length);
  const most = Math.max(1, start.length / 4);
  if ((nuls[1] ?? 0) > most && nuls[0] === 0) return 'utf-16le';
  return (nuls[0] ?? 0) > most && nuls[1] === 0 ? 'utf-16be' : null;
}
