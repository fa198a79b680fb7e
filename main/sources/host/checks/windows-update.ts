import type { CheckAnswer } from '../../../../preload/contract/check.ts';
import { attention, check, ok, unknown } from '../check.ts';
import { couldNotTell } from '../learn.ts';
import { learnByScript } from '../powershell.ts';
import { readWindowsUpdates, type WindowsUpdates } from '../read/windows-update.ts';
import type { Tools } from '../tools.ts';
import { windowsUpdateScript } from './windows-update-script.ts';

const id = 'windows-update';

/** An older look proves nothing: an empty list is also what a computer says that never looked. */
export const lookHoldsMs = 7 * 24 * 60 * 60 * 1000;

const cachedMs = 25_000;
const onlineMs = 90_000;

/** Whether updates of Windows wait, or a restart for one. */
export const windowsUpdate = check({
  id,
  platforms: ['win32'],
  ways: {
    cheap: { timeoutMs: cachedMs + 5000, ask: (tools) => ask(tools, false, cachedMs) },
    slow: {
      timeoutMs: cachedMs + onlineMs + 10_000,
      ask: async (tools) => {
        const online = await ask(tools, true, onlineMs);
        if (online.result !== 'unknown') return online;
        // What waits by the last look waits, whether Microsoft could be asked or not.
        const cached = await ask(tools, false, cachedMs);
        return cached.result === 'attention' ? cached : online;
      },
    },
  },
});

async function ask(
  tools: Tools,
  online: boolean,
  timeoutMs: number,
): Promise<CheckAnswer<typeof id>> {
  const said = await learnByScript(tools, {
    name: online ? 'Windows Update, searching' : 'Windows Update, last search',
    text: windowsUpdateScript(online),
    read: readWindowsUpdates,
    timeoutMs,
  });
  if (said.kind === 'untold') return couldNotTell(id, said);
  const { isRestartPending, waiting, isManaged } = said.value;
  if (isRestartPending) return attention(id, 'restart-pending', [said.proof]);
  const [first] = waiting;
  if (first !== undefined) {
    return attention(id, 'waiting', [said.proof], {
      count: waiting.length,
      title: first.slice(0, 120),
    });
  }
  // What a company holds back is not told.
  if (isManaged) return unknown(id, 'managed', [said.proof]);
  // A search that has just gone through is its own proof of age.
  return online || isFresh(said.value, tools.now())
    ? ok(id, 'none-waiting', [said.proof])
    : unknown(id, 'stale', [said.proof]);
}

function isFresh({ lookedAt }: WindowsUpdates, now: number): boolean {
  if (lookedAt === null) return false;
  return now - lookedAt >= 0 && now - lookedAt < lookHoldsMs;
}
