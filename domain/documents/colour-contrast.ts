/** Contrast ratio of two colours (rrggbb), 1 to 21, as WCAG 2.2 reckons it. */
export function contrastRatio(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(hex: string): number[] {
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** @param share of `other`, 0 to 1. @returns RRGGBB */
export function mixed(hex: string, other: string, share: number): string {
  const others = channels(other);
  return channels(hex)
    .map((value, at) => Math.round(value + ((others[at] ?? 0) - value) * share))
    .map((value) => value.toString(16).padStart(2, '0').toUpperCase())
    .join('');
}

/** Words of ordinary size are read from here on (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

/** The nearest darker shade of a colour that is read on a light ground; the colour itself where it is. @returns RRGGBB */
export function readableOn(hex: string, ground: string): string {
  for (let share = 0; share < 1; share += 0.02) {
    const shade = mixed(hex, '000000', share);
    if (contrastRatio(shade, ground) >= leastContrast) return shade;
  }
  return '000000';
}
