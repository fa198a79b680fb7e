import { ArrowLeft, Check, ChevronDown, Minus } from 'lucide-react';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';

import type { CablesView, StepView } from '../../preload/contract/snapshot.ts';
import type { LinkViews } from '../cables/link-views.ts';
import { say } from '../say.ts';
import { showWhole } from '../ui/move-focus.ts';
import type { Send } from '../use-snapshot.ts';
import { StepActions } from './step-actions.tsx';
import { StepBody } from './step-body.tsx';
import css from './step-card.module.css';
import { stepName } from './step-name.ts';

interface StepCardProps {
  readonly step: StepView;
  readonly total: number;
  readonly open: boolean;
  readonly leads: boolean;
  readonly cables: CablesView;
  readonly links: LinkViews;
  readonly send: Send;
  /** What the computer has looked at for this step. */
  readonly looked: ReactNode;
}

/** One fix: a line while it is closed, a page while it is open. */
export function StepCard({ step, total, open, leads, cables, links, send, looked }: StepCardProps) {
  const id = useId();
  const card = useRef<HTMLLIElement>(null);
  const header = useRef<HTMLButtonElement>(null);
  const { state, number, proof, skipped } = step;
  const outcome = skipped?.words ?? proof?.words ?? null;

  // It opens with main's answer, which is after the focus has come.
  useEffect(() => {
    if (open && card.current !== null && header.current === document.activeElement) {
      showWhole(card.current);
    }
  }, [open]);

  const toggleMark = (): void => {
    send({ type: state === 'done' ? 'undo' : 'tick', step: step.id });
  };

  // Space ticks and Enter opens, so that both work without leaving the list.
  const spaceTicks = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || event.repeat) return;
    event.preventDefault();
    toggleMark();
  };

  return (
    <li
      ref={card}
      className={css.card}
      data-step-card
      data-testid={`step-${step.id}`}
      data-open={open ? '' : undefined}
      data-state={state}
    >
      <div className={css.row}>
        <span className={css.badge} data-next={step.next ? '' : undefined}>
          <input
            type="checkbox"
            checked={state === 'done'}
            onChange={toggleMark}
            aria-label={say({ id: 'ui.step.mark', values: { number } })}
            aria-describedby={outcome === null ? undefined : `${id}-outcome`}
          />
          <span aria-hidden="true">
            {state === 'done' ? <Check size={16} strokeWidth={2.5} /> : null}
            {state === 'skipped' ? <Minus size={16} strokeWidth={2.5} /> : null}
            {state === 'open' ? number : null}
          </span>
        </span>
        <h3 className={css.heading}>
          <button
            ref={header}
            type="button"
            className={css.header}
            data-step-header={step.id}
            aria-label={stepName(step, total)}
            aria-expanded={open}
            aria-controls={open ? `${id}-body` : undefined}
            aria-describedby={outcome === null ? undefined : `${id}-outcome`}
            onKeyDown={spaceTicks}
            onKeyUp={(event) => {
              if (event.key === ' ') event.preventDefault();
            }}
            onClick={() => {
              send({ type: 'open-step', step: open ? null : step.id });
            }}
          >
            <span className={css.title}>{say(step.title)}</span>
            <ChevronDown className={css.chevron} size={16} aria-hidden="true" />
          </button>
        </h3>
        {/* Part of the button's name already, so it is only for the eyes. */}
        {step.next && (
          <span className={css.pointer} aria-hidden="true">
            <ArrowLeft size={12} strokeWidth={2.5} />
            {say({ id: 'ui.step.next' })}
          </span>
        )}
        {outcome !== null && (
          <p id={`${id}-outcome`} className={css.outcome}>
            {say(outcome)}
          </p>
        )}
      </div>
      {open && (
        <div id={`${id}-body`} className={css.body}>
          <StepBody step={step} cables={cables} links={links} send={send} looked={looked} />
          <StepActions
            step={step}
            leads={leads}
            send={(command) => {
              // The pressed button goes away with the answer; the card's own line stays.
              header.current?.focus();
              send(command);
            }}
          />
        </div>
      )}
    </li>
  );
}
