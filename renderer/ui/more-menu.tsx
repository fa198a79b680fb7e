import {
  CirclePlay,
  CircleX,
  Ellipsis,
  FileText,
  Hash,
  History,
  Keyboard,
  ListChecks,
  ScrollText,
} from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

import type { DemoId } from '../../preload/contract/command.ts';
import { say } from '../say.ts';
import { Button } from './button.tsx';
import css from './floating.module.css';
import { nextItem } from './next-item.ts';

/** What the menu can do. */
export interface MoreMenuProps {
  /** Ctrl or ⌘. */
  readonly command: string;
  readonly onDemo: (demo: DemoId) => void;
  readonly onTimeline: () => void;
  readonly onTries: () => void;
  readonly onLog: () => void;
  readonly onNumber: () => void;
  readonly onReport: () => void;
  readonly onHelp: () => void;
}

/**
 * Everything that is not needed every minute. The browser's own popover closes it on Esc and on a
 * click outside, and gives the focus back.
 */
export function MoreMenu({
  command,
  onDemo,
  onTimeline,
  onTries,
  onLog,
  onNumber,
  onReport,
  onHelp,
}: MoreMenuProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const label = say({ id: 'ui.more' });

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
        look="icon"
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        title={label}
      >
        <Ellipsis size={18} aria-hidden="true" />
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
        <div role="group" aria-labelledby={`${id}-replays`}>
          <p id={`${id}-replays`} className={css.heading}>
            {say({ id: 'ui.more.replays' })}
          </p>
          <Item icon={<CirclePlay size={16} />} onChoose={choose(() => onDemo('healthy'))}>
            {say({ id: 'ui.more.healthy' })}
          </Item>
          <Item icon={<CircleX size={16} />} onChoose={choose(() => onDemo('failing'))}>
            {say({ id: 'ui.more.failing' })}
          </Item>
        </div>
        <div role="separator" className={css.parting} />
        <Item
          icon={<History size={16} />}
          keys={command === '⌘' ? '⌘ Y' : 'Ctrl H'}
          onChoose={choose(onTimeline)}
        >
          {say({ id: 'ui.time.title' })}
        </Item>
        <Item icon={<ListChecks size={16} />} keys={`${command} 6`} onChoose={choose(onTries)}>
          {say({ id: 'ui.tries.title' })}
        </Item>
        <Item icon={<Hash size={16} />} keys={`${command} D`} onChoose={choose(onNumber)}>
          {say({ id: 'ui.number.title' })}
        </Item>
        <Item icon={<ScrollText size={16} />} keys={`${command} L`} onChoose={choose(onLog)}>
          {say({ id: 'ui.log.open' })}
        </Item>
        <Item icon={<FileText size={16} />} keys={`${command} E`} onChoose={choose(onReport)}>
          {say({ id: 'ui.report.title' })}
        </Item>
        <Item icon={<Keyboard size={16} />} keys="F1" onChoose={choose(onHelp)}>
          {say({ id: 'ui.more.shortcuts' })}
        </Item>
      </div>
    </>
  );
}

interface ItemProps {
  readonly icon: ReactNode;
  readonly keys?: string;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Item({ icon, keys, onChoose, children }: ItemProps) {
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
