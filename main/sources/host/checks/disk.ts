import { attention, check, ok } from '../check.ts';
import { couldNotTell, proven, untoldAfter } from '../learn.ts';
import type { Tools } from '../tools.ts';

const id = 'disk';
const gigabyte = 1_000_000_000;

/**
 * The software for a recent iPhone is 8 to 12 GB, and is unpacked beside itself: less than the first
 * is tight, less than the second will hardly do. Our own judgement.
 */
export const enoughBytes = 30 * gigabyte;
export const leastBytes = 15 * gigabyte;

/** Whether there is room for the iPhone's software where Finder, iTunes or Apple Devices keeps it. */
export const disk = check({
  id,
  platforms: ['darwin', 'win32', 'linux'],
  ways: {
    cheap: {
      timeoutMs: 10_000,
      ask: async (tools) => {
        const space = await tools.diskSpace(folderOf(tools));
        if (space.kind === 'failure') return couldNotTell(id, untoldAfter('free space', space));
        const { free, size } = space;
        const told = proven('free space', free, `${free} of ${size} bytes are free`);
        if (told.kind === 'untold') return couldNotTell(id, told);
        const values = { free, gigabytes: Math.floor(free / gigabyte), platform: tools.platform };
        if (free < leastBytes) return attention(id, 'full', [told.proof], values);
        return free < enoughBytes
          ? attention(id, 'low', [told.proof], values)
          : ok(id, 'enough', [told.proof], values);
      },
    },
  },
});

/** Where the software goes; the nearest folder that is there is asked. */
function folderOf({ platform, home, env }: Tools): string {
  switch (platform) {
    case 'darwin':
      return `${home}/Library/iTunes/iPhone Software Updates`;
    case 'win32':
      return `${env['APPDATA'] ?? `${home}\\AppData\\Roaming`}\\Apple Computer\\iTunes\\iPhone Software Updates`;
    case 'linux':
      return home;
  }
}
