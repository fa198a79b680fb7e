import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { statusWords } from '../preload/contract/words/status.ts';
import { FirstPicture } from './first-picture.tsx';
import { snapshotIn } from './snapshot.test-support.ts';
import { StatusPane } from './status/status-pane.tsx';
import { Wordmark } from './ui/wordmark.tsx';

const picture = renderToStaticMarkup(createElement(FirstPicture));

function livePane(): string {
  const snapshot = snapshotIn('looking');
  const status = {
    ...snapshot.status,
    title: { id: 'status.looking.title' },
    sentence: { id: 'status.looking.sentence' },
  } as const;
  return renderToStaticMarkup(
    createElement(StatusPane, {
      snapshot,
      moment: { ...snapshot, status },
      send: () => undefined,
      onAct: () => undefined,
      timelineOpen: false,
      onTimeline: () => undefined,
    }),
  );
}

test('says what the catalogue says of the first state', () => {
  expect(picture).toContain(`>${statusWords['status.looking.title']}</h1>`);
  expect(picture).toContain(`>${statusWords['status.looking.sentence']}</p>`);
});

test('holds the head of the live pane and the wordmark as they are, so that nothing moves', () => {
  const head = /<div class="[^"]*"><div class="[^"]*"><svg.*<\/h1><p[^>]*>[^<]*<\/p><\/div>/;
  const [drawn] = head.exec(livePane()) ?? [];
  expect(drawn).toContain('</h1>');
  expect(picture).toContain(drawn);
  expect(picture).toContain(renderToStaticMarkup(createElement(Wordmark)));
});

test('has nothing to press and nothing that its policy forbids', () => {
  expect(picture).not.toMatch(/<(button|a|input|script|style)\b| style=| on\w+=/);
});
