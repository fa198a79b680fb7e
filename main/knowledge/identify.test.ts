import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify } from './identify.ts';
import { iphoneModels, shortName } from './iphone-models.ts';
import { hostilePieces } from './slowdown.test-support.ts';

const ecid = '000A5B6C7D8E9F10';

function apple(productId: number, serial: string | null) {
  return identify({ vendorId: 0x05ac, productId, serial });
}

function phone(mode: string, kind: string, model: object, marks: object = {}) {
  const identity = { kind, ecid: null, chip: null, board: null, model, ...marks };
  return { kind: 'phone', mode, identity };
}

const unknown = { kind: 'unknown' };
const twelve = {
  kind: 'family',
  names: ['iPhone 12 mini', 'iPhone 12', 'iPhone 12 Pro', 'iPhone 12 Pro Max'],
  shared: true,
};
const eightOrTen = {
  kind: 'family',
  names: ['iPhone 8', 'iPhone 8 Plus', 'iPhone X'],
  shared: false,
};

const hex = (number: number, digits: number) =>
  number.toString(16).toUpperCase().padStart(digits, '0');

describe('in iOS and the restore system', () => {
  it('names the family that the chip allows', () => {
    expect(apple(0x12a8, `00008101${ecid}`)).toEqual(
      phone('normal', 'iphone', twelve, { ecid, chip: 0x8101 }),
    );
  });

  it('knows an iPhone by its product id alone', () => {
    for (const serial of [null, '', 'rubbish', 'a1'.repeat(20)]) {
      expect(apple(0x12a8, serial)).toEqual(phone('normal', 'iphone', unknown));
    }
  });

  it('names no model for a chip of no iPhone', () => {
    expect(apple(0x12a8, `00008112${ecid}`)).toMatchObject({
      kind: 'phone',
      identity: { kind: 'iphone', chip: 0x8112, model: unknown },
    });
  });

  it.each(['f'.repeat(40), `${'f'.repeat(32)}00000001`])(
    'knows the restore system by %s',
    (text) => {
      expect(apple(0x12a8, text)).toEqual(phone('restore', 'iphone', unknown));
      expect(apple(0x12ab, text)).toEqual({ kind: 'other', family: 'ipad' });
    },
  );

  it('judges a booted id that no source names by its chip', () => {
    expect(apple(0x12ad, `00008015${ecid}`)).toMatchObject({ identity: { kind: 'iphone' } });
    expect(apple(0x12ad, `00008101${ecid}`)).toMatchObject({ identity: { kind: 'unclear' } });
    expect(apple(0x12ad, `00008103${ecid}`)).toEqual({ kind: 'other', family: 'ipad-or-mac' });
  });
});

describe('in recovery and DFU', () => {
  it.each(iphoneModels.filter(({ board }) => board !== null))(
    'knows $productType on $hardwareModel',
    (model) => {
      const { chip, board, productType, standing } = model;
      const serial = `CPID:${hex(chip, 4)} BDID:${hex(board ?? 0, 2)} ECID:${ecid}`;
      for (const [productId, mode] of [
        [0x1281, 'recovery'],
        [0x1227, 'dfu'],
      ] as const) {
        const expected =
          standing === 'agreed'
            ? { kind: 'exact', name: shortName(model), productType }
            : { kind: 'family', names: expect.arrayContaining([shortName(model)]) as unknown };
        const identity = { kind: 'iphone', ecid, chip, board, model: expected };
        expect(apple(productId, serial)).toMatchObject({ kind: 'phone', mode, identity });
      }
    },
  );

  it.each([
    ['8140', '08'],
    ['8140', '0A'],
    ['8140', '0E'],
    ['8150', '0E'],
    ['8160', '0A'],
  ])('does not name one model for the unsettled pair %s %s', (chip, board) => {
    expect(apple(0x1281, `CPID:${chip} BDID:${board}`)).toMatchObject({
      identity: { kind: 'iphone', model: { kind: 'family' } },
    });
  });

  it('keeps DFU without the boot-ROM tag a DFU', () => {
    const serial = `CPID:8015 BDID:0E ECID:${ecid}`;
    expect(apple(0x1227, serial)).toEqual(apple(0x1227, `${serial} SRTG:[iBoot-3332.0]`));
    expect(apple(0x1227, serial)).toMatchObject({ mode: 'dfu' });
  });

  it('falls back to the family without a readable board', () => {
    for (const garbled of ['', 'BDID:0', 'BDID:0\uFFFD', 'BDID:zz', 'BDID:0E BDID:06']) {
      expect(apple(0x1281, `CPID:8015 ${garbled} ECID:${ecid}`)).toEqual(
        phone('recovery', 'iphone', eightOrTen, { ecid, chip: 0x8015 }),
      );
      expect(apple(0x1281, `CPID:8101 ${garbled} ECID:${ecid}`)).toEqual(
        phone('recovery', 'unclear', twelve, { ecid, chip: 0x8101 }),
      );
    }
  });

  it('trusts a chip of iPhones only with a board it does not know', () => {
    expect(apple(0x1281, 'CPID:8015 BDID:7F')).toEqual(
      phone('recovery', 'iphone', eightOrTen, { chip: 0x8015, board: 0x7f }),
    );
  });

  it.each([
    ['an iPad on an iPhone chip', 'CPID:8101 BDID:04', 'unnamed'],
    ['an Apple TV on an iPhone chip', 'CPID:8110 BDID:02', 'unnamed'],
    ['a display on an iPhone chip', 'CPID:8150 BDID:02', 'display'],
    ['a Mac', 'CPID:6001 BDID:0A', 'mac'],
    ['a Mac or iPad', 'CPID:8103 BDID:22', 'ipad-or-mac'],
    ['a watch', 'CPID:8002 BDID:0C', 'watch'],
    ['an Apple TV', 'CPID:8947 BDID:00 PWND:[tool]', 'apple-tv'],
    ['an iPod touch', 'CPID:8900 BDID:02', 'unnamed'],
  ])('does not take %s for a phone', (_, serial, family) => {
    for (const productId of [0x1281, 0x1227, 0x1222, 0x1881]) {
      expect(apple(productId, serial)).toEqual({ kind: 'other', family });
    }
  });

  it('leaves a new board on an unsettled chip open', () => {
    expect(apple(0x1281, 'CPID:8150 BDID:3E')).toMatchObject({ identity: { kind: 'unclear' } });
    expect(apple(0x1281, 'CPID:8160')).toMatchObject({ identity: { kind: 'unclear' } });
  });

  it.each([null, '', 'rubbish', 'CPID:9999 BDID:00', 'CPID:[[', '\uFFFD'.repeat(4096)])(
    'takes %j for a phone of unknown model',
    (serial) => {
      expect(apple(0x1281, serial)).toMatchObject({
        mode: 'recovery',
        identity: { kind: 'unclear', model: unknown },
      });
    },
  );
});

describe('the rare identities', () => {
  it.each([0x1222, 0x1881, 0xf014])('takes %i for an unclear phone', (productId) => {
    expect(apple(productId, null)).toEqual(phone('low-level', 'unclear', unknown));
  });

  it('believes a serial that proves an iPhone', () => {
    expect(apple(0x1222, 'CPID:8900 BDID:04')).toMatchObject({
      mode: 'low-level',
      identity: { kind: 'iphone', model: { kind: 'exact', productType: 'iPhone1,2' } },
    });
  });

  it('does not take the port controller for the phone', () => {
    expect(apple(0xf014, `CPID:8015 BDID:0E PREV:02 ECID:${ecid}`)).toEqual(
      phone('low-level', 'unclear', unknown),
    );
  });

  it('ignores a DFU mode changed by a tool, and other makers', () => {
    expect(apple(0x1338, `CPID:8015 BDID:0E`)).toEqual({ kind: 'other', family: 'modified-dfu' });
    expect(identify({ vendorId: 0x05e3, productId: 0x12a8, serial: null })).toEqual({
      kind: 'other',
      family: 'not-apple',
    });
  });
});

describe('whatever comes', () => {
  const serial = fc.oneof(
    fc.constant(null),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.oneof(fc.constantFrom(...hostilePieces), fc.string({ maxLength: 5 })))
      .map((parts) => parts.join('')),
    fc
      .tuple(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 0xff }))
      .map(([chip, board]) => `CPID:${hex(chip, 4)} BDID:${hex(board, 2)}`),
    fc
      .tuple(fc.constantFrom(...iphoneModels), fc.integer({ min: 0, max: 0x3f }))
      .map(([{ chip }, board]) => `BDID:${hex(board, 2)}_CPID:${hex(chip, 4)}`),
  );
  const productId = fc.oneof(
    fc.constantFrom(0x1281, 0x1227, 0x1222, 0x1881, 0xf014, 0x12a8, 0x12ad),
    fc.integer({ min: 0, max: 0xffff }),
  );

  it('names a model only when chip and board are in the table', () => {
    fc.assert(
      fc.property(productId, serial, (id, text) => {
        const found = apple(id, text);
        if (found.kind === 'other' || found.identity.model.kind !== 'exact') return;
        const { chip, board, model } = found.identity;
        expect(
          iphoneModels.filter(
            (row) =>
              row.chip === chip && row.board === board && row.productType === model.productType,
          ),
        ).toHaveLength(1);
      }),
      { numRuns: 2000 },
    );
  });
});
