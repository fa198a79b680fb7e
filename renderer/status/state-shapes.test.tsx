import { createElement, Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { statusIds } from '../../preload/contract/snapshot.ts';
import { stateShapes } from './state-shapes.tsx';

test('no two states share a drawing', () => {
  const drawn = statusIds.map((id) =>
    renderToStaticMarkup(createElement(Fragment, null, stateShapes[id])),
  );
  expect(new Set(drawn).size).toBe(statusIds.length);
});

test('no drawing names a colour: that is the tone’s', () => {
  for (const id of statusIds) {
    const drawn = renderToStaticMarkup(createElement(Fragment, null, stateShapes[id]));
    expect(drawn.replaceAll('currentColor', ''), id).not.toMatch(/(fill|stroke)="(?!none)[^"]/);
  }
});
