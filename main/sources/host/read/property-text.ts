import type { Plist, PlistValue } from '../../usbmux/plist-value.ts';

const deepest = 16;

/**
 * Reads the text form of a property list that `defaults read` prints: `{ Key = (a, "b"); }`. Numbers
 * and dates stay text, since the form does not tell them apart. Null when it is no dictionary. Takes
 * linear time.
 */
export function readPropertyText(text: string): Plist | null {
  const tokens = text.match(token) ?? [];
  let at = 0;

  function value(depth: number): PlistValue | undefined {
    const first = tokens[at];
    at += 1;
    if (first === undefined || depth > deepest) return undefined;
    if (first === '{') return dictionary(depth);
    if (first === '(') return list(depth);
    return /^[=;,)}]$/.test(first) ? undefined : plain(first);
  }

  function dictionary(depth: number): Plist | undefined {
    const entries = new Map<string, PlistValue>();
    while (tokens[at] !== '}') {
      const key = value(depth + 1);
      if (typeof key !== 'string' || tokens[at] !== '=') return undefined;
      at += 1;
      const entry = value(depth + 1);
      if (entry === undefined) return undefined;
      entries.set(key, entry);
      // Data are printed as `{length = 16, bytes = 0x…}`, without a last comma.
      if (tokens[at] === ';' || tokens[at] === ',') at += 1;
      else if (tokens[at] !== '}') return undefined;
    }
    at += 1;
    return entries;
  }

  function list(depth: number): readonly PlistValue[] | undefined {
    const items: PlistValue[] = [];
    while (tokens[at] !== ')') {
      const item = value(depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
      if (tokens[at] === ',') at += 1;
      else if (tokens[at] !== ')') return undefined;
    }
    at += 1;
    return items;
  }

  const root = value(0);
  return root instanceof Map && at === tokens.length ? root : null;
}

/** A quoted text, to the end when it is not closed; a sign; or a bare word. */
const token = /"(?:[^"\\]|\\[^])*(?:"|\\?$)|[{}()=;,]|[^\s"{}()=;,]+/g;

function plain(word: string): string {
  if (!word.startsWith('"') || word.length < 2) return word;
  return word
    .slice(1, -1)
    .replaceAll(/\\(?:U([0-9a-fA-F]{4})|([^]))/g, (_, code: string | undefined, letter: string) =>
      code === undefined ? letter : String.fromCharCode(Number.parseInt(code, 16)),
    );
}
