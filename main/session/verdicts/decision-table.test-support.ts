import type { AnswerId } from '../../../preload/contract/question.ts';
import type { SkipReason, StepId } from '../../../preload/contract/step-id.ts';
import type { VerdictId } from '../../../preload/contract/verdict.ts';
import type { HiddenAdvice } from './hidden-advice.ts';
import type { Pointer } from './verdict-rule.ts';

/**
 * What happened in one try, in the words of a repair shop. Cable and port follow: `A 1-2` is cable A,
 * straight in; `A 1-2.4` is behind a hub; `@other` ran on another computer, and came in its case file;
 * `@other-before` did so too, but was made before all others, and became known here only now.
 */
export type Told = `${What}${` ${Cable} ${Port}` | ''}${'' | ' @other' | ' @other-before'}`;

/** A whole minute of the steadiness test, between two tries. */
export type Tested = `${'held' | 'dropped'} ${Cable} ${Port}`;

type Cable = 'A' | 'B' | 'C';
type Port = '1-2' | '1-3' | '1-2.4' | '1-2.3';

/** How a try ended; `code N` is the number in the log. */
export type What =
  | 'recovery-again' // came back in recovery when the restore system was due: 4013
  | 'black' // came back in DFU: 4014
  | 'vanished' // dropped while installing
  | 'flapping'
  | 'never' // gone for ten minutes after the boot files
  | 'never-early' // gone before anything was sent: as likely unplugged
  | 'stopped' // the person says that the computer showed an end
  | 'screen-left' // left the recovery screen after 15 minutes
  | 'slept' // the computer slept in the middle
  | 'called-off'
  | 'unwatched' // failed, but nobody watched all the time
  | 'worked'
  | 'home' // started iOS; not known if it worked
  | `code ${number}`;

/** One situation, and what is right in it. */
export interface Situation {
  /** What a person who repairs phones would call it. */
  readonly name: string;
  readonly answers?: readonly AnswerId[];
  /** Steps that are out of the way: done, or skipped for a reason. */
  readonly done?: readonly (StepId | `${StepId}: ${SkipReason}`)[];
  /** The tries of this phone, and tests of the cable between them, oldest first. */
  readonly tries?: readonly (Told | Tested)[];
  /** Losses within the last minute, while nothing else is known. */
  readonly drops?: number;
  /** A try runs now. */
  readonly running?: true;
  /** Where "Do this next" points; null when the list is through. */
  readonly next: Exclude<Pointer, 'gate' | 'nowhere'> | null;
  readonly verdict: VerdictId | null;
  readonly hidden?: readonly HiddenAdvice['id'][];
  /** What becomes of "Restore" among the last tries; left out where those are not open yet. */
  readonly restore?: 'ask' | 'shown' | 'folded';
}

const four = ['update', 'restart', 'cable', 'ports'] as const;
const two = ['update', 'restart'] as const;

/** The table. Every row is a test. */
export const situations: readonly Situation[] = [
  // Before anything was tried.
  { name: 'nothing yet', next: 'update', verdict: null },
  { name: 'step 1 done', done: ['update'], next: 'restart', verdict: null },
  { name: 'step 1 put off', done: ['update: later'], next: 'restart', verdict: null },
  { name: 'steps 1 and 2 done', done: two, next: 'cable', verdict: null },
  { name: 'steps 1 to 3 done', done: ['update', 'restart', 'cable'], next: 'ports', verdict: null },
  { name: 'steps 1 to 4 done', done: four, next: 'support', verdict: null, restore: 'ask' },
  { name: 'all done', done: [...four, 'support'], next: null, verdict: null, restore: 'ask' },
  {
    name: 'harmed, no try yet: try Update',
    answers: ['harm-yes', 'backup-none'],
    next: 'update',
    verdict: null,
  },
  {
    name: 'a low battery changes no order',
    answers: ['battery-empty'],
    next: 'update',
    verdict: null,
  },

  // The link, seen live.
  { name: 'one drop in a minute', drops: 1, next: 'update', verdict: null },
  { name: 'two drops in a minute', drops: 2, next: 'cable', verdict: 'shaky' },
  { name: 'five drops in a minute', drops: 5, done: two, next: 'cable', verdict: 'shaky' },
  { name: 'drops, cable step done', drops: 3, done: ['cable'], next: 'update', verdict: 'shaky' },
  { name: 'drops while a try runs', drops: 2, running: true, next: 'cable', verdict: 'shaky' },
  {
    name: 'drops outrank what the last try said',
    drops: 2,
    tries: ['code 14 A 1-2'],
    next: 'cable',
    verdict: 'shaky',
  },

  // One failure.
  {
    name: '4013 once',
    tries: ['recovery-again A 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct'],
  },
  {
    name: '4013 once, through a hub',
    tries: ['recovery-again A 1-2.4'],
    next: 'cable',
    verdict: 'hub',
  },
  { name: '4014 once', tries: ['black A 1-2'], next: 'cable', verdict: null, hidden: ['direct'] },
  {
    name: 'dropped while installing',
    tries: ['vanished A 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct'],
  },
  { name: 'dropped through a hub', tries: ['vanished A 1-2.4'], next: 'cable', verdict: 'hub' },
  { name: 'flapped', tries: ['flapping A 1-2'], next: 'cable', verdict: null, hidden: ['direct'] },
  {
    name: 'never came back',
    tries: ['never A 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct'],
  },
  {
    name: 'gone before anything was sent',
    tries: ['never-early A 1-2'],
    next: 'cable',
    verdict: null,
  },
  {
    name: 'the person saw it stop',
    tries: ['stopped A 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct'],
  },
  {
    name: 'log: 4013',
    tries: ['code 4013 A 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct'],
  },
  { name: 'log: 4013 through a hub', tries: ['code 4013 A 1-2.4'], next: 'cable', verdict: 'hub' },
  { name: 'log: 9', tries: ['code 9 A 1-2'], next: 'cable', verdict: null, hidden: ['direct'] },

  // Not the link at all.
  { name: 'log: 14, no room', tries: ['code 14 A 1-2'], next: null, verdict: 'storage' },
  {
    name: 'log: 14 through a hub is still no room',
    tries: ['code 14 A 1-2.4'],
    next: null,
    verdict: 'storage',
  },
  { name: 'log: 1110, no room', tries: ['code 1110 A 1-2'], next: null, verdict: 'storage' },
  {
    name: 'log: 14, harmed and unsaved',
    answers: ['harm-yes', 'backup-none'],
    tries: ['code 14 A 1-2'],
    next: null,
    verdict: 'storage',
  },
  { name: 'log: 3194', tries: ['code 3194 A 1-2'], next: 'update', verdict: 'network' },
  {
    name: 'log: 3194 with step 1 done',
    done: ['update'],
    tries: ['code 3194 A 1-2'],
    next: 'restart',
    verdict: 'network',
  },
  {
    name: 'log: 3194 three times, all about',
    tries: ['code 3194 A 1-2', 'code 3194 B 1-3', 'code 3194 C 1-2'],
    next: 'update',
    verdict: 'network',
  },
  { name: 'log: 3014', tries: ['code 3014 A 1-2'], next: 'update', verdict: 'network' },
  { name: 'log: 53, a part', tries: ['code 53 A 1-2'], next: 'support', verdict: 'service' },
  {
    name: 'log: 53 through a hub is still a part',
    tries: ['code 53 A 1-2.4'],
    next: 'support',
    verdict: 'service',
  },
  {
    name: 'log: 53 after two of 4013',
    tries: ['code 4013 A 1-2', 'code 4013 B 1-2', 'code 53 B 1-2'],
    next: 'support',
    verdict: 'service',
  },
  {
    name: 'log: 14 once, then 4013',
    tries: ['code 14 A 1-2', 'code 4013 A 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct'],
  },

  // Not a fault.
  {
    name: 'left the recovery screen',
    tries: ['screen-left A 1-2'],
    next: 'restart',
    verdict: 'left-recovery',
  },
  {
    name: 'left the screen, through a hub',
    tries: ['screen-left A 1-2.4'],
    next: 'restart',
    verdict: 'left-recovery',
  },
  {
    name: 'left the screen, step 2 done',
    done: two,
    tries: ['screen-left A 1-2'],
    next: 'cable',
    verdict: 'left-recovery',
  },
  { name: 'the computer slept', tries: ['slept A 1-2'], next: null, verdict: 'slept' },
  { name: 'slept, through a hub', tries: ['slept A 1-2.4'], next: null, verdict: 'slept' },
  {
    name: 'slept, harmed and unsaved',
    answers: ['harm-yes', 'backup-none'],
    tries: ['slept A 1-2'],
    next: null,
    verdict: 'slept',
  },
  { name: 'called off', tries: ['called-off A 1-2'], next: 'update', verdict: null },
  {
    name: 'called off after a failure',
    tries: ['recovery-again A 1-2.4', 'called-off A 1-2'],
    next: 'cable',
    verdict: 'hub',
  },
  {
    name: 'worked',
    tries: ['recovery-again A 1-2.4', 'worked A 1-2'],
    next: 'update',
    verdict: null,
  },
  { name: 'iPhone is back', tries: ['home A 1-2'], next: 'update', verdict: null },

  // Repetition.
  {
    name: 'twice alike, one cable',
    tries: ['recovery-again A 1-2', 'recovery-again A 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct'],
  },
  {
    name: 'twice alike, two cables',
    tries: ['recovery-again A 1-2', 'recovery-again B 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct', 'other-cable'],
  },
  {
    name: 'three alike, one cable, one port',
    tries: ['recovery-again A 1-2', 'recovery-again A 1-2', 'recovery-again A 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct'],
  },
  {
    name: 'three alike, two cables, one port',
    tries: ['recovery-again A 1-2', 'recovery-again B 1-2', 'recovery-again B 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct', 'other-cable'],
  },
  {
    name: 'three alike, one cable, two ports',
    tries: ['recovery-again A 1-2', 'recovery-again A 1-3', 'recovery-again A 1-3'],
    next: 'cable',
    verdict: null,
    hidden: ['direct', 'other-port'],
  },
  {
    name: 'three alike, two cables, two ports',
    tries: ['recovery-again A 1-2', 'recovery-again A 1-2', 'recovery-again B 1-3'],
    next: 'support',
    verdict: 'inside',
    hidden: ['direct', 'other-cable', 'other-port'],
  },
  {
    name: 'the same by number in the log',
    tries: ['code 4013 A 1-2', 'code 4013 A 1-3', 'code 4013 B 1-3'],
    next: 'support',
    verdict: 'inside',
    hidden: ['direct', 'other-cable', 'other-port'],
  },
  {
    name: 'three alike, but one of them slept',
    tries: ['recovery-again A 1-2', 'slept B 1-3', 'recovery-again B 1-3'],
    next: 'cable',
    verdict: null,
    hidden: ['direct', 'other-cable', 'other-port'],
  },
  {
    name: 'three alike, but one was not watched',
    tries: ['recovery-again A 1-2', 'unwatched B 1-3', 'recovery-again B 1-3'],
    next: 'cable',
    verdict: null,
    hidden: ['direct', 'other-cable', 'other-port'],
  },
  {
    name: 'three, of which one got further',
    tries: ['recovery-again A 1-2', 'vanished B 1-3', 'recovery-again B 1-3'],
    next: 'cable',
    verdict: null,
    hidden: ['direct', 'other-cable', 'other-port'],
  },
  {
    name: 'three alike, then a good one, then one more',
    tries: [
      'recovery-again A 1-2',
      'recovery-again B 1-3',
      'recovery-again B 1-2',
      'worked A 1-2',
      'recovery-again A 1-2',
    ],
    next: 'cable',
    verdict: null,
    hidden: ['direct'],
  },
  {
    name: 'three alike, all through hubs: go direct first',
    tries: ['recovery-again A 1-2.4', 'recovery-again B 1-2.3', 'recovery-again B 1-2.4'],
    next: 'cable',
    verdict: 'hub',
    hidden: ['other-cable', 'other-port'],
  },
  {
    name: 'three alike, one of them direct: the hub is disproved',
    tries: ['recovery-again A 1-2', 'recovery-again B 1-2.4', 'recovery-again B 1-2.4'],
    next: 'support',
    verdict: 'inside',
    hidden: ['direct', 'other-cable', 'other-port'],
  },
  {
    name: 'dropped three times while installing, all about',
    tries: ['vanished A 1-2', 'vanished B 1-3', 'vanished B 1-2'],
    next: 'support',
    verdict: 'inside',
    hidden: ['direct', 'other-cable', 'other-port'],
  },
  {
    name: '4014 twice, direct, one cable',
    tries: ['black A 1-2', 'black A 1-2'],
    next: 'support',
    verdict: 'dead-boot',
    hidden: ['direct'],
  },
  {
    name: '4014 twice, once through a hub',
    tries: ['black A 1-2.4', 'black A 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct', 'other-port'],
  },
  {
    name: '4014 after 4013',
    tries: ['recovery-again A 1-2', 'black A 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct'],
  },
  {
    name: 'a try runs: its end is not known',
    running: true,
    tries: ['recovery-again A 1-2', 'recovery-again A 1-3', 'recovery-again B 1-3'],
    next: 'update',
    verdict: null,
  },

  // The person's answers.
  {
    name: 'harmed, unsaved, failed',
    answers: ['harm-yes', 'backup-none'],
    tries: ['recovery-again A 1-2'],
    next: 'support',
    verdict: 'harmed',
    hidden: ['direct'],
  },
  {
    name: 'harmed, unsaved, failed through a hub: that is free to try',
    answers: ['harm-yes', 'backup-none'],
    tries: ['recovery-again A 1-2.4'],
    next: 'cable',
    verdict: 'hub',
  },
  {
    name: 'harmed, but saved',
    answers: ['harm-yes', 'backup-cloud'],
    tries: ['recovery-again A 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct'],
  },
  {
    name: 'harmed, data not needed',
    answers: ['harm-yes', 'backup-none', 'restore-no-need'],
    tries: ['recovery-again A 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct'],
  },
  {
    name: 'not harmed, unsaved',
    answers: ['harm-no', 'backup-none'],
    tries: ['recovery-again A 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct'],
  },
  {
    name: 'not sure of harm, unsaved',
    answers: ['harm-unsure', 'backup-none'],
    tries: ['recovery-again A 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct'],
  },
  {
    name: 'all tried at home, unsaved: Restore folds away',
    answers: ['backup-none'],
    done: four,
    next: 'support',
    verdict: null,
    restore: 'folded',
  },
  {
    name: 'all tried, harmed and unsaved',
    answers: ['harm-yes', 'backup-none'],
    done: four,
    next: 'support',
    verdict: null,
    restore: 'folded',
  },
  {
    name: 'all tried, saved: the question still comes',
    answers: ['backup-computer'],
    done: four,
    next: 'support',
    verdict: null,
    restore: 'ask',
  },
  {
    name: 'all tried, asked, saved',
    answers: ['restore-backup'],
    done: four,
    next: 'support',
    verdict: null,
    restore: 'shown',
  },
  {
    name: 'all tried, asked, data not needed',
    answers: ['backup-none', 'restore-no-need'],
    done: four,
    next: 'support',
    verdict: null,
    restore: 'shown',
  },
  {
    name: 'all tried, asked, unsaved',
    answers: ['restore-no-backup'],
    done: four,
    next: 'support',
    verdict: null,
    restore: 'folded',
  },
  {
    name: 'one of four put off: the last tries open all the same',
    done: ['update', 'restart', 'cable', 'ports: later'],
    next: 'support',
    verdict: null,
    restore: 'ask',
  },
  {
    name: 'one of four not possible here: they open',
    done: ['update', 'restart: not-possible', 'cable', 'ports'],
    next: 'support',
    verdict: null,
    restore: 'ask',
  },

  // The steadiness test between two tries.
  {
    name: 'the cable held, then 4013 again: another computer tells most',
    tries: ['recovery-again A 1-2', 'held A 1-2', 'recovery-again A 1-2'],
    next: 'ports',
    verdict: 'steady',
    hidden: ['direct', 'steady'],
  },
  {
    name: 'the cable held, then the same number in the log',
    tries: ['code 4013 A 1-2', 'held A 1-2', 'code 4013 A 1-2'],
    next: 'ports',
    verdict: 'steady',
    hidden: ['direct', 'steady'],
  },
  {
    name: 'the cable held, but the number is another one now',
    tries: ['code 4013 A 1-2', 'held A 1-2', 'code 9 A 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct'],
  },
  {
    name: 'the cable held before anything failed',
    tries: ['held A 1-2', 'recovery-again A 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct'],
  },
  {
    name: 'the cable held after the last try: not tried again yet',
    tries: ['recovery-again A 1-2', 'recovery-again A 1-2', 'held A 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct'],
  },
  {
    name: 'the cable dropped in the test, then 4013 again',
    tries: ['recovery-again A 1-2', 'dropped A 1-2', 'recovery-again A 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct'],
  },
  {
    name: 'it held first and dropped later: the later test counts',
    tries: ['recovery-again A 1-2', 'held A 1-2', 'dropped A 1-2', 'recovery-again A 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct'],
  },
  {
    name: 'another cable held',
    tries: ['recovery-again A 1-2', 'held B 1-2', 'recovery-again A 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct'],
  },
  {
    name: 'the cable held on another port',
    tries: ['recovery-again A 1-2', 'held A 1-3', 'recovery-again A 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct'],
  },
  {
    name: 'held through a hub: go direct first',
    tries: ['recovery-again A 1-2.4', 'held A 1-2.4', 'recovery-again A 1-2.4'],
    next: 'cable',
    verdict: 'hub',
    hidden: ['steady'],
  },
  {
    name: 'held, step 4 done: on to the last step',
    done: ['ports'],
    tries: ['recovery-again A 1-2', 'held A 1-2', 'recovery-again A 1-2'],
    next: 'update',
    verdict: 'steady',
    hidden: ['direct', 'steady'],
  },
  {
    name: 'held, and three alike over cables and ports: it is inside',
    tries: ['recovery-again A 1-2', 'recovery-again B 1-3', 'held B 1-3', 'recovery-again B 1-3'],
    next: 'support',
    verdict: 'inside',
    hidden: ['direct', 'other-cable', 'other-port'],
  },
  {
    name: 'held, but the computer slept in the next try',
    tries: ['recovery-again A 1-2', 'held A 1-2', 'slept A 1-2'],
    next: null,
    verdict: 'slept',
  },
  {
    name: 'held, harmed and unsaved: the computer first, Restore stays folded',
    answers: ['harm-yes', 'backup-none'],
    done: four,
    tries: ['recovery-again A 1-2', 'held A 1-2', 'recovery-again A 1-2'],
    next: 'support',
    verdict: 'steady',
    hidden: ['direct', 'steady'],
    restore: 'folded',
  },

  // Another computer, by its case file.
  {
    name: 'failed alike on the other computer, once each',
    tries: ['recovery-again A 1-2 @other', 'recovery-again A 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct', 'other-port'],
  },
  {
    name: 'three alike on two computers, one cable',
    tries: ['recovery-again A 1-2 @other', 'recovery-again A 1-2 @other', 'recovery-again A 1-2'],
    next: 'cable',
    verdict: null,
    hidden: ['direct', 'other-port'],
  },
  {
    name: 'three alike on two computers, two cables, ports of the same number',
    tries: ['recovery-again A 1-2 @other', 'recovery-again B 1-2 @other', 'recovery-again A 1-2'],
    next: 'support',
    verdict: 'inside',
    hidden: ['direct', 'other-cable', 'other-port'],
  },
  {
    name: 'the last try is the other computer’s, three alike',
    tries: ['recovery-again A 1-2', 'recovery-again B 1-2', 'recovery-again B 1-2 @other'],
    next: 'support',
    verdict: 'inside',
    hidden: ['direct', 'other-cable', 'other-port'],
  },
  {
    name: 'the other computer’s try went through a hub',
    tries: ['recovery-again A 1-2.4 @other'],
    next: 'cable',
    verdict: 'hub',
  },
  {
    name: 'it works on the other computer',
    tries: ['recovery-again A 1-2', 'worked A 1-2 @other'],
    next: 'update',
    verdict: null,
  },
  {
    name: 'failed here, and it is learned that it once worked on the other computer',
    tries: ['recovery-again A 1-2', 'worked A 1-2 @other-before'],
    next: 'cable',
    verdict: null,
    hidden: ['direct'],
  },
  {
    name: 'worked here, and it is learned that it once failed on the other computer',
    tries: ['worked A 1-2', 'recovery-again A 1-2.4 @other-before'],
    next: 'update',
    verdict: null,
  },
  {
    name: '4014 here and on the other computer, both direct',
    tries: ['black A 1-2', 'black A 1-2 @other'],
    next: 'support',
    verdict: 'dead-boot',
    hidden: ['direct', 'other-port'],
  },
  {
    name: 'held here, but the failure after it is the other computer’s',
    tries: ['recovery-again A 1-2', 'held A 1-2', 'recovery-again A 1-2 @other'],
    next: 'cable',
    verdict: null,
    hidden: ['direct', 'other-port'],
  },

  // Drivers and files.
  { name: 'log: 45, a file', tries: ['code 45 A 1-2'], next: 'update', verdict: 'file' },
  { name: 'log: 3002, a file', tries: ['code 3002 A 1-2'], next: 'update', verdict: 'file' },
  { name: 'log: 2001, a driver', tries: ['code 2001 A 1-2'], next: 'update', verdict: 'driver' },
  { name: 'log: 2002, a driver', tries: ['code 2002 A 1-2'], next: 'update', verdict: 'driver' },
  { name: 'log: 2007, a driver', tries: ['code 2007 A 1-2'], next: 'update', verdict: 'driver' },
  {
    name: 'log: 1601, through a hub is still a driver',
    tries: ['code 1601 A 1-2.4'],
    next: 'update',
    verdict: 'driver',
  },
  {
    name: 'log: 2001 three times, all about: never inside',
    tries: ['code 2001 A 1-2', 'code 2001 B 1-3', 'code 2001 B 1-2'],
    next: 'update',
    verdict: 'driver',
  },
  {
    name: 'a driver, step 1 done',
    done: ['update'],
    tries: ['code 2001 A 1-2'],
    next: 'restart',
    verdict: 'driver',
  },
];
