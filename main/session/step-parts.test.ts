import { describe, expect, test } from 'vitest';

import type { MessageId } from '../../preload/contract/words/en.ts';
import { checklistView } from './checklist-view.ts';
import type { HostFacts } from './event.ts';
import { arrived, fold, opening, sighting } from './session.test-support.ts';

/** What the cards of steps 1 to 4 must say of this phone on this computer, and must not. */
interface Fitting {
  /** Chip and board, as its recovery mode tells them; null for a phone that tells nothing. */
  readonly phone: readonly [name: string, chip: string, board: string] | null;
  readonly computer: HostFacts['platform'];
  readonly says: readonly MessageId[];
  readonly not: readonly MessageId[];
}

const face = 'step.restart.normal.face';
const newest = 'step.restart.force.volume-up-down-side';
const seven = 'step.restart.force.volume-down';
const home = 'step.restart.force.home';

/** The table: by phone, then by computer. */
const fittings: readonly Fitting[] = [
  {
    phone: ['iPhone 15 Pro', '8130', '04'],
    computer: 'darwin',
    says: [face, newest, 'step.cable.usb-c', 'step.ports.usb-c', 'step.update.mac.open'],
    not: [seven, home, 'step.cable.lightning', 'step.update.windows.which'],
  },
  {
    phone: ['iPhone 14 Pro Max', '8120', '0E'],
    computer: 'darwin',
    says: [face, newest, 'step.cable.lightning', 'step.ports.lightning'],
    not: [seven, home, 'step.cable.usb-c'],
  },
  {
    phone: ['iPhone 7', '8010', '08'],
    computer: 'win32',
    says: [
      'step.restart.normal.side',
      seven,
      'step.cable.lightning',
      'step.cable.direct.windows',
      'step.update.windows.which',
      'step.cable.no-show.windows',
    ],
    not: [face, newest, home, 'step.cable.direct', 'step.cable.no-show', 'step.update.mac.open'],
  },
  {
    phone: ['iPhone 6s', '8000', '04'],
    computer: 'linux',
    says: [
      'step.restart.normal.top',
      home,
      'step.cable.lightning',
      'step.update.linux.tools',
      'step.cable.no-show',
    ],
    not: [face, newest, seven, 'step.update.mac.open', 'step.update.windows.which'],
  },
  {
    phone: ['iPhone 4', '8930', '00'],
    computer: 'darwin',
    says: [home, 'step.cable.30-pin', 'step.ports.30-pin'],
    not: [newest, seven, 'step.cable.lightning', 'step.cable.usb-c'],
  },
  {
    phone: null,
    computer: 'darwin',
    says: [
      'step.restart.normal',
      'step.restart.force.intro',
      'step.restart.force.new',
      'step.restart.force.seven',
      'step.restart.force.old',
      'step.cable.either',
      'step.ports.either',
    ],
    not: [newest, seven, home, face, 'step.cable.usb-c', 'step.cable.lightning'],
  },
];

describe.each(fittings)('$phone on $computer', ({ phone, computer, says, not }) => {
  const serial =
    phone === null ? null : `CPID:${phone[1]} BDID:${phone[2]} ECID:000A1B2C3D4E5F60 IBFL:3D`;
  const device = sighting({ productId: 0x1281, serial });
  const { steps } = checklistView(fold([...opening(0, computer), arrived(1, device)]));
  const said = new Set(steps.flatMap(({ parts }) => parts.map(({ text }) => text.id)));

  test('the cards fit', () => {
    expect(says.filter((id) => !said.has(id))).toEqual([]);
    expect(not.filter((id) => said.has(id))).toEqual([]);
  });

  test('and what holds for all is said to all', () => {
    for (const id of [
      'step.ports.metal',
      'step.ports.liquid',
      'step.ports.source',
      'step.restart.erase',
      'step.restart.fifteen',
      'step.restart.picture',
      'step.cable.wiggle',
      'step.update.restart',
    ] as const) {
      expect(said).toContain(id);
    }
  });
});
