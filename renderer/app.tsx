import { lazy, startTransition, Suspense, useEffect, useMemo, useRef, useState } from 'react';

import type { Command } from '../preload/contract/command.ts';
import type { StepId } from '../preload/contract/step-id.ts';
import type { Shown } from './snapshot-store.ts';
import { CableNote } from './cables/cable-note.tsx';
import { useCableNote } from './cables/use-cable-note.ts';
import { ChecklistPane } from './checklist/checklist-pane.tsx';
import { useCoachReturn } from './coach/use-coach-return.ts';
import { LedgerFoot } from './ledger/ledger-foot.tsx';
import { say } from './say.ts';
import { canSpeak, useSpeech } from './speech/use-speech.ts';
import { StatusPane } from './status/status-pane.tsx';
import { Banners } from './ui/banners.tsx';
import { Bar } from './ui/bar.tsx';
import { commandKey } from './ui/command-key.ts';
import { HelpPanel } from './ui/help-panel.tsx';
import { focusGate, focusPart, focusStep } from './ui/move-focus.ts';
import { TroublePage } from './ui/trouble.tsx';
import { placeOf, type Sight } from './ui/sight-menu.tsx';
import { useShortcuts } from './ui/use-shortcuts.ts';
import { useSnapshot, type Companion } from './use-snapshot.ts';

// Not needed for the first picture of the window.
const TimelinePane = lazy(async () => {
  const { TimelinePane: pane } = await import('./timeline/timeline-pane.tsx');
  return { default: pane };
});
const LogDrawer = lazy(async () => {
  const { LogDrawer: drawer } = await import('./log/log-drawer.tsx');
  return { default: drawer };
});
const CoachPane = lazy(async () => {
  const { CoachPane: pane } = await import('./coach/coach-pane.tsx');
  return { default: pane };
});
const TriesPane = lazy(async () => {
  const { TriesPane: pane } = await import('./ledger/tries-pane.tsx');
  return { default: pane };
});

const NumberPanel = lazy(async () => {
  const { NumberPanel: panel } = await import('./number/number-panel.tsx');
  return { default: panel };
});

const ReportPane = lazy(async () => {
  const { ReportPane: pane } = await import('./report/report-pane.tsx');
  return { default: pane };
});

/** What may stand in the place of the list. Whether the report does, main knows. */
type Drawer = 'timeline' | 'tries';

interface AppProps {
  /** Called once, after the first words of the status are on screen. */
  readonly onPainted: (at: number) => void;
}

/** The whole page. */
export function App({ onPainted }: AppProps) {
  const companion = useSnapshot();
  const { shown, touch } = companion.state;
  const ready = shown !== null;

  useEffect(() => {
    if (!ready) return;
    // The first frame callback runs before the words are painted, the second one after.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        onPainted(Date.now());
      });
    });
  }, [ready, onPainted]);

  if (shown !== null) return <Window shown={shown} companion={companion} />;
  return touch === 'lost' ? <TroublePage onAgain={companion.refresh} /> : null;
}

interface WindowProps {
  readonly shown: Shown;
  readonly companion: Companion;
}

function Window({ shown, companion }: WindowProps) {
  const { snapshot, moment, timeline, logLines } = shown;
  const { send } = companion;
  const { ports, test, clock } = snapshot;
  const links = useMemo(() => ({ ports, test, clock }), [ports, test, clock]);
  const [picked, setDrawer] = useState<Drawer | null>(null);
  const { report } = snapshot;
  const drawer = report === null ? picked : 'report';
  const [help, setHelp] = useState(false);
  const [number, setNumber] = useState(false);
  const [gateOpen, setGateOpen] = useState(false);
  const returnTo = useRef<HTMLElement | null>(null);
  const leavesReport = useRef(false);

  const remember = (): void => {
    returnTo.current =
      document.activeElement instanceof HTMLElement ? document.activeElement : null;
  };
  const goBack = (): void => {
    const element = returnTo.current;
    // After this change is drawn: what had the focus may be hidden until then.
    setTimeout(() => {
      element?.focus();
    }, 0);
  };
  const toggleDrawer = (which: Drawer): void => {
    if (drawer === which) {
      goBack();
      setDrawer(null);
      return;
    }
    // Out of one drawer into the other, the way back is still the one into the first.
    if (drawer === null) remember();
    if (report !== null) send({ type: 'show-report', open: false });
    // As a transition, the list stays until the drawer's code is there: React keeps an empty
    // stand-in for 300 ms once it has shown one.
    startTransition(() => {
      setDrawer(which);
    });
  };
  const toggleTimeline = (): void => {
    toggleDrawer('timeline');
  };
  const toggleTries = (): void => {
    toggleDrawer('tries');
  };
  // Open is what main says is open: a dropped file opens it, too.
  const log = snapshot.log !== null;
  const toggleLog = (): void => {
    if (log) goBack();
    else remember();
    send(log ? { type: 'close-log' } : { type: 'open-log', key: null });
  };
  const toggleReport = (): void => {
    if (report === null && drawer === null) remember();
    leavesReport.current = report !== null;
    setDrawer(null);
    send({ type: 'show-report', open: report === null });
  };
  // It closes with main's answer; what had the focus is hidden until then.
  useEffect(() => {
    if (report !== null || !leavesReport.current) return;
    leavesReport.current = false;
    returnTo.current?.focus();
  }, [report]);
  const openStep = (step: StepId): void => {
    setDrawer(null);
    if (report !== null) send({ type: 'show-report', open: false });
    setHelp(false);
    setNumber(false);
    send({ type: 'open-step', step });
  };
  const act = (command: Command): void => {
    if (command.type === 'open-step' && command.step !== null) {
      openStep(command.step);
      focusStep(command.step);
    } else if (command.type === 'show-report' && report === null) {
      toggleReport();
    } else {
      send(command);
    }
  };
  const cable = useCableNote(snapshot.cables, send);
  const { coach, speaks, readAloud } = snapshot;
  const { status } = moment;
  // While the coach speaks, only what cannot wait speaks in between.
  const isPolite = status.urgency === 'polite';
  const isCoaching = coach?.phase.kind === 'running';
  // A screen reader reads what is polite by itself, and two voices are none.
  useSpeech(speaks && !((isCoaching || readAloud) && isPolite), say(status.title), status.id);
  useCoachReturn(coach?.procedure ?? null);
  const closeCoach = (): void => {
    send({ type: 'close-coach' });
  };
  const toggleHelp = (): void => {
    if (help) goBack();
    else if (!number) remember();
    // Both stand in the same corner.
    setNumber(false);
    setHelp(!help);
  };
  const toggleNumber = (): void => {
    if (number) goBack();
    else if (!help) remember();
    setHelp(false);
    setNumber(!number);
  };

  const windows = snapshot.computer.platform === 'win32';
  const goBySight = (sight: Sight): void => {
    if (sight === 'number') {
      if (!number) toggleNumber();
      return;
    }
    const { step, part } = placeOf(sight, windows);
    openStep(step);
    focusPart(part);
  };

  useShortcuts(commandKey === '⌘', (shortcut) => {
    switch (shortcut.type) {
      case 'step':
        openStep(shortcut.step);
        return shortcut.step;
      case 'timeline':
        toggleTimeline();
        return null;
      case 'tries':
        toggleTries();
        return null;
      case 'log':
        toggleLog();
        return null;
      case 'gate':
        setDrawer(null);
        setGateOpen(true);
        focusGate();
        return null;
      case 'report':
        toggleReport();
        return null;
      case 'cable':
        cable.change();
        return null;
      case 'number':
        toggleNumber();
        return null;
      case 'pin':
        send({ type: 'keep-on-top', on: !snapshot.onTop });
        return null;
      case 'speak':
        if (canSpeak) send({ type: 'speak', on: !speaks });
        return null;
      case 'help':
        toggleHelp();
        return null;
      case 'close':
        if (help) toggleHelp();
        else if (number) toggleNumber();
        else if (drawer === 'report') toggleReport();
        else if (drawer !== null) toggleDrawer(drawer);
        else if (log) toggleLog();
        else if (coach?.phase.kind === 'running') send({ type: 'stop-coach' });
        else if (coach !== null) closeCoach();
        return null;
    }
  });

  return (
    <div className="shell" data-log={log ? '' : undefined}>
      <Bar
        onTop={snapshot.onTop}
        onPin={(on) => {
          send({ type: 'keep-on-top', on });
        }}
        speaks={canSpeak ? speaks : null}
        onSpeak={(on) => {
          send({ type: 'speak', on });
        }}
        onSight={goBySight}
        command={commandKey}
        onDemo={(demo) => {
          send({ type: 'play-demo', demo });
        }}
        onTimeline={toggleTimeline}
        onTries={toggleTries}
        onLog={toggleLog}
        onNumber={toggleNumber}
        onReport={toggleReport}
        onHelp={toggleHelp}
      />
      <Banners snapshot={snapshot} companion={companion} />
      <main className="panes">
        <StatusPane
          snapshot={snapshot}
          moment={moment}
          send={send}
          onAct={act}
          timelineOpen={drawer === 'timeline'}
          onTimeline={toggleTimeline}
        />
        <section
          className="work-pane list-pane"
          aria-label={say({ id: 'ui.list.title' })}
          data-pane="list"
          tabIndex={-1}
          hidden={drawer !== null || coach !== null}
        >
          <div className="list-scroller">
            <ChecklistPane
              checklist={snapshot.checklist}
              cables={snapshot.cables}
              links={links}
              leads={!snapshot.firstRun || snapshot.replay !== null}
              send={act}
              readiness={snapshot.readiness}
              clock={snapshot.clock}
              replay={snapshot.replay}
              computer={snapshot.computer}
              gateOpen={gateOpen}
              onGate={() => {
                setGateOpen(!gateOpen);
              }}
              onAct={act}
            />
          </div>
          <LedgerFoot ledger={snapshot.ledger} open={drawer === 'tries'} onOpen={toggleTries} />
        </section>
        <Suspense fallback={null}>
          {drawer === null && coach !== null && (
            <CoachPane
              coach={coach}
              clock={snapshot.clock}
              speaks={speaks && !readAloud}
              leads={!snapshot.firstRun || snapshot.replay !== null}
              send={send}
              onClose={closeCoach}
            />
          )}
          {drawer === 'timeline' && (
            <TimelinePane snapshot={snapshot} entries={timeline} onClose={toggleTimeline} />
          )}
          {report !== null && <ReportPane preview={report} send={send} onClose={toggleReport} />}
          {drawer === 'tries' && (
            <TriesPane
              ledger={snapshot.ledger}
              clock={snapshot.clock}
              isReplay={snapshot.replay !== null}
              send={send}
              onClose={toggleTries}
            />
          )}
        </Suspense>
      </main>
      <Suspense fallback={null}>
        {log && <LogDrawer view={snapshot.log} lines={logLines} send={send} onClose={toggleLog} />}
      </Suspense>
      {/* There before its words are, so that a screen reader hears them come. */}
      <div role="status">
        {cable.told !== null && (
          <CableNote
            key={cable.told.now.number}
            {...cable.told}
            onBack={cable.undo}
            onClose={cable.close}
          />
        )}
      </div>
      <Suspense fallback={null}>
        {number && (
          <NumberPanel
            explainCode={companion.explainCode}
            next={snapshot.checklist.steps.find((step) => step.next)?.id ?? 'update'}
            onStep={(step) => {
              act({ type: 'open-step', step });
            }}
            onClose={toggleNumber}
          />
        )}
      </Suspense>
      {help && <HelpPanel command={commandKey} onClose={toggleHelp} />}
    </div>
  );
}
