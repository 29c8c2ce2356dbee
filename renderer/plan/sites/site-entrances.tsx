import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Site } from '../../../domain/organisation/schema.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { showNotice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import parts from '../parts.module.css';
import { saveRecord } from '../record-field.tsx';
import classes from './site-entrances.module.css';

type Entrance = Site['entrances'][number];

const kinds: readonly Entrance['kind'][] = ['main', 'neutral', 'accessible'];

/** The ways in: where to meet the police, where suppliers go past a picket, where a wheelchair can pass. */
export function SiteEntrances({ site }: { site: Site & { id: string; archivedAt: string | null } }) {
  const { t } = useTranslation('plan');
  const { sentence } = useErrorWords();
  const readOnly = site.archivedAt !== null;
  const save = (entrances: Entrance[]) => saveRecord('site', site.id, { entrances });
  const change = (index: number, patch: Partial<Entrance>) =>
    save(site.entrances.map((entrance, i) => (i === index ? { ...entrance, ...patch } : entrance)));
  const told = (work: Promise<void>) =>
    work.catch((error) => showNotice({ tone: 'bad', text: sentence(error) }));

  return (
    <Section
      title={t('field.site.entrances')}
      count={site.entrances.length}
      actions={
        !readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() =>
              void told(
                save([
                  ...site.entrances,
                  { kind: site.entrances.length === 0 ? 'main' : 'neutral', description: '' },
                ]),
              )
            }
          >
            {t('site.addEntrance')}
          </Button>
        )
      }
    >
      {site.entrances.length === 0 && <p className={parts.none}>{t('site.noEntrances')}</p>}
      {site.entrances.map((entrance, index) => {
        const label = `${t('site.entrance')} ${index + 1}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entrance is known by its place in the list
          <div key={index} className={classes.line}>
            <ChoiceField
              hideLabel
              label={`${label}: ${t('site.entranceKind')}`}
              value={entrance.kind}
              readOnly={readOnly}
              choices={kinds.map((value) => ({ value, label: t(`choice.entranceKind.${value}`) }))}
              onSave={(kind) => change(index, { kind: kinds.find((k) => k === kind) ?? 'main' })}
            />
            <TextField
              hideLabel
              label={`${label}: ${t('site.entranceWhere')}`}
              value={entrance.description}
              maxLength={400}
              readOnly={readOnly}
              placeholder={t('site.entranceWhere')}
              onSave={(description) => change(index, { description })}
            />
            {!readOnly && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={32}
                aria-label={t('parts.removeLabel', { label })}
                onClick={() => void told(save(site.entrances.filter((_, i) => i !== index)))}
              >
                <IconX size={15} />
              </ActionIcon>
            )}
          </div>
        );
      })}
    </Section>
  );
}
