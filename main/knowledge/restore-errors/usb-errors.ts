import { type ErrorEntry, errorEntries } from './explanation.ts';

/**
 * 2001 to 2011: USB, as the computer's restore library saw it.
 *
 * Source: names of the same list as the numbers of the restore system. 2001, 2002 and 2007 are about
 * opening the device, which a missing driver or another program also prevents.
 */
export const usbErrors: readonly ErrorEntry[] = errorEntries([
  [2001, 'error.code.2001', 'named', ['computer', 'connection'], 'driver', ['charge-port']],
  [2002, 'error.code.2002', 'named', ['computer', 'connection'], 'driver', ['charge-port']],
  [2003, 'error.code.2003', 'named', ['connection'], 'cable', ['charge-port']],
  [2004, 'error.code.2004', 'named', ['connection'], 'cable', ['charge-port']],
  [2005, 'error.code.2005', 'named', ['connection', 'part'], 'cable', ['charge-port']],
  [2006, 'error.code.2006', 'named', ['connection', 'part'], 'cable', ['charge-port']],
  [2007, 'error.code.2007', 'named', ['computer', 'connection'], 'driver', ['charge-port']],
  [2008, 'error.code.2008', 'named', ['connection'], 'cable', ['charge-port']],
  [2009, 'error.code.2009', 'named', ['connection'], 'cable', ['charge-port']],
  [2010, 'error.code.2010', 'named', ['connection', 'computer'], 'cable', ['charge-port']],
  [2011, 'error.code.2011', 'named', ['connection'], 'cable', ['charge-port']],
]);
