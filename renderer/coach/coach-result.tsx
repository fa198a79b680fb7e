import { CircleCheck, CircleHelp, Lightbulb, RotateCcw, TriangleAlert } from 'lucide-react';

import type { CoachVerdict } from '../../preload/contract/coach.ts';
import { say } from '../say.ts';
import { useSpeech } from '../speech/use-speech.ts';
import { Button } from '../ui/button.tsx';
import { GroundTag, groundName } from '../ui/ground.tsx';
import { useFocusHandover } from '../ui/use-focus-handover.ts';
import type { Send } from '../use-snapshot.ts';
import css from './coach-pane.module.css';

interface CoachResultProps {
  readonly verdict: CoachVerdict;
  readonly speaks: boolean;
  readonly leads: boolean;
  readonly send: Send;
  readonly onClose: () => void;
}

/** What came of it: that it worked, with the times; or what came instead, and a friendly next go. */
export function CoachResult({ verdict, speaks, leads, send, onClose }: CoachResultProps) {
  const again = useFocusHandover<HTMLButtonElement>();
  const { tone, title, sentence, hint, ground } = verdict;
  const words = `${say(title)}. ${say(sentence)}`;
  useSpeech(speaks, words, words);
  const filled = leads ? 'filled' : 'line';
  const Icon = tone === 'good' ? CircleCheck : tone === 'attention' ? TriangleAlert : CircleHelp;
  return (
    <>
      <div className={css.result} data-tone={tone} data-testid="coach-result">
        <Icon size={24} aria-hidden="true" />
        <div role="status" className={css.said}>
          <h3>{say(title)}</h3>
          <p>
            <span className="unseen">{groundName(ground)}: </span>
            {say(sentence)}
          </p>
          <GroundTag ground={ground} />
        </div>
      </div>
      {hint !== null && (
        <p className={css.hint}>
          <Lightbulb size={16} aria-hidden="true" />
          {say(hint)}
        </p>
      )}
      <div className={css.actions}>
        {verdict.again && (
          <Button
            look={filled}
            ref={again}
            onClick={() => {
              send({ type: 'start-coach' });
            }}
          >
            <RotateCcw size={16} aria-hidden="true" />
            {say({ id: 'ui.coach.again' })}
          </Button>
        )}
        {verdict.again && (
          <Button
            look="line"
            onClick={() => {
              send({ type: 'stop-coach' });
            }}
          >
            {say({ id: 'ui.coach.read' })}
          </Button>
        )}
        <Button look={verdict.again ? 'plain' : filled} onClick={onClose}>
          {say({ id: 'ui.coach.done' })}
        </Button>
      </div>
    </>
  );
}
