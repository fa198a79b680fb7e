import { IntlMessageFormat } from 'intl-messageformat';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';

import type { Command } from '../../preload/contract/command.ts';
import { parseCommand } from '../../preload/contract/parse-command.ts';
import { createSay } from '../../preload/contract/say.ts';
import { menuTemplate, type PageKey } from './menu.ts';

const say = createSay((pattern) => new IntlMessageFormat(pattern, 'en'));

const nothing = (): undefined => undefined;

function items(
  platform: NodeJS.Platform,
  run: (command: Command) => void = nothing,
  press: (key: PageKey) => void = nothing,
) {
  return menuTemplate({ platform, say, run, press }).flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu : [],
  );
}

function click(item: MenuItemConstructorOptions, checked = false): void {
  // The items use nothing else of what Electron hands them.
  const handler = item.click as ((item: { readonly checked: boolean }) => void) | undefined;
  handler?.({ checked });
}

describe.each(['darwin', 'win32', 'linux'] as const)('the menu on %s', (platform) => {
  test('opens each step with its number', () => {
    const run = vi.fn<(command: Command) => void>();
    const steps = items(platform, run).filter(({ accelerator }) =>
      /^CommandOrControl\+[1-5]$/.test(accelerator ?? ''),
    );
    for (const step of steps) click(step);
    expect(steps.map(({ label }) => label)).toEqual([1, 2, 3, 4, 5].map((n) => `Open step ${n}`));
    expect(run.mock.calls.map(([command]) => 'step' in command && command.step)).toEqual([
      'update',
      'restart',
      'cable',
      'ports',
      'support',
    ]);
  });

  test('keeps on top and lets go', () => {
    const run = vi.fn<(command: Command) => void>();
    const onTop = items(platform, run).find(({ id }) => id === 'on-top');
    expect(onTop?.accelerator).toBe('CommandOrControl+Shift+P');
    click(onTop ?? {}, true);
    click(onTop ?? {}, false);
    expect(run.mock.calls).toEqual([
      [{ type: 'keep-on-top', on: true }],
      [{ type: 'keep-on-top', on: false }],
    ]);
  });

  test('speaks and falls silent', () => {
    const run = vi.fn<(command: Command) => void>();
    const speaks = items(platform, run).find(({ id }) => id === 'speaks');
    expect(speaks?.accelerator).toBe('CommandOrControl+Shift+M');
    click(speaks ?? {}, true);
    click(speaks ?? {}, false);
    expect(run.mock.calls).toEqual([[{ type: 'speak', on: true }], [{ type: 'speak', on: false }]]);
  });

  test('makes text larger, smaller and usual, and leaves Ctrl+0 to the page', () => {
    const zoom = items(platform).filter(({ role }) => /zoom/i.test(role ?? ''));
    expect(zoom.map(({ role, accelerator }) => [role, accelerator])).toEqual([
      ['zoomIn', 'CommandOrControl+Plus'],
      ['zoomIn', 'CommandOrControl+='],
      ['zoomOut', 'CommandOrControl+-'],
      ['resetZoom', 'CommandOrControl+Shift+0'],
    ]);
    const zero = items(platform).filter(({ accelerator }) => accelerator === 'CommandOrControl+0');
    expect(zero.map(({ label }) => label)).toEqual(
      platform === 'darwin' ? [] : ['Before you start'],
    );
  });

  test('uses no shortcut twice and none without a modifier but F1', () => {
    const used = items(platform).flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(used).size).toBe(used.length);
    expect(used.filter((accelerator) => !accelerator.includes('+'))).toEqual(
      platform === 'darwin' ? [] : ['F1'],
    );
  });

  test('presses the page’s own keys in the page, and does not listen to them', () => {
    const pressed = vi.fn<(key: PageKey) => void>();
    const pageItems = items(platform, nothing, pressed).filter(({ label }) =>
      [
        'I’ve changed the cable',
        'All tries',
        'What happened?',
        'Report for Apple or a shop',
        'Keyboard shortcuts',
      ].includes(label ?? ''),
    );
    for (const item of pageItems) click(item);
    const modifiers = [platform === 'darwin' ? 'meta' : 'control'];
    expect(pressed.mock.calls).toEqual([
      [{ keyCode: 'B', modifiers }],
      [{ keyCode: '6', modifiers }],
      [
        platform === 'darwin'
          ? { keyCode: 'Y', modifiers: ['meta'] }
          : { keyCode: 'H', modifiers: ['control'] },
      ],
      [{ keyCode: 'E', modifiers }],
      [{ keyCode: 'F1', modifiers: [] }],
    ]);
    for (const item of pageItems) {
      expect(item.accelerator === undefined || item.registerAccelerator === false).toBe(true);
    }
  });

  test('asks only for what the page could ask for', () => {
    const run = vi.fn<(command: Command) => void>();
    for (const item of items(platform, run)) click(item);
    expect(run.mock.calls.length).toBeGreaterThan(10);
    for (const [command] of run.mock.calls) expect(parseCommand(command)).toEqual(command);
  });

  test('tells of a try that began and of one that stopped', () => {
    const run = vi.fn<(command: Command) => void>();
    const said = items(platform, run).filter(({ label }) =>
      /^(I’ve started|It has)/.test(label ?? ''),
    );
    for (const item of said) click(item);
    expect(run.mock.calls).toEqual([[{ type: 'say-try' }], [{ type: 'say-end', why: 'stopped' }]]);
  });

  test('cannot leave a replay that is not there', () => {
    expect(items(platform).find(({ id }) => id === 'leave-replay')?.enabled).toBe(false);
  });
});

test('a Mac has its own menus, with copy and paste', () => {
  const roles = menuTemplate({ platform: 'darwin', say, run: nothing, press: nothing }).map(
    ({ role }) => role,
  );
  expect(roles).toEqual([
    'appMenu',
    'editMenu',
    undefined,
    undefined,
    undefined,
    undefined,
    'windowMenu',
    'help',
  ]);
});
