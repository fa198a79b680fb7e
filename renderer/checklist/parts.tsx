import { ArrowUpRight, Info, TriangleAlert } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';

import type { LinkId } from '../../preload/contract/link-id.ts';
import type { PartView } from '../../preload/contract/snapshot.ts';
import { CoachButton } from '../coach/coach-button.tsx';
import { say } from '../say.ts';
import type { Send } from '../use-snapshot.ts';
import { groupParts } from './group-parts.ts';
import css from './step-body.module.css';

interface PartsProps {
  readonly parts: readonly PartView[];
  readonly send: Send;
  /** The number of the first thing to do. */
  readonly from?: number;
  /** Stands below the last thing to do. */
  readonly children?: ReactNode;
}

/** The paragraphs of a step: numbered things to do, and remarks where they belong. */
export function Parts({ parts, send, from = 1, children }: PartsProps) {
  const groups = groupParts(parts);
  const lastDo = groups.findLastIndex(({ kind }) => kind === 'do');
  return groups.map((group, at) =>
    group.kind === 'do' ? (
      <Fragment key={group.parts[0].id}>
        <ol className={css.doing} start={group.from + from - 1}>
          {group.parts.map((part, index) => (
            <li key={part.id}>
              <span className={css.number} aria-hidden="true">
                {group.from + from - 1 + index}
              </span>
              <div className={css.part}>
                <p>
                  <PartWords part={part} send={send} />
                </p>
                {part.coach !== null && <CoachButton procedure={part.coach} send={send} />}
              </div>
            </li>
          ))}
        </ol>
        {at === lastDo && children}
      </Fragment>
    ) : (
      <Aside key={group.part.id} part={group.part} send={send} />
    ),
  );
}

function Aside({ part, send }: { readonly part: PartView; readonly send: Send }) {
  const warning = part.kind === 'warning';
  const Icon = warning ? TriangleAlert : Info;
  return (
    <p className={warning ? css.warning : css.note} data-part={part.id} tabIndex={-1}>
      <Icon size={16} aria-hidden="true" />
      <span>
        <span className="unseen">{say({ id: `ui.step.${warning ? 'warning' : 'note'}` })}: </span>
        <PartWords part={part} send={send} />
      </span>
    </p>
  );
}

function PartWords({ part, send }: { readonly part: PartView; readonly send: Send }) {
  const { text, link } = part;
  return (
    <>
      {say(text)}
      {link !== null && (
        <>
          {' '}
          <LinkButton link={link} send={send} />
        </>
      )}
    </>
  );
}

function LinkButton({ link, send }: { readonly link: LinkId; readonly send: Send }) {
  return (
    <button
      type="button"
      className={css.link}
      onClick={() => {
        send({ type: 'open-link', link });
      }}
    >
      {say({ id: `ui.link.${link}` })}
      <ArrowUpRight size={14} aria-hidden="true" />
    </button>
  );
}
