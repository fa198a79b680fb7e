import { useEffect } from 'react';

/** True where the system can speak at all; it may still have no voice. */
export const canSpeak = typeof speechSynthesis !== 'undefined';

/** A little slower than usual: the listener's hands are busy. */
const rate = 0.95;

/**
 * Says `words` once for each new `key`, and nothing while `on` is false. What is still being said is
 * cut off by what comes after it: late words would be wrong words.
 */
export function useSpeech(on: boolean, words: string, key: string): void {
  useEffect(() => {
    if (!on || !canSpeak || words === '') return;
    speechSynthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.lang = 'en';
    utterance.rate = rate;
    speechSynthesis.speak(utterance);
    // Only `key` makes it new: the same line may be worded anew without a change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [on, key]);
}
