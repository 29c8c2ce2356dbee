/** Where a link may lead. */
const allowed =
  /^(?:https?:\/\/[^\s/?#]+(?:[/?#]\S*)?|mailto:[^\s@?]+@[^\s@?]+(?:\?\S*)?|tel:\+?[\d().;=a-z-]+)$/i;

/**
 * A link's address, with what a URI may not hold percent-encoded (Word refuses to open a file that has a bad one);
 * undefined when it is not an https, http, mailto or tel address.
 */
export function safeAddress(href: string): string | undefined {
  const address = href.trim();
  if (!allowed.test(address)) return undefined;
  const encoded = encodeURI(address.replace(/\p{Cs}|\p{Cc}/gu, ''))
    .replace(/%25(?=[\da-f]{2})/gi, '%')
    .replace(/[[\]]/g, encodeURIComponent);
  return encoded.length <= 2000 ? encoded : undefined;
}

/** Words that do not say where a link goes, read out of their sentence in a list of links. */
const emptyWords = new Set([
  'here',
  'click',
  'click here',
  'this link',
  'link',
  'more',
  'read more',
  'learn more',
  'this page',
  'ici',
  'cliquez ici',
  'cliquer ici',
  'ce lien',
  'lien',
  'plus',
  'lire la suite',
  'en savoir plus',
  'cette page',
]);

/** Whether a link's text says where the link goes. A bare web address does not: it is read out letter by letter. */
export function saysWhere(linkText: string): boolean {
  const words = linkText
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@:/.+ -]/gu, '')
    .replace(/[.: ]+$/, '')
    .trim();
  return words !== '' && !emptyWords.has(words) && !/^[a-z][a-z0-9+.-]*:\/\//.test(words);
}
