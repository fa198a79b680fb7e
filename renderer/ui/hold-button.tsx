import { type ReactNode, useEffect, useRef, useState } from 'react';

import { Button } from './button.tsx';
import css from './hold-button.module.css';

/** For so long it is held, in milliseconds. Source: the checklist's step 4b. */
const holdMs = 2000;

interface HoldButtonProps {
  readonly onHeld: () => void;
  readonly children: ReactNode;
  /** Said in its place once a press without a hold has come, as a screen reader or a switch makes it. */
  readonly again: ReactNode;
}

/**
 * A button that acts after two seconds of holding, by pointer or by key. Who cannot hold, since a
 * screen reader or a switch presses for them, presses twice.
 */
export function HoldButton({ onHeld, children, again }: HoldButtonProps) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wasHeld = useRef(false);
  const [held, setHeld] = useState(false);
  const [asked, setAsked] = useState(false);

  const begin = (): void => {
    if (timer.current !== undefined) return;
    wasHeld.current = true;
    setHeld(true);
    timer.current = setTimeout(onHeld, holdMs);
  };
  const stop = (): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setHeld(false);
  };
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );

  const isKey = (key: string): boolean => key === ' ' || key === 'Enter';
  return (
    <Button
      look="line"
      className={css.hold}
      data-held={held ? '' : undefined}
      onPointerDown={({ button }) => {
        if (button === 0) begin();
      }}
      onPointerUp={stop}
      onPointerLeave={stop}
      onPointerCancel={stop}
      onBlur={stop}
      onKeyDown={(event) => {
        if (!isKey(event.key)) return;
        event.preventDefault();
        begin();
      }}
      onKeyUp={({ key }) => {
        if (isKey(key)) stop();
      }}
      onContextMenu={(event) => {
        event.preventDefault();
      }}
      onClick={() => {
        // Let go too soon: the click that comes of it is none of its own.
        if (wasHeld.current) wasHeld.current = false;
        else if (asked) onHeld();
        else setAsked(true);
      }}
    >
      <span className={css.fill} aria-hidden="true" />
      <span className={css.words}>{asked ? again : children}</span>
    </Button>
  );
}
