import { shell } from 'electron';

import type { LinkId } from '../../preload/contract/link-id.ts';
import type { PaneId } from '../../preload/contract/pane-id.ts';

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

/**
 * Panes of the systems' own settings. macOS 13 and later: identifiers of the extensions, of which
 * the one for software updates is in wide use and the others are from lists of third parties.
 * Windows 10 and 11: Microsoft's list of `ms-settings:` addresses. Linux has no common one.
 */
const settingsPanes: Readonly<Partial<Record<NodeJS.Platform, Readonly<Record<PaneId, string>>>>> =
  {
    darwin: {
      'system-update': 'x-apple.systempreferences:com.apple.Software-Update-Settings.extension',
      storage: 'x-apple.systempreferences:com.apple.settings.Storage',
      power: 'x-apple.systempreferences:com.apple.Battery-Settings.extension',
      vpn: 'x-apple.systempreferences:com.apple.NetworkExtensionSettingsUI.NESettingsUIExtension',
      network: 'x-apple.systempreferences:com.apple.Network-Settings.extension',
      clock: 'x-apple.systempreferences:com.apple.Date-Time-Settings.extension',
    },
    win32: {
      'system-update': 'ms-settings:windowsupdate',
      storage: 'ms-settings:storagesense',
      power: 'ms-settings:powersleep',
      vpn: 'ms-settings:network-vpn',
      network: 'ms-settings:network-proxy',
      clock: 'ms-settings:dateandtime',
    },
  };

/** The address of a pane on a system, or null where it has none. */
export function paneAddress(pane: PaneId, platform: NodeJS.Platform): string | null {
  return settingsPanes[platform]?.[pane] ?? null;
}

/** Opens a pane of the system's settings; false where this system has no such pane. */
export function openPane(
  pane: PaneId,
  platform: NodeJS.Platform,
  onFault: (what: string, error: unknown) => void,
): boolean {
  const address = paneAddress(pane, platform);
  if (address === null) return false;
  shell.openExternal(address).catch((error: unknown) => {
    onFault(`the pane ${pane} could not be opened`, error);
  });
  return true;
}
