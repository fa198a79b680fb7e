import sax from 'sax';

import { isPlist, type Plist, type PlistValue } from './plist-value.ts';

/** How much of a property list is read; a larger one is refused. */
export interface PlistLimits {
  readonly bytes: number;
  readonly elements: number;
}

/** Everything that the device service says is shorter: an attached device takes about 1 kB. */
const serviceLimits: PlistLimits = { bytes: 16 * 1024, elements: 500 };
const deepest = 16;

const containers: ReadonlySet<string> = new Set(['plist', 'dict', 'array']);
const leaves: ReadonlySet<string> = new Set(
  'key string integer real true false data date'.split(' '),
);
const values: ReadonlySet<string> = new Set(['dict', 'array', ...leaves]);

/** An element that is not closed yet. */
interface Open {
  readonly name: string;
  text: string;
  readonly items: PlistValue[];
  readonly entries: Map<string, PlistValue>;
  key: string | null;
}

/**
 * Reads a property list in XML whose root is a dictionary; null for anything else, however hostile.
 * The parser knows no entities but the named characters of XML and HTML, and a document that defines
 * some is refused; depth and number of elements are limited as they come. Takes linear time.
 */
export function readPlist(bytes: Uint8Array, limits = serviceLimits): Plist | null {
  if (bytes.length > limits.bytes) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return definesOwn(text)
      ? null
      : parse(text.slice(0, lengthWithoutPadding(text)), limits.elements);
  } catch {
    // Not UTF-8, not XML or not a plist: the answer is the same.
    return null;
  }
}

/** Whether a document brings definitions of its own, such as entities that grow when they are read. */
function definesOwn(text: string): boolean {
  const at = text.search(/<!DOCTYPE/i);
  const doctype = at === -1 ? '' : text.slice(at, text.indexOf('>', at));
  return doctype.includes('[') || /<!ENTITY/i.test(text);
}

/** Some services count a last NUL. */
function lengthWithoutPadding(text: string): number {
  let length = text.length;
  while (text.charCodeAt(length - 1) === 0) length -= 1;
  return length;
}

function parse(text: string, mostElements: number): Plist | null {
  const parser = sax.parser(true, { position: false });
  const open: Open[] = [];
  let elements = 0;
  let root: PlistValue = null;

  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name }) => {
    elements += 1;
    if (elements > mostElements || open.length >= deepest) throw new Error('too large');
    const parent = open.at(-1);
    const fits =
      parent === undefined ? name === 'plist' : containers.has(parent.name) && values.has(name);
    if (!fits) throw new Error('not a plist');
    open.push({ name, text: '', items: [], entries: new Map(), key: null });
  };
  parser.ontext = parser.oncdata = (part) => {
    const top = open.at(-1);
    if (top !== undefined && leaves.has(top.name)) top.text += part;
    else if (part.trim() !== '') throw new Error('not a plist');
  };
  parser.onclosetag = () => {
    const closed = open.pop();
    const parent = open.at(-1);
    if (closed === undefined) throw new Error('not a plist');
    if (parent === undefined) root = onlyOne(closed.items);
    else put(parent, closed);
  };
  parser.write(text).end();
  return isPlist(root) ? root : null;
}

function put(parent: Open, child: Open): void {
  if (parent.name !== 'dict') {
    if (child.name === 'key') throw new Error('a key without a dictionary');
    parent.items.push(valueOf(child));
  } else if ((child.name === 'key') !== (parent.key === null)) {
    throw new Error('keys and values must alternate');
  } else if (parent.key === null) {
    parent.key = child.text;
  } else {
    parent.entries.set(parent.key, valueOf(child));
    parent.key = null;
  }
}

function valueOf({ name, text, items, entries, key }: Open): PlistValue {
  switch (name) {
    case 'dict':
      if (key !== null) throw new Error('a key without a value');
      return entries;
    case 'array':
      return items;
    case 'string':
    case 'date':
      return text;
    case 'integer':
    case 'real':
      return numberFrom(text);
    case 'true':
    case 'false':
      return name === 'true';
    default:
      return null;
  }
}

function numberFrom(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new Error('not a number');
  return value;
}

function onlyOne(items: readonly PlistValue[]): PlistValue {
  return items.length === 1 ? (items[0] ?? null) : null;
}
