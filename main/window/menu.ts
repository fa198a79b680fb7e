import type { MenuItemConstructorOptions } from 'electron';

import type { Command } from '../../preload/contract/command.ts';
import { message } from '../../preload/contract/message.ts';
import type { Say } from '../../preload/contract/say.ts';
import { stepIds } from '../../preload/contract/step-id.ts';

/** Items whose look follows the snapshot, by id. */
export const menuIds = { onTop: 'on-top', speaks: 'speaks', leaveReplay: 'leave-replay' } as const;

/** A key press that the page understands. */
export interface PageKey {
  readonly keyCode: string;
  readonly modifiers: readonly ('control' | 'meta')[];
}

/** What the menu needs from outside. */
export interface MenuParts {
  readonly platform: NodeJS.Platform;
  readonly say: Say;
  /** Does what the page could ask for too. */
  readonly run: (command: Command) => void;
  /** Presses a key in the page, for what only the page can do. */
  readonly press: (key: PageKey) => void;
}

/**
 * The application menu: every command that has a shortcut, so that it can be found and read. On a
 * Mac it is the menu bar; elsewhere the bar shows on Alt and the shortcuts work without it.
 * F6 and Esc belong to the page alone. Ctrl/Cmd+0 is kept free for the gate.
 */
export function menuTemplate({
  platform,
  say,
  run,
  press,
}: MenuParts): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';

  const item = (
    label: Parameters<typeof message>[0],
    command: Command,
    accelerator?: string,
  ): MenuItemConstructorOptions => ({
    label: say(message(label)),
    click: () => {
      run(command);
    },
    ...(accelerator === undefined ? {} : { accelerator }),
  });

  // The page hears its keys itself. So the item shows the key but does not listen to it; a Mac
  // would listen all the same, so there the item does without.
  const pageItem = (label: Parameters<typeof message>[0], key: PageKey, shown: string) => ({
    label: say(message(label)),
    click: () => {
      press(key);
    },
    ...(mac ? {} : { accelerator: shown, registerAccelerator: false }),
  });

  const role = (
    label: Parameters<typeof message>[0],
    name: 'quit' | 'zoomIn' | 'zoomOut' | 'resetZoom',
    accelerator: string,
  ): MenuItemConstructorOptions => ({ label: say(message(label)), role: name, accelerator });

  const steps: MenuItemConstructorOptions[] = stepIds.map((step, index) => ({
    label: say(message('shell.menu.step', { number: index + 1 })),
    accelerator: `CommandOrControl+${String(index + 1)}`,
    click: () => {
      run({ type: 'open-step', step });
    },
  }));
  const gate = pageItem(
    'ready.title',
    { keyCode: '0', modifiers: [mac ? 'meta' : 'control'] },
    'CommandOrControl+0',
  );

  const command = mac ? 'meta' : 'control';
  const tries: MenuItemConstructorOptions[] = [
    item('shell.menu.try-started', { type: 'say-try' }, 'CommandOrControl+N'),
    item('shell.menu.try-stopped', { type: 'say-end', why: 'stopped' }),
    { type: 'separator' },
    pageItem(
      'shell.menu.cable-changed',
      { keyCode: 'B', modifiers: [command] },
      'CommandOrControl+B',
    ),
    { type: 'separator' },
    pageItem('shell.menu.tries', { keyCode: '6', modifiers: [command] }, 'CommandOrControl+6'),
  ];

  const view: MenuItemConstructorOptions[] = [
    pageItem(
      'shell.menu.timeline',
      mac ? { keyCode: 'Y', modifiers: ['meta'] } : { keyCode: 'H', modifiers: ['control'] },
      'CommandOrControl+H',
    ),
    pageItem('ui.report.title', { keyCode: 'E', modifiers: [command] }, 'CommandOrControl+E'),
    { type: 'separator' },
    role('shell.menu.zoom-in', 'zoomIn', 'CommandOrControl+Plus'),
    // On most keyboards plus needs Shift; people press the key without it.
    {
      ...role('shell.menu.zoom-in', 'zoomIn', 'CommandOrControl+='),
      visible: false,
      acceleratorWorksWhenHidden: true,
    },
    role('shell.menu.zoom-out', 'zoomOut', 'CommandOrControl+-'),
    role('shell.menu.zoom-reset', 'resetZoom', 'CommandOrControl+Shift+0'),
    { type: 'separator' },
    {
      id: menuIds.onTop,
      type: 'checkbox',
      label: say(message('shell.menu.on-top')),
      accelerator: 'CommandOrControl+Shift+P',
      click: ({ checked }) => {
        run({ type: 'keep-on-top', on: checked });
      },
    },
    {
      id: menuIds.speaks,
      type: 'checkbox',
      label: say(message('shell.menu.speak')),
      accelerator: 'CommandOrControl+Shift+M',
      click: ({ checked }) => {
        run({ type: 'speak', on: checked });
      },
    },
    item('shell.menu.retry-usb', { type: 'retry-usb' }, 'CommandOrControl+R'),
  ];

  const replay: MenuItemConstructorOptions[] = [
    item('shell.menu.replay-healthy', { type: 'play-demo', demo: 'healthy' }),
    item('shell.menu.replay-failing', { type: 'play-demo', demo: 'failing' }),
    { type: 'separator' },
    {
      ...item('shell.menu.replay-leave', { type: 'leave-replay' }),
      id: menuIds.leaveReplay,
      enabled: false,
    },
  ];

  const help: MenuItemConstructorOptions[] = [
    pageItem('shell.menu.number', { keyCode: 'D', modifiers: [command] }, 'CommandOrControl+D'),
    pageItem('shell.menu.shortcuts', { keyCode: 'F1', modifiers: [] }, 'F1'),
    { type: 'separator' },
    item('shell.menu.help-4013', { type: 'open-link', link: 'apple-4013' }),
    item('shell.menu.help-restart', { type: 'open-link', link: 'apple-force-restart' }),
    item('shell.menu.help-support', { type: 'open-link', link: 'apple-support' }),
  ];

  const app: MenuItemConstructorOptions[] = mac
    ? [{ role: 'appMenu' }, { role: 'editMenu' }]
    : [
        {
          label: say(message('shell.menu.app')),
          submenu: [role('shell.menu.quit', 'quit', 'CommandOrControl+Q')],
        },
      ];

  return [
    ...app,
    { label: say(message('shell.menu.steps')), submenu: [gate, { type: 'separator' }, ...steps] },
    { label: say(message('shell.menu.try')), submenu: tries },
    { label: say(message('shell.menu.view')), submenu: view },
    { label: say(message('shell.menu.replay')), submenu: replay },
    ...(mac ? [{ role: 'windowMenu' } satisfies MenuItemConstructorOptions] : []),
    { role: 'help', label: say(message('shell.menu.help')), submenu: help },
  ];
}
