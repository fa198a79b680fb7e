import { Unplug } from 'lucide-react';

import { say } from '../say.ts';
import { Button } from './button.tsx';
import css from './trouble.module.css';

interface TroubleProps {
  readonly onAgain: () => void;
}

/** Fills the window when main has never answered: what is not affected and what still helps. */
export function TroublePage({ onAgain }: TroubleProps) {
  return (
    <main className={css.page}>
      <div className={css.panel} role="alert">
        <Unplug size={40} aria-hidden="true" />
        <h1>{say({ id: 'ui.trouble.title' })}</h1>
        <p>{say({ id: 'ui.trouble.sentence' })}</p>
        <p>{say({ id: 'ui.trouble.steps' })}</p>
        <Button look="filled" onClick={onAgain}>
          {say({ id: 'ui.trouble.again' })}
        </Button>
      </div>
    </main>
  );
}

/** Lies over the last known state when main has stopped answering. */
export function TroubleStrip({ onAgain }: TroubleProps) {
  return (
    <div className={css.strip} role="alert">
      <Unplug size={16} aria-hidden="true" />
      <p>
        <strong>{say({ id: 'ui.trouble.title' })}.</strong> {say({ id: 'ui.trouble.sentence' })}{' '}
        {say({ id: 'ui.trouble.stale' })}
      </p>
      <Button look="line" onClick={onAgain}>
        {say({ id: 'ui.trouble.again' })}
      </Button>
    </div>
  );
}
