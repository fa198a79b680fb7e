import { type ReactNode, useEffect, useRef, useState } from 'react';

import { Button } from './button.tsx';
import css from './hold-button.module.css';

/** For so long it is held, in milliseconds. Source: the checklist's step 4b. */
const holdMs = 2000;

interface HoldButtonProps {
  readonly onHeld: () => void;
  readonly children: ReactNode;
  /** Said in its place once it was held for long enough. */
  readonly release: ReactNode;
  /** Said in its place once a press without a hold has come, as a screen reader or a switch makes it. */
  readonly again: ReactNode;
}

/**
 * A button that acts when it is let go after two seconds, of the pointer or of a key: what comes in
 * its place must not be pressed by what is still held. Who cannot hold, since a screen reader or a
 * switch presses for them, presses twice.
 */
export function HoldButton({ onHeld, children, release, again }: HoldButtonProps) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wasHeld = useRef(false);
  const [hold, setHold] = useState<'none' | 'held' | 'full'>('none');
  const [asked, setAsked] = useState(false);

  const begin = (): void => {
    if (timer.current !== undefined) return;
    wasHeld.current = true;
    setHold('held');
    timer.current = setTimeout(() => {
      setHold('full');
    }, holdMs);
  };
  const stop = (): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setHold('none');
  };
  const letGo = (): void => {
    stop();
    if (hold === 'full') onHeld();
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
      data-held={hold === 'none' ? undefined : ''}
      onPointerDown={({ button }) => {
        if (button === 0) begin();
      }}
      onPointerUp={letGo}
      onPointerLeave={stop}
      onPointerCancel={stop}
      onBlur={stop}
      onKeyDown={(event) => {
        if (!isKey(event.key)) return;
        event.preventDefault();
        begin();
      }}
      onKeyUp={(event) => {
        if (!isKey(event.key)) return;
        event.preventDefault();
        wasHeld.current = false;
        letGo();
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
      <span className={css.words}>{hold === 'full' ? release : asked ? again : children}</span>
    </Button>
  );
}
