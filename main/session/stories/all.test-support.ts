import { aroundStories } from './around.test-support.ts';
import { computerStories } from './computer.test-support.ts';
import { failingStories } from './failing.test-support.ts';
import { handStories } from './hands.test-support.ts';
import { healthyStories } from './healthy.test-support.ts';
import { logStories } from './logs.test-support.ts';
import type { Story } from './telling.test-support.ts';

/** Every story, by the name of its file in `e2e/scenarios`. */
export const stories: Readonly<Record<string, Story>> = {
  ...healthyStories,
  ...failingStories,
  ...handStories,
  ...aroundStories,
  ...logStories,
  ...computerStories,
};
