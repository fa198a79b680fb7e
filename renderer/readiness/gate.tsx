import { Check, ChevronDown, Minus, TriangleAlert } from 'lucide-react';
import { useId, useRef, type ReactNode } from 'react';

import type { Command } from '../../preload/contract/command.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import { useShownNow } from '../ui/use-shown-now.ts';
import { CheckAgain } from './check-again.tsx';
import { CheckList } from './check-row.tsx';
import css from './gate.module.css';
import type { HostProps } from './host-props.ts';

interface GateProps {
  readonly host: HostProps;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onAct: (command: Command) => void;
  /** What only the person can know; shown while it is open. */
  readonly children?: ReactNode;
}

const icons = { good: Check, attention: TriangleAlert, idle: Minus } as const;
const minute = 60_000;

/** Problems that show while it is folded: more would push the five steps out of sight. */
const mostFolded = 1;

/**
 * "Before you start": what the computer needs for any of the five steps to help. One line while all
 * is well; the most important problem shows by itself, with its sentence and its button.
 */
export function Gate({ host, open, onToggle, onAct, children }: GateProps) {
  const id = useId();
  const { readiness, clock, replay, computer } = host;
  const { gate, progress } = readiness;
  const now = useShownNow(clock, 0, minute);
  const Icon = icons[gate.tone];
  const header = useRef<HTMLButtonElement>(null);
  const problems = gate.checks.filter(({ result }) => result === 'attention');
  const shown = open ? gate.checks : problems.slice(0, mostFolded);
  const more = open ? 0 : problems.length - shown.length;
  return (
    <section className={css.gate} aria-labelledby={id} data-tone={gate.tone} data-testid="gate">
      <div className={css.row}>
        <span className={css.badge} aria-hidden="true">
          <Icon size={16} strokeWidth={2.5} />
        </span>
        <h2>
          <button
            ref={header}
            type="button"
            id={id}
            className={css.header}
            data-gate-header
            aria-expanded={open}
            onClick={onToggle}
          >
            {say({ id: 'ready.title' })}
            {gate.asks !== null && <span className={css.asks}>{say(gate.asks)}</span>}
            <ChevronDown className={css.chevron} size={16} aria-hidden="true" />
          </button>
        </h2>
        <p className={css.summary} role="status">
          {say(progress === null ? gate.summary : { id: 'ready.checking', values: progress })}
        </p>
      </div>
      {(shown.length > 0 || open) && (
        <div className={css.body}>
          <CheckList checks={shown} now={now} brief={!open} onAct={onAct} />
          {more > 0 && (
            <div className={css.more}>
              <Button
                look="plain"
                onClick={() => {
                  onToggle();
                  // The button goes with its list; who uses the keyboard stays here.
                  header.current?.focus();
                }}
              >
                {say({ id: 'ready.more', values: { more } })}
                <ChevronDown size={14} aria-hidden="true" />
              </Button>
            </div>
          )}
          {open && children}
          {open && replay === null && (
            <CheckAgain progress={progress} platform={computer.platform} onAct={onAct} />
          )}
        </div>
      )}
    </section>
  );
}
