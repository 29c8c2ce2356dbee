import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import { useCommand } from '../../ui/commands.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { Pair, Section } from '../../ui/section.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { ActionStatus } from '../learning/action-status.tsx';
import { LearnedFrom } from '../learning/learned-from.tsx';
import { RecordField, saveRecord } from '../record-field.tsx';
import { ThingFrame } from '../thing-frame.tsx';
import { CloseActionDialog } from './close-action-dialog.tsx';

type Action = DeskOutput<'correctiveActions.get'>;

/** One corrective action: what is to be done, by whom and by when, and how it ended. */
export function CorrectiveActionThing({ id }: { id: string }) {
  const { t } = useTranslation('learning');
  const format = useFormat();
  const query = useCall('correctiveActions.get', { id });
  return (
    <Shown query={query}>
      {(record) => {
        const shared = { kind: 'correctiveAction', record } as const;
        return (
          <ThingFrame
            kind="correctiveAction"
            record={record}
            title={format.text(record.titleEn, record.titleFr)}
            code=""
            marks={<ActionStatus action={record} />}
            listAt="/plan/corrective-actions"
          >
            <Section title={t('action.what')}>
              <Pair>
                <RecordField {...shared} field="titleEn" stacked />
                <RecordField {...shared} field="titleFr" stacked />
                <RecordField {...shared} field="textEn" stacked />
                <RecordField {...shared} field="textFr" stacked />
              </Pair>
            </Section>
            <Section title={t('action.who')}>
              <Pair>
                <RecordField {...shared} field="ownerRoleId" chosen={record.ownerRole} />
                <RecordField {...shared} field="dueOn" />
                <RecordField {...shared} field="functionId" chosen={record.criticalFunction} />
              </Pair>
            </Section>
            <Ending record={record} />
            <Section title={t('from.title')}>
              <LearnedFrom activation={record.activation} />
            </Section>
          </ThingFrame>
        );
      }}
    </Shown>
  );
}

function Ending({ record }: { record: Action }) {
  const { t } = useTranslation('learning');
  const { sentence } = useErrorWords();
  const [closing, setClosing] = useState(false);
  const shared = { kind: 'correctiveAction', record } as const;
  const isOpen = record.status === 'open';
  const canClose = isOpen && record.archivedAt === null;
  useCommand(canClose ? { id: 'close-action', title: t('action.close'), run: () => setClosing(true) } : null);

  async function reopen(): Promise<void> {
    try {
      await saveRecord('correctiveAction', record.id, { status: 'open', closedOn: null });
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }

  return (
    <Section
      title={t('action.ending')}
      actions={
        record.archivedAt === null && (
          <Button
            size="xs"
            variant={isOpen ? 'filled' : 'default'}
            onClick={isOpen ? () => setClosing(true) : () => void reopen()}
          >
            {t(isOpen ? 'action.close' : 'action.reopen')}
          </Button>
        )
      }
    >
      {isOpen ? (
        <p>{t('action.openUntil')}</p>
      ) : (
        <Pair>
          <RecordField {...shared} field="outcome" />
          <RecordField {...shared} field="closedOn" />
        </Pair>
      )}
      {closing && <CloseActionDialog id={record.id} onClose={() => setClosing(false)} />}
    </Section>
  );
}
