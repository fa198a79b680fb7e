import { Eye } from 'lucide-react';
import type { ReactNode } from 'react';

import type { CablesView, StepView } from '../../preload/contract/snapshot.ts';
import { CablePanel } from '../cables/cable-panel.tsx';
import type { LinkViews } from '../cables/link-views.ts';
import { PortList } from '../cables/port-list.tsx';
import { ReportOffer } from '../report/report-offer.tsx';
import { say } from '../say.ts';
import { LeftOut } from '../verdict/left-out.tsx';
import { SteadinessPanel } from '../steadiness/steadiness-panel.tsx';
import type { Send } from '../use-snapshot.ts';
import { LastTries } from './last-tries.tsx';
import { Parts } from './parts.tsx';
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
  const isCable = step.id === 'cable';
  return (
    <div className={css.body}>
      <p className={css.why}>{say(step.why)}</p>
      {looked}
      <Parts parts={step.parts} send={send}>
        {isCable && (
          <>
            <CablePanel cables={cables} send={send} />
            <PortList ports={links.ports} send={send} />
          </>
        )}
        {(isCable || step.id === 'ports') && (
          <SteadinessPanel
            test={links.test}
            clock={links.clock}
            afterCleaning={!isCable}
            send={send}
          />
        )}
        {step.id === 'support' && <ReportOffer send={send} />}
      </Parts>
      {step.hidden.length > 0 && <LeftOut reasons={step.hidden} />}
      {step.last !== null && <LastTries last={step.last} send={send} />}
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
