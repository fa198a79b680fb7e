import { Smartphone } from 'lucide-react';

import type { PhoneView } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import css from './phone-list.module.css';

/** Several phones, one line each: which, in what mode, on which socket. */
export function PhoneList({ phones }: { readonly phones: readonly PhoneView[] }) {
  return (
    <ul className={css.phones} aria-label={say({ id: 'ui.phones.label' })}>
      {phones.map(({ key, name, mode, path }) => (
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
    </ul>
  );
}
