import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { ActivationState } from '../../../domain/activation/activation-state.ts';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import { kindsOfTheEnd } from '../../../domain/documents/kinds.ts';
import { useCall } from '../../desk.ts';
import { Page } from '../../ui/page.tsx';
import { PlaceHeading } from '../../ui/place-heading.tsx';
import { Section } from '../../ui/section.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useActivation } from '../activation-log.ts';
import { lastPlaceIn } from '../last-place.ts';
import { ModeMark } from '../mode-mark.tsx';
import { ActivationDocuments } from '../reports/activation-documents.tsx';
import { useDraftDocument } from '../reports/use-draft-document.ts';
import { ActionList } from './action-list.tsx';
import classes from './after.module.css';
import { LessonPart } from './lesson-part.tsx';
import { ProposalList } from './proposal-list.tsx';

/** After the stand-down: what is told, what is put right, and what is learned. */
export function AfterPage() {
  const { id = '' } = useParams();
  const activation = useActivation(id);
  return <Shown query={activation}>{(state) => <After state={state} />}</Shown>;
}

function After({ state }: { state: ActivationState }) {
  const { t } = useTranslation('learning');
  const format = useFormat();
  const learned = useCall('learning.ofActivation', { activationId: state.id });
  const title = format.text(state.titleEn, state.titleFr);
  return (
    <Page>
      <PlaceHeading
        title={t('after.title', { title })}
        above={<ModeMark mode={state.mode} status={state.status} />}
        actions={
          <Button component={Link} to={lastPlaceIn(state.id)} variant="default" size="sm">
            {t('after.record')}
          </Button>
        }
      />
      <p className={classes.lead}>
        {isUnderWay(state.status)
          ? t('after.underWay')
          : t('after.lead', { at: format.dateTime(state.stoodDownAt ?? '', state.timeZone) })}
      </p>
      <Section title={t('after.documents')}>
        <DocumentActs state={state} />
        <ActivationDocuments state={state} kinds={['situation-report', ...kindsOfTheEnd]} />
      </Section>
      <Shown query={learned}>
        {({ proposals, actions, lessons }) => (
          <>
            <Section title={t('after.proposals')} count={proposals.length}>
              <ProposalList activationId={state.id} proposals={proposals} over={!isUnderWay(state.status)} />
            </Section>
            <Section title={t('after.actions')} count={actions.length}>
              <ActionList actions={actions} />
            </Section>
            <Section title={t('after.lessons')} count={lessons.length}>
              <LessonPart
                lessons={lessons}
                activationId={state.id}
                source={state.mode === 'exercise' ? 'exercise' : 'activation'}
              />
            </Section>
          </>
        )}
      </Shown>
    </Page>
  );
}

function DocumentActs({ state }: { state: ActivationState }) {
  const { t } = useTranslation('learning');
  const { busy, draft } = useDraftDocument();
  if (isUnderWay(state.status)) return null;
  const write = (kind: 'stand-down-notice' | 'after-action-report') =>
    void draft({ kind, activationId: state.id });
  return (
    <Group gap="xs">
      <Button size="sm" disabled={busy} onClick={() => write('after-action-report')}>
        {t('after.writeReport')}
      </Button>
      <Button size="sm" variant="default" disabled={busy} onClick={() => write('stand-down-notice')}>
        {t('after.writeNotice')}
      </Button>
    </Group>
  );
}
