import { Pencil, Usb } from 'lucide-react';
import { useState } from 'react';

import type { PortsView, PortView } from '../../preload/contract/links.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import type { Send } from '../use-snapshot.ts';
import { GivenName } from './given-name.tsx';
import css from './port-list.module.css';

interface PortListProps {
  readonly ports: PortsView;
  readonly send: Send;
}

/** The ports that a phone was on, what the person calls them, and how they did. */
export function PortList({ ports: { all, ranking }, send }: PortListProps) {
  const [naming, setNaming] = useState<string | null>(null);
  if (all.length === 0) return null;
  const hasNames = all.some(({ name }) => name !== null);
  return (
    <section
      className={css.panel}
      aria-label={say({ id: 'ui.port.in-use' })}
      data-testid="ports"
      tabIndex={-1}
    >
      <ul>
        {all.map((view) => (
          <li key={view.port} className={css.line}>
            <Usb size={16} aria-hidden="true" />
            {naming === view.port ? (
              <GivenName
                what="port"
                name={view.name ?? ''}
                onSave={(name) => {
                  const isNew = name !== (view.name ?? '');
                  if (isNew) send({ type: 'name-port', port: view.port, name });
                  setNaming(null);
                }}
                onCancel={() => {
                  setNaming(null);
                }}
              />
            ) : (
              <NamedPort view={view} hint={!hasNames && view.inUse} onName={setNaming} />
            )}
          </li>
        ))}
      </ul>
      {ranking !== null && <p className={css.ranking}>{say(ranking)}</p>}
    </section>
  );
}

interface NamedPortProps {
  readonly view: PortView;
  /** True while nobody knows yet what a name is good for. */
  readonly hint: boolean;
  readonly onName: (port: string) => void;
}

function NamedPort({ view, hint, onName }: NamedPortProps) {
  const { port, words, inUse, tally } = view;
  const rename = say({ id: 'ui.port.rename', values: { port: words } });
  return (
    <div className={css.port}>
      <p className={css.words}>
        {say(words)}
        <Button
          look="icon"
          data-rename={port}
          aria-label={rename}
          title={rename}
          onClick={() => {
            onName(port);
          }}
        >
          <Pencil size={14} aria-hidden="true" />
        </Button>
        {inUse && <span className={css.now}>{say({ id: 'ui.port.now' })}</span>}
      </p>
      {tally !== null && <p className={css.tally}>{say(tally)}</p>}
      {hint && tally === null && <p className={css.tally}>{say({ id: 'ui.port.hint.plain' })}</p>}
    </div>
  );
}
