import { Info } from 'lucide-react';
import { memo, useRef, type KeyboardEvent } from 'react';

import type { Command } from '../../preload/contract/command.ts';
import type { CablesView, ChecklistView, StepView } from '../../preload/contract/snapshot.ts';
import type { LinkViews } from '../cables/link-views.ts';
import { say } from '../say.ts';
import { Questions } from '../questions/questions.tsx';
import { EraseCard } from '../verdict/erase-card.tsx';
import { VerdictCard } from '../verdict/verdict-card.tsx';
import { focusGate } from '../ui/move-focus.ts';
import { nextItem } from '../ui/next-item.ts';
import type { Send } from '../use-snapshot.ts';
import css from './checklist-pane.module.css';
import { Gate } from '../readiness/gate.tsx';
import type { HostProps } from '../readiness/host-props.ts';
import { UpdateChecks } from '../readiness/update-checks.tsx';
import { StepCard } from './step-card.tsx';

interface ChecklistPaneProps extends HostProps {
  readonly checklist: ChecklistView;
  readonly cables: CablesView;
  readonly links: LinkViews;
  /** False while another button of the window is the main one. */
  readonly leads: boolean;
  readonly send: Send;
  readonly gateOpen: boolean;
  readonly onGate: () => void;
  /** Does what a button of a problem asks, and leads there. */
  readonly onAct: (command: Command) => void;
}

/** The right pane: the five fixes in their order, one of them open. */
export const ChecklistPane = memo(function ChecklistPane({
  checklist,
  cables,
  links,
  leads,
  send,
  gateOpen,
  onGate,
  onAct,
  ...host
}: ChecklistPaneProps) {
  const list = useRef<HTMLOListElement>(null);
  const { steps, open, doneCount, remark, verdict, questions, erases } = checklist;

  const moveWithArrows = (event: KeyboardEvent<HTMLElement>): void => {
    const headers = [...(list.current?.querySelectorAll<HTMLElement>('[data-step-header]') ?? [])];
    const here = headers.findIndex((header) => header === event.target);
    const to = here === -1 ? null : nextItem(event.key, here, headers.length);
    if (to === null) return;
    event.preventDefault();
    headers[to]?.focus();
  };

  return (
    <div className={css.pane}>
      <Gate host={host} open={gateOpen} onToggle={onGate} onAct={onAct}>
        <Questions questions={questions} send={send} />
      </Gate>
      {erases !== null && <EraseCard app={erases} />}
      {verdict !== null && (
        <VerdictCard
          verdict={verdict}
          onAct={onAct}
          onGate={() => {
            if (!gateOpen) onGate();
            focusGate();
          }}
        />
      )}
      <div className={css.head}>
        <h2>{say({ id: 'ui.list.title' })}</h2>
        <Progress steps={steps} done={doneCount} />
      </div>
      {remark !== null && (
        <p className={css.remark}>
          <Info size={16} aria-hidden="true" />
          {say(remark)}
        </p>
      )}
      {/* The arrows only move between buttons that can be reached without them, too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol ref={list} className={css.list} onKeyDown={moveWithArrows}>
        {steps.map((step) => (
          <StepCard
            key={step.id}
            step={step}
            total={steps.length}
            open={step.id === open}
            leads={leads}
            cables={cables}
            links={links}
            send={send}
            looked={step.id === 'update' ? <UpdateChecks host={host} onAct={onAct} /> : null}
          />
        ))}
      </ol>
    </div>
  );
});

function Progress({ steps, done }: { readonly steps: readonly StepView[]; readonly done: number }) {
  return (
    <p className={css.progress}>
      {say({ id: 'ui.list.progress', values: { done, total: steps.length } })}
      <span className={css.dots} aria-hidden="true">
        {steps.map(({ id, state }) => (
          <span key={id} data-state={state} />
        ))}
      </span>
    </p>
  );
}
