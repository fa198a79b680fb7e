import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';

import { createSay } from '../../preload/contract/say.ts';
import { parseLine } from '../knowledge/restore-log/parse-line.ts';
import { factWords } from './log-words.ts';

const say = createSay((pattern) => new IntlMessageFormat(pattern, 'en'));

function wordsOf(line: string): string | null {
  const { fact } = parseLine(line);
  const words = fact === null ? null : factWords(fact);
  return words === null ? null : say(words);
}

describe('the words for a line of a log', () => {
  it.each([
    ['restore library built Apr 12 2023', 'A new try begins'],
    ['iTunes: iTunes 13.4.2.1', 'Written by iTunes 13.4.2.1'],
    ['iTunes: Software payload version: 20F66', 'To install: 20F66'],
    ['requested restore behavior: Erase', 'This is a Restore. It erases the iPhone'],
    ['requested restore behavior: Update', 'This is an Update. It tries to keep your data'],
    ['Chip ID: 0x8030', 'Which iPhone it is'],
    ['Starting State: Recovery', 'The iPhone is in recovery mode at the start'],
    ['DFU mode device disconnected', 'The iPhone left DFU mode'],
    ['RestoreOS mode device connected', 'The iPhone is back, in the installer'],
    ['Muxed mode device connected', 'The iPhone is back, in iOS or in the installer'],
    ['Finished DFU Restore Phase: Successful', 'Done in DFU mode'],
    ['Creating a timer for 10 minutes', 'Waiting, for 10 minutes at most'],
    ['<Restore Device 1>: operation 13 progress 64', 'Copying the new iOS: 64%'],
    ['<Restore Device 1>: operation 28 progress -1', 'Waiting for its storage'],
    ['<Restore Device 1>: operation 79 progress 3', 'Something that we have no words for: 3%'],
    ['Started checkpoint id: 0x1 (a)', null],
    ['CHECKPOINT FAILURE:(FAILURE:14) MAIN:[0x1] a', 'A step failed on the iPhone'],
    ['ASR progress: 12', 'Copying the new iOS: 12%'],
    ['ASR STATUS: fail', 'The copy of iOS failed'],
    ['tss_submit_job: error from server=94', 'Apple’s server said no'],
    ['radio-error = 1', 'The part for mobile networks reports a fault'],
    ['AMRUSBDevice error -1', 'Small USB trouble. A run that works has many of these'],
    [
      "Unexpected device state 'Recovery' expected 'RestoreOS'",
      'It came back in recovery mode, not in the installer',
    ],
    [
      'Depth:0 Code:4042 Error:Gave up waiting for device to transition from DFU state to DFU state.',
      'It left DFU mode and never came back in DFU mode',
    ],
    ['Depth:1 Code:1109 Error:Something', 'Why: code 1109'],
    ['RestoreOS device removed before restore', 'It vanished in the middle of installing'],
    ['Restore completed, status: 0', 'The end: it worked'],
    ['Restore error 4010', 'The end: error 4010'],
    ['RESTORE FAILED', 'The end: it failed'],
    ['Elapsed time (in seconds): 607', 'It took 10 minutes 7 seconds'],
    ["Changing state from 'Idle' to 'Restoring'", null],
    ['No KIS service provided', null],
  ])('%s', (line, words) => {
    expect(wordsOf(line)).toBe(words);
  });
});
