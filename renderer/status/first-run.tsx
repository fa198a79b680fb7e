import { Eye } from 'lucide-react';

import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import { Switch } from '../ui/switch.tsx';
import css from './status-pane.module.css';

interface FirstRunProps {
  readonly onStart: () => void;
  readonly onReplay: () => void;
  /** Null where this system cannot speak. */
  readonly speaks: boolean | null;
  readonly onSpeak: (on: boolean) => void;
}

/** The one promise that a person should read before anything else. */
export function FirstRun({ onStart, onReplay, speaks, onSpeak }: FirstRunProps) {
  return (
    <div className={css.first}>
      <p>
        <Eye size={16} aria-hidden="true" />
        {say({ id: 'ui.first.line' })}
      </p>
      {speaks !== null && (
        <Switch on={speaks} onChange={onSpeak}>
          {say({ id: 'ui.first.speak' })}
        </Switch>
      )}
      <div className={css.buttons}>
        <Button look="filled" onClick={onStart}>
          {say({ id: 'ui.first.start' })}
        </Button>
        <Button look="line" onClick={onReplay}>
          {say({ id: 'ui.first.replay' })}
        </Button>
      </div>
    </div>
  );
}
