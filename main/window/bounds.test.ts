import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { choosePlace, noPlaces, rememberPlace, type Screen } from './bounds.ts';

const laptop: Screen = { id: 1, workArea: { x: 0, y: 25, width: 1440, height: 875 } };
const left: Screen = { id: 2, workArea: { x: -1920, y: 0, width: 1920, height: 1040 } };

describe('choosePlace', () => {
  test('opens in the middle of the main screen at first', () => {
    expect(choosePlace([laptop, left], noPlaces)).toEqual({
      x: 330,
      y: 133,
      width: 780,
      height: 660,
      maximized: false,
    });
  });

  test('opens where it was, on the screen where it was', () => {
    const bounds = { x: -1800, y: 100, width: 500, height: 700 };
    const remembered = rememberPlace(noPlaces, left, bounds, true);
    expect(choosePlace([laptop, left], remembered)).toEqual({ ...bounds, maximized: true });
  });

  test('follows a screen that was moved', () => {
    const remembered = rememberPlace(
      noPlaces,
      left,
      { x: -1800, y: 100, width: 500, height: 700 },
      false,
    );
    const right = { ...left, workArea: { ...left.workArea, x: 1440 } };
    expect(choosePlace([laptop, right], remembered)).toMatchObject({ x: 1560, y: 100 });
  });

  test('opens at its place on the main screen when the other screen is gone', () => {
    const bounds = { x: 20, y: 40, width: 400, height: 600 };
    const onLaptop = rememberPlace(noPlaces, laptop, bounds, false);
    const onLeft = rememberPlace(onLaptop, left, { x: -900, y: 0, width: 900, height: 900 }, false);
    expect(choosePlace([laptop], onLeft)).toMatchObject(bounds);
  });

  test('shrinks and moves into a screen that has become smaller', () => {
    const big = { id: 1, workArea: { x: 0, y: 0, width: 3840, height: 2100 } };
    const remembered = rememberPlace(
      noPlaces,
      big,
      { x: 3000, y: 1400, width: 800, height: 1200 },
      false,
    );
    expect(choosePlace([laptop], remembered)).toMatchObject({
      x: 640,
      y: 25,
      width: 800,
      height: 875,
    });
  });

  test('fits a screen smaller than the smallest window', () => {
    const tiny = { id: 1, workArea: { x: 5, y: 5, width: 320, height: 200 } };
    expect(choosePlace([tiny], noPlaces)).toMatchObject({ x: 5, y: 5, width: 320, height: 200 });
  });

  test('rounds what somebody wrote into the settings', () => {
    const odd = { x: 10.4, y: 30.6, width: 400.5, height: 600.2 };
    expect(choosePlace([laptop], rememberPlace(noPlaces, laptop, odd, false))).toMatchObject({
      x: 10,
      y: 31,
      width: 401,
      height: 600,
    });
  });

  test('always lies within a work area, whatever was remembered', () => {
    const number = fc.integer({ min: -10_000, max: 10_000 });
    const bounds = fc.record({ x: number, y: number, width: number, height: number });
    fc.assert(
      fc.property(bounds, fc.constantFrom(laptop, left), fc.boolean(), (at, screen, gone) => {
        const remembered = rememberPlace(noPlaces, screen, at, false);
        const place = choosePlace(gone ? [laptop] : [laptop, left], remembered);
        return [laptop, left].some(
          ({ workArea: area }) =>
            place.x >= area.x &&
            place.y >= area.y &&
            place.x + place.width <= area.x + area.width &&
            place.y + place.height <= area.y + area.height,
        );
      }),
    );
  });
});

describe('remembering', () => {
  test('keeps the last eight screens', () => {
    let remembered = noPlaces;
    for (let id = 1; id <= 12; id += 1) {
      remembered = rememberPlace(remembered, { ...laptop, id }, laptop.workArea, false);
    }
    expect(Object.keys(remembered.places)).toEqual(['5', '6', '7', '8', '9', '10', '11', '12']);
    expect(remembered.last).toBe('12');
  });
});
