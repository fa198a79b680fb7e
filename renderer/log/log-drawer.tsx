import { FileText, FolderPlus, X } from 'lucide-react';
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';

import type { LogDrawerView, LogLineView } from '../../preload/contract/log-drawer.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import { formatDay, formatTime } from '../ui/format-clock.ts';
import type { Send } from '../use-snapshot.ts';
import { findLines, textOf } from './find-lines.ts';
import css from './log-drawer.module.css';
import { LogList } from './log-list.tsx';
import { NoLog } from './no-log.tsx';

interface LogDrawerProps {
  /** Null until main has looked. */
  readonly view: LogDrawerView | null;
  readonly lines: readonly LogLineView[];
  readonly send: Send;
  readonly onClose: () => void;
}

/** The restore log in plain words, its own words beside them. */
export function LogDrawer({ view, lines, send, onClose }: LogDrawerProps) {
  const id = useId();
  const search = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [searched, setSearched] = useState('');
  const [raw, setRaw] = useState(true);
  const [told, setTold] = useState('');
  const wanted = useDeferredValue(searched);
  const found = useMemo(() => findLines(lines, wanted), [lines, wanted]);

  useEffect(() => {
    heading.current?.focus();
  }, []);

  const copy = (): void => {
    void navigator.clipboard.writeText(textOf(found)).then(
      () => {
        setTold(say({ id: 'ui.log.copied' }));
      },
      () => {
        setTold(say({ id: 'ui.refused' }));
      },
    );
  };

  return (
    <section
      className={css.drawer}
      aria-labelledby={`${id}-title`}
      data-pane="log"
      data-testid="log"
      tabIndex={-1}
      onDragOver={(event) => {
        event.preventDefault();
      }}
      // The bridge hears the same drop and knows the file's path; the page never does.
      onDrop={(event) => {
        event.preventDefault();
      }}
    >
      <div className={css.head}>
        <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
          {say({ id: 'ui.log.title' })}
        </h2>
        {view !== null && view.items.length > 0 && (
          <select
            aria-label={say({ id: 'ui.log.which' })}
            value={view.shown?.key ?? ''}
            onChange={({ target }) => {
              send({ type: 'open-log', key: target.value });
            }}
          >
            {view.items.map(({ key, name, origin, at }) => (
              <option key={key} value={key}>
                {say({
                  id: 'ui.log.item',
                  values: { name, origin, when: `${formatDay(at)} ${formatTime(at)}` },
                })}
              </option>
            ))}
          </select>
        )}
        <span className={css.tools}>
          <Button
            look="plain"
            onClick={() => {
              send({ type: 'choose-log' });
            }}
          >
            <FileText size={14} aria-hidden="true" />
            {say({ id: 'ui.log.choose' })}
          </Button>
          <Button
            look="plain"
            onClick={() => {
              send({ type: 'add-log-folder' });
            }}
          >
            <FolderPlus size={14} aria-hidden="true" />
            {say({ id: 'ui.log.add-folder' })}
          </Button>
        </span>
        <Button
          look="icon"
          aria-label={say({ id: 'ui.log.close' })}
          title={say({ id: 'ui.log.close' })}
          onClick={onClose}
        >
          <X size={16} aria-hidden="true" />
        </Button>
      </div>
      {view?.trouble != null && (
        <p role="alert" className={css.trouble}>
          {say(view.trouble)}
        </p>
      )}
      {view !== null && view.shown === null && <NoLog folders={view.folders} />}
      {view !== null && view.shown !== null && (
        <>
          <div className={css.bar}>
            <input
              ref={search}
              type="search"
              value={searched}
              placeholder={say({ id: 'ui.log.search' })}
              aria-label={say({ id: 'ui.log.search' })}
              onChange={({ target }) => {
                setSearched(target.value);
              }}
            />
            <label>
              <input
                type="checkbox"
                checked={raw}
                onChange={({ target }) => {
                  setRaw(target.checked);
                }}
              />
              {say({ id: 'ui.log.raw' })}
            </label>
            <Button look="line" onClick={copy}>
              {say({ id: 'ui.log.copy' })}
            </Button>
            <p className={css.state} role="status">
              {told === '' ? say({ id: `ui.log.state.${view.state}` }) : told}
              {' · '}
              {wanted.trim() === ''
                ? say({ id: 'ui.log.count', values: { all: lines.length } })
                : say({
                    id: 'ui.log.found',
                    values: { found: found.length, all: lines.length },
                  })}
            </p>
          </div>
          {view.skipped && <p className={css.skipped}>{say({ id: 'ui.log.skipped' })}</p>}
          <LogList key={view.shown.key} lines={found} raw={raw} />
        </>
      )}
    </section>
  );
}
