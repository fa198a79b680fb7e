import type { StatusId } from '../../preload/contract/snapshot.ts';

/** Polite words wait this long for later ones to replace them. */
export const settleMs = 1500;

/** At most one polite message in this time. */
export const politeEveryMs = 3000;

/** An alert that may come again and again, and how often it may be spoken at most. */
const repeatMs: Partial<Readonly<Record<StatusId, number>>> = { flap: 30_000 };

/** Where a message is spoken: between other speech, or at once. */
export type Region = 'polite' | 'assertive';

/** Something to say. */
export interface Announcement {
  /** The state that is on screen now. */
  readonly id: StatusId;
  readonly region: Region;
  readonly words: string;
}

/** Decides when a screen reader hears of a change. */
export interface Announcer {
  /** Something new is on screen. The same words in a row are spoken once. */
  announce(announcement: Announcement): void;
  stop(): void;
}

/**
 * Builds an announcer. Each change is spoken in one region only, and only the newest one waits: an
 * alert goes out at once and takes the place of polite words that still wait.
 */
export function createAnnouncer(speak: (region: Region, words: string) => void): Announcer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let politeAt = -Infinity;
  let last = '';
  const alertedAt = new Map<StatusId, number>();

  // Not the time of day: that can be set back, and everything after it would be silent.
  const untilAlert = (id: StatusId): number =>
    (alertedAt.get(id) ?? -Infinity) + (repeatMs[id] ?? 0) - performance.now();
  const untilPolite = (): number =>
    Math.max(settleMs, politeAt + politeEveryMs - performance.now());

  return {
    announce({ id, region, words }) {
      if (words === last) return;
      last = words;
      clearTimeout(timer);
      const say = (): void => {
        if (region === 'polite') politeAt = performance.now();
        else alertedAt.set(id, performance.now());
        speak(region, words);
      };
      const wait = region === 'assertive' ? untilAlert(id) : untilPolite();
      if (wait <= 0) say();
      else timer = setTimeout(say, wait);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
