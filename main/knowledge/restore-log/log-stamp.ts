/** A day and a time as a clock on the wall shows them, in a time zone that the line does not name. */
export interface CivilTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** Milliseconds since midnight. */
  readonly ofDay: number;
}

/**
 * When a line was written, as far as it says so.
 *
 * - `dated` `2020-06-22 15:32:13.000 Process[1:2]:`, local time of the computer
 * - `timed` `[15:32:33.2428]`, or `15:32:33.242` from another tool; milliseconds since midnight, in
 *   local time or in UTC (a Windows log of 2014 has both kinds, five hours apart)
 */
export type LogStamp =
  | { readonly kind: 'dated'; readonly time: CivilTime }
  | { readonly kind: 'timed'; readonly ofDay: number };

/** What stands in front of a line's text. */
export interface LineHead {
  readonly stamp: LogStamp | null;
  /** Where the text begins. */
  readonly start: number;
  /** True where another program's stamp may be followed by indented continuations. */
  readonly wrapped: boolean;
  /** True where the computer quotes the phone's own log; its clock is not ours. */
  readonly quoted: boolean;
}

const none: LineHead = { stamp: null, start: 0, wrapped: false, quoted: false };

/** Reads the head of a line. Looks at its first hundred characters only. */
export function readHead(line: string): LineHead {
  const from = line.charCodeAt(0) === byteOrderMark ? 1 : 0;
  const first = line.charCodeAt(from);
  if (first === openBracket) return bracketHead(line, from);
  if (!isDigit(first)) return from === 0 ? none : { ...none, start: from };
  if (line.charCodeAt(from + 2) === colon) return toolHead(line, from);
  if (line.charCodeAt(from + 4) === dash) return datedHead(line, from);
  return none;
}

function bracketHead(line: string, from: number): LineHead {
  const ofDay = timeAt(line, from + 1);
  if (ofDay === null) return none;
  const end = afterFraction(line, from + 9);
  if (line.charCodeAt(end) === closeBracket) {
    const start = afterBlanks(line, end + 1);
    const stamp: LogStamp = { kind: 'timed', ofDay };
    if (line.charCodeAt(start) !== openBracket) {
      return { stamp, start, wrapped: false, quoted: false };
    }
    const inner = bracketHead(line, start);
    return inner.quoted ? { ...inner, stamp } : { stamp, start, wrapped: false, quoted: false };
  }
  if (line.startsWith('-GMT]', end)) {
    return { stamp: null, start: afterBraces(line, end + 5), wrapped: false, quoted: true };
  }
  return none;
}

/** `15:32:33.242: text` of a tool that wraps lines, `15:32:33.242   <Info> text` of idevicerestore. */
function toolHead(line: string, from: number): LineHead {
  const ofDay = timeAt(line, from);
  if (ofDay === null) return none;
  const end = afterFraction(line, from + 8);
  const stamp: LogStamp = { kind: 'timed', ofDay };
  if (line.charCodeAt(end) === colon) {
    const start = afterBlanks(line, end + 1);
    const inner = line.charCodeAt(start) === openBracket ? bracketHead(line, start) : none;
    return inner.start > 0
      ? { ...inner, stamp, wrapped: true }
      : { stamp, start, wrapped: true, quoted: false };
  }
  if (line.charCodeAt(end) !== blank) return none;
  const start = afterLevel(line, afterBlanks(line, end));
  return { stamp, start, wrapped: false, quoted: false };
}

const dated = /^\uFEFF?(\d{4})-(\d\d)-(\d\d)[ T](?=\d\d:\d\d:\d\d)/;

function datedHead(line: string, from: number): LineHead {
  const head = line.slice(0, 100);
  const [all, year, month, day] = dated.exec(head) ?? [];
  const ofDay = all === undefined ? null : timeAt(line, all.length);
  if (all === undefined || ofDay === null) return { ...none, start: from };
  const process = /[^[\]]{0,40}\[[0-9a-f]{1,12}:[0-9a-f]{1,12}\]:?/iy;
  process.lastIndex = afterFraction(line, all.length + 8);
  const start = process.test(head) ? process.lastIndex : afterFraction(line, all.length + 8);
  const time = { year: Number(year), month: Number(month), day: Number(day), ofDay };
  if (time.month < 1 || time.month > 12 || time.day < 1 || time.day > 31) {
    return { ...none, start: from };
  }
  return {
    stamp: { kind: 'dated', time },
    start: afterBlanks(line, start),
    wrapped: false,
    quoted: false,
  };
}

/** Milliseconds since midnight of `HH:MM:SS` with or without a fraction, or null. */
function timeAt(line: string, at: number): number | null {
  const hours = twoDigits(line, at);
  const minutes = twoDigits(line, at + 3);
  const seconds = twoDigits(line, at + 6);
  const shaped = line.charCodeAt(at + 2) === colon && line.charCodeAt(at + 5) === colon;
  // 60 is a leap second.
  if (!shaped || !(hours < 24 && minutes < 60 && seconds <= 60)) return null;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + fractionAt(line, at + 8);
}

/** A number of two digits, or NaN. */
function twoDigits(line: string, at: number): number {
  const tens = line.charCodeAt(at);
  const ones = line.charCodeAt(at + 1);
  return isDigit(tens) && isDigit(ones) ? (tens - zero) * 10 + ones - zero : Number.NaN;
}

/** Milliseconds of `.2428` or `,242`; 0 where there is none. */
function fractionAt(line: string, at: number): number {
  if (!isPoint(line.charCodeAt(at))) return 0;
  let value = 0;
  for (let place = 100, next = at + 1; place >= 1; place /= 10, next += 1) {
    const code = line.charCodeAt(next);
    if (!isDigit(code)) break;
    value += (code - zero) * place;
  }
  return value;
}

function afterFraction(line: string, at: number): number {
  if (!isPoint(line.charCodeAt(at))) return at;
  let end = at + 1;
  while (end < at + 10 && isDigit(line.charCodeAt(end))) end += 1;
  return end;
}

/** Behind `{3>6}`, where the phone's log names its threads. */
function afterBraces(line: string, at: number): number {
  if (line.charCodeAt(at) !== openBrace) return afterBlanks(line, at);
  const end = line.slice(at, at + 20).indexOf('}');
  return afterBlanks(line, end === -1 ? at : at + end + 1);
}

/** Behind `<Info>`, as idevicerestore marks how much a line matters. */
function afterLevel(line: string, at: number): number {
  const level = /<(?:Error|Warning|Notice|Info|Verbose|Debug)> /y;
  level.lastIndex = at;
  return level.test(line) ? level.lastIndex : at;
}

function afterBlanks(line: string, at: number): number {
  let next = at;
  while (next < at + 40 && (line.charCodeAt(next) === blank || line.charCodeAt(next) === tab)) {
    next += 1;
  }
  return next;
}

const byteOrderMark = 0xfeff;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const colon = 0x3a;
const dash = 0x2d;
const blank = 0x20;
const tab = 0x09;
const zero = 0x30;

function isDigit(code: number): boolean {
  return code >= zero && code <= zero + 9;
}

function isPoint(code: number): boolean {
  return code === 0x2e || code === 0x2c;
}
