import { type ErrorEntry, errorEntries } from './explanation.ts';

/**
 * 4005 to 4042: Apple's restore engine lost the phone between two stages, or found it in another mode.
 *
 * Sources: 4013 and 4014, the same moment with two ends, by several reports and logs that agree; 4042
 * by a pasted log of 2026; the text of 4010 is proved and its number from one report; 4005, 4017 and
 * 4041 from one source each; of 4012 only that it exists. Advice for 4005, 4013, 4014 and 4041: Apple's
 * order for a phone that disconnects. Parts: reports of repair shops, 14 cases with an outcome.
 */
export const engineErrors: readonly ErrorEntry[] = errorEntries([
  [
    4005,
    'error.never-started',
    'one',
    ['connection', 'part'],
    'fixes',
    ['battery', 'charge-port', 'board'],
  ],
  [4010, 'error.vanished', 'one', ['connection', 'part'], 'cable', ['storage', 'board']],
  [4012, 'error.family.engine', 'group', ['connection', 'part'], 'cable'],
  [
    4013,
    'error.back-in-recovery',
    'agreed',
    ['connection', 'computer', 'part'],
    'fixes',
    ['top', 'storage', 'battery', 'charge-port', 'modem', 'board'],
  ],
  [
    4014,
    'error.back-in-dfu',
    'agreed',
    ['connection', 'computer', 'part'],
    'fixes',
    ['board', 'storage'],
  ],
  [4017, 'error.busy', 'one', ['computer', 'mode'], 'gate'],
  [4041, 'error.recovery-never-started', 'one', ['part', 'connection'], 'fixes', ['storage']],
  [4042, 'error.dfu-never-back', 'agreed', ['part', 'connection', 'file'], 'cable', ['board']],
]);
