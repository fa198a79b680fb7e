import { describe, expect, it } from 'vitest';

import type { BusDevice } from './bus-device.ts';
import { keyboard, phone } from './bus-device.test-support.ts';
import type { BusMessage } from './message.ts';
import type { Presence } from './presence.ts';
import { census, hasPhone, nobody, withoutHandles } from './presence.ts';
import { fold } from './presence-map.ts';

/** Runs messages through the fold; the time moves on by 100 ms unless a test says otherwise. */
class Bus {
  presence: Presence = nobody;
  seq = 0;
  at = 1000;

  attached(device: BusDevice): string[] {
    this.seq += 1;
    return this.#take({ kind: 'attached', seq: this.seq, at: (this.at += 100), device });
  }

  detached({ handle, port }: BusDevice): string[] {
    this.seq += 1;
    return this.#take({ kind: 'detached', seq: this.seq, at: (this.at += 100), handle, port });
  }

  listed(devices: readonly BusDevice[], since = this.seq): string[] {
    return this.#take({ kind: 'listing', since, at: (this.at += 100), answers: 0, devices });
  }

  restarted(): void {
    this.seq = 0;
    this.presence = withoutHandles(this.presence);
  }

  #take(message: BusMessage): string[] {
    const folded = fold(this.presence, message);
    this.presence = folded.presence;
    return folded.events.map((event) => {
      expect(event.at).toBe(this.at);
      if (event.kind === 'phone-left') return `left ${event.port} by ${event.via}`;
      if (event.kind === 'other-left') return `other left ${event.port}`;
      if (event.kind === 'phone-described') return `described ${event.sighting.port}`;
      if (event.kind !== 'phone-arrived') throw new Error(`not of the bus: ${event.kind}`);
      return `arrived ${event.sighting.port} by ${event.via}`;
    });
  }
}

/** A bus whose first listing showed these devices. */
function busWith(...devices: readonly BusDevice[]): Bus {
  const bus = new Bus();
  bus.listed(devices);
  return bus;
}

describe('events', () => {
  it('are believed at once', () => {
    const bus = busWith();
    expect(bus.attached(phone())).toEqual(['arrived 1-2 by event']);
    expect(bus.detached(phone())).toEqual(['left 1-2 by event']);
  });

  it('carry what was seen, and nothing of the handle', () => {
    const { events } = fold(nobody, { kind: 'attached', seq: 1, at: 7, device: phone() });
    const { handle: _, address: __, ...sighting } = phone();
    expect(events).toEqual([
      { kind: 'phone-arrived', at: 7, source: 'usb', via: 'event', sighting },
    ]);
  });

  it('that come twice count once', () => {
    const bus = busWith();
    bus.attached(phone());
    expect(bus.attached(phone())).toEqual([]);
    bus.detached(phone());
    expect(bus.detached(phone())).toEqual([]);
  });

  it('that come twice and mixed leave nobody behind', () => {
    const bus = busWith();
    bus.attached(phone());
    bus.detached(phone());
    bus.at -= 95;
    expect(bus.attached(phone())).toEqual([]);
    expect(bus.presence.devices.size).toBe(0);
  });

  it('delivered the wrong way round tell of one visit and leave nobody behind', () => {
    const bus = busWith();
    expect(bus.detached(phone())).toEqual([]);
    bus.at -= 95;
    expect(bus.attached(phone())).toEqual(['arrived 1-2 by event', 'left 1-2 by event']);
    expect(bus.presence.devices.size).toBe(0);
  });

  it('with the new stay before the end of the old one make one bounce', () => {
    const bus = busWith(phone({ address: 5 }));
    expect(bus.attached(phone({ address: 6 }))).toEqual([
      'left 1-2 by event',
      'arrived 1-2 by event',
    ]);
    expect(bus.detached(phone({ address: 5 }))).toEqual([]);
    expect(bus.presence.devices.get('1-2')?.address).toBe(6);
  });

  it('of a device that always has the same handle make every bounce', () => {
    const bus = busWith(phone({ handle: 'h', address: 5 }));
    for (const address of [6, 7, 8]) {
      expect(bus.detached(phone({ handle: 'h' }))).toEqual(['left 1-2 by event']);
      expect(bus.attached(phone({ handle: 'h', address }))).toEqual(['arrived 1-2 by event']);
    }
  });

  it('with a reused handle and the old end just after its successor make one bounce', () => {
    const bus = busWith(phone({ handle: 'h', address: 5 }));
    bus.attached(phone({ handle: 'h', address: 6 }));
    bus.at -= 95;
    expect(bus.detached(phone({ handle: 'h' }))).toEqual([]);
    expect(bus.detached(phone({ handle: 'h' }))).toEqual(['left 1-2 by event']);
  });

  it('show a phone moved to another socket as left there and arrived here', () => {
    const bus = busWith(phone({ handle: 'h', port: '1-2' }));
    expect(bus.attached(phone({ handle: 'h', port: '1-3' }))).toEqual([
      'left 1-2 by event',
      'arrived 1-3 by event',
    ]);
  });

  it('of a reused number on another port touch nobody else', () => {
    const bus = busWith(phone({ address: 6, port: '1-3' }));
    expect(bus.detached(phone({ address: 6, port: '1-2' }))).toEqual([]);
    expect(bus.presence.devices.has('1-3')).toBe(true);
  });
});

describe('a listing', () => {
  it('shows who is there at the start', () => {
    expect(new Bus().listed([phone()])).toEqual(['arrived 1-2 by listing']);
  });

  it('repairs a lost arrival and a lost departure', () => {
    const bus = busWith(phone({ port: '1-1' }));
    expect(bus.listed([phone({ port: '1-2', address: 9 })])).toEqual([
      'left 1-1 by listing',
      'arrived 1-2 by listing',
    ]);
  });

  it('finds a bounce of which no event was heard', () => {
    const bounce = ['left 1-2 by listing', 'arrived 1-2 by listing'];
    expect(busWith(phone({ address: 5 })).listed([phone({ address: 6 })])).toEqual(bounce);
    expect(
      busWith(phone({ handle: 'h', address: 5 })).listed([phone({ handle: 'h', address: 6 })]),
    ).toEqual(bounce);
  });

  it('that was begun before an event does not undo it', () => {
    const bus = busWith();
    const before = bus.seq;
    bus.attached(phone());
    expect(bus.listed([], before)).toEqual([]);
    bus.detached(phone());
    expect(bus.listed([phone()], before)).toEqual([]);
    expect(bus.listed([])).toEqual([]);
  });

  it('that was begun before an event still repairs the other ports', () => {
    const bus = busWith();
    const before = bus.seq;
    bus.attached(phone());
    expect(bus.listed([phone({ port: '1-4', address: 9 })], before)).toEqual([
      'arrived 1-4 by listing',
    ]);
  });

  it('that runs ahead of the events makes them no news', () => {
    const bus = busWith(phone({ address: 5 }));
    bus.listed([phone({ address: 6 })]);
    expect(bus.detached(phone({ address: 5 }))).toEqual([]);
    expect(bus.attached(phone({ address: 6 }))).toEqual([]);
  });

  it('of the same bus changes nothing', () => {
    const bus = busWith(phone(), keyboard({ port: '1-7', address: 8 }));
    expect(bus.listed([phone(), keyboard({ port: '1-7', address: 8 })])).toEqual([]);
  });

  it('that reads the serial only now tells it, invents no bounce, and forgets none that was read', () => {
    const bus = busWith(phone({ serial: null }));
    expect(bus.listed([phone()])).toEqual(['described 1-2']);
    expect(bus.listed([phone()])).toEqual([]);
    expect(bus.listed([phone({ serial: null })])).toEqual([]);
    expect(bus.presence.devices.get('1-2')?.serial).toBe(phone().serial);
  });
});

describe('a restart of the sensor', () => {
  it('invents nothing for a phone that stayed, whatever its handle is now', () => {
    const bus = busWith(phone({ handle: 'before' }));
    bus.restarted();
    expect(bus.listed([phone({ handle: 'after' })])).toEqual([]);
    expect(bus.detached(phone({ handle: 'after' }))).toEqual(['left 1-2 by event']);
  });

  it.each([
    ['device number', phone({ handle: 'h', address: 6 })],
    ['mode', phone({ handle: 'h', productId: 0x1281 })],
    ['serial', phone({ handle: 'h', serial: '00008101000A1B2C3D4E5F61' })],
  ])('finds a bounce that happened meanwhile by its %s', (_, device) => {
    const bus = busWith(phone({ handle: 'h' }));
    bus.restarted();
    expect(bus.listed([device])).toEqual(['left 1-2 by listing', 'arrived 1-2 by listing']);
  });

  it('starts the counting of events anew', () => {
    const bus = busWith();
    bus.attached(phone());
    bus.attached(phone({ port: '1-3', address: 6 }));
    bus.restarted();
    expect(bus.listed([], 0)).toEqual(['left 1-2 by listing', 'left 1-3 by listing']);
  });
});

describe('what is no phone', () => {
  const ipad = phone({ productId: 0x12ab });
  const stick = phone({ vendorId: 0x0781 });
  const mac = phone({ productId: 0x1227, serial: 'CPID:8103 BDID:22 ECID:001122334455667E' });

  it.each([
    ['keyboard', keyboard()],
    ['iPad', ipad],
    ['memory stick', stick],
    ['Mac in DFU', mac],
  ])('a %s is told of only when it leaves', (_, device) => {
    const bus = busWith();
    expect(bus.attached(device)).toEqual([]);
    expect(bus.detached(device)).toEqual(['other left 1-2']);
    expect(bus.detached(device)).toEqual([]);
    expect(bus.listed([{ ...device, address: 6, handle: 'stay 6' }])).toEqual([]);
    expect(bus.listed([])).toEqual(['other left 1-2']);
  });

  it('shows nothing of itself but the port that it left', () => {
    const { presence } = fold(nobody, { kind: 'attached', seq: 1, at: 7, device: ipad });
    const { handle, port } = ipad;
    expect(fold(presence, { kind: 'detached', seq: 2, at: 9, handle, port }).events).toEqual([
      { kind: 'other-left', at: 9, source: 'usb', port },
    ]);
  });

  it('leaves in the order in which it is found missing, before anybody arrives', () => {
    const hub = phone({ vendorId: 0x05e3, port: '1-2', address: 3 });
    const bus = busWith(hub, keyboard({ port: '1-2.1' }), phone({ port: '1-2.4', address: 7 }), {
      ...stick,
      port: '1-3',
      address: 8,
    });
    expect(bus.listed([phone({ port: '1-5', address: 9 })])).toEqual([
      'other left 1-2',
      'other left 1-2.1',
      'left 1-2.4 by listing',
      'other left 1-3',
      'arrived 1-5 by listing',
    ]);
  });

  it('is no phone any more when its serial shows it, and leaves as what it is', () => {
    const bus = busWith({ ...mac, serial: null });
    expect(bus.listed([mac])).toEqual(['described 1-2']);
    expect(bus.detached(mac)).toEqual(['other left 1-2']);
  });

  it('gives way to a phone on its port, and the other way round', () => {
    const bus = busWith(keyboard());
    expect(bus.attached(phone({ address: 6 }))).toEqual(['other left 1-2', 'arrived 1-2 by event']);
    expect(bus.attached(keyboard({ address: 7 }))).toEqual(['left 1-2 by event']);
  });

  it('is counted for the log', () => {
    const bus = busWith(phone(), keyboard({ port: '1-3' }), { ...stick, port: '1-4' });
    expect(census(bus.presence)).toBe('phones 1, other Apple devices 1, others 1');
    expect(hasPhone(bus.presence)).toBe(true);
    expect(hasPhone(busWith(keyboard(), { ...stick, port: '1-4' }).presence)).toBe(false);
  });
});

it('remembers no more than it needs', () => {
  const bus = busWith();
  for (let address = 0; address < 500; address += 1) {
    bus.attached(phone({ address }));
    bus.detached(phone({ address }));
    bus.detached(phone({ handle: `unknown ${address}` }));
    bus.listed([]);
  }
  const { gone, early, touched } = bus.presence;
  expect([gone.length, early.length, touched.size]).toEqual([64, 64, 0]);
});
