import { describe, expect, it } from 'vitest';
import { placeOfNotices } from './notice-place.ts';

const size = { width: 400, height: 60 };
const room = { left: 0, top: 0, right: 1200, bottom: 800 };
const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

describe('the place of the notices', () => {
  it('is the corner at the bottom right, and a dialog that does not reach there changes nothing', () => {
    expect(placeOfNotices(size, room, [])).toBe('bottomRight');
    expect(placeOfNotices(size, room, [box(400, 200, 800, 600)])).toBe('bottomRight');
    // The notices begin at 784 across and 724 down: a dialog may end where they begin.
    expect(placeOfNotices(size, room, [box(400, 0, 784, 800)])).toBe('bottomRight');
  });

  it('is another corner where a dialog has its buttons there', () => {
    // A drawer at the right over the whole height.
    expect(placeOfNotices(size, room, [box(760, 0, 1200, 800)])).toBe('bottomLeft');
    // A wide dialog that ends near the foot.
    expect(placeOfNotices(size, room, [box(100, 100, 1100, 760)])).toBe('topRight');
  });

  it('leaves the bar of a running activation free, and is behind a dialog that fills the window', () => {
    // Under a bar of 44 there are only 56 to the dialog.
    const underBar = { ...room, top: 44 };
    expect(placeOfNotices(size, underBar, [box(100, 100, 1100, 760)])).toBe('behind');
    expect(placeOfNotices(size, room, [box(20, 20, 1180, 780)])).toBe('behind');
  });
});
