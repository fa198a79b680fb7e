import { Cable, Pencil } from 'lucide-react';
import { useState } from 'react';

import type { CablesView, CableView } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import { useFocusHandover } from '../ui/use-focus-handover.ts';
import type { Send } from '../use-snapshot.ts';
import css from './cable-panel.module.css';
import { GivenName } from './given-name.tsx';

interface CablePanelProps {
  readonly cables: CablesView;
  readonly send: Send;
}

/** Which cable is in use, as far as the person has said, and what became of the tries with each. */
export function CablePanel({ cables: { current, all, ranking }, send }: CablePanelProps) {
  const [naming, setNaming] = useState<number | null>(null);
  // Another cable in between: the line that was being written is not waiting when it comes back.
  if (naming !== null && naming !== current) setNaming(null);
  const inUse = all.find(({ number }) => number === current);
  const others = all.filter(({ number }) => number !== current);
  return (
    <section
      className={css.panel}
      aria-label={say({ id: 'ui.cable.in-use' })}
      data-testid="cables"
      tabIndex={-1}
    >
      {inUse !== undefined && (
        <div className={css.current}>
          <Cable size={16} aria-hidden="true" />
          {naming === inUse.number ? (
            <GivenName
              what="cable"
              name={inUse.name ?? ''}
              onSave={(name) => {
                const isNew = name !== (inUse.name ?? '');
                if (isNew) send({ type: 'name-cable', cable: inUse.number, name });
                setNaming(null);
              }}
              onCancel={() => {
                setNaming(null);
              }}
            />
          ) : (
            <CurrentCable cable={inUse} onName={setNaming} send={send} />
          )}
        </div>
      )}
      {others.length > 0 && (
        <ul className={css.others} aria-label={say({ id: 'ui.cable.others' })}>
          {others.map((cable) => (
            <OtherCable key={cable.number} cable={cable} send={send} />
          ))}
        </ul>
      )}
      {ranking !== null && <p className={css.ranking}>{say(ranking)}</p>}
    </section>
  );
}

interface CableProps {
  readonly cable: CableView;
  readonly send: Send;
}

interface CurrentCableProps extends CableProps {
  readonly onName: (cable: number) => void;
}

function CurrentCable({ cable, onName, send }: CurrentCableProps) {
  const rename = say({ id: 'ui.cable.rename', values: { cable: cable.words } });
  return (
    <div className={css.line}>
      <div className={css.cable}>
        <p className={css.words}>
          {say(cable.words)}
          <Button
            look="icon"
            data-rename
            aria-label={rename}
            title={rename}
            onClick={() => {
              onName(cable.number);
            }}
          >
            <Pencil size={14} aria-hidden="true" />
          </Button>
        </p>
        {(cable.tries > 0 || cable.tally !== null) && <CableCount cable={cable} />}
      </div>
      <Button
        look="line"
        onClick={() => {
          send({ type: 'change-cable' });
        }}
      >
        {say({ id: 'ui.cable.changed' })}
      </Button>
    </div>
  );
}

function OtherCable({ cable, send }: CableProps) {
  const again = useFocusHandover<HTMLButtonElement>();
  return (
    <li className={css.line}>
      <div className={css.cable}>
        <p>{say(cable.words)}</p>
        <CableCount cable={cable} />
      </div>
      <Button
        look="plain"
        ref={again}
        aria-label={say({ id: 'ui.cable.again.name', values: { cable: cable.words } })}
        onClick={() => {
          send({ type: 'choose-cable', cable: cable.number });
        }}
      >
        {say({ id: 'ui.cable.again' })}
      </Button>
    </li>
  );
}

/** Counted drops with the time in which they were counted; before that, only what the tries had. */
function CableCount({ cable: { tries, drops, tally } }: { readonly cable: CableView }) {
  return (
    <p className={css.count}>
      {tally === null
        ? say({ id: 'ui.cable.count', values: { tries, drops } })
        : say({ id: 'ui.cable.tally', values: { tries, tally } })}
    </p>
  );
}
