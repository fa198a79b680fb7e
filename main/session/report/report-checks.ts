import { checkIds, type CheckId } from '../../../preload/contract/check.ts';
import type { Message } from '../../../preload/contract/message.ts';
import { message } from '../../../preload/contract/message.ts';
import type { ReportLine, ReportSection } from '../../../preload/contract/report.ts';
import { type Standing, standingOf } from '../check-standing.ts';
import { wordsOf } from '../readiness-view.ts';
import type { SessionState } from '../state.ts';
import type { ReportOptions } from './report-options.ts';

interface Checked {
  readonly id: CheckId;
  readonly standing: Standing;
}

/** What was checked of this computer: problems in full, what is well by name, and how old all is. */
export function checkSections(
  state: SessionState,
  { clean }: ReportOptions,
): readonly ReportSection[] {
  const all = checked(state);
  const told = all.filter(({ standing }) => standing.result !== 'unknown');
  if (told.length === 0) return [];
  const fine = names(told.filter(({ standing }) => standing.result === 'ok'));
  const problems = told.filter(({ standing }) => standing.result === 'attention');
  const lines: readonly ReportLine[] = [
    ...problems.map(({ id, standing }) => ({
      words: message('report.checks.problem', {
        name: message(`check.${id}.name`),
        words: cleaned(wordsOf(id, standing), clean),
      }),
      ground: 'seen' as const,
    })),
    ...(fine === null
      ? []
      : [{ words: message('report.checks.fine', { names: fine }), ground: 'seen' as const }]),
    ...ageLines(told),
  ];
  return [{ id: 'checks', kind: 'lines', title: message('report.checks.title'), lines }];
}

/** The checks that were asked and could not tell, by name; null where there are none. */
export function untoldChecks(state: SessionState): Message | null {
  return names(checked(state).filter(({ standing }) => standing.result === 'unknown'));
}

function checked(state: SessionState): readonly Checked[] {
  return checkIds.flatMap((id) => {
    const standing = standingOf(state, id);
    return standing === null ? [] : [{ id, standing }];
  });
}

/** When it was looked; what is read off the cable at this moment has no age. */
function ageLines(told: readonly Checked[]): readonly ReportLine[] {
  const times = told.flatMap(({ standing: { at } }) => at ?? []);
  if (times.length === 0) return [];
  const values = { from: Math.min(...times), to: Math.max(...times) };
  const id = values.to - values.from < minute ? 'report.checks.at' : 'report.checks.between';
  return [{ words: message(id, values), ground: null }];
}

const minute = 60_000;

function names(some: readonly Checked[]): Message | null {
  return listed(some.map(({ id }) => message(`check.${id}.name`)));
}

/** `a, b, c`; null for nothing. */
export function listed(messages: readonly Message[]): Message | null {
  const [first, ...rest] = messages;
  if (first === undefined) return null;
  return rest.reduce((before, next) => message('report.list', { before, next }), first);
}

/** The same sentence, with names taken out of what was read on this computer. */
function cleaned({ id, values = {} }: Message, clean: ReportOptions['clean']): Message {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? clean(value) : value,
  ]);
  return message(id, Object.fromEntries(entries) as Message['values']);
}
