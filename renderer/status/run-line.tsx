import { Eraser, ScrollText, ShieldCheck } from 'lucide-react';

import type { ProgressView, RunView, ShownClock } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import { formatClock } from '../ui/format-clock.ts';
import { useShownNow } from '../ui/use-shown-now.ts';
import css from './run-line.module.css';

interface RunLineProps {
  readonly run: RunView;
  readonly clock: ShownClock;
}

const signs = { update: ShieldCheck, erase: Eraser, unknown: ScrollText } as const;

/** What the restore log says of the try that runs: whether it keeps the data, and how far it got. */
export function RunLine({ run, clock }: RunLineProps) {
  const behavior = run.behavior ?? 'unknown';
  const Sign = signs[behavior];
  return (
    <div className={css.run} data-testid="run">
      <p className={css.badge} data-behavior={behavior}>
        <Sign size={14} aria-hidden="true" />
        {say(run.badge)}
      </p>
      {run.progress !== null && <Progress progress={run.progress} clock={clock} />}
    </div>
  );
}

interface ProgressProps {
  readonly progress: ProgressView;
  readonly clock: ShownClock;
}

/** One piece a stage; the piece at work fills up as far as the log gives a figure for it. */
function Progress({ progress, clock }: ProgressProps) {
  const { words, fraction, stage, stages, since, usual } = progress;
  const now = useShownNow(clock, since);
  const elapsed = formatClock(Math.max(0, now - since));
  const percent = fraction === null ? null : Math.floor(fraction * 100);
  const work = say(words);
  const place = say({ id: 'run.stage', values: { stage, stages } });
  const share = percent === null ? null : say({ id: 'run.percent', values: { percent } });
  return (
    <div className={css.progress}>
      <p className={css.work}>
        <span>{work}</span>
        {share !== null && <strong data-testid="run-percent">{share}</strong>}
      </p>
      <div
        role="progressbar"
        className={css.bar}
        aria-label={work}
        aria-valuemin={0}
        aria-valuemax={stages * 100}
        aria-valuenow={(stage - 1) * 100 + (percent ?? 0)}
        aria-valuetext={share === null ? place : `${place}, ${share}`}
      >
        {Array.from({ length: stages }, (_, index) => (
          <span key={index} data-state={pieceState(index + 1, stage)}>
            {index + 1 === stage && (
              <span style={{ inlineSize: `${String((fraction ?? 0) * 100)}%` }} />
            )}
          </span>
        ))}
      </div>
      <p className={css.foot}>
        <span>{place}</span>
        <span role="timer" aria-live="off">
          {say({ id: 'run.for', values: { elapsed } })}
        </span>
        {usual !== null && <span>{say(usual)}</span>}
      </p>
    </div>
  );
}

function pieceState(piece: number, stage: number): 'done' | 'now' | 'next' {
  if (piece < stage) return 'done';
  return piece === stage ? 'now' : 'next';
}
