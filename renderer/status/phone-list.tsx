import { Smartphone } from 'lucide-react';

import type { PhoneView } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import css from './phone-list.module.css';

/** Nobody tells more than these apart; a rack of phones must not slow the window down. */
const mostPhones = 8;

/** Several phones, one line each: which, in what mode, on which socket. */
export function PhoneList({ phones }: { readonly phones: readonly PhoneView[] }) {
  const more = phones.length - mostPhones;
  return (
    <ul className={css.phones} aria-label={say({ id: 'ui.phones.label' })}>
      {phones.slice(0, mostPhones).map(({ key, name, mode, path }) => (
        <li key={key}>
          <Smartphone size={18} strokeWidth={1.75} aria-hidden="true" />
          <div>
            <p className={css.name}>{say(name)}</p>
            <p className={css.detail}>{say({ id: `mode.${mode}` })}</p>
            <p className={css.detail}>{say(path.words)}</p>
          </div>
          <span className={css.port}>{path.port}</span>
        </li>
      ))}
      {more > 0 && <li>{say({ id: 'ui.phones.more', values: { count: more } })}</li>}
    </ul>
  );
}
