import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useCall } from '../../desk.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { PlaceHeading } from '../../ui/place-heading.tsx';
import { Pair, Section } from '../../ui/section.tsx';
import { Shown } from '../../ui/shown.tsx';
import { PreviewFrame } from '../preview/preview-frame.tsx';
import { AccentField } from './accent-field.tsx';
import { LetterheadPart } from './letterhead-part.tsx';
import { LogoPart } from './logo-part.tsx';
import classes from './look.module.css';
import type { Look } from './look.ts';

/** As domain/documents/look-schema.ts has them: the window does not load its parser. */
const fonts = ['Arial', 'Calibri', 'Verdana', 'Tahoma', 'Segoe UI', 'Aptos'] as const;

/** How the organisation's documents look: its fields beside a bulletin that shows what they do. */
export function LookPage() {
  const { t } = useTranslation('look');
  const kept = useCall('look.get', {});
  return (
    <div className={classes.page}>
      <div className={classes.fields}>
        <PlaceHeading title={t('title')} />
        <Text size="sm" c="dimmed" maw={620}>
          {t('intro')}
        </Text>
        <Shown query={kept}>{(look) => <LookFields kept={look} />}</Shown>
      </div>
      <LookPreview />
    </div>
  );
}

function LookFields({ kept }: { kept: Look }) {
  const { t } = useTranslation('look');
  const { organisationId, look, paper } = kept;
  const change =
    (field: keyof Look['look']): ((value: string | null) => Promise<unknown>) =>
    (value) =>
      call('look.change', { field, value });
  const papers = (['letter', 'a4'] as const).map((value) => ({
    value,
    label: t(`plan:choice.paper.${value}`),
  }));
  return (
    <>
      <LogoPart kept={kept} onSave={change} />
      <Section title={t('part.colour')}>
        <AccentField value={look.accent} onSave={change('accent')} />
        <ChoiceField
          label={t('font')}
          hint={t('fontHint')}
          value={look.font}
          choices={fonts.map((font) => ({ value: font, label: font }))}
          onSave={change('font')}
        />
        <ChoiceField
          label={t('paper')}
          value={paper}
          choices={papers}
          onSave={(next) =>
            call('records.update', { kind: 'organisation', id: organisationId, patch: { paper: next } })
          }
        />
      </Section>
      <Section title={t('part.head')}>
        <Pair>
          <TextField
            label={t('head.en')}
            hint={t('head.hint')}
            lang="en"
            value={look.headerEn}
            onSave={change('headerEn')}
          />
          <TextField label={t('head.fr')} lang="fr" value={look.headerFr} onSave={change('headerFr')} />
          <TextField
            label={t('foot.en')}
            hint={t('foot.hint')}
            lang="en"
            value={look.footerEn}
            onSave={change('footerEn')}
          />
          <TextField label={t('foot.fr')} lang="fr" value={look.footerFr} onSave={change('footerFr')} />
        </Pair>
      </Section>
      <LetterheadPart kept={kept} onSave={change} />
    </>
  );
}

function LookPreview() {
  const { t, i18n } = useTranslation('look');
  const [language, setLanguage] = useState<'en' | 'fr'>(i18n.language === 'fr' ? 'fr' : 'en');
  const page = useCall('look.preview', { language });
  const title = t('preview.label', { language: t(`preview.${language}`) });
  return (
    <section className={classes.preview} aria-label={title}>
      <div className={classes.previewHead}>
        <h2 className={classes.previewTitle}>{t('part.preview')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('preview.language')}
          value={language}
          onChange={(value) => setLanguage(value === 'fr' ? 'fr' : 'en')}
          data={[
            { value: 'en', label: 'EN' },
            { value: 'fr', label: 'FR' },
          ]}
        />
      </div>
      <div className={classes.frame}>
        <Shown query={page}>{({ html }) => <PreviewFrame html={html} title={title} />}</Shown>
      </div>
    </section>
  );
}
