import type { StepId } from '../../../preload/contract/step-id.ts';
import type { LogFact } from '../../knowledge/restore-log/log-fact.ts';
import type { Introduction, Sighting, Via } from '../event.ts';
import type { Fact, World } from './world.test-support.ts';
import { createWorld } from './world.test-support.ts';

/** One thing that happens in a story, or so many seconds that pass. */
export type Beat = number | ((world: World) => void);

/** A story: what happens on the cable, at the computer and in the person's words. */
export type Story = readonly Beat[];

/** When all stories begin: a day like any other. */
const storyTime = 1_767_266_400_000;

/** Tells a story to the real engine, from the start of Holdsteady to its end. */
export function tell(story: Story): World {
  const world = createWorld(storyTime);
  for (const beat of story) {
    if (typeof beat === 'number') world.pass(beat * 1000);
    else beat(world);
  }
  return world;
}

function fact(what: Fact): Beat {
  return (world) => world.happen(what);
}

/** Holdsteady starts; it has not read the ports yet. */
export const starts: Beat = fact({
  kind: 'session-started',
  source: 'app',
  version: '0.1.0',
  platform: 'darwin',
  release: '24.1.0',
});

/** The ports can be read, or can be read again, and these phones are on them already. */
export function sees(...phones: readonly Sighting[]): Story {
  const watching = fact({ kind: 'watch-started', source: 'usb' });
  return [watching, ...phones.map((phone) => comes(phone, 'listing'))];
}

/** Holdsteady starts and sees the ports, with these phones on them already. */
export function opens(...phones: readonly Sighting[]): Story {
  return [starts, 0.2, ...sees(...phones), 0.8];
}

/** Holdsteady is closed in the ordinary way. */
export const closes: Beat = fact({ kind: 'session-ended', source: 'app' });

/** A phone comes onto the bus. */
export function comes(phone: Sighting, via: Via = 'event'): Beat {
  return fact({ kind: 'phone-arrived', source: 'usb', via, sighting: phone });
}

/** The phone on a port leaves the bus. */
export function goes(port = '1-2', via: Via = 'event'): Beat {
  return fact({ kind: 'phone-left', source: 'usb', via, port });
}

/** Something that is no phone leaves the bus. */
export function otherGoes(port: string): Beat {
  return fact({ kind: 'other-left', source: 'usb', port });
}

/** The ports cannot be read any more. */
export const losesSight: Beat = fact({
  kind: 'watch-lost',
  source: 'usb',
  reason: 'unreadable',
  detail: 'invented',
});

/** Apple's device service answers. */
export const serviceFound: Beat = fact({ kind: 'usbmux-found', source: 'usbmux' });

/** A phone in iOS tells its version. */
export function introduces({ serial }: Sighting, productVersion: string): Beat {
  const introduction: Introduction = {
    productType: 'iPhone12,3',
    productVersion,
    name: null,
    hardwareModel: 'D421AP',
  };
  return fact({ kind: 'phone-introduced', source: 'usbmux', serial: serial ?? '', introduction });
}

/** "I've started it." */
export const saysStarted: Beat = fact({ kind: 'try-said', source: 'person' });

/** "It has stopped." */
export const saysStopped: Beat = fact({ kind: 'try-end-said', source: 'person', why: 'stopped' });

/** "I pulled it out." */
export const saysPulled: Beat = fact({ kind: 'try-end-said', source: 'person', why: 'unplugged' });

/** "I've changed the cable." */
export const changesCable: Beat = fact({ kind: 'cable-changed', source: 'person' });

/** "I've done this." */
export function ticks(step: StepId): Beat {
  return fact({ kind: 'step-ticked', source: 'person', step });
}

/** "Start": the person has read the first line. */
export const begins: Beat = fact({ kind: 'begun', source: 'person' });

/** The computer sleeps for so many seconds, in which its timers stand still. */
export function sleeps(seconds: number): Beat {
  return (world) => {
    world.happen({ kind: 'computer-slept', source: 'power' });
    world.setClock(seconds * 1000);
    world.happen({ kind: 'computer-woke', source: 'power' });
  };
}

/** The clock on the wall is set; nobody has noticed yet. */
export function clockSet(seconds: number): Beat {
  return (world) => world.setClock(seconds * 1000);
}

/** The computer begins to write a log of an update or a restore. */
export const logBegins: Story = [
  (world) => {
    const log = { ...storyLog, openedAt: world.now };
    world.happen({ kind: 'log-followed', source: 'log', log });
  },
  logSays({ kind: 'opened' }),
];

/** The next lines of the log, all of this moment. */
export function logSays(...facts: readonly LogFact[]): Beat {
  return (world) => {
    world.happen({
      kind: 'log-told',
      source: 'log',
      key: storyLog.key,
      live: true,
      facts: facts.map((said) => ({ at: world.now, fact: said })),
    });
  };
}

const storyLog = {
  key: 'story',
  name: 'iPhoneUpdater.log',
  origin: 'mac',
  openedAt: null,
  live: true,
} as const;
