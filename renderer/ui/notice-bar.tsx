import { Info, TriangleAlert, X } from 'lucide-react';

import { say } from '../say.ts';
import css from './banners.module.css';
import { Button } from './button.tsx';

interface NoticeBarProps {
  readonly tone: 'attention' | 'idle';
  readonly words: string;
  readonly onDismiss: () => void;
}

/** Something about Holdsteady itself, in one quiet line. */
export function NoticeBar({ tone, words, onDismiss }: NoticeBarProps) {
  const Icon = tone === 'attention' ? TriangleAlert : Info;
  return (
    <div className={css.notice} data-tone={tone}>
      <Icon size={16} aria-hidden="true" />
      <p>{words}</p>
      <Button look="icon" aria-label={say({ id: 'ui.notice.dismiss' })} onClick={onDismiss}>
        <X size={16} aria-hidden="true" />
      </Button>
    </div>
  );
}
