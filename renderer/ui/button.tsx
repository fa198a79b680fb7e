import type { ButtonHTMLAttributes, Ref } from 'react';

import css from './button.module.css';

/** `filled` is for the one main action of the window; `icon` is a square without words. */
export type ButtonLook = 'filled' | 'line' | 'plain' | 'icon';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look: ButtonLook;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button in one of the window's looks. */
export function Button({ look, className, ...rest }: ButtonProps) {
  const looks = look === 'icon' ? [css.plain, css.icon] : [css[look]];
  return (
    <button
      type="button"
      className={[css.button, ...looks, ...(className === undefined ? [] : [className])].join(' ')}
      {...rest}
    />
  );
}
