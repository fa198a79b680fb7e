/** A name shorter than this is part of too many words to be taken out of a text. */
const shortestName = 3;

/**
 * Makes a function that takes names out of a text, in any case: those of the person and of the
 * computer, as the system knows them. What a person types may hold them ("Anna’s cable").
 */
export function withoutNames(names: readonly string[]): (text: string) => string {
  const whole = names.flatMap((name) => [name, ...name.split(/[\s.@\\/]+/)]);
  const known = [...new Set(whole.map((name) => name.trim().toLowerCase()))]
    .filter((name) => name.length >= shortestName && !commonNames.has(name))
    .sort((a, b) => b.length - a.length);
  if (known.length === 0) return (text) => text;
  const pattern = new RegExp(known.map(escape).join('|'), 'gi');
  return (text) => text.replace(pattern, '…');
}

/** What many computers and accounts are called: tells nobody, and is a word of our own sentences. */
const commonNames: ReadonlySet<string> = new Set([
  'admin',
  'administrator',
  'apple',
  'computer',
  'desktop',
  'home',
  'host',
  'iphone',
  'lan',
  'laptop',
  'local',
  'localhost',
  'mac',
  'macbook',
  'owner',
  'root',
  'test',
  'user',
]);

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
