import { describe, expect, test } from 'vitest';

import type { ReportView } from '../../preload/contract/report.ts';
import { say } from '../say.ts';
import { afterFiveTries } from '../session/report/five-tries.test-support.ts';
import { reportView } from '../session/report/report-view.ts';
import { escapeHtml } from './escape-html.ts';
import { countPages, fitOnPage } from './fit-on-page.ts';
import { reportHtml } from './html.ts';
import { reportText } from './text.ts';

const at = Date.UTC(2026, 10, 25, 9);
const view: ReportView = reportView(afterFiveTries(at), {
  at,
  numbers: false,
  tries: 8,
  clean: (text) => text,
});

describe('the page', () => {
  const html = reportHtml(view, say);

  test('needs nothing beside itself and allows nothing else', () => {
    expect(html).not.toMatch(/<script|<link|<img|<iframe|https?:|url\((?!#)|@import| on\w+=/i);
    expect(html).not.toMatch(/ style=/);
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
    expect(policy).toMatch(
      /^default-src &#39;none&#39;; style-src &#39;sha256-[\w+/=]{44}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;$/,
    );
  });

  test('closes every element that it opens', () => {
    const open: string[] = [];
    for (const [tag, end = '', name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
      if (['meta', 'br'].includes(name) || tag.endsWith('/>')) continue;
      if (end === '') open.push(name);
      else expect(open.pop(), tag).toBe(name);
    }
    expect(open).toEqual([]);
  });

  test('what a person typed is text, whatever it looks like', () => {
    const [first, ...rest] = view.sections;
    if (first?.kind !== 'quote') throw new Error('the page begins with the sentence to say');
    const hostile = {
      id: 'report.plain',
      values: { text: '<img src=x onerror=alert(1)>\u202e"' },
    } as const;
    const page = reportHtml({ ...view, sections: [{ ...first, lines: [hostile] }, ...rest] }, say);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;');
    expect(page).not.toContain('\u202e');
  });

  test('marks what was not seen', () => {
    expect(html).toContain('<small class="said">said by the owner</small>');
    expect(html).toContain('<small class="unknown">not known</small>');
    expect(html).not.toContain('>seen</small>');
  });
});

test('signs of HTML are escaped, also in an attribute', () => {
  expect(escapeHtml(`a<b>&"c'\u0000`)).toBe('a&lt;b&gt;&amp;&quot;c&#39; ');
});

test('the text has every part with its title', () => {
  const text = reportText(view, say);
  for (const { title } of view.sections) expect(text).toContain(`\n${say(title).toUpperCase()}\n`);
  expect(text).toContain('Backup: No [said by the owner]');
  expect(text).toContain('Try 3: Away 0:10');
});

describe('one page', () => {
  const pdf = (pages: number): Uint8Array =>
    Buffer.from('<< /Type /Pages >>\n' + '<< /Type /Page\n/Parent 1 0 R >>\n'.repeat(pages));

  test('pages are counted by their own objects', () => {
    expect(countPages(pdf(0))).toBe(0);
    expect(countPages(pdf(3))).toBe(3);
  });

  test('draws it smaller first, and leaves tries out only then', async () => {
    const asked: string[] = [];
    const made = await fitOnPage(
      (tries) => String(tries),
      (html, scale) => {
        asked.push(`${html} at ${scale}`);
        return Promise.resolve(pdf(html === '3' ? 1 : 2));
      },
    );
    expect(asked).toEqual(['8 at 1', '8 at 0.9', '8 at 0.82', '5 at 0.82', '3 at 0.82']);
    expect(countPages(made)).toBe(1);
  });

  test('what never fits is made all the same', async () => {
    const made = await fitOnPage(String, () => Promise.resolve(pdf(2)));
    expect(countPages(made)).toBe(2);
  });
});
