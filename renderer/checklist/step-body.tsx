import { ArrowUpRight, Eye, Info, TriangleAlert } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';

import type { LinkId } from '../../preload/contract/link-id.ts';
import type { CablesView, PartView, StepView } from '../../preload/contract/snapshot.ts';
import { CablePanel } from '../cables/cable-panel.tsx';
import type { LinkViews } from '../cables/link-views.ts';
import { PortList } from '../cables/port-list.tsx';
import { CoachButton } from '../coach/coach-button.tsx';
import { say } from '../say.ts';
import { SteadinessPanel } from '../steadiness/steadiness-panel.tsx';
import type { Send } from '../use-snapshot.ts';
import { groupParts } from './group-parts.ts';
import css from './step-body.module.css';

interface StepBodyProps {
  readonly step: StepView;
  readonly cables: CablesView;
  readonly links: LinkViews;
  readonly send: Send;
  readonly looked: ReactNode;
}

/** Why, what to do part by part, what to mind, and what the computer can see of it. */
export function StepBody({ step, cables, links, send, looked }: StepBodyProps) {
  const groups = groupParts(step.parts);
  const lastDo = groups.findLastIndex(({ kind }) => kind === 'do');
  const isCable = step.id === 'cable';
  const panel = isCable ? (
    <>
      <CablePanel cables={cables} send={send} />
      <PortList ports={links.ports} send={send} />
    </>
  ) : null;
  const tester =
    isCable || step.id === 'ports' ? (
      <SteadinessPanel test={links.test} clock={links.clock} afterCleaning={!isCable} send={send} />
    ) : null;
  return (
    <div className={css.body}>
      <p className={css.why}>{say(step.why)}</p>
      {looked}
      {groups.map((group, at) =>
        group.kind === 'do' ? (
          <Fragment key={group.parts[0].id}>
            <ol className={css.doing} start={group.from}>
              {group.parts.map((part, index) => (
                <li key={part.id}>
                  <span className={css.number} aria-hidden="true">
                    {group.from + index}
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
            {at === lastDo && panel}
            {at === lastDo && tester}
          </Fragment>
        ) : (
          <Aside key={group.part.id} part={group.part} send={send} />
        ),
      )}
      <p className={css.sight}>
        <Eye size={16} aria-hidden="true" />
        <span>
          <span className="unseen">{say({ id: 'ui.step.sight' })}: </span>
          {say(step.sight)}
        </span>
      </p>
    </div>
  );
}

function Aside({ part, send }: { readonly part: PartView; readonly send: Send }) {
  const warning = part.kind === 'warning';
  const Icon = warning ? TriangleAlert : Info;
  return (
    <p className={warning ? css.warning : css.note}>
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
