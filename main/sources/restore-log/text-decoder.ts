import { TextDecoder } from 'node:util';

import { type Encoding, encodingOf, tellingBytes } from './encoding.ts';

/** Turns the bytes of a file into text, wherever they are cut. */
export interface Decoding {
  /** Null until enough bytes have come to tell. */
  readonly encoding: Encoding | null;
  /** The text of the next bytes; a character that is not whole yet waits for the rest. */
  decode(bytes: Uint8Array): string;
  /** The text of what still waits. The file has ended. */
  end(): string;
}

/**
 * Begins at the start of a file, or in the middle of one whose encoding is known. Bytes that are no
 * character become U+FFFD. A mark of the byte order is left out.
 */
export function createDecoding(known: Encoding | null = null): Decoding {
  let encoding = known;
  let decoder = known === null ? null : decoderOf(known);
  let waiting = new Uint8Array();

  function text(bytes: Uint8Array, ends: boolean): string {
    if (decoder === null) {
      waiting = joined(waiting, bytes);
      if (waiting.length < tellingBytes && !ends) return '';
      encoding = encodingOf(waiting);
      decoder = decoderOf(encoding);
      return text(taken(), ends);
    }
    if (encoding !== 'utf-16be') return decoder.decode(bytes, { stream: !ends });
    const all = joined(taken(), bytes);
    const even = all.length - (all.length % 2);
    waiting = all.slice(even);
    return decoder.decode(swapped(all.subarray(0, even)), { stream: !ends });
  }

  function taken(): Uint8Array {
    const bytes = waiting;
    waiting = new Uint8Array();
    return bytes;
  }

  return {
    get encoding() {
      return encoding;
    },
    decode: (bytes) => text(bytes, false),
    end: () => text(new Uint8Array(), true),
  };
}

function decoderOf(encoding: Encoding): TextDecoder {
  // Not every runtime knows the big-endian form: its bytes are swapped first.
  return new TextDecoder(encoding === 'utf-8' ? 'utf-8' : 'utf-16le');
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

/** A copy with each pair of bytes in the other order. */
function swapped(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes.length);
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    copy[at] = bytes[at + 1] ?? 0;
    copy[at + 1] = bytes[at] ?? 0;
  }
  return copy;
}
