import { useEffect, useId, useRef, useState } from 'react';

import { cableNameLength } from '../../preload/contract/command.ts';
import { portNameLength } from '../../preload/contract/links.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import { cleanName } from './clean-name.ts';
import css from './given-name.module.css';

interface GivenNameProps {
  readonly what: 'cable' | 'port';
  /** The name so far, or an empty text. */
  readonly name: string;
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
}

/** A line to write in what the person calls a cable or a port. Enter saves, Esc leaves it as it was. */
export function GivenName({ what, name, onSave, onCancel }: GivenNameProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(name);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
    const panel = input.current?.closest('section');
    // Whoever was at it goes on from the button that opened it.
    return () => {
      const { activeElement } = document;
      if (activeElement !== document.body && activeElement !== null) return;
      panel?.querySelector<HTMLElement>('[data-rename]')?.focus();
    };
  }, []);
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(cleanName(draft));
      }}
    >
      <label htmlFor={id}>{say({ id: `ui.${what}.name` })}</label>
      <div className={css.line}>
        <input
          ref={input}
          id={id}
          className={css.input}
          value={draft}
          maxLength={what === 'cable' ? cableNameLength : portNameLength}
          placeholder={say({ id: `ui.${what}.hint` })}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setDraft(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            // Nothing else that Esc closes.
            event.stopPropagation();
            onCancel();
          }}
        />
        <Button look="line" type="submit">
          {say({ id: 'ui.cable.save' })}
        </Button>
        <Button look="plain" onClick={onCancel}>
          {say({ id: 'ui.cable.cancel' })}
        </Button>
      </div>
    </form>
  );
}
