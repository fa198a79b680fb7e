import { describe, expect, it } from 'vitest';
import { chipUse } from './chips.ts';
import { iphoneModels, modelByChipAndBoard, modelsByChip, shortName } from './iphone-models.ts';

describe('the iPhone table', () => {
  it('has every row of its sources', () => {
    expect(iphoneModels).toHaveLength(70);
  });

  it('uses no pair of chip and board twice', () => {
    const pairs = iphoneModels
      .filter(({ board }) => board !== null)
      .map(({ chip, board }) => `${chip}/${board}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('has well-formed rows', () => {
    for (const model of iphoneModels) {
      expect(model.productType).toMatch(/^iPhone\d+,\d+$/);
      expect(model.hardwareModel).toMatch(/^[a-z]\d+[a-z]*ap$/);
      expect(model.name).toMatch(/^iPhone/);
    }
  });

  it('puts no iPhone on a chip of other families', () => {
    for (const { chip } of iphoneModels) {
      expect(['iphone', 'shared', 'open']).toContain(chipUse(chip).kind);
    }
  });

  it('has one button family per chip, so that the chip alone tells it', () => {
    for (const { chip, forceRestart } of iphoneModels) {
      expect(modelsByChip(chip)[0]?.forceRestart).toBe(forceRestart);
    }
  });

  it('finds models', () => {
    expect(modelByChipAndBoard(0x8015, 0x0e)?.productType).toBe('iPhone10,6');
    expect(modelByChipAndBoard(0x8101, 0x04)).toBeNull();
    expect(modelsByChip(0x8101).map(({ name }) => name)).toEqual([
      'iPhone 12 mini',
      'iPhone 12',
      'iPhone 12 Pro',
      'iPhone 12 Pro Max',
    ]);
    expect(modelsByChip(0x1234)).toEqual([]);
  });

  it('drops the variant from a name, but not the generation', () => {
    const short = (productType: string) =>
      iphoneModels.filter((model) => model.productType === productType).map(shortName)[0];
    expect(short('iPhone10,6')).toBe('iPhone X');
    expect(short('iPhone3,2')).toBe('iPhone 4');
    expect(short('iPhone11,4')).toBe('iPhone XS Max');
    expect(short('iPhone12,8')).toBe('iPhone SE (2nd gen)');
  });

  it.each([
    ['home', 0x8003],
    ['volume-down', 0x8010],
    ['volume-up-down-side', 0x8015],
  ])('knows the %s family', (family, chip) => {
    expect(modelsByChip(chip)[0]?.forceRestart).toBe(family);
  });
});
