/** How a protocol cuts its bytes into messages. */
export interface Framing {
  /** Bytes before each message. */
  readonly headBytes: number;
  /** Length of what follows the head; null when no honest peer would say that. */
  readonly bodyLength: (head: Buffer) => number | null;
}

/** Cuts a stream of bytes into the bodies of its messages. */
export interface Decoder {
  /** What is whole now, in order; null when the stream makes no sense, and from then on for ever. */
  push(chunk: Uint8Array): readonly Buffer[] | null;
  /** Whether a message has begun that is not whole yet. */
  isBetween(): boolean;
}

/** 1 MB: many times the longest list of devices. */
const longestMuxMessage = 1024 * 1024;

/** The head of usbmux: length with head, version, kind, tag; little-endian. */
export const muxHeadBytes = 16;

/** Version of the protocol that speaks in plists, and the kind of such a message. */
export const muxVersion = 1;
/** See {@link muxVersion}. */
export const muxPlist = 8;

/** usbmux. Source: libusbmuxd, include/usbmuxd-proto.h. */
export const muxFraming: Framing = {
  headBytes: muxHeadBytes,
  bodyLength: (head) => {
    const length = head.readUInt32LE(0);
    const isOurs = head.readUInt32LE(4) === muxVersion && head.readUInt32LE(8) === muxPlist;
    const fits = length >= muxHeadBytes && length <= longestMuxMessage;
    return isOurs && fits ? length - muxHeadBytes : null;
  },
};

/** The head of lockdown: the length without head, big-endian. */
export const lockdownHeadBytes = 4;

/** An answer about one value is a few hundred bytes. */
const longestLockdownAnswer = 64 * 1024;

/** lockdown. Source: libimobiledevice, property_list_service. */
export const lockdownFraming: Framing = {
  headBytes: lockdownHeadBytes,
  bodyLength: (head) => {
    const length = head.readUInt32BE(0);
    return length > 0 && length <= longestLockdownAnswer ? length : null;
  },
};

/**
 * Cuts as told by `framing`, however the bytes arrive. Holds at most one unfinished message, and
 * takes room for it only once its head has been believed.
 */
export function createDecoder({ headBytes, bodyLength }: Framing): Decoder {
  const head = Buffer.alloc(headBytes);
  let body: Buffer | null = null;
  let filled = 0;
  let broken = false;

  /** Copies into what is being filled; returns how many bytes it took. */
  function fill(target: Buffer, from: Uint8Array): number {
    const part = from.subarray(0, target.length - filled);
    target.set(part, filled);
    filled += part.length;
    return part.length;
  }

  return {
    isBetween: () => filled > 0 || body !== null,
    push: (chunk) => {
      const whole: Buffer[] = [];
      let rest = chunk;
      while (!broken && (rest.length > 0 || body?.length === 0)) {
        rest = rest.subarray(fill(body ?? head, rest));
        if (filled < (body ?? head).length) break;
        filled = 0;
        if (body === null) {
          const length = bodyLength(head);
          if (length === null) broken = true;
          else body = Buffer.alloc(length);
        } else {
          whole.push(body);
          body = null;
        }
      }
      return broken ? null : whole;
    },
  };
}
