import { IntlMessageFormat } from 'intl-messageformat';

import { clockFormats, createSay } from '../preload/contract/say.ts';

/** Turns a message into English words; patterns are parsed once. */
export const say = createSay((pattern) => {
  const parsed = new IntlMessageFormat(pattern, 'en', clockFormats);
  return { format: (values) => parsed.format(values) };
});
