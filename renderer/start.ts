import { findCompanion } from './companion.ts';

/** A window that nobody can see draws no frames; its page is begun all the same. */
const frameLimitMs = 200;

// The static page holds the first words, and they go first: the page behind them is begun in the
// first frame and runs when that has been painted, which is when the second one comes.
let begun = false;
const begin = (): void => {
  if (begun) return;
  begun = true;
  void import('./main.tsx');
};
setTimeout(begin, frameLimitMs);
requestAnimationFrame(() => {
  setTimeout(begin, 0);
  requestAnimationFrame(() => {
    const at = Date.now();
    // Only for the log: a refusal changes nothing for the person.
    findCompanion()
      .send({ type: 'painted', what: 'words', at })
      .catch(() => undefined);
  });
});
