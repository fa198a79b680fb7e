import { expect, test } from 'vitest';

import { say } from '../say.ts';
import { stepNameMessage } from './step-name.ts';

test.each([
  [{ number: 3, state: 'open', next: true }, 'Step 3 of 5, use a different cable, next fix'],
  [{ number: 3, state: 'open', next: false }, 'Step 3 of 5, use a different cable'],
  [{ number: 3, state: 'done', next: false }, 'Step 3 of 5, use a different cable, done'],
  [{ number: 3, state: 'skipped', next: false }, 'Step 3 of 5, use a different cable, skipped'],
] as const)('%o', (step, name) => {
  expect(say(stepNameMessage(step, 'Use a different cable', 5))).toBe(name);
});
