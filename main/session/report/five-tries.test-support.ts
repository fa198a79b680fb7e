import type { SessionEvent, Sighting } from '../event.ts';
import { arrived, left, live, opening, sighting } from '../session.test-support.ts';
import type { SessionState } from '../state.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Everything in this session that names a phone or a person; invented, and nowhere else. */
export const secrets = {
  ecid: '000D62B3C4D5E6F7',
  serial: 'HSQX7TEST42',
  udid: '00008120000D62B3C4D5E6F7',
  oldUdid: '2b7f9d1c3e5a7b9d0f2c4e6a8b0d2f4c6e8a0b1d',
  imei: '356938035643809',
  phoneName: 'Annegret’s iPhone',
  user: 'annegret',
  host: 'annegrets-macbook',
} as const;

const boot = `CPID:8120 CPRV:11 CPFM:03 SCEP:01 BDID:0E ECID:${secrets.ecid} IBFL:3D`;
const on = (port: string, device: Sighting): Sighting => ({ ...device, port });
const ios = sighting({ productId: 0x12a8, serial: secrets.udid });
const recovery = sighting({
  productId: 0x1281,
  serial: `SDOM:01 ${boot} SRNM:[${secrets.serial}] IMEI:[${secrets.imei}]`,
});
const dfu = sighting({ productId: 0x1227, serial: `${boot} SRTG:[iBoot-9999.0.0.1]` });
const restore = sighting({ productId: 0x12a8, serial: 'f'.repeat(40) });

/** Into recovery, through the boot loader, and back in `last` instead of installing. */
function fails(at: number, port: string, gone: number, last: Sighting): readonly SessionEvent[] {
  return [
    arrived(at, on(port, ios)),
    { kind: 'usbmux-found', source: 'usbmux', at: at + 100 },
    {
      kind: 'phone-introduced',
      source: 'usbmux',
      at: at + 200,
      serial: secrets.udid,
      introduction: {
        productType: 'iPhone15,3',
        productVersion: '18.3',
        name: secrets.phoneName,
        hardwareModel: 'D74AP',
      },
    },
    left(at + 50 * second, port),
    arrived(at + 60 * second, on(port, recovery)),
    left(at + 73 * second, port),
    arrived(at + 75 * second, on(port, recovery)),
    left(at + 96 * second, port),
    arrived(at + (96 + gone) * second, on(port, last)),
    left(at + 5 * minute, port),
  ];
}

/** Installs for `minutes` and drops; does not come back. */
function drops(at: number, port: string, minutes: number): readonly SessionEvent[] {
  const way = fails(at, port, 14, restore).slice(0, -1);
  return [...way, left(at + 110 * second + minutes * minute, port)];
}

const person = (at: number, event: object): SessionEvent =>
  ({ at, source: 'person', ...event }) as SessionEvent;

/** The events of a session with five tries: two cables, two ports, and one try that slept. */
export function fiveTries(at: number): readonly SessionEvent[] {
  return [
    ...opening(at),
    {
      kind: 'host-learned',
      source: 'host',
      at: at + 100,
      host: { platform: 'darwin', system: 'macOS 26.1' },
    },
    person(at + 1000, { kind: 'question-answered', answer: 'harm-no' }),
    person(at + 1100, { kind: 'question-answered', answer: 'backup-none' }),
    person(at + 1200, { kind: 'step-ticked', step: 'update' }),
    person(at + 1250, { kind: 'step-ticked', step: 'restart' }),
    person(at + 1300, {
      kind: 'cable-named',
      cable: 1,
      name: `white, ${secrets.user}`,
    }),
    ...fails(at + minute, '1-2', 34, recovery),
    ...fails(at + hour, '1-2', 31, recovery),
    person(at + 2 * hour - 5000, { kind: 'cable-changed' }),
    person(at + 2 * hour - 4000, { kind: 'cable-named', cable: 2, name: 'black, 2 m' }),
    ...drops(at + 2 * hour, '1-2', 2),
    ...fails(at + 3 * hour, '1-3', 12, dfu),
    ...fails(at + 4 * hour, '1-3', 33, recovery),
    arrived(at + 5 * hour, on('1-3', recovery)),
  ];
}

/** What that session leads to. */
export function afterFiveTries(at: number): SessionState {
  const state = live(fiveTries(at)).at(-1)?.state;
  if (state === undefined) throw new Error('no events');
  return state;
}
