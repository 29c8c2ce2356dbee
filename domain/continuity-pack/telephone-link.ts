/**
 * The address that a telephone dials for a number as people write it, or undefined for what is none. Ten digits are a
 * number of North America; an extension goes after the number (RFC 3966).
 */
export function telephoneLink(value: string): string | undefined {
  const [number = '', extension] = value.split(/\s*(?:,?\s*(?:ext|extension|poste|p)\.?|[,;x#])\s*/i);
  const digits = number.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15 || /\p{L}/u.test(number)) return undefined;
  const dialled = digits.length === 10 ? `+1${digits}` : `${isInternational(number) ? '+' : ''}${digits}`;
  const more = extension?.replace(/\D/g, '') ?? '';
  return `tel:${dialled}${more === '' ? '' : `;ext=${more}`}`;

  function isInternational(said: string): boolean {
    return said.trim().startsWith('+') || (digits.length === 11 && digits.startsWith('1'));
  }
}
