import { X } from 'lucide-react';
import { useEffect, useState } from 'react';

import type { CableView } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import css from './cable-note.module.css';

interface CableNoteProps {
  /** The cable that is in use now. */
  readonly now: CableView;
  /** The one before it. */
  readonly before: CableView;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** How long the note stays while nobody is at it. */
const stayMs = 10_000;

/** Says that a key has changed the cable, and takes it back. It goes by itself. */
export function CableNote({ now, before, onBack, onClose }: CableNoteProps) {
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  useEffect(() => {
    if (hovered || focused) return undefined;
    const timer = setTimeout(onClose, stayMs);
    return () => {
      clearTimeout(timer);
    };
  }, [hovered, focused, onClose]);

  return (
    <div
      className={css.note}
      data-pane="note"
      data-testid="cable-note"
      tabIndex={-1}
      onPointerEnter={() => {
        setHovered(true);
      }}
      onPointerLeave={() => {
        setHovered(false);
      }}
      onFocus={() => {
        setFocused(true);
      }}
      onBlur={() => {
        setFocused(false);
      }}
    >
      <p>{say({ id: 'ui.cable.now', values: { cable: now.words } })}</p>
      <Button look="line" onClick={onBack}>
        {say({ id: 'ui.cable.back', values: { cable: before.words } })}
      </Button>
      <Button look="icon" aria-label={say({ id: 'ui.cable.dismiss' })} onClick={onClose}>
        <X size={16} aria-hidden="true" />
      </Button>
    </div>
  );
}
