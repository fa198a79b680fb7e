import type { CheckAnswer } from '../../../../preload/contract/check.ts';
import { attention, check, ok, type Proof, unknown } from '../check.ts';
import { couldNotTell, type Learned, learn, proven } from '../learn.ts';
import { offeredInLine } from '../read/gdmf.ts';
import { type Offer, readSoftwareUpdateList } from '../read/software-update-list.ts';
import { readUpdateRecord, type UpdateRecord } from '../read/update-record.ts';
import { compareVersions, highestVersion, majorOf } from '../read/version.ts';
import type { Tools } from '../tools.ts';
import { askGdmf, gdmfMs, gdmfUrl } from './gdmf.ts';
import { macNow } from './mac-now.ts';

const id = 'mac-update';
const file = '/Library/Preferences/com.apple.SoftwareUpdate';

/** An older look proves nothing: Apple brings out something nearly every week. */
export const recordHoldsMs = 7 * 24 * 60 * 60 * 1000;

/** Others allow the tool 60 to 120 s; a daemon that hangs never answers it. */
const listMs = 90_000;

/** Whether an update of macOS waits: by what macOS noted, by asking it to look now, or by Apple. */
export const macUpdate = check({
  id,
  platforms: ['darwin'],
  ways: {
    cheap: { timeoutMs: 40_000, ask: askRecord },
    slow: {
      timeoutMs: listMs + 45_000,
      ask: async (tools) => {
        const listed = await askList(tools);
        if (listed.result !== 'unknown') return listed;
        // What waits by the record waits, whether the tool could be asked or not.
        const noted = await askRecord(tools);
        return noted.result === 'attention' ? noted : listed;
      },
    },
    network: {
      timeoutMs: gdmfMs + 45_000,
      ask: async (tools) => {
        const told = await askApple(tools);
        return told.result === 'unknown' ? askRecord(tools) : told;
      },
    },
  },
});

async function askList(tools: Tools): Promise<CheckAnswer<typeof id>> {
  const now = await macNow(tools);
  if (now.kind === 'untold') return couldNotTell(id, now);
  const list = await learn(tools, {
    file: '/usr/sbin/softwareupdate',
    args: ['--list'],
    // "Nothing new" is said on standard error.
    bothOutputs: true,
    read: (text, code) => {
      const reading = readSoftwareUpdateList(text);
      const isFault = code !== 0 && reading.kind === 'read';
      return isFault ? { kind: 'unread', why: 'failed' } : reading;
    },
    options: { timeoutMs: listMs },
  });
  if (list.kind === 'untold') return couldNotTell(id, list);
  const offers = list.value.filter(({ isSystem }) => isSystem);
  return judge(offers, now.value.version, list.proof);
}

/** Every Mac that runs a line of macOS gets the newest of that line. Larger steps are not judged. */
async function askApple(tools: Tools): Promise<CheckAnswer<typeof id>> {
  const now = await macNow(tools);
  if (now.kind === 'untold') return couldNotTell(id, now);
  const offered = await askGdmf(tools);
  if (offered.kind === 'untold') return couldNotTell(id, offered);
  const { version } = now.value;
  const line = majorOf(version);
  const newest = line === null ? null : offeredInLine(offered.value, line);
  const told = newest === null ? null : proven(gdmfUrl, newest, `newest macOS ${line}: ${newest}`);
  if (told?.kind !== 'learned') return unknown(id, 'empty', [offered.proof]);
  return (compareVersions(version, told.value) ?? -1) < 0
    ? attention(id, 'waiting', [told.proof, now.proof], { version: told.value })
    : ok(id, 'none-waiting', [told.proof, now.proof]);
}

async function askRecord(tools: Tools): Promise<CheckAnswer<typeof id>> {
  const [now, record] = await Promise.all([macNow(tools), readRecord(tools)]);
  if (now.kind === 'untold') return couldNotTell(id, now);
  if (record.kind === 'untold') return couldNotTell(id, record);
  const { version } = now.value;
  // What is installed by now may still be noted.
  const offers = (record.value.offers ?? []).filter(
    (offer) => offer.isSystem && (compareVersions(offer.version, version) ?? 0) > 0,
  );
  const answer = judge(offers, version, record.proof);
  if (answer.result === 'attention' || isFresh(record.value, version, tools.now())) return answer;
  return unknown(id, record.value.isManaged ? 'managed' : 'stale', [record.proof]);
}

/** Apple's own tool turns the binary file into XML; the other prints a text form of it. */
async function readRecord(tools: Tools): Promise<Learned<UpdateRecord>> {
  const excerpt = (_: UpdateRecord, text: string) => recordLines(text);
  const xml = await learn(tools, {
    file: '/usr/bin/plutil',
    args: ['-convert', 'xml1', '-o', '-', `${file}.plist`],
    read: readUpdateRecord,
    excerpt,
  });
  if (xml.kind === 'learned') return xml;
  const text = await learn(tools, {
    file: '/usr/bin/defaults',
    args: ['read', file],
    read: readUpdateRecord,
    excerpt,
  });
  return text.kind === 'learned' ? text : xml;
}

/** The lines that the answer rests on; the rest of the file is about other things. */
function recordLines(text: string): string {
  const lines = text.split('\n');
  const wanted = lines.filter(
    (line, index) =>
      /Last|AutomaticCheck|patch_|Display/.test(line) ||
      /<key>(Last|AutomaticCheck|Display)/.test(lines[index - 1] ?? ''),
  );
  return wanted.length === 0 ? `${lines.length} lines, none about updates` : wanted.join('\n');
}

/** Only a fresh look of the macOS that runs, by one that looks, proves that nothing waits. */
function isFresh(record: UpdateRecord, version: string, now: number): boolean {
  const { offers, lookedAt, lookedFrom, looksByItself, hasFailed, isManaged } = record;
  if (offers === null || lookedAt === null || hasFailed || isManaged) return false;
  const age = now - lookedAt;
  return (
    looksByItself !== false &&
    lookedFrom !== null &&
    compareVersions(lookedFrom, version) === 0 &&
    age >= 0 &&
    age < recordHoldsMs
  );
}

/** A larger step to another line of macOS is no update that waits: it may be too much for this day. */
function judge(offers: readonly Offer[], version: string, proof: Proof): CheckAnswer<typeof id> {
  const line = majorOf(version);
  const [newer, same] = [true, false].map((isNewer) =>
    offers.filter((offer) => (majorOf(offer.version) !== line) === isNewer),
  );
  const waiting = highestVersion((same ?? []).map((offer) => offer.version));
  if (waiting !== null) return attention(id, 'waiting', [proof], { version: waiting });
  const other = highestVersion((newer ?? []).map((offer) => offer.version));
  return other === null
    ? ok(id, 'none-waiting', [proof])
    : ok(id, 'newest-of-line', [proof], { version: other });
}
