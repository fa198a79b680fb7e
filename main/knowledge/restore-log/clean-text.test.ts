import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { hostilePieces, repeated, slowdown } from '../slowdown.test-support.ts';
import { cleanText, longestShown } from './clean-text.ts';

describe('cleanText', () => {
  it.each([
    ['plain text, with: signs!', 'plain text, with: signs!'],
    ['tab\tbell\u0007nul\0', 'tab bell nul'],
    ['\u001b[31mred', '[31mred'],
    ['abc\u202edcba\u2066x\u2069', 'abc dcba x'],
    ['zero\u200bwidth\ufeff', 'zero width'],
    ['half \ud83d', 'half'],
    ['whole \u{1F4F1}', 'whole \u{1F4F1}'],
    ['ECID: 0x1A2B3C4D5E6F', 'ECID: 0x…5E6F'],
    ['open /Users/ana/Library', 'open /Users/…/Library'],
  ])('%j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('cuts what is too long, and never in the middle of a character', () => {
    expect(cleanText('x'.repeat(9), 4)).toBe('xxxx…');
    expect(cleanText('xxx\u{1F4F1}x', 4)).toBe('xxx…');
    expect(cleanText('x'.repeat(1e6))).toHaveLength(longestShown + 1);
  });

  it('leaves nothing that turns, hides or controls', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cs}\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/u);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });

  it.each(hostilePieces)('takes bounded time for %j again and again', (piece) => {
    expect(slowdown(repeated(piece), (text) => cleanText(text))).toBeLessThan(28);
  });
});
