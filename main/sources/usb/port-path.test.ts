import { describe, expect, it } from 'vitest';

import { hubsOn, portPath } from './port-path.ts';

describe('portPath', () => {
  it.each([
    ['Linux', '001', [2, 4], '1-2.4'],
    ['Linux, bus 10', '010', [13], '10-13'],
    ['macOS', '02', [1, 2], '2-1.2'],
    ['macOS, bus above 9', '1a', [3], '1a-3'],
    ['macOS, first bus', '00', [1], '0-1'],
    ['Windows', 'PCIROOT(0)#PCI(0201)#PCI(0000)#USBROOT(0)', [23, 2], '0.201.0.0-23.2'],
    ['Windows, another controller', 'PCIROOT(0)#PCI(1400)#USBROOT(0)', [1], '0.1400.0-1'],
    ['Windows, hex digits', 'PCIROOT(0)#PCI(0d00)#USBROOT(1)', [1], '0.d00.1-1'],
  ])('%s', (_, bus, ports, expected) => {
    expect(portPath({ bus, ports, handle: 'h' })).toBe(expected);
  });

  it('keeps devices apart that have no port chain', () => {
    const first = portPath({ bus: '', ports: [], handle: 'DeviceId(DevInst(12))' });
    const second = portPath({ bus: '', ports: [], handle: 'DeviceId(DevInst(13))' });
    expect(first).toBe('0-?12');
    expect(second).not.toBe(first);
  });
});

it('counts hubs, and never less than none', () => {
  expect([[], [1], [1, 4], [1, 4, 2]].map(hubsOn)).toEqual([0, 0, 1, 2]);
});
