import { expect, it } from 'vitest';

import { phoneToolsAmong } from './phone-tools.ts';

it('finds tools by the names that they run under', () => {
  expect(phoneToolsAmong(['Finder', 'iTunes.exe', 'AltServer.exe', '3uTools.exe'])).toEqual([
    '3uTools',
    'AltServer',
  ]);
  expect(phoneToolsAmong(['Apple Configurator'])).toEqual(['Apple Configurator']);
  expect(phoneToolsAmong([])).toEqual([]);
});

it('knows a long name by the part that Linux keeps', () => {
  expect(phoneToolsAmong(['qemu-system-aar'])).toEqual(['QEMU']);
  expect(phoneToolsAmong(['qemu-system'])).toEqual([]);
});
