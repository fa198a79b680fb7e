import { Pin, Volume2, VolumeX } from 'lucide-react';

import { say } from '../say.ts';
import { Button } from './button.tsx';
import { MoreMenu, type MoreMenuProps } from './more-menu.tsx';
import { type Sight, SightMenu } from './sight-menu.tsx';
import { Wordmark } from './wordmark.tsx';

interface BarProps extends MoreMenuProps {
  readonly onTop: boolean;
  readonly onPin: (on: boolean) => void;
  /** Null where this system cannot speak. */
  readonly speaks: boolean | null;
  readonly onSpeak: (on: boolean) => void;
  readonly onSight: (sight: Sight) => void;
}

/** The line at the top of the page: name, what the person sees, speak, keep on top, more. */
export function Bar({ onTop, onPin, speaks, onSpeak, onSight, ...more }: BarProps) {
  return (
    <header className="bar" data-pane="bar" tabIndex={-1}>
      <Wordmark />
      <SightMenu onSight={onSight} />
      {speaks !== null && (
        <Button
          look="icon"
          aria-pressed={speaks}
          aria-label={say({ id: 'ui.speak' })}
          title={say({ id: speaks ? 'ui.speak.stop' : 'ui.speak' })}
          onClick={() => {
            onSpeak(!speaks);
          }}
        >
          {speaks ? (
            <Volume2 size={16} aria-hidden="true" />
          ) : (
            <VolumeX size={16} aria-hidden="true" />
          )}
        </Button>
      )}
      <Button
        look="icon"
        aria-pressed={onTop}
        aria-label={say({ id: 'ui.pin.off' })}
        title={say({ id: onTop ? 'ui.pin.on' : 'ui.pin.off' })}
        onClick={() => {
          onPin(!onTop);
        }}
      >
        <Pin size={16} aria-hidden="true" />
      </Button>
      <MoreMenu {...more} />
    </header>
  );
}
