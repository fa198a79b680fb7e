import { TriangleAlert } from 'lucide-react';

import type { Message } from '../../preload/contract/message.ts';
import { say } from '../say.ts';
import css from './verdict-card.module.css';

/** The log tells of a Restore, and the person has said that nothing is saved. Blocks nothing. */
export function EraseCard({ app }: { readonly app: Message }) {
  return (
    <section className={css.card} role="alert" data-testid="erase-card" data-tone="attention">
      <h3>
        <TriangleAlert size={16} aria-hidden="true" />
        {say({ id: 'ui.erases.title' })}
      </h3>
      <p>{say({ id: 'ui.erases.sentence', values: { app } })}</p>
    </section>
  );
}
