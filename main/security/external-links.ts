import { shell } from 'electron';

import type { LinkId } from '../../preload/contract/link-id.ts';

/**
 * The pages behind the names that the window may send: Apple's own, and the page of Apple's own
 * app in Microsoft's shop. Addresses without a language, so that the site picks the reader's.
 * Titles noted in 2026.
 */
export const linkAddresses: Readonly<Record<LinkId, string>> = {
  // "If you see error 9, 4005, 4013 or 4014 when you restore your iPhone or iPad"
  'apple-4013': 'https://support.apple.com/102561',
  // iPhone User Guide, "Force restart iPhone"
  'apple-force-restart':
    'https://support.apple.com/guide/iphone/force-restart-iphone-iph8903c3ee6/ios',
  // "If you can't update or restore your iPhone"
  'apple-recovery-mode': 'https://support.apple.com/118106',
  // "Update macOS on Mac"
  'apple-update-mac': 'https://support.apple.com/108382',
  'apple-itunes-download': 'https://www.apple.com/itunes/',
  'apple-devices-store': 'https://apps.microsoft.com/detail/9NP83LWLPZ9K',
  // "Cleaning your iPhone"
  'apple-ports-cleaning': 'https://support.apple.com/HT207123',
  // "If you see a liquid-detection alert on your iPhone"
  'apple-liquid': 'https://support.apple.com/102643',
  'apple-support': 'https://support.apple.com/iphone',
};

/** Opens a page in the person's browser; `onFault` hears when the system has none that takes it. */
export function openLink(link: LinkId, onFault: (what: string, error: unknown) => void): void {
  shell.openExternal(linkAddresses[link]).catch((error: unknown) => {
    onFault(`the link ${link} could not be opened`, error);
  });
}
