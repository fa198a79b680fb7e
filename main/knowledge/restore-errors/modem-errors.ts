import type { Message } from '../../../preload/contract/message.ts';
import {
  type Advice,
  type Cause,
  type ErrorEntry,
  errorEntries,
  type ErrorRow,
} from './explanation.ts';

const row = (
  code: number,
  what: Message['id'],
  causes: readonly Cause[] = ['part', 'file'],
  advice: Advice = 'service',
): ErrorRow => [code, what, 'named', causes, advice, ['modem']];

/**
 * 1001 to 1021: the update of the modem, the part for mobile networks.
 *
 * Source: names of the same list as the numbers of the restore system; 1004 and 1013 also come when
 * Apple's server is blocked (Apple, 2011).
 */
export const modemErrors: readonly ErrorEntry[] = errorEntries([
  row(1001, 'error.code.1001'),
  row(1002, 'error.code.1002'),
  row(1003, 'error.code.1003'),
  row(1004, 'error.code.1004', ['part', 'file', 'network', 'filter']),
  row(1005, 'error.code.1005'),
  row(1006, 'error.code.1006'),
  row(1007, 'error.code.1007'),
  row(1008, 'error.code.1008'),
  row(1009, 'error.code.1009'),
  row(1010, 'error.code.1010'),
  row(1011, 'error.code.1011'),
  row(1012, 'error.code.1012'),
  row(1013, 'error.code.1013', ['network', 'filter', 'part', 'file'], 'network'),
  row(1014, 'error.code.1014'),
  row(1015, 'error.code.1015'),
  row(1016, 'error.code.1016'),
  row(1017, 'error.code.1017'),
  row(1018, 'error.code.1018'),
  row(1019, 'error.code.1019'),
  row(1020, 'error.code.1020'),
  row(1021, 'error.code.1021'),
]);
