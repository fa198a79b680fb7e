import { IntlMessageFormat } from 'intl-messageformat';

import { clockFormats, createSay } from '../preload/contract/say.ts';

/** The catalogue's words for main: menu, dialogs and terminal say what the window says. */
export const say = createSay((pattern) => new IntlMessageFormat(pattern, 'en', clockFormats));
