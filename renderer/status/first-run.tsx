import { Eye } from 'lucide-react';

import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import css from './status-pane.module.css';

interface FirstRunProps {
  readonly onStart: () => void;
  readonly onReplay: () => void;
}

/** The one promise that a person should read before anything else. */
export function FirstRun({ onStart, onReplay }: FirstRunProps) {
  return (
    <div className={css.first}>
      <p>
        <Eye size={16} aria-hidden="true" />
        {say({ id: 'ui.first.line' })}
      </p>
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
