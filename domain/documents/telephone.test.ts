import { describe, expect, it } from 'vitest';
import { unbrokenTelephones } from './telephone.ts';

/** ‑ is the hyphen that does not break, _ a space that does not. */
const shown = (text: string) => unbrokenTelephones(text).replaceAll('\u00a0', '_');

describe('telephone numbers', () => {
  it.each([
    ['Call 416-555-0110 now.', 'Call 416‑555‑0110 now.'],
    ['1-800-555-0110, (416) 555-0110', '1‑800‑555‑0110, (416)_555‑0110'],
    ['+1 416-555-0110 or 555-0110', '+1_416‑555‑0110 or 555‑0110'],
    ['416-555-0101, code 1234#', '416‑555‑0101, code 1234#'],
  ])('%s', (before, after) => {
    expect(shown(before)).toBe(after);
    expect(unbrokenTelephones(unbrokenTelephones(before))).toBe(unbrokenTelephones(before));
  });

  it.each([
    'EX-SB-2026-001',
    '2026-11-22',
    'A123-4567',
    '123-4567-8',
    'T-5 of 12-15',
    'part-time',
    '9-123-4567-1',
  ])('are not seen in %s', (text) => expect(unbrokenTelephones(text)).toBe(text));
});
