import type { Message } from '../../preload/contract/message.ts';
import { message } from '../../preload/contract/message.ts';

/** Milliseconds in words, for sentences: "41 seconds", "2 minutes 5 seconds". */
export function spanWords(milliseconds: number): Message {
  const all = Math.floor(Math.max(0, milliseconds) / 1000);
  const minutes = Math.floor(all / 60);
  const seconds = all % 60;
  if (minutes === 0) return message('span.seconds', { seconds });
  return message(seconds === 0 ? 'span.minutes' : 'span.both', { minutes, seconds });
}

/** Milliseconds as a clock of minutes and seconds: `0:28`, `12:05`. Negative time counts as none. */
export function minutesAndSeconds(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1000);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}
