import { Menu } from 'electron';

import type { Snapshot } from '../../preload/contract/snapshot.ts';
import { menuIds, type MenuParts, menuTemplate } from './menu.ts';

/** The menu on screen. */
export interface AppMenu {
  /** Makes ticks and greyed items agree with what the window shows. */
  follow(snapshot: Snapshot): void;
}

/** Builds the application menu and puts it up; to be called once the page is loading. */
export function installMenu(parts: MenuParts): AppMenu {
  const menu = Menu.buildFromTemplate(menuTemplate(parts));
  Menu.setApplicationMenu(menu);
  const onTop = menu.getMenuItemById(menuIds.onTop);
  const speaks = menu.getMenuItemById(menuIds.speaks);
  const leaveReplay = menu.getMenuItemById(menuIds.leaveReplay);

  return {
    follow(snapshot) {
      const canLeave = snapshot.replay?.canLeave ?? false;
      // Each assignment redraws a menu bar, so only where something differs.
      if (onTop && onTop.checked !== snapshot.onTop) onTop.checked = snapshot.onTop;
      if (speaks && speaks.checked !== snapshot.speaks) speaks.checked = snapshot.speaks;
      if (leaveReplay && leaveReplay.enabled !== canLeave) leaveReplay.enabled = canLeave;
    },
  };
}
