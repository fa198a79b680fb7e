import { IntlMessageFormat } from 'intl-messageformat';

import { createSay } from '../preload/contract/say.ts';

/** Turns a message into English words; patterns are parsed once. */
export const say = createSay((pattern) => {
  const parsed = new IntlMessageFormat(pattern, 'en', clockFormats);
  return { format: (values) => parsed.format(values) };
});

/** Times are shown on a 24-hour clock, the same in the sentences and in the list. */
const clockFormats = {
  time: { short: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } },
} as const;
