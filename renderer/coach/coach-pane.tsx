import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';

import type { CoachView } from '../../preload/contract/coach.ts';
import type { ShownClock } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import type { Send } from '../use-snapshot.ts';
import { CoachCount } from './coach-count.tsx';
import css from './coach-pane.module.css';
import { CoachReading } from './coach-reading.tsx';
import { CoachResult } from './coach-result.tsx';

interface CoachPaneProps {
  readonly coach: CoachView;
  readonly clock: ShownClock;
  readonly speaks: boolean;
  /** False while another button of the window is the main one. */
  readonly leads: boolean;
  readonly send: Send;
  readonly onClose: () => void;
}

/** The button coach: read first, then count along, then what came of it. Stands in place of the list. */
export function CoachPane({ coach, clock, speaks, leads, send, onClose }: CoachPaneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { phase, title, why } = coach;

  useEffect(() => {
    heading.current?.focus();
  }, [coach.procedure]);

  return (
    <section
      id="coach"
      className={`work-pane ${css.pane ?? ''}`}
      aria-labelledby="coach-title"
      data-pane="coach"
      data-testid="coach"
      data-phase={phase.kind}
      tabIndex={-1}
    >
      <div className={css.head}>
        <h2 id="coach-title" ref={heading} tabIndex={-1}>
          {say(title)}
        </h2>
        <Button
          look="icon"
          aria-label={say({ id: 'ui.time.close' })}
          title={say({ id: 'ui.time.close' })}
          onClick={onClose}
        >
          <X size={16} aria-hidden="true" />
        </Button>
      </div>
      {phase.kind !== 'running' && <p className={css.why}>{say(why)}</p>}
      {phase.kind === 'reading' && <CoachReading coach={coach} leads={leads} send={send} />}
      {phase.kind === 'running' && (
        <CoachCount coach={coach} phase={phase} clock={clock} speaks={speaks} send={send} />
      )}
      {phase.kind === 'over' && (
        <CoachResult
          verdict={phase.verdict}
          speaks={speaks}
          leads={leads}
          send={send}
          onClose={onClose}
        />
      )}
    </section>
  );
}
