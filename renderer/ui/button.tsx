import type { ButtonHTMLAttributes, Ref } from 'react';

import css from './button.module.css';

/** `filled` is for the one main action of the window; `icon` is a square without words. */
export type ButtonLook = 'filled' | 'line' | 'plain' | 'icon';

/** Class names of a look, for buttons that a library draws. */
export function buttonClass(look: ButtonLook): string {
  return look === 'icon'
    ? `${css.button ?? ''} ${css.plain ?? ''} ${css.icon ?? ''}`
    : `${css.button ?? ''} ${css[look] ?? ''}`;
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look: ButtonLook;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button in one of the window's looks. */
export function Button({ look, ...rest }: ButtonProps) {
  return <button type="button" className={buttonClass(look)} {...rest} />;
}
