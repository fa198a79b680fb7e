import { maskText } from '../mask.ts';

/** How long a shown line may be, in UTF-16 units. */
export const longestShown = 2000;

/** Anything from a log as it may be shown or kept: no control or direction characters, cut, masked. */
export function cleanText(text: string, longest = longestShown): string {
  // Cut first: what follows then takes the same time for a line of any length.
  const cut = text.length > longest ? `${whole(text.slice(0, longest))}…` : text;
  return maskText(strange.test(cut) ? cut.replace(stranges, ' ') : cut).trim();
}

/** A cut must not leave half of a character that takes two units. */
function whole(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}

// Controls, line and paragraph ends, what turns or hides text, tags, and halves of characters.
const strange =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;
const stranges = new RegExp(strange, 'gu');
