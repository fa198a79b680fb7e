import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';

import { Button, type ButtonLook } from './button.tsx';
import css from './floating.module.css';
import { nextItem } from './next-item.ts';

interface PopoverMenuProps {
  readonly look: ButtonLook;
  readonly label: string;
  /** What the button shows; its name is the label. */
  readonly face: ReactNode;
  /** Draws the items; what `choose` is given runs after the menu has closed. */
  readonly items: (choose: (act: () => void) => () => void) => ReactNode;
}

/**
 * A button with a menu. The browser's own popover closes it on Esc and on a click outside, and gives
 * the focus back.
 */
export function PopoverMenu({ look, label, face, items: draw }: PopoverMenuProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const items = (): readonly HTMLElement[] => [
    ...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ];
  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') menu.current?.hidePopover();
    const all = items();
    const to = nextItem(
      event.key,
      all.findIndex((item) => item === event.target),
      all.length,
    );
    if (to === null) return;
    event.preventDefault();
    all[to]?.focus();
  };
  const choose = (act: () => void) => () => {
    menu.current?.hidePopover();
    act();
  };

  return (
    <>
      <Button
        look={look}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        title={look === 'icon' ? label : undefined}
      >
        {face}
      </Button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className={css.menu}
        onKeyDown={move}
        onToggle={({ newState }) => {
          setOpen(newState === 'open');
          if (newState === 'open') items()[0]?.focus();
        }}
      >
        {draw(choose)}
      </div>
    </>
  );
}

interface MenuItemProps {
  readonly icon: ReactNode;
  readonly keys?: string;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** One line of a menu. */
export function MenuItem({ icon, keys, onChoose, children }: MenuItemProps) {
  return (
    <button type="button" role="menuitem" tabIndex={-1} className={css.item} onClick={onChoose}>
      <span aria-hidden="true">{icon}</span>
      {children}
      {keys !== undefined && (
        <span className={css.keys} aria-hidden="true">
          {keys}
        </span>
      )}
    </button>
  );
}
