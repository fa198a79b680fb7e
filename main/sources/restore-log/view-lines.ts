import { cleanText } from '../../knowledge/restore-log/clean-text.ts';
import { parseLine } from '../../knowledge/restore-log/parse-line.ts';
import type { FoundLog } from './choose.ts';
import { followFile, type Follower, type Reach } from './follow-file.ts';
import { type LogPart, type LogText, mostLines, type ReaderMessage } from './message.ts';

/** What showing the lines of a log takes. */
export interface ViewParts {
  readonly id: number;
  readonly log: FoundLog;
  /** True when nothing is written into it any more: then its last line counts without an end, too. */
  readonly rests: boolean;
  readonly post: (message: ReaderMessage) => void;
}

/** The lines of a log for somebody who looks at them. */
export interface LineView {
  /**
   * Looks for new lines and sends the next part, unless the one before has not been taken yet. Returns
   * true when there is more to send at once. Never rejects.
   */
  step(): Promise<boolean>;
  /** The last part has been taken. */
  taken(): void;
}

/** The most lines that are sent of what stands there already. */
export const mostShown = 200_000;

const mega = 1024 * 1024;
const shownReach: Reach = { whole: 64 * mega, head: 0, tail: 64 * mega };

/** Shows the last lines of a log, oldest first, and then those that come. */
export function viewLines({ id, log, rests, post }: ViewParts): LineView {
  let follower: Follower = followFile(log.path, shownReach);
  let waiting: string[] = [];
  let anew = true;
  let skipped = false;
  /** All that stood there has been read: only now is it known which lines are the last. */
  let hasCaughtUp = false;
  let isTaken = true;
  let isOver = false;
  let wasAtEnd = false;

  async function load(): Promise<'more' | 'end' | 'over'> {
    const step = await follower.step();
    if (step.kind === 'lost') {
      isOver = true;
      post({ kind: 'over', id, reason: step.reason });
      return 'over';
    }
    if (step.kind === 'replaced') {
      follower = followFile(log.path, shownReach);
      waiting = [];
      anew = true;
      skipped = false;
      hasCaughtUp = false;
      return 'more';
    }
    skipped ||= step.skipped;
    for (const line of step.lines) waiting.push(line);
    // Half as much again before it is cut: each cut moves all that stays.
    if (waiting.length > mostShown * 1.5 || (step.atEnd && waiting.length > mostShown)) {
      waiting = waiting.slice(-mostShown);
      skipped = true;
    }
    if (step.atEnd && !hasCaughtUp && rests && follower.rest !== '') waiting.push(follower.rest);
    hasCaughtUp ||= step.atEnd;
    return step.atEnd ? 'end' : 'more';
  }

  function send(): void {
    const lines = waiting.slice(0, mostLines).map(shown);
    waiting = waiting.slice(mostLines);
    const atEnd = waiting.length === 0;
    if (lines.length === 0 && !anew && wasAtEnd) return;
    const part: LogPart = { anew, skipped: anew && skipped, lines, atEnd };
    anew = false;
    wasAtEnd = atEnd;
    isTaken = false;
    post({ kind: 'part', id, part });
  }

  return {
    step: async () => {
      if (isOver) return false;
      // Nobody takes what is sent: then no more is kept for them.
      const loaded = hasCaughtUp && waiting.length >= mostLines ? 'more' : await load();
      if (loaded === 'over') return false;
      if (hasCaughtUp && isTaken) {
        send();
        return false;
      }
      return loaded === 'more' && !hasCaughtUp;
    },
    taken: () => {
      isTaken = true;
    },
  };
}

function shown(line: string): LogText {
  return { text: cleanText(line), fact: parseLine(line).fact };
}
