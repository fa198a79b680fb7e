import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import { saysMore } from '../usbmux/only-asks.test-support.ts';
import { reachesForDevices } from './passive.test-support.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));

/** Every program file under main, tests left out: they plant what is forbidden. */
const files = readdirSync(join(project, 'main'), { recursive: true, encoding: 'utf8' })
  .map((file) => `main/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.[cm]?[jt]sx?$/.test(file) && !/\.test(-support)?\.ts$/.test(file));

describe('Holdsteady only watches', () => {
  it('finds the files it is to judge', () => {
    expect(files).toContain('main/sources/usb/sensor.ts');
    expect(files).toContain('main/sources/usbmux/connection.ts');
    expect(files).toContain('main/sources/usbmux/requests.ts');
    expect(files.length).toBeGreaterThan(30);
  });

  it.each(files)('%s', (file) => {
    const text = readFileSync(join(project, file), 'utf8');
    expect(reachesForDevices(file, text)).toEqual([]);
    // Apple's device service is the other way to a phone.
    expect(saysMore(file, text)).toEqual([]);
  });
});

describe('the test can fail', () => {
  const sensor = 'main/sources/usb/sensor.ts';
  const beside = 'main/sources/usb/copy-device.ts';
  const elsewhere = 'main/window/window.ts';

  it.each([
    [elsewhere, `import { usb } from 'usb';`],
    [beside, `import { usb } from 'usb';`],
    [beside, `import type { UsbDevice } from 'usb/index.js';`],
    [sensor, `import { usb, WebUSB } from 'usb';`],
    [sensor, `import { WebUSB as usb } from 'usb';`],
    [sensor, `import * as all from 'usb';`],
    [sensor, `import usb from 'usb';`],
    [sensor, `import { Emitter } from 'usb/index.js';`],
    [sensor, `import native from '@node-usb/usb-linux-x64-gnu';`],
    [sensor, `export { usb } from 'usb';`],
    [sensor, `const { usb } = require('usb');`],
    [sensor, `const { usb } = await import('usb');`],
    [elsewhere, `import { HID } from 'node-hid';`],
    [elsewhere, `const name = 'u' + 'sb'; await import(name);`],
    [elsewhere, `import all = require('usb');`],
    [beside, `await device.open();`],
    [beside, `device['open']();`],
    [beside, `device[\`reset\`]();`],
    [beside, `device[name]();`],
    [beside, `somethingElse[name]();`],
    [beside, `const { open } = device;`],
    [beside, `const { open: look } = device;`],
    [beside, `Reflect.get(device, name);`],
    [beside, `device?.close();`],
    [beside, `device.reset();`],
    [beside, `device.forget();`],
    [beside, `console.log(device.configuration, device.configurations);`],
    [beside, `console.log(device.manufacturerName);`],
    [beside, `device.detachKernelDriver(0);`],
    [beside, `usb.nativeEmitter.addAttach(tell);`],
    [elsewhere, `device.claimInterface(0);`],
    [elsewhere, `device.releaseInterface(0);`],
    [elsewhere, `device.selectConfiguration(1);`],
    [elsewhere, `device.selectAlternateInterface(1, 0);`],
    [elsewhere, `device.controlTransferOut(setup);`],
    [elsewhere, `device.nativeControlTransferIn(setup, 1, 1);`],
    [elsewhere, `device.transferIn(1, 64);`],
    [elsewhere, `device.isochronousTransferOut(1, data, []);`],
    [elsewhere, `device.clearHalt('in', 1);`],
    [elsewhere, `usb.requestDevice({ filters: [] });`],
  ])('%s: %s', (path, text) => {
    expect(reachesForDevices(path, text)).not.toEqual([]);
  });

  it.each([
    [sensor, `import { usb } from 'usb'; usb.addEventListener('connect', tell);`],
    [beside, `console.log(device.serialNumber, device.ports[0], value['device']);`],
    [elsewhere, `window.close(); dialog.open(); form.reset();`],
    [beside, `// device.open() is what we never do`],
  ])('and lets pass: %s: %s', (path, text) => {
    expect(reachesForDevices(path, text)).toEqual([]);
  });
});
