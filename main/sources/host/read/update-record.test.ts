import fc from 'fast-check';
import { expect, it } from 'vitest';

import { readPropertyText } from './property-text.ts';
import { readUpdateRecord, type UpdateRecord } from './update-record.ts';

const none: UpdateRecord = {
  offers: null,
  lookedAt: null,
  lookedFrom: null,
  looksByItself: null,
  count: null,
  hasFailed: false,
  isManaged: false,
};

const value = (text: string) => {
  const reading = readUpdateRecord(text);
  return reading.kind === 'read' ? reading.value : reading.why;
};

const clean = `{
    AutomaticCheckEnabled = 1;
    LastAttemptSystemVersion = "14.7.1 (23H222)";
    LastBackgroundSuccessfulDate = "2026-11-23 05:10:00 +0000";
    LastFullSuccessfulDate = "2026-11-24 05:10:30 +0000";
    LastRecommendedMajorOSBundleIdentifier = "";
    LastRecommendedUpdatesAvailable = 0;
    LastResultCode = 2;
    LastSessionSuccessful = 1;
    PrimaryLanguages =     (
        "pt-BR",
        pt
    );
    RecommendedUpdates =     (
    );
    Token = {length = 4, bytes = 0x0a0b0c0d};
}
`;

it('reads the text form of a clean record', () => {
  expect(value(clean)).toEqual({
    ...none,
    offers: [],
    lookedAt: Date.UTC(2026, 10, 24, 5, 10, 30),
    lookedFrom: '14.7.1',
    looksByItself: true,
    count: 0,
  });
  expect(value(clean.replaceAll('\n', '\r\n'))).toEqual(value(clean));
});

it('reads what is on offer, macOS and the rest of it', () => {
  const text = `{ AutomaticCheckEnabled = YES; LastUpdatesAvailable = 2; CatalogURL = "https://seed.example/"; RecommendedUpdates = (
    { "Display Name" = Safari; "Display Version" = "26.2"; Identifier = "Safari26.2Auto"; },
    { "Display Name" = "macOS Sonoma 14.8"; "Display Version" = "14.8"; Identifier = "MSU_UPDATE_23J10_patch_14.8_minor"; } ); }`;
  expect(value(text)).toEqual({
    ...none,
    looksByItself: true,
    count: 2,
    isManaged: true,
    offers: [
      { title: 'Safari', version: '26.2', isSystem: false },
      { title: 'macOS Sonoma 14.8', version: '14.8', isSystem: true },
    ],
  });
});

it('takes first offers for offers, and never the history of night installs', () => {
  const text = `{
    FirstInstallTonightDateDictionary =     { "MSU_UPDATE_24A335_patch_15.0_minor" = "2025-01-20 20:19:07 +0000"; };
    FirstOfferDateDictionary =     { "MSU_UPDATE_24H10_patch_15.8_minor" = "2026-11-20 09:55:06 +0000"; Other = x; };
    LastRecommendedUpdatesAvailable = 1;
  }`;
  expect(value(text)).toEqual({
    ...none,
    count: 1,
    offers: [{ title: 'macOS 15.8', version: '15.8', isSystem: true }],
  });
  expect(
    value('{ FirstInstallTonightDateDictionary = { "MSU_UPDATE_24A335_patch_15.0" = x; }; }'),
  ).toEqual(none);
});

it('reads the form of JSON', () => {
  const record = {
    LastRecommendedUpdatesAvailable: 1,
    LastSessionSuccessful: false,
    RecommendedUpdates: [
      {
        'Display Name': 'macOS Sequoia 15.6',
        Identifier: 'MSU_UPDATE_24G84_patch_15.6',
        MobileSoftwareUpdate: 1,
      },
    ],
  };
  expect(value(JSON.stringify(record))).toEqual({
    ...none,
    count: 1,
    hasFailed: true,
    offers: [{ title: 'macOS Sequoia 15.6', version: '15.6', isSystem: true }],
  });
});

it('reads the form of XML, with its dates', () => {
  const text = `<?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
    <plist version="1.0"><dict>
    <key>AutomaticCheckEnabled</key><false/>
    <key>LastResultCode</key><integer>102</integer>
    <key>LastSuccessfulDate</key><date>2026-11-01T12:00:00Z</date>
    <key>RecommendedUpdates</key><array/>
    </dict></plist>`;
  expect(value(text)).toEqual({
    ...none,
    looksByItself: false,
    hasFailed: true,
    lookedAt: Date.UTC(2026, 10, 1, 12),
    offers: [],
  });
});

it('does not take a list that it only half understands for one', () => {
  const text =
    '{ RecommendedUpdates = ( { Identifier = "com.example.other"; }, { "Display Version" = "1.0"; } ); }';
  expect(value(text)).toEqual(none);
});

it.each([
  ['nothing', ' \n', 'empty'],
  ['half a text', clean.slice(0, 300), 'unreadable'],
  ['what defaults says in another language', 'Die Domäne existiert nicht.', 'unreadable'],
  ['another list', '( a, b )', 'unreadable'],
  ['half of XML', '<?xml version="1.0"?><plist><dict>', 'unreadable'],
  ['a list in JSON', '[1]', 'unreadable'],
  ['deep nesting', '{ a = '.repeat(10_000), 'unreadable'],
  ['deep nesting in JSON', '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000), 'unreadable'],
])('does not know after %s', (_, text, why) => {
  expect(value(text)).toBe(why);
});

it('never throws', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('{', '}', '(', ')', '=', ';', ',', '"', '\\', 'aU1', '\n'),
      }),
      (text) => {
        const list = readPropertyText(text);
        expect(list === null || list instanceof Map).toBe(true);
      },
    ),
  );
});

it('takes no long time over a hostile text', () => {
  const began = performance.now();
  for (const piece of ['{', '"', '"\\', '{a=', '(', 'a'])
    readUpdateRecord(`{${piece.repeat(100_000)}`);
  expect(performance.now() - began).toBeLessThan(5000);
});
