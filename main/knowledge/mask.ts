import { assertNever } from '../../preload/contract/assert-never.ts';
import { parseUsbSerial } from './usb-serial.ts';

/** Stands for what was taken out. */
const gap = '…';

/** Masks an ECID for display: only its last four digits stay. */
export function maskEcid(ecid: string): string {
  return keepEnd(ecid);
}

/**
 * Masks a USB serial string or a serial number: only the last four characters stay. Of a boot
 * string the fields that do not identify a device stay; forty f stay as they are.
 */
export function maskSerial(serial: string): string {
  const parsed = parseUsbSerial(serial);
  switch (parsed.kind) {
    case 'none':
      return '';
    case 'udid-24':
    case 'udid-40':
    case 'restore-f':
    case 'boot':
      return maskText(serial);
    case 'other':
      return keepEnd(parsed.text);
    default:
      return assertNever(parsed);
  }
}

/**
 * Masks everything in a text that identifies a phone or a person: ECIDs, serial numbers, IMEIs,
 * device identifiers, and the user's name in paths of home folders. Chip and board stay, so that a
 * masked recording still shows the right model. Linear in the length of the text.
 */
export function maskText(text: string): string {
  return text
    .replace(jsonSerial, (_, name: string, serial: string) => name + maskSerial(serial))
    .replace(namedSerial, (_, name: string, serial: string) =>
      serial.startsWith('[') ? `${name}[${gap}]` : name + gap,
    )
    .replace(namedEcid, (_, name: string, ecid: string) => name + keepEnd(ecid))
    .replace(hexRun, maskHexRun)
    .replace(imei, gap)
    .replace(bootLine, (line) => line.replace(serialToken, gap))
    .replace(homeFolder, `$1${gap}`);
}

/** Masks what a person typed as a name: there a serial number may stand with nothing around it. */
export function maskTyped(text: string): string {
  return maskText(text).replace(serialToken, gap);
}

// Each pattern has bounded repetition before its variable part, or a part that cannot overlap with
// what follows: otherwise a hostile string could make masking slow.

/** A whole serial string as a journal holds it; `maskSerial` knows its forms. */
const jsonSerial = /("serial"\s?:\s?")([^"\\]+)/gi;

const namedSerial =
  /((?:SRNM|IMEI2?|MEID|ICCID|serial ?number)["']?\s?[:=]\s?["']?)(\[[^[\]]*\]|\[?[^\s_"',[\]]+)/gi;

const namedEcid = /((?:ECID|UniqueChipID)["']?[\s:=_(]{0,3}["']?(?:0x)?)([0-9a-f]{5,})/gi;

/**
 * Identifiers of 16 digits and more: ECID, both lengths of device identifier, nonces, hashes. A log
 * may write an ECID without its leading zeros, but then after `0x`.
 */
const hexRun = /[0-9a-f]{8}-[0-9a-f]{16}(?![0-9a-f])|[0-9a-f]{16,}|(?<=0x)[0-9a-f]{9,}/gi;

const imei = /(?<![0-9])[0-9]{14,15}(?![0-9])/g;

/** A line that holds a boot string, garbled as it may be. */
const bootLine = /^.*(?:CPID|BDID|ECID|SDOM|CPRV):.*$/gim;

/** Looks like a serial number: ten or more capitals and digits, at least one of each. */
const serialToken = /(?<![A-Za-z0-9])(?=[A-Z]*[0-9])(?=[0-9]*[A-Z])[A-Z0-9]{10,17}(?![A-Za-z0-9])/g;

/** A name may hold blanks only where the path goes on behind it. */
const homeFolder =
  /([\\/](?:Users|home|Documents and Settings)[\\/]{1,4})(?:[^\\/\r\n"'<>|:*?]{1,64}(?=[\\/])|[^\\/\s"'<>|:*?]+)/gi;

function maskHexRun(run: string): string {
  const parsed = parseUsbSerial(run);
  if (parsed.kind === 'restore-f') return run;
  // The chip id in front is the same for every device of a kind, and tells the model.
  if (parsed.kind === 'udid-24' && run.startsWith('0000')) {
    return `${run.slice(0, 8)}-${keepEnd(run)}`;
  }
  return keepEnd(run);
}

/** The last four characters, if they are plain and not most of the whole. */
function keepEnd(text: string): string {
  return gap + (/^.{4,}([!-~]{4})$/s.exec(text)?.[1] ?? '');
}
