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
  const leaveReplay = menu.getMenuItemById(menuIds.leaveReplay);

  return {
    follow(snapshot) {
      if (onTop !== null) onTop.checked = snapshot.onTop;
      if (leaveReplay !== null) leaveReplay.enabled = snapshot.replay?.canLeave ?? false;
    },
  };
}
