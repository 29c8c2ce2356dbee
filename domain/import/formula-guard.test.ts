import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withGuard, withGuardKept, withoutGuard } from './formula-guard.ts';

describe('the guard against formulas', () => {
  it.each(['=1+1', '+1 416 555 0164', '-x', '@sum', '\tx', '\rx', "'=x"])('is put before %j', (text) => {
    expect(withGuard(text)).toBe(`'${text}`);
  });
  it.each(['plain', "l'unité", '1-2', ''])('is not put before %j', (text) => {
    expect(withGuard(text)).toBe(text);
  });
  it('is not put before a text that is never calculated, and such a text is read as it was', () => {
    expect(withGuardKept('+1 416 555 0164')).toBe('+1 416 555 0164');
    expect(withoutGuard(withGuardKept("'+x"))).toBe("'+x");
  });
  it('is taken off exactly', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+\-@\t\r].{0,4}$/));
    fc.assert(
      fc.property(text, (t) => withoutGuard(withGuard(t)) === t && !/^[=+\-@\t\r]/.test(withGuard(t))),
    );
  });
});
