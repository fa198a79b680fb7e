import { Toggle } from '@base-ui/react/toggle';
import { Pin } from 'lucide-react';

import { say } from '../say.ts';
import { buttonClass } from './button.tsx';
import { MoreMenu } from './more-menu.tsx';
import { Wordmark } from './wordmark.tsx';
import type { ComponentProps } from 'react';

interface BarProps extends ComponentProps<typeof MoreMenu> {
  readonly onTop: boolean;
  readonly onPin: (on: boolean) => void;
}

/** The line at the top of the page: name, keep on top, more. */
export function Bar({ onTop, onPin, ...more }: BarProps) {
  return (
    <header className="bar" data-pane="bar" tabIndex={-1}>
      <Wordmark />
      <Toggle
        className={buttonClass('icon')}
        pressed={onTop}
        onPressedChange={onPin}
        aria-label={say({ id: 'ui.pin.off' })}
        title={say({ id: onTop ? 'ui.pin.on' : 'ui.pin.off' })}
      >
        <Pin size={16} aria-hidden="true" />
      </Toggle>
      <MoreMenu {...more} />
    </header>
  );
}
