import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readPlist } from './plist.ts';
import { attached, plist, serial24 } from './shapes.test-support.ts';

function read(inside: string): unknown {
  return readPlist(Buffer.from(`<?xml version="1.0"?><plist version="1.0">${inside}</plist>`));
}

describe('a plist', () => {
  it('is read as the service writes it', () => {
    const body = attached({ id: 7, serial: serial24 }).subarray(16);
    const read = readPlist(body)!;
    expect(read.get('DeviceID')).toBe(7);
    expect(read.get('Properties')).toEqual(
      new Map<string, unknown>([
        ['ConnectionSpeed', 480_000_000],
        ['ConnectionType', 'USB'],
        ['DeviceID', 7],
        ['LocationID', 65_541],
        ['ProductID', 0x12a8],
        ['SerialNumber', serial24],
      ]),
    );
  });

  it('may hold every kind of value', () => {
    const values =
      '<key>t</key><true/><key>f</key><false/><key>r</key><real>1.5</real><key>d</key><data>AAAA</data>' +
      '<key>w</key><date>2026-01-01T00:00:00Z</date><key>a</key><array><string>x</string><dict/></array>' +
      '<key>e</key><string/><key>c</key><string>a<![CDATA[<b>]]>&amp;&#233;</string>';
    expect(read(`<dict>${values}</dict>`)).toEqual(
      new Map<string, unknown>([
        ['t', true],
        ['f', false],
        ['r', 1.5],
        ['d', null],
        ['w', '2026-01-01T00:00:00Z'],
        ['a', ['x', new Map()]],
        ['e', ''],
        ['c', 'a<b>&é'],
      ]),
    );
  });

  it('may end in NULs, and have comments', () => {
    const text = '<!-- a --><plist><dict><key>a</key><!-- b --><true/></dict></plist>\n\0\0';
    expect(readPlist(Buffer.from(text))).toEqual(new Map([['a', true]]));
  });

  it('has no power over the objects of the program', () => {
    const read = readPlist(plist({ ['__proto__']: 'x', constructor: 'y' }))!;
    expect(read.get('constructor')).toBe('y');
    expect(({} as { readonly x?: unknown }).x).toBeUndefined();
  });
});

const many = (text: string, bytes = 16_000) => text.repeat(Math.floor(bytes / text.length));
const laughs = `<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><plist><dict><key>k</key><string>&b;</string></dict></plist>`;

it('takes a longer one only where that is expected', () => {
  const long = Buffer.from(`<plist><array>${'<true/>'.repeat(600)}</array></plist>`);
  const inside = Buffer.from(
    `<plist><dict><key>a</key><array>${'<true/>'.repeat(600)}</array></dict></plist>`,
  );
  expect(readPlist(inside)).toBeNull();
  expect(readPlist(inside, { bytes: 64_000, elements: 1000 })?.get('a')).toHaveLength(600);
  expect(readPlist(inside, { bytes: 4000, elements: 1000 })).toBeNull();
  expect(readPlist(long, { bytes: 64_000, elements: 1000 })).toBeNull();
});

describe('what is no plist gives null', () => {
  it.each([
    ['nothing', ''],
    ['text', 'hello'],
    ['many laughs', laughs],
    ['an unused entity', laughs.replace('&b;', '')],
    ['an unknown entity', '<plist><dict><key>k</key><string>&x;</string></dict></plist>'],
    ['a file of somebody', laughs.replace('"ha"', 'SYSTEM "file:///etc/passwd"')],
    ['the binary form', 'bplist00\xd1\x01\x02QaQb'],
    ['the form of NeXT', '{ a = b; }'],
    ['another document', '<html><body/></html>'],
    ['a plist in a plist', '<plist><plist><dict/></plist></plist>'],
    ['no dictionary', '<plist><string>a</string></plist>'],
    ['two of them', '<plist><dict/><dict/></plist>'],
    ['none at all', '<plist/>'],
    ['an unclosed element', '<plist><dict>'],
    ['a value without a key', '<plist><dict><true/></dict></plist>'],
    ['a key without a value', '<plist><dict><key>a</key></dict></plist>'],
    ['two keys', '<plist><dict><key>a</key><key>b</key></dict></plist>'],
    ['a key in a list', '<plist><dict><key>a</key><array><key>b</key></array></dict></plist>'],
    ['text between', '<plist><dict>x</dict></plist>'],
    ['an element in a string', '<plist><dict><key>a</key><string><b/></string></dict></plist>'],
    ['a number that is none', '<plist><dict><key>a</key><integer>x</integer></dict></plist>'],
    ['an empty number', '<plist><dict><key>a</key><integer/></dict></plist>'],
    ['an endless number', '<plist><dict><key>a</key><real>1e999</real></dict></plist>'],
    ['a bracket storm', many('<')],
    ['deep nesting', `<plist>${many('<array>')}`],
    ['deep nesting, closed', `<plist>${many('<array>', 200)}${many('</array>', 200)}</plist>`],
    ['too many elements', `<plist><dict>${many('<key>a</key><true/>')}</dict></plist>`],
    ['a long document type', `<!DOCTYPE ${many('[')}><plist><dict/></plist>`],
  ])('%s', (_, text) => {
    expect(readPlist(Buffer.from(text, 'latin1'))).toBeNull();
  });

  it('too long a text, though it is fine', () => {
    const text = (length: number) => plist({ a: 'x'.repeat(length) });
    expect(readPlist(text(16_000))).not.toBeNull();
    expect(readPlist(text(17_000))).toBeNull();
  });

  it('bytes that are no text', () => {
    expect(readPlist(Buffer.concat([plist({ a: 'b' }), Uint8Array.of(0xff)]))).toBeNull();
  });

  it('and anything at all is survived', () => {
    const word = fc.constantFrom(
      ...['<plist>', '</plist>', '<dict>', '</dict>', '<key>', '</key>', '<string/>', '<integer>1'],
      ...[
        '</integer>',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '&amp;',
        '&',
        '<?',
        '?>',
        '<!DOCTYPE',
        '[',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 5 }))), (words) => {
        const read = readPlist(Buffer.from(words.join('')));
        expect(read === null || read instanceof Map).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readPlist(bytes)).toBeNull();
      }),
    );
  });
});
