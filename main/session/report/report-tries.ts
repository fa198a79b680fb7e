import type { Message } from '../../../preload/contract/message.ts';
import { message } from '../../../preload/contract/message.ts';
import type { ReportSection } from '../../../preload/contract/report.ts';
import { cableWords } from '../cables-view.ts';
import { portName } from '../ports.ts';
import { inOrder, isExcused, reachedOf } from '../ledger.ts';
import { outcomeTones, outcomeWords } from '../ledger-view.ts';
import type { SessionState } from '../state.ts';
import type { TryRecord } from '../try.ts';
import { listed } from './report-checks.ts';
import { reportPicture } from './report-picture.ts';
import type { ReportOptions } from './report-options.ts';

const columns = ['try', 'when', 'computer', 'cable', 'reached', 'ended', 'drops'] as const;

/** The last tries as a table and as a picture; nothing where there are none. */
export function trySections(state: SessionState, options: ReportOptions): readonly ReportSection[] {
  const { ledger } = state;
  const shown = inOrder(ledger).slice(-options.tries);
  if (shown.length === 0) return [];
  const left = ledger.nextNumber - 1 - shown.length;
  return [
    {
      id: 'tries',
      kind: 'table',
      title: message('report.tries.title'),
      head: columns.map((column) => message(`report.tries.${column}`)),
      rows: shown.map((record) => row(state, record, options)),
      more: left > 0 ? message('report.tries.more', { count: left }) : null,
    },
    {
      id: 'picture',
      kind: 'picture',
      title: message('report.picture.title'),
      words: message('report.picture.words'),
      picture: reportPicture(
        shown.map((record) => ({ record, tone: outcomeTones[record.outcome] })),
      ),
    },
  ];
}

function row(state: SessionState, record: TryRecord, { clean }: ReportOptions): readonly Message[] {
  const { number, begunAt, computer, cable, drops } = record;
  const { names, ...cables } = state.cables;
  const cleaned = { ...cables, names: names.map((name) => (name === null ? null : clean(name))) };
  const words = cableWords(cleaned, cable);
  const ports = listed(record.ports.map((port) => reportPort(state, record, port, clean)));
  return [
    plain(String(number)),
    message('report.tries.started', { at: begunAt }),
    computer === null ? message('report.phone.computer-unknown') : plain(computer),
    ports === null
      ? message('report.tries.way-only', { cable: words })
      : message('report.tries.way', { cable: words, ports }),
    message(`try.reached.${reachedOf(record)}`),
    outcome(record, clean),
    plain(String(drops)),
  ];
}

/** A port by its numbers, and by what the person calls it. */
function reportPort(
  state: SessionState,
  { origin }: TryRecord,
  port: string,
  clean: ReportOptions['clean'],
): Message {
  const name = portName(state, port, origin?.tag ?? null);
  return name === null
    ? message('report.tries.port', { port })
    : message('report.tries.port-named', { port, name: clean(name) });
}

function outcome(record: TryRecord, clean: ReportOptions['clean']): Message {
  const ended = outcomeWords(record);
  const words = isExcused(record) ? message('report.tries.excused', { outcome: ended }) : ended;
  const { log } = record;
  if (log === null) return words;
  const line = log.causes.findLast(({ text }) => text !== '')?.text ?? '';
  return message('report.tries.log', {
    behavior: log.behavior ?? 'unknown',
    outcome: words,
    line: clean(line.length > longestLine ? `${line.slice(0, longestLine)}…` : line),
    quoted: line === '' ? 'no' : 'yes',
  });
}

/** So much of a line of the log fits into a row; the record for a technician has all of it. */
const longestLine = 90;

function plain(text: string): Message {
  return message('report.plain', { text });
}
