import { type ErrorEntry, errorEntries, type ErrorRow } from './explanation.ts';

const usbTrouble = (code: number): ErrorRow => [
  code,
  'error.usb-trouble',
  'one',
  ['connection', 'computer'],
  'cable',
];

const usbGroup = (code: number): ErrorRow => [
  code,
  'error.usb-group',
  'common',
  ['connection', 'computer', 'filter'],
  'cable',
];

const unheardOf = (code: number): ErrorRow => [code, 'error.unknown', 'none', [], 'unknown'];

/**
 * Numbers of iTunes from before 2014, most of them from one web table, and those of downloads.
 *
 * 1611 is the forerunner of 4013. For 1100 to 1109 nothing was found; that 1110 means a full phone is
 * told by one script and by word of mouth. 1643 to 1650 belong to a group that Apple lists as USB or
 * computer trouble; 1631 is placed there by likeness only.
 */
export const oldErrors: readonly ErrorEntry[] = errorEntries([
  ...[1100, 1101, 1102, 1103, 1104, 1105, 1106, 1107, 1108, 1109].map(unheardOf),
  [1110, 'error.no-room', 'one', ['room', 'part'], 'storage', ['storage']],
  [1394, 'error.code.1394', 'one', ['file'], 'file'],
  ...[1413, 1415, 1417, 1418, 1428].map(usbTrouble),
  [1600, 'error.code.1600', 'one', ['connection', 'file', 'computer'], 'cable'],
  [1601, 'error.code.1601', 'one', ['computer', 'connection'], 'driver'],
  [1602, 'error.code.1602', 'one', ['connection', 'computer'], 'cable'],
  [1603, 'error.code.1603', 'one', ['connection', 'file'], 'cable'],
  [1604, 'error.code.1604', 'one', ['connection', 'file', 'signing'], 'cable'],
  [1611, 'error.back-in-recovery', 'one', ['connection', 'filter', 'part'], 'fixes'],
  [1618, 'error.code.1618', 'one', ['computer'], 'reinstall'],
  [1619, 'error.code.1619', 'one', ['computer'], 'update'],
  [1631, 'error.usb-group', 'group', ['connection'], 'cable'],
  usbGroup(1643),
  [1644, 'error.code.1644', 'one', ['file', 'filter'], 'file'],
  usbGroup(1645),
  [1646, 'error.code.1646', 'one', ['mode'], 'restart'],
  ...[1647, 1648, 1649, 1650].map(usbGroup),
  [9006, 'error.code.9006', 'common', ['network', 'filter'], 'network'],
  [9008, 'error.download-failed', 'one', ['network'], 'network'],
  [11222, 'error.code.11222', 'one', ['filter', 'network'], 'filter'],
  [-50, 'error.code.-50', 'one', ['computer'], 'reinstall'],
  [-3198, 'error.download-failed', 'one', ['network'], 'network'],
  [-3259, 'error.code.-3259', 'one', ['network'], 'network'],
  [-9812, 'error.code.-9812', 'one', ['computer', 'network'], 'network'],
]);
