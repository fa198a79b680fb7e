/** How much of one line is kept, in UTF-16 units: more than the parser reads and the window shows. */
export const longestLine = 4000;

/** Cuts text into lines, however it comes in pieces. Holds one line at most, and that one cut. */
export interface LineSplitter {
  /** The lines that end in this piece, without their ends. */
  push(text: string): readonly string[];
  /** The line that has not ended yet; empty when there is none. It stays. */
  readonly rest: string;
}

/**
 * A line ends with LF, CRLF or CR. NUL characters are left out: they stand where a program has cut
 * its file while it went on to write at the old place. The end of a long line is dropped.
 */
export function createLineSplitter(): LineSplitter {
  let rest = '';
  /** The last piece ended with CR: an LF at the start of the next one belongs to it. */
  let hasReturned = false;

  function keep(text: string): void {
    const room = longestLine - rest.length;
    if (room > 0) rest += text.length > room ? text.slice(0, room) : text;
  }

  return {
    push: (piece) => {
      const lines: string[] = [];
      let text = piece.includes('\0') ? piece.replaceAll('\0', '') : piece;
      if (text === '') return lines;
      if (hasReturned && text.startsWith('\n')) text = text.slice(1);
      hasReturned = text === '' ? false : text.endsWith('\r');
      const returns = text.includes('\r');
      const plain = returns ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
      let from = 0;
      for (let at = plain.indexOf('\n'); at !== -1; at = plain.indexOf('\n', from)) {
        keep(plain.slice(from, at));
        lines.push(rest);
        rest = '';
        from = at + 1;
      }
      keep(from === 0 ? plain : plain.slice(from));
      return lines;
    },
    get rest() {
      return rest;
    },
  };
}
