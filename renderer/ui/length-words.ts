import type { Message } from '../../preload/contract/message.ts';

/**
 * A length of time in words, for those who hear it: "14 seconds", "2 minutes 5 seconds", "1 hour
 * 2 minutes". At most two units; below zero counts as zero.
 */
export function lengthWords(ms: number): Message {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const parts = [
    unit('hours', Math.floor(seconds / 3600)),
    unit('minutes', Math.floor(seconds / 60) % 60),
    unit('seconds', seconds % 60),
  ].filter(({ values: { count } }) => count > 0);
  const [first, second] = parts;
  if (first === undefined) return unit('seconds', 0);
  return second === undefined ? first : { id: 'ui.length.two', values: { first, second } };
}

function unit(name: 'hours' | 'minutes' | 'seconds', count: number) {
  return { id: `ui.length.${name}`, values: { count } } as const;
}
