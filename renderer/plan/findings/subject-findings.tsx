import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordKind } from '../../../domain/record/record-kind.ts';
import { useCall } from '../../desk.ts';
import { Section } from '../../ui/section.tsx';
import { FindingCard } from './finding-card.tsx';
import classes from './findings-page.module.css';

/** More than this would hide the record that they are about. */
const shownAtFirst = 3;

/** What the gap engine found about one record, on its page; nothing while it found nothing. */
export function SubjectFindings({ kind, id }: { kind: RecordKind; id: string }) {
  const { t } = useTranslation('readiness');
  const { data } = useCall('findings.list', { subject: { kind, id } });
  const [all, setAll] = useState(false);
  if (!data || data.findings.length === 0) return null;
  return (
    <Section title={t('findings')} count={data.total}>
      <ul className={classes.list}>
        {data.findings.slice(0, all ? undefined : shownAtFirst).map((finding) => (
          <li key={finding.key}>
            <FindingCard finding={finding} onItsPage />
          </li>
        ))}
      </ul>
      {!all && data.findings.length > shownAtFirst && (
        <Button variant="subtle" size="compact-sm" mt={4} onClick={() => setAll(true)}>
          {t('showAll')}
        </Button>
      )}
    </Section>
  );
}
