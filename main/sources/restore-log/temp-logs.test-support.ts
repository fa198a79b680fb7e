import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';

/** An empty folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'holdsteady-logs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The first lines of a log in Apple's form, begun at `time` on a day in spring. */
export function headLines(time = '09:30:00', day = '2026-04-02'): string {
  const stamp = `${day} ${time}.000 AMPDevicesAgent[812:b07]: `;
  return [
    `${stamp}restore library built Feb 3 2026 at 20:11:09`,
    `${stamp}iTunes: Software payload version: 23E224`,
    '[09:30:04.5120] requested restore behavior: Update',
    '[09:30:04.5121] Starting State: BootedOS',
    '',
  ].join('\n');
}

/** The same, begun so many minutes ago. */
export function recentHead(minutesAgo = 5): string {
  const time = new Date(Date.now() - minutesAgo * 60_000);
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':');
  return headLines(clock, day);
}

/** The last lines of a log that failed. */
export function tailLines(code = 4013): string {
  return [
    `[09:41:30.0101] Restore completed, status: ${String(code)}`,
    '[09:41:30.0102] Elapsed time (in seconds): 686',
    `[09:41:30.0103] AMPDevicesAgent: Restore error ${String(code)}`,
    '',
  ].join('\n');
}

/** Waits until `look` no longer throws, on the real clock. */
export function until(look: () => void, timeout = 5000): Promise<void> {
  return vi.waitFor(look, { timeout, interval: 20 });
}
