import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const abbreviations = /\b(RTO|MTPD|RPO|MBCO|RTA|BIA)\b/;

/** Words in which the field's abbreviations say under the pointer, and to those who listen, what they stand for. */
export function Abbreviated({ children: words }: { children: string }): ReactNode {
  const { t } = useTranslation('common');
  const parts = words.split(abbreviations);
  return parts.map((part, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their order
      <abbr key={i} title={t(`abbreviation.${part}`)} style={{ textDecoration: 'none' }}>
        {part}
      </abbr>
    ) : (
      part
    ),
  );
}

/** What the first abbreviation in the words stands for; empty where there is none. */
export function useFullName(): (words: string) => string {
  const { t } = useTranslation('common');
  return (words) => {
    const [found] = abbreviations.exec(words) ?? [];
    return found ? t(`abbreviation.${found}`) : '';
  };
}
