import { message } from '../../../preload/contract/message.ts';
import type { ReportLine, ReportSection, ReportView } from '../../../preload/contract/report.ts';
import { stepIds } from '../../../preload/contract/step-id.ts';
import { platformOf, stepTitle } from '../checklist-view.ts';
import type { SessionState } from '../state.ts';
import { maskTyped } from '../../knowledge/mask.ts';
import { checkSections, untoldChecks } from './report-checks.ts';
import type { ReportOptions } from './report-options.ts';
import { phoneSection } from './report-phone.ts';
import { saySection, whatSection } from './report-story.ts';
import { trySections } from './report-tries.ts';

/** The one page for Apple or a repair shop. Pure: the same state gives the same page. */
export function reportView(state: SessionState, given: ReportOptions): ReportView {
  const { at, numbers } = given;
  // A number can stand in what a person has typed, too.
  const options: ReportOptions = numbers
    ? given
    : { ...given, clean: (text) => given.clean(maskTyped(text)) };
  return {
    title: message('report.title'),
    made: message('report.made', { at }),
    privacy: message(numbers ? 'report.privacy.shown' : 'report.privacy.masked'),
    grounds: message('report.grounds'),
    numbersShown: numbers,
    sections: [
      saySection(state),
      whatSection(state),
      stepsSection(state),
      phoneSection(state, options),
      ...trySections(state, options),
      ...checkSections(state, options),
      unknownSection(state),
    ],
  };
}

function stepsSection(state: SessionState): ReportSection {
  const { marks } = state.checklist;
  return {
    id: 'steps',
    kind: 'lines',
    title: message('report.steps.title'),
    lines: stepIds.slice(0, -1).map((step): ReportLine => {
      const title = stepTitle(step, platformOf(state));
      const mark = marks[step];
      switch (mark?.kind) {
        case 'ticked':
          return { words: message('report.steps.done', { title }), ground: 'said' };
        case 'seen-restart':
        case 'seen-update':
          return { words: message('report.steps.done', { title }), ground: 'seen' };
        case 'skipped':
          return { words: message('report.steps.skipped', { title }), ground: 'said' };
        case undefined:
          return { words: message('report.steps.open', { title }), ground: null };
      }
    }),
  };
}

/** What nobody can read off a cable, and what could not be watched. */
function unknownSection(state: SessionState): ReportSection {
  const wasBlind =
    state.sight.kind === 'blind' ||
    state.ledger.records.some(({ evidence }) => evidence.some(({ kind }) => kind === 'blind'));
  const isLogRead = state.ledger.records.some(({ log }) => log !== null);
  const ids = [
    ...(wasBlind ? (['blind'] as const) : []),
    ...(isLogRead ? [] : (['log'] as const)),
    'cable',
    'inside',
    'screen',
  ] as const;
  const untold = untoldChecks(state);
  return {
    id: 'unknown',
    kind: 'lines',
    title: message('report.unknown.title'),
    lines: [
      ...ids.map((id) => ({ words: message(`report.unknown.${id}`), ground: null })),
      ...(untold === null
        ? []
        : [{ words: message('report.unknown.checks', { names: untold }), ground: null }]),
    ],
  };
}
