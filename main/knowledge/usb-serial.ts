/**
 * A USB serial string, understood as far as it goes.
 *
 * - `udid-24`   24 digits of a booted device: chip id (8) and ECID (16)
 * - `udid-40`   40 digits of an older booted device; a hash, so it tells nothing
 * - `restore-f` forty f, or 32 f and a mux handle: the restore system
 * - `boot`      the fields of recovery, DFU or a low-level mode
 * - `other`     text of no known form, untouched: never show it without cleaning
 */
export type UsbSerial =
  | { readonly kind: 'none' }
  | { readonly kind: 'udid-24'; readonly chip: number; readonly ecid: string | null }
  | { readonly kind: 'udid-40'; readonly udid: string }
  | { readonly kind: 'restore-f' }
  | BootSerial
  | { readonly kind: 'other'; readonly text: string };

/** The fields of a boot string. What is missing, garbled or said twice differently is null. */
export interface BootSerial {
  readonly kind: 'boot';
  /** Every field, unknown ones too: key in upper case, value as written without its brackets. */
  readonly fields: ReadonlyMap<string, string>;
  /** CPID, e.g. 0x8101. */
  readonly chip: number | null;
  /** BDID, e.g. 0x0E. */
  readonly board: number | null;
  /** ECID, 16 hex digits, upper case. */
  readonly ecid: string | null;
  /** SRTG is there: the boot ROM itself talks. Absent once the first boot stage runs. */
  readonly bootRom: boolean;
  /** SRNM, the serial number on the box, upper case. */
  readonly serialNumber: string | null;
  /** IMEI, on some old phones. */
  readonly imei: string | null;
  /** PWND is there: a jailbreak tool has changed this DFU mode. */
  readonly exploited: boolean;
}

/** Keys that make a text a boot string. Source: libirecovery and real strings. */
const bootKeys: ReadonlySet<string> = new Set(
  'SDOM CPID CPRV CPFM SCEP BDID ECID IBFL SIKA SRTG SRNM IMEI PWND PREV NONC SNON'.split(' '),
);

// Blanks separate fields, or underscores as Windows writes them. A bracketed value ends before the
// next opening bracket, so an unclosed one neither swallows later fields nor costs quadratic time.
const fieldPattern = /(?<![A-Za-z0-9])([A-Za-z0-9]{4}):(\[[^[\]]*\]|[^\s_]+)/g;

// The second form is what `maskText` leaves of such a serial: the chip survives, the ECID does not.
const udid24Pattern = /^([0-9a-f]{8})(?:-?([0-9a-f]{16})|-…[0-9a-f]{4})$/i;

/** Reads a USB serial string. Accepts anything of any length, in linear time; never throws. */
export function parseUsbSerial(text: string | null): UsbSerial {
  const clean = withoutPadding(text ?? '');
  if (clean === '') return { kind: 'none' };
  if (/^(?:f{40}|f{32}[0-9a-f]{8})$/i.test(clean)) return { kind: 'restore-f' };
  if (/^[0-9a-f]{40}$/i.test(clean)) return { kind: 'udid-40', udid: clean.toUpperCase() };

  const [, chip, ecid] = udid24Pattern.exec(clean) ?? [];
  if (chip !== undefined) {
    return { kind: 'udid-24', chip: Number.parseInt(chip, 16), ecid: ecidFrom(ecid) };
  }
  return parseBoot(clean) ?? { kind: 'other', text: clean };
}

/** Some systems hand out the whole descriptor buffer; the string ends at the first NUL. */
function withoutPadding(text: string): string {
  const end = text.indexOf('\0');
  return (end === -1 ? text : text.slice(0, end)).trim();
}

function parseBoot(text: string): BootSerial | null {
  const fields = new Map<string, string>();
  const contradicted = new Set<string>();
  for (const [, rawKey = '', rawValue = ''] of text.matchAll(fieldPattern)) {
    const key = rawKey.toUpperCase();
    const value = /^\[([^[\]]*)\]$/.exec(rawValue)?.[1] ?? rawValue;
    const before = fields.get(key);
    if (before === undefined) fields.set(key, value);
    else if (before.toUpperCase() !== value.toUpperCase()) contradicted.add(key);
  }
  if (![...fields.keys()].some((key) => bootKeys.has(key))) return null;

  const settled = (key: string) => (contradicted.has(key) ? undefined : fields.get(key));
  return {
    kind: 'boot',
    fields,
    chip: hexFrom(settled('CPID'), /^[0-9a-f]{4}$/i),
    board: hexFrom(settled('BDID'), /^[0-9a-f]{2}$/i),
    ecid: ecidFrom(settled('ECID')),
    bootRom: fields.has('SRTG'),
    serialNumber: textFrom(settled('SRNM'), /^[0-9a-z]{8,20}$/i),
    imei: textFrom(settled('IMEI'), /^[0-9]{14,16}$/),
    exploited: fields.has('PWND'),
  };
}

// Digits are counted, not just read: half of "0E" is a valid number and another model's board.
function hexFrom(value: string | undefined, form: RegExp): number | null {
  return value !== undefined && form.test(value) ? Number.parseInt(value, 16) : null;
}

function textFrom(value: string | undefined, form: RegExp): string | null {
  return value !== undefined && form.test(value) ? value.toUpperCase() : null;
}

// All zeros or all f is what a chip says that has no id: two such devices are not the same one.
function ecidFrom(value: string | undefined): string | null {
  return textFrom(value, /^(?!0{16}|f{16})[0-9a-f]{16}$/i);
}
