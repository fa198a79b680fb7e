import { useState } from 'react';

import type { CablesView } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import { useFocusHandover } from '../ui/use-focus-handover.ts';
import type { Send } from '../use-snapshot.ts';
import css from './same-cable.module.css';

interface SameCableProps {
  readonly cables: CablesView;
  readonly send: Send;
}

/** One quiet line after the phone was away: the same cable, or which one? Nobody has to answer. */
export function SameCable({ cables: { current, all }, send }: SameCableProps) {
  const [choosing, setChoosing] = useState(false);
  const yes = useFocusHandover<HTMLButtonElement>();
  const other = useFocusHandover<HTMLButtonElement>();
  const others = all.filter(({ number }) => number !== current);
  const words = say({ id: choosing ? 'ui.same.choose' : 'ui.same.question' });
  return (
    <div className={css.line} role="group" aria-label={words} data-testid="same-cable">
      <p>{words}</p>
      {choosing ? (
        <>
          {others.map(({ number, words: name }) => (
            <Button
              key={number}
              look="line"
              onClick={() => {
                send({ type: 'choose-cable', cable: number });
              }}
            >
              {say(name)}
            </Button>
          ))}
          <Button
            look="line"
            onClick={() => {
              send({ type: 'change-cable' });
            }}
          >
            {say({ id: 'ui.same.new' })}
          </Button>
        </>
      ) : (
        <>
          <Button
            look="line"
            ref={yes}
            onClick={() => {
              send({ type: 'keep-cable' });
            }}
          >
            {say({ id: 'ui.same.yes' })}
          </Button>
          <Button
            look="plain"
            ref={other}
            onClick={() => {
              if (others.length === 0) send({ type: 'change-cable' });
              else setChoosing(true);
            }}
          >
            {say({ id: 'ui.same.other' })}
          </Button>
        </>
      )}
    </div>
  );
}
