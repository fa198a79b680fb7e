import type { LogDrawerView } from '../../preload/contract/log-drawer.ts';
import type { ReportPreview } from '../../preload/contract/report.ts';
import type {
  NoticeView,
  PartView,
  ReplayView,
  ShownClock,
  Snapshot,
} from '../../preload/contract/snapshot.ts';
import { cablesView } from './cables-view.ts';
import { withCare } from './care.ts';
import { checklistView, platformOf } from './checklist-view.ts';
import { coachView } from './coach-view.ts';
import { ledgerView } from './ledger-view.ts';
import { phonesView } from './phone-view.ts';
import { withRun } from './run-view.ts';
import { readinessView, type ReadinessAround } from './readiness-view.ts';
import type { SessionState } from './state.ts';
import { portsView } from './ports-view.ts';
import { statusView } from './status-view.ts';
import { testView } from './steadiness-view.ts';

/** What the window shows that is not part of a session: it concerns Holdsteady itself. */
export interface ShownAround {
  /** Left out where nobody can open one. */
  readonly report?: ReportPreview | null;
  readonly notices: readonly NoticeView[];
  readonly replay: ReplayView | null;
  readonly clock: ShownClock;
  readonly onTop: boolean;
  readonly log: LogDrawerView | null;
  readonly readiness: ReadinessAround;
  readonly speaks: boolean;
  /** True while a screen reader or the like is at work; left out where nobody can know. */
  readonly readAloud?: boolean;
}

/** A recording can be led through nothing: there the coach is not offered. */
function checklistFor(state: SessionState, replay: ReplayView | null): Snapshot['checklist'] {
  const view = checklistView(state);
  if (replay === null) return view;
  const silent = (parts: readonly PartView[]): readonly PartView[] =>
    parts.map((part) => (part.coach === null ? part : { ...part, coach: null }));
  const steps = view.steps.map((step) => ({
    ...step,
    parts: silent(step.parts),
    last: step.last === null ? null : { ...step.last, erasing: silent(step.last.erasing) },
  }));
  return { ...view, steps };
}

/** Turns a state into everything the window draws. Pure and small: called at most once a frame. */
export function project(state: SessionState, around: ShownAround): Snapshot {
  return {
    status: withCare(state, withRun(state, statusView(state))),
    // While blind, what was seen last may be gone: showing it would be a claim.
    phones: state.sight.kind === 'blind' ? [] : phonesView(state),
    checklist: checklistFor(state, around.replay),
    coach: coachView(state),
    ledger: ledgerView(state),
    cables: cablesView(state),
    ports: portsView(state),
    test: testView(state, around.replay !== null),
    computer: { platform: platformOf(state), system: state.host?.system ?? null },
    firstRun: !state.begun,
    ...around,
    readAloud: around.readAloud ?? false,
    readiness: readinessView(state, around.readiness),
    report: around.report ?? null,
  };
}
