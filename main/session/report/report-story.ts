import type { Message } from '../../../preload/contract/message.ts';
import { message } from '../../../preload/contract/message.ts';
import type { ReportLine, ReportSection } from '../../../preload/contract/report.ts';
import type { Ground, Outcome } from '../../../preload/contract/snapshot.ts';
import { backupSaid, said } from '../answers.ts';
import { explainLog } from '../log-explained.ts';
import { outcomeWords } from '../ledger-view.ts';
import { counts, failuresLike, inOrder, isExcused, reachedOf, variety } from '../ledger.ts';
import type { SessionState } from '../state.ts';
import type { TryRecord } from '../try.ts';

/** Outcomes that the sentence to say first has words of its own for. */
type SayOutcome = Extract<
  Outcome,
  'pattern-4013' | 'pattern-4014' | 'vanished' | 'flapping' | 'never-returned'
>;

const sayOutcomes: ReadonlySet<Outcome> = new Set<SayOutcome>([
  'pattern-4013',
  'pattern-4014',
  'vanished',
  'flapping',
  'never-returned',
]);

/** The sentence that spares the agent's first questions: what fails, where, and with what. */
export function saySection(state: SessionState): ReportSection {
  return {
    id: 'say',
    kind: 'quote',
    title: message('report.say.title'),
    lines: [...saidFirst(state), ...saidOfData(state)],
  };
}

function saidFirst({ ledger }: SessionState): readonly Message[] {
  const records = inOrder(ledger);
  const last = records.findLast(counts);
  if (last === undefined) {
    const latest = records.at(-1);
    return [
      message(latest === undefined || isExcused(latest) ? 'report.say.none' : sayWell(latest)),
    ];
  }
  const alike = failuresLike(ledger, last);
  const what = whatFails(last);
  if (alike.length < 2) return [what];
  return [what, message('report.say.same', { tries: alike.length, ...variety(alike) })];
}

/** The number that the computer gave, where its log was read; else what the cable showed. */
function whatFails({ outcome, log }: TryRecord): Message {
  const code = explainLog(log)?.code ?? null;
  if (code !== null) return message('report.say.code', { code: String(code) });
  return sayOutcomes.has(outcome)
    ? message(`report.say.${outcome as SayOutcome}`)
    : message('report.say.unknown');
}

function sayWell({ outcome }: TryRecord): 'report.say.fine' | 'report.say.none' {
  return outcome === 'finished' || outcome === 'returned' ? 'report.say.fine' : 'report.say.none';
}

function saidOfData(state: SessionState): readonly Message[] {
  return [
    ...(said(state, 'harm-yes') ? [message('report.say.harm')] : []),
    ...(backupSaid(state) === 'none' ? [message('report.say.data')] : []),
  ];
}

/** What happened, in a few plain lines. */
export function whatSection({ ledger }: SessionState): ReportSection {
  const records = inOrder(ledger);
  return {
    id: 'what',
    kind: 'lines',
    title: message('report.what.title'),
    lines:
      records.length === 0
        ? [line(message('report.what.none'), 'seen')]
        : storyLines(records, ledger.nextNumber - 1),
  };

  function storyLines(all: readonly TryRecord[], total: number): readonly ReportLine[] {
    const [first] = all;
    const last = all.at(-1);
    if (first === undefined || last === undefined) return [];
    const failed = all.filter(counts);
    const lastFailed = failed.at(-1);
    const alike = lastFailed === undefined ? [] : failuresLike(ledger, lastFailed);
    const excused = all.filter(isExcused).length;
    const drops = all.reduce((sum, record) => sum + record.drops, 0);
    return [
      line(
        message('report.what.tries', {
          tries: total,
          from: first.begunAt,
          failed: failed.length,
        }),
        'seen',
      ),
      line(message('report.what.last', { outcome: outcomeWords(last) }), outcomeGround(last)),
      ...(lastFailed === undefined || alike.length < 2
        ? []
        : [
            line(
              message('report.what.same', {
                tries: alike.length,
                place: message(`try.reached.${reachedOf(lastFailed)}`),
              }),
              'seen',
            ),
          ]),
      line(message('report.what.drops', { drops }), 'seen'),
      ...(excused === 0 ? [] : [line(message('report.what.excused', { tries: excused }), 'seen')]),
    ];
  }
}

/** Where nothing on the cable shows an end, it is the person's word that there was one. */
function outcomeGround({ evidence, outcome }: TryRecord): Ground {
  if (evidence.some(({ kind }) => kind === 'said-stopped' || kind === 'said-unplugged')) {
    return 'said';
  }
  return outcome === 'unknown' ? 'unknown' : 'seen';
}

function line(words: Message, ground: Ground): ReportLine {
  return { words, ground };
}
