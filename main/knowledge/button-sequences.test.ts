import { expect, test } from 'vitest';

import { buttonFamilies, coachProcedures } from '../../preload/contract/coach.ts';
import { buttonSequence, sequenceLength } from './button-sequences.ts';

/** Buttons and seconds after the time to get ready; ✕ is no button. */
const expected = {
  restart: {
    home: 'side 4, ✕ 6, ✕ 30, side 6',
    'volume-down': 'side 4, ✕ 6, ✕ 30, side 6',
    'volume-up-down-side': 'side+volume-up 4, ✕ 6, ✕ 30, side 6',
  },
  'force-restart': {
    home: 'side+home 15',
    'volume-down': 'side+volume-down 15',
    'volume-up-down-side': 'volume-up 2, volume-down 2, side 15',
  },
  recovery: {
    home: 'side+home 15, side+home 15',
    'volume-down': 'side+volume-down 15, side+volume-down 15',
    'volume-up-down-side': 'volume-up 2, volume-down 2, side 15, side 15',
  },
  dfu: {
    home: 'side+home 9, home 10',
    'volume-down': 'side+volume-down 9, volume-down 10',
    'volume-up-down-side':
      'volume-up 2, volume-down 2, side 10, side+volume-down 5, volume-down 10',
  },
} as const;

const table = coachProcedures.flatMap((procedure) =>
  buttonFamilies.map((family) => ({ procedure, family, holds: expected[procedure][family] })),
);

test.each(table)('$procedure on $family', ({ procedure, family, holds }) => {
  const sequence = buttonSequence(procedure, { family, hasHome: null });
  const [ready, ...rest] = sequence;
  expect(ready).toEqual({ id: 'ready', buttons: [], ms: 5000, screen: 'any' });
  expect(
    rest.map(({ buttons, ms }) => `${buttons.join('+') || '✕'} ${String(ms / 1000)}`).join(', '),
  ).toBe(holds);
  expect(new Set(sequence.map(({ id }) => id)).size).toBe(sequence.length);
});

test('an iPhone 8 shows the slider for its side button alone', () => {
  const phone = { family: 'volume-up-down-side', hasHome: true } as const;
  expect(buttonSequence('restart', phone)[1]).toMatchObject({
    id: 'slider.side',
    buttons: ['side'],
  });
  // Nothing else differs.
  expect(buttonSequence('dfu', phone)).toEqual(buttonSequence('dfu', { ...phone, hasHome: false }));
});

test('holds end with what the procedure is for', () => {
  const ends = { restart: 'logo', 'force-restart': 'logo', recovery: 'cable', dfu: 'black' };
  for (const { procedure, family } of table) {
    const sequence = buttonSequence(procedure, { family, hasHome: null });
    expect(sequence.at(-1)?.screen).toBe(ends[procedure]);
  }
});

test('the length is the sum of the holds', () => {
  const phone = { family: 'volume-up-down-side', hasHome: false } as const;
  expect(sequenceLength(buttonSequence('dfu', phone))).toBe(34_000);
  expect(sequenceLength([])).toBe(0);
});
