import { Coffee, Moon } from 'lucide-react';

import type { Message } from '../../preload/contract/message.ts';
import { say } from '../say.ts';
import css from './care-lines.module.css';

interface CareLinesProps {
  /** What the computer needs for the try, or null. */
  readonly care: Message | null;
  readonly keepsAwake: boolean;
}

/** The computer beside the cable: what it needs, and that it is kept awake. */
export function CareLines({ care, keepsAwake }: CareLinesProps) {
  return (
    <>
      {care !== null && (
        <p className={css.care} data-testid="care">
          <Moon size={16} aria-hidden="true" />
          {say(care)}
        </p>
      )}
      {keepsAwake && (
        <p className={css.awake} data-testid="keeps-awake">
          <Coffee size={16} aria-hidden="true" />
          {say({ id: 'ready.awake' })}
        </p>
      )}
    </>
  );
}
