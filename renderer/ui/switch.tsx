import type { ReactNode } from 'react';

import css from './switch.module.css';

interface SwitchProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** Id of what explains it further. */
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A switch with its words. */
export function Switch({ on, onChange, hint, children }: SwitchProps) {
  return (
    <label className={css.switch}>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        onChange={({ target }) => {
          onChange(target.checked);
        }}
        aria-describedby={hint}
      />
      <span className={css.track} aria-hidden="true" />
      <span>{children}</span>
    </label>
  );
}
