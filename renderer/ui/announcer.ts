/** Polite words wait this long for later ones to replace them. */
export const settleMs = 1500;

/** At most one polite message in this time. */
export const politeEveryMs = 3000;

/** Where a message is spoken: between other speech, or at once. */
export type Region = 'polite' | 'assertive';

/** Decides when a screen reader hears of a change. */
export interface Announcer {
  /** Something new is on screen. The same words in a row are spoken once. */
  announce(region: Region, words: string): void;
  stop(): void;
}

/**
 * Builds an announcer. Each change is spoken in one region only: an assertive message goes out at
 * once and takes the place of a polite one that still waits.
 */
export function createAnnouncer(speak: (region: Region, words: string) => void): Announcer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let politeAt = -Infinity;
  let last = '';

  return {
    announce(region, words) {
      if (words === last) return;
      last = words;
      clearTimeout(timer);
      if (region === 'assertive') {
        speak(region, words);
        return;
      }
      const wait = Math.max(settleMs, politeAt + politeEveryMs - Date.now());
      timer = setTimeout(() => {
        politeAt = Date.now();
        speak(region, words);
      }, wait);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
