import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import type { ExplanationView } from '../../preload/contract/explanation.ts';
import { Explanation } from './explanation.tsx';

const known: ExplanationView = {
  number: '9',
  known: true,
  what: { id: 'error.code.9' },
  sure: { id: 'error.sure.named' },
  causes: [{ id: 'error.cause.connection' }, { id: 'error.cause.part' }],
  parts: [{ id: 'error.part.storage' }, { id: 'error.part.battery' }],
  todo: [{ id: 'error.do.cable' }],
  card: 'cable',
  step: 'cable',
  line: null,
};

const draw = (explanation: ExplanationView): string =>
  renderToStaticMarkup(
    createElement(Explanation, { explanation, next: 'restart', onStep: () => undefined }),
  );

test('what happened, how sure, what to do with the way there, and what is behind it', () => {
  const html = draw(known);
  const order = [
    'Error 9',
    'The iPhone dropped off while the new system was being sent.',
    'An old list of names says so.',
    'Use another cable',
    'Open step 3',
    'The cable, the port or a hub',
    'Parts named in reports: storage, battery.',
  ];
  const places = order.map((words) => html.indexOf(words));
  expect(places).not.toContain(-1);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
  expect(html).not.toContain('<q>');
});

test('all five fixes begin with the next one, and what is beside them has no button', () => {
  expect(draw({ ...known, card: 'fixes', step: null })).toContain('Open step 2');
  expect(draw({ ...known, card: 'storage', step: null })).not.toContain('Open step');
});

test('what is not known takes no room', () => {
  const html = draw({ ...known, number: null, causes: [], parts: [], todo: [], step: null });
  expect(html).not.toMatch(/Error|What to do|Open step|behind it|Parts named/);
});

test('a raw line is shown as it is, as text', () => {
  expect(draw({ ...known, line: '<b>Gave up</b> waiting' })).toContain(
    '<q>&lt;b&gt;Gave up&lt;/b&gt; waiting</q>',
  );
});
