import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';

import type { MessageId } from '../../preload/contract/words/en.ts';
import { say } from '../say.ts';
import { Button } from './button.tsx';
import css from './floating.module.css';

interface HelpPanelProps {
  /** Ctrl or ⌘. */
  readonly command: string;
  readonly onClose: () => void;
}

/** The keys, in a small panel that blocks nothing behind it. */
export function HelpPanel({ command, onClose }: HelpPanelProps) {
  const title = useId();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    close.current?.focus();
  }, []);

  const rows: readonly (readonly [MessageId, readonly string[]])[] = [
    ['ui.help.panes', ['F6', 'Shift F6']],
    ['ui.help.gate', [`${command} 0`]],
    ['ui.help.step', [`${command} 1 – 5`]],
    ['ui.help.move', ['↑', '↓']],
    ['ui.help.tick', ['Space']],
    ['ui.help.open', ['Enter']],
    ['ui.help.time', [command === '⌘' ? '⌘ Y' : 'Ctrl H']],
    ['ui.help.tries', [`${command} 6`]],
    ['ui.help.report', [`${command} E`]],
    ['ui.help.try', [`${command} N`]],
    ['ui.help.cable', [`${command} B`]],
    ['ui.help.number', [`${command} D`]],
    ['ui.help.pin', [`${command} Shift P`]],
    ['ui.help.speak', [`${command} Shift M`]],
    ['ui.help.help', ['F1']],
    ['ui.help.escape', ['Esc']],
  ];

  return (
    <div className={css.help} role="dialog" aria-labelledby={title}>
      <div className={css['help-head']}>
        <h2 id={title}>{say({ id: 'ui.help.title' })}</h2>
        <Button look="icon" ref={close} aria-label={say({ id: 'ui.help.close' })} onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </Button>
      </div>
      <dl>
        {rows.map(([id, keys]) => (
          <div key={id}>
            <dt>{say({ id })}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
