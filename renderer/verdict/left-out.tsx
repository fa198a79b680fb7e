import { EyeOff } from 'lucide-react';

import type { Message } from '../../preload/contract/message.ts';
import { say } from '../say.ts';
import css from './left-out.module.css';

/** Advice that is not repeated, since the tries have disproved it; with the reason. */
export function LeftOut({ reasons }: { readonly reasons: readonly Message[] }) {
  return (
    <ul className={css.list} aria-label={say({ id: 'ui.hidden.label' })} data-testid="left-out">
      {reasons.map((why) => (
        <li key={why.id}>
          <EyeOff size={16} aria-hidden="true" />
          <span>
            {say({ id: 'ui.hidden.label' })}: {say(why)}
          </span>
        </li>
      ))}
    </ul>
  );
}
