import type { ReportPreview } from '../preload/contract/report.ts';
import type { NoticeView } from '../preload/contract/snapshot.ts';
import type { Reading } from './ipc/snapshot-feed.ts';
import type { LogDrawer } from './log-drawer.ts';
import { platformOf } from './session/checklist-view.ts';
import { project } from './session/project.ts';
import type { ReadinessAround } from './session/readiness-view.ts';
import { timelineEntries } from './session/timeline-view.ts';
import type { Settings } from './settings/format.ts';
import type { Shown } from './stage.ts';

/** Puts what is on stage, and what Holdsteady has to say about itself, into one reading. */
export function readShown(
  { state, replay, clock, history }: Shown,
  notices: readonly NoticeView[],
  {
    onTop,
    speaks,
    readAloud,
  }: Pick<Settings, 'onTop' | 'speaks'> & { readonly readAloud: boolean },
  logs: LogDrawer,
  readiness: ReadinessAround,
  report: ReportPreview | null,
): Reading {
  const { timeline } = state;
  return {
    snapshot: project(state, {
      notices,
      replay,
      clock,
      onTop,
      speaks,
      readAloud,
      log: logs.view(state),
      readiness,
      report,
    }),
    timeline: {
      history,
      firstSeq: timeline.pages[0]?.[0]?.seq ?? timeline.nextSeq,
      lastSeq: timeline.nextSeq - 1,
      entriesAfter: (seq) => timelineEntries(timeline, seq, platformOf(state)),
    },
    logLines: logs.lines,
  };
}
