import { useTranslation } from 'react-i18next';
import { type DeskInput, type DeskOutput, useCall } from '../../desk.ts';
import { Shown } from '../../ui/shown.tsx';
import classes from './life.module.css';

type Difference = DeskOutput<'documents.differences'>['differences'][number];

/** The words that a sitting changed, or in which two documents differ: added underlined, removed struck through. */
export function Differences({ of }: { of: DeskInput<'documents.differences'> }) {
  const { t } = useTranslation('life');
  const differences = useCall('documents.differences', of);
  return (
    <Shown query={differences}>
      {({ differences: found }) =>
        found.length === 0 ? (
          <p className={classes.soft}>{t('differences.none')}</p>
        ) : (
          found.map((each) => <OneDifference key={`${each.language} ${each.of}`} difference={each} />)
        )
      }
    </Shown>
  );
}

function OneDifference({ difference: { language, of, added, removed, lines } }: { difference: Difference }) {
  const { t } = useTranslation(['life', 'publish']);
  return (
    <section className={classes.difference} aria-label={t(`life:differences.${of}.${language}`)}>
      <p className={classes.soft}>
        {t(`life:differences.${of}.${language}`)} · {t('life:differences.added', { count: added })} ·{' '}
        {t('life:differences.removed', { count: removed })}
      </p>
      <div lang={language}>
        {lines.map((line, at) =>
          'skipped' in line ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once for each comparison
            <p key={at} className={classes.skipped} lang="">
              {t('life:differences.skipped', { count: line.skipped })}
            </p>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once for each comparison
            <p key={at}>
              {line.parts.map(({ text, mark }, part) => {
                const Tag = mark === 'added' ? 'ins' : mark === 'removed' ? 'del' : 'span';
                // biome-ignore lint/suspicious/noArrayIndexKey: drawn once for each comparison
                return <Tag key={part}>{text}</Tag>;
              })}
            </p>
          ),
        )}
      </div>
    </section>
  );
}
