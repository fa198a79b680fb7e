import type { CheckAnswer } from '../../../../preload/contract/check.ts';
import { attention, check, ok } from '../check.ts';
import { couldNotTell, type Learned, proven, untold, untoldAfter } from '../learn.ts';
import { decode } from '../read/decode.ts';
import type { Tools } from '../tools.ts';

const id = 'clock';

/** This version of Holdsteady was made after the first and will not be in use after the second. */
export const earliest = Date.UTC(2026, 10, 1);
export const latest = Date.UTC(2041, 0, 1);

/** Signatures and encrypted connections fail when the clock is further off. */
export const toleranceMs = 5 * 60 * 1000;

/** Apple's page for networks that want a log-in first; any page would do for its date. */
const page = 'http://captive.apple.com/hotspot-detect.html';
const pageMs = 8000;

/** Whether date and time can be right: by themselves, or against Apple's clock. */
export const clock = check({
  id,
  platforms: ['darwin', 'win32', 'linux'],
  ways: {
    cheap: { timeoutMs: 1000, ask: (tools) => Promise.resolve(look(tools)) },
    network: {
      timeoutMs: pageMs + 2000,
      ask: async (tools) => {
        const theirs = await askApple(tools);
        const own = look(tools);
        // A clock that is years off needs no server to tell.
        if (theirs.kind === 'untold')
          return own.result === 'attention' ? own : couldNotTell(id, theirs);
        const offMs = tools.now() - theirs.value;
        return Math.abs(offMs) <= toleranceMs
          ? ok(id, 'agrees', [theirs.proof])
          : attention(id, 'wrong', [theirs.proof], {
              off: 'known',
              minutes: Math.round(Math.abs(offMs) / 60_000),
            });
      },
    },
  },
});

function look(tools: Tools): CheckAnswer<typeof id> {
  const now = tools.now();
  const isDate = Number.isFinite(now) && Math.abs(now) <= 8.64e15;
  const told = proven('clock', now, isDate ? new Date(now).toISOString() : String(now));
  if (told.kind === 'untold') return couldNotTell(id, told);
  return now >= earliest && now < latest
    ? ok(id, 'plausible', [told.proof])
    : attention(id, 'wrong', [told.proof], { off: 'unknown', minutes: 0 });
}

/** A page that is not Apple's comes from a network that wants a log-in first. */
async function askApple(tools: Tools): Promise<Learned<number>> {
  const said = await tools.get(page, { timeoutMs: pageMs, limit: 64 * 1024 });
  if (said.kind === 'failure') return untoldAfter(page, said);
  if (said.status !== 200 || !decode(said.body).includes('Success'))
    return untold(page, 'offline', `status ${said.status}`);
  const date = said.headers['date'] ?? '';
  const at = /GMT$/.test(date) ? Date.parse(date) : Number.NaN;
  return Number.isNaN(at)
    ? untold(page, 'unreadable', date)
    : proven(page, at, `Apple’s clock: ${date}`);
}
