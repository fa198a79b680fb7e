import type { StatusId } from '../../../preload/contract/snapshot.ts';
import type { SessionEvent } from '../event.ts';
import { stories } from './all.test-support.ts';
import { tell } from './telling.test-support.ts';
import { headlinesOf } from './world.test-support.ts';

/** For each state a story that comes to it. */
export const storyOfState: Readonly<Record<StatusId, string>> = {
  looking: 'ports-that-are-never-read',
  none: 'plugged-in-and-out',
  unplugged: 'plugged-in-and-out',
  restarting: 'force-restart-in-step-2',
  normal: 'healthy-restore-from-ios',
  recovery: 'healthy-restore-from-recovery',
  'recovery-12': 'left-recovery-during-the-download',
  dfu: 'force-restart-out-of-dfu',
  start: 'healthy-update-as-said',
  change: 'healthy-restore-from-ios',
  slow: 'healthy-restore-with-a-slow-start-of-the-restore-system',
  back: 'healthy-restore-from-ios',
  install: 'healthy-restore-from-ios',
  drop: 'bounces-while-installing',
  flap: 'flaps-while-installing-and-vanishes',
  wrong: 'error-4013-after-a-while',
  failed: 'vanishes-while-installing',
  'failed-2': 'three-tries-with-two-cables-on-two-ports',
  returned: 'healthy-restore-from-ios',
  done: 'update-that-is-proved-by-the-version',
  slept: 'computer-sleeps-in-a-gap',
  sleepy: 'computer-on-its-battery',
  vm: 'computer-within-a-computer',
  'low-level': 'low-level-mode-on-the-way-to-dfu',
  many: 'two-phones-of-which-one-is-restored',
  blind: 'sight-lost-while-it-installs',
};

/** The story of a state up to the moment at which it is first shown. */
export function upTo(status: StatusId): readonly SessionEvent[] {
  const { journal } = tell(stories[storyOfState[status]] ?? []);
  const ends = journal.findIndex((event, index) => {
    const isWholeMoment = event.at !== journal[index + 1]?.at;
    return isWholeMoment && headlinesOf(journal.slice(0, index + 1)).at(-1)?.id === status;
  });
  if (ends === -1) throw new Error(`no story comes to ${status}`);
  return journal.slice(0, ends + 1);
}
