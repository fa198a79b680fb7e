import type {
  CheckAnswer,
  CheckCost,
  CheckEvidence,
  CheckId,
} from '../../../preload/contract/check.ts';
import { iphone11Pro } from './phones.test-support.ts';
import type { Beat, Story } from './telling.test-support.ts';
import { comes, goes, opens, saysStarted, serviceFound } from './telling.test-support.ts';

const { ios, recovery } = iphone11Pro;

type Parts = Pick<CheckAnswer, 'result' | 'reason' | 'values'> & {
  readonly evidence: readonly CheckEvidence[];
};

function answers(check: CheckId, parts: Parts, cost: CheckCost = 'cheap'): Beat {
  const answer = { check, ...parts } as CheckAnswer;
  return (world) => world.happen({ kind: 'check-answered', source: 'host', cost, answer });
}

function asks(...checks: readonly CheckId[]): Beat {
  return (world) => world.happen({ kind: 'checks-begun', source: 'host', checks });
}

type Value = string | number;
const said = (from: string, text: string): readonly CheckEvidence[] => [{ from, text }];
const ok = (
  reason: string,
  evidence: readonly CheckEvidence[],
  values: Readonly<Record<string, Value>> = {},
) => ({ result: 'ok', reason, values, evidence }) as Parts;
const attention = (
  reason: string,
  evidence: readonly CheckEvidence[],
  values: Readonly<Record<string, Value>> = {},
) => ({ result: 'attention', reason, values, evidence }) as Parts;
const unknown = (reason: string): Parts =>
  ({ result: 'unknown', reason, values: {}, evidence: [] }) as unknown as Parts;

const mains = answers('power', ok('mains', said('pmset -g batt', "Now drawing from 'AC Power'")));
const battery = answers(
  'power',
  attention('battery', said('pmset -g batt', "Now drawing from 'Battery Power'"), {
    known: 'yes',
    percent: 41,
  }),
);
const noUpdate = answers(
  'mac-update',
  ok('none-waiting', said('softwareupdate --list', 'No new software available.')),
  'slow',
);
const updateWaits = answers(
  'mac-update',
  attention(
    'waiting',
    said(
      'softwareupdate --list',
      '* Label: macOS Tahoe 26.8-25H91\n\tTitle: macOS Tahoe 26.8, Version: 26.8, Size: 4123456KiB, Recommended: YES, Action: restart, ',
    ),
    { version: '26.8' },
  ),
  'slow',
);

/** Everything on a Mac, fine. */
const allFine: Story = [
  mains,
  answers('lid', ok('open', said('ioreg', '"AppleClamshellState" = No'))),
  answers('sleep-setting', ok('kept-awake', said('pmset -g', ' sleep  15'), { minutes: 15 })),
  answers('disk', ok('enough', said('free space', '212 GB of 494 GB'), { gigabytes: 212 })),
  answers('virtual-machine', ok('real', said('sysctl kern.hv_vmm_present', '0'))),
  answers('phone-tools', ok('none-running', said('ps', '412 programs run'))),
  answers('mac-version', ok('read', said('sw_vers', 'ProductVersion: 26.7'), { version: '26.7' })),
  noUpdate,
  serviceFound,
  answers('restarted', ok('started', said('uptime', '2 hours'), { at: 1_767_258_000_000 })),
  answers('hosts-file', ok('clean', said('/etc/hosts', '127.0.0.1 localhost'))),
  answers('vpn', ok('none-seen', said('netstat', 'default 192.0.2.1 UGScg en0'))),
  answers('proxy', ok('none', said('scutil --proxy', 'HTTPSEnable : 0'))),
  answers('clock', ok('plausible', said('clock', '2026-01-01'))),
];

const names: readonly CheckId[] = [
  ...(['power', 'lid', 'sleep-setting', 'disk', 'virtual-machine', 'phone-tools'] as const),
  ...(['mac-version', 'mac-update', 'restarted', 'hosts-file', 'vpn', 'proxy', 'clock'] as const),
];

/** What is found about the computer itself. */
export const computerStories = {
  'computer-that-is-ready': [...opens(), asks(...names), 1.2, ...allFine, 5, comes(ios), 20],
  'computer-with-three-problems': [
    ...[...opens(), asks(...names), 1.2, ...allFine],
    battery,
    answers('disk', attention('low', said('free space', '19 GB of 494 GB'), { gigabytes: 19 })),
    answers(
      'phone-tools',
      attention('running', said('ps', '/Applications/iMazing.app'), { count: 1, names: 'iMazing' }),
    ),
    updateWaits,
    20,
  ],
  'computer-that-tells-nothing': [
    ...[...opens(), asks(...names), 12],
    ...names.map((id, index) =>
      answers(id, unknown((['timed-out', 'denied', 'unreadable'] as const)[index % 3] ?? 'empty')),
    ),
    20,
  ],
  'computer-that-is-being-looked-at': [
    ...[...opens(), mains, 5, asks(...names), 2, mains],
    answers('disk', ok('enough', said('free space', '212 GB of 494 GB'), { gigabytes: 212 })),
    2,
  ],
  'computer-on-its-battery': [...opens(), 1, ...allFine, battery, comes(ios), 10],
  'computer-on-its-battery-during-a-try': [
    ...[...opens(), 1, ...allFine, comes(ios), 20, saysStarted, 30, battery],
    ...[goes(), 6.4, comes(recovery), 10],
  ],
  'computer-within-a-computer': [
    ...[...opens(), 1, ...allFine],
    answers(
      'virtual-machine',
      attention('virtual', said('sysctl kern.hv_vmm_present', '1'), { host: 'none' }),
    ),
    ...[comes(ios), 10],
  ],
  'update-that-waits-after-all': [...opens(), 1, ...allFine, 600, updateWaits, 10],
} satisfies Readonly<Record<string, Story>>;
