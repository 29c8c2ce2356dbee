import { describe, expect, it } from 'vitest';
import { safeAddress, saysWhere } from './address.ts';

describe('safeAddress', () => {
  it.each([
    ['https://example.ca/a?b=1#c', 'https://example.ca/a?b=1#c'],
    ['http://example.ca', 'http://example.ca'],
    [' mailto:a@example.ca ', 'mailto:a@example.ca'],
    ['tel:+1-416-555-0100', 'tel:+1-416-555-0100'],
    ['https://example.ca/é "x"', undefined],
    ['https://example.ca/é"<x>', 'https://example.ca/%C3%A9%22%3Cx%3E'],
    ['https://example.ca/100%', 'https://example.ca/100%25'],
    ['https://example.ca/%C3%A9', 'https://example.ca/%C3%A9'],
    ['https://example.ca/a[1]', 'https://example.ca/a%5B1%5D'],
    ['javascript:alert(1)', undefined],
    ['JavaScript:alert(1)', undefined],
    ['file:///etc/passwd', undefined],
    ['data:text/html,x', undefined],
    ['//example.ca', undefined],
    ['https://', undefined],
    ['mailto:', undefined],
    ['', undefined],
    [`https://example.ca/${'é'.repeat(1000)}`, undefined],
  ])('%j → %j', (given, wanted) => {
    expect(safeAddress(given)).toBe(wanted);
  });
});

describe('saysWhere', () => {
  it.each([
    'Employee assistance',
    'aide@example.ca',
    '416 555-0100',
    'ontario.ca/strike',
    'Ici Radio-Canada',
  ])('%j says where', (words) => expect(saysWhere(words)).toBe(true));

  it.each(['here', 'Click here', ' « ici » ', 'Cliquez ici.', 'https://example.ca/x', 'link', '', '…'])(
    '%j does not',
    (words) => expect(saysWhere(words)).toBe(false),
  );
});
