import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../../domain/documents/kinds.ts';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { readabilityOf } from '../../../domain/documents/readability.ts';
import { richTextToBlocks } from '../../../domain/documents/rich-text-blocks.ts';
import { wordCount } from '../../../domain/documents/rich-text-words.ts';
import { textLength } from '../../../domain/documents/text-length.ts';
import { runningLines } from '../../../domain/documents/writing-advice.ts';
import { type Draft, useWording } from '../document/draft-store.ts';
import { useTemplates } from '../document-name.ts';
import type { Facts } from '../editor/fact-texts.ts';
import classes from './writing.module.css';

interface TextMeterProps {
  draft: Draft;
  lang: DocumentLang;
  kind: DocumentKind;
  facts: Facts | undefined;
}

const nothing = { inline: {}, blocks: {} };

/** How long one language of a draft is against what its kind should be, and how it reads. */
export function TextMeter({ draft, lang, kind, facts }: TextMeterProps) {
  const { t, i18n } = useTranslation(['publish', 'advice']);
  const { content } = useWording(draft, lang);
  const aim = useTemplates().get(kind)?.length ?? null;
  const texts = facts?.texts[lang] ?? nothing;
  const reading = useMemo(() => readabilityOf(runningLines(content), lang), [content, lang]);
  const length = useMemo(() => {
    if (aim === null) return null;
    const blocks = richTextToBlocks(content, texts, lang);
    return { ...aim, count: textLength(aim.unit, { doc: content, blocks, lang }) };
  }, [content, texts, lang, aim]);
  const isTooLong = length !== null && length.count > length.max;
  const score = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 });
  return (
    <span className={classes.meter}>
      <span>{t('publish:column.words', { count: wordCount(content) })}</span>
      {length && (
        <span data-over={isTooLong || undefined}>
          {t(`advice:length.${length.unit}`, { count: length.count, max: length.max })}
          {isTooLong && ` – ${t('advice:tooLong')}`}
        </span>
      )}
      {reading && (
        <span
          data-over={reading.level === 'hard' || undefined}
          title={t(`advice:score.${lang}`, { score: score.format(Math.max(0, reading.score)) })}
        >
          {t(`advice:level.${reading.level}`)}
        </span>
      )}
    </span>
  );
}
