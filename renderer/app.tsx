import { lazy, startTransition, Suspense, useEffect, useRef, useState } from 'react';

import type { Shown } from './snapshot-store.ts';
import { ChecklistPane } from './checklist/checklist-pane.tsx';
import { say } from './say.ts';
import { StatusPane } from './status/status-pane.tsx';
import { Bar } from './ui/bar.tsx';
import { commandKey } from './ui/command-key.ts';
import { HelpPanel } from './ui/help-panel.tsx';
import { NoticeBar } from './ui/notice-bar.tsx';
import { ReplayBanner } from './ui/replay-banner.tsx';
import { TroublePage, TroubleStrip } from './ui/trouble.tsx';
import { useShortcuts } from './ui/use-shortcuts.ts';
import { useSnapshot, type Companion } from './use-snapshot.ts';

// Not needed for the first picture of the window.
const TimelinePane = lazy(async () => {
  const { TimelinePane: pane } = await import('./timeline/timeline-pane.tsx');
  return { default: pane };
});

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
  const { snapshot, moment, timeline } = shown;
  const { send } = companion;
  const [drawer, setDrawer] = useState<'timeline' | null>(null);
  const [help, setHelp] = useState(false);
  const returnTo = useRef<HTMLElement | null>(null);

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
  const toggleTimeline = (): void => {
    if (drawer !== null) {
      goBack();
      setDrawer(null);
      return;
    }
    remember();
    // As a transition, the list stays until the drawer's code is there: React keeps an empty
    // stand-in for 300 ms once it has shown one.
    startTransition(() => {
      setDrawer('timeline');
    });
  };
  const toggleHelp = (): void => {
    if (help) goBack();
    else remember();
    setHelp(!help);
  };

  useShortcuts(commandKey === '⌘', (shortcut) => {
    switch (shortcut.type) {
      case 'step':
        setDrawer(null);
        setHelp(false);
        send({ type: 'open-step', step: shortcut.step });
        return shortcut.step;
      case 'timeline':
        toggleTimeline();
        return null;
      case 'pin':
        send({ type: 'keep-on-top', on: !snapshot.onTop });
        return null;
      case 'help':
        toggleHelp();
        return null;
      case 'close':
        if (help) toggleHelp();
        else if (drawer !== null) toggleTimeline();
        return null;
    }
  });

  return (
    <div className="shell">
      <Bar
        onTop={snapshot.onTop}
        onPin={(on) => {
          send({ type: 'keep-on-top', on });
        }}
        command={commandKey}
        onDemo={(demo) => {
          send({ type: 'play-demo', demo });
        }}
        onTimeline={toggleTimeline}
        onHelp={toggleHelp}
      />
      <Banners snapshot={snapshot} companion={companion} />
      <main className="panes">
        <StatusPane
          snapshot={snapshot}
          moment={moment}
          send={send}
          timelineOpen={drawer === 'timeline'}
          onTimeline={toggleTimeline}
        />
        <section
          className="work-pane"
          aria-label={say({ id: 'ui.list.title' })}
          data-pane="list"
          tabIndex={-1}
          hidden={drawer !== null}
        >
          <ChecklistPane
            checklist={snapshot.checklist}
            leads={!snapshot.firstRun || snapshot.replay !== null}
            send={send}
          />
        </section>
        <Suspense fallback={null}>
          {drawer === 'timeline' && (
            <TimelinePane snapshot={snapshot} entries={timeline} onClose={toggleTimeline} />
          )}
        </Suspense>
      </main>
      {help && <HelpPanel command={commandKey} onClose={toggleHelp} />}
    </div>
  );
}

function Banners({
  snapshot,
  companion,
}: {
  readonly snapshot: Shown['snapshot'];
  readonly companion: Companion;
}) {
  const { send, state, refresh, refused, dismissRefused } = companion;
  const { replay, notices } = snapshot;
  const failed = refused && state.touch === 'kept';
  return (
    <div className="banners">
      {state.touch === 'lost' && <TroubleStrip onAgain={refresh} />}
      {replay !== null && (
        <ReplayBanner
          replay={replay}
          onLeave={() => {
            send({ type: 'leave-replay' });
          }}
        />
      )}
      {(notices.length > 0 || failed) && (
        <section aria-label={say({ id: 'ui.notices.label' })}>
          {notices.map(({ id, tone, text }) => (
            <NoticeBar
              key={id}
              tone={tone}
              words={say(text)}
              onDismiss={() => {
                send({ type: 'dismiss-notice', notice: id });
              }}
            />
          ))}
          {failed && (
            <NoticeBar tone="idle" words={say({ id: 'ui.refused' })} onDismiss={dismissRefused} />
          )}
        </section>
      )}
    </div>
  );
}
