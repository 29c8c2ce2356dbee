import { Button } from '@mantine/core';
import { IconArchive, IconPencil, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { freshKinds } from '../../../domain/record/freshness.ts';
import type { RecordKind } from '../../../domain/record/record-kind.ts';
import { useTakeBack } from '../../app/take-back.ts';
import { call } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { BulkEdit } from './bulk-edit.tsx';

interface BulkActsProps {
  kind: RecordKind;
  ids: string[];
  /** The choice is over. */
  done: () => void;
}

/** What can be done with several records of a kind at once; each is one act, with one undo. */
export function BulkActs({ kind, ids, done }: BulkActsProps) {
  const { t } = useTranslation(['tables', 'plan']);
  const { sentence } = useErrorWords();
  const { offerUndo } = useTakeBack();
  const [editing, setEditing] = useState(false);
  const fresh = freshKinds.find((k) => k === kind);
  const label = t('label', { count: ids.length, kind: t(`plan:kind.${kind}`) });

  async function act(
    work: () => Promise<{ changeSetId?: string | null | undefined }>,
    words: string,
  ): Promise<void> {
    try {
      const { changeSetId } = await work();
      offerUndo({ id: 'bulk', text: words }, t('undo'), changeSetId);
      done();
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }

  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPencil size={15} aria-hidden />}
        onClick={() => setEditing(true)}
      >
        {t('edit')}
      </Button>
      {fresh && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconShieldCheck size={15} aria-hidden />}
          onClick={() =>
            void act(
              () => call('facts.verify', { items: ids.map((id) => ({ kind: fresh, id })) }),
              t('verified', { count: ids.length }),
            )
          }
        >
          {t('verify')}
        </Button>
      )}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconArchive size={15} aria-hidden />}
        onClick={() =>
          void act(() => call('tables.archive', { kind, ids, label }), t('archived', { count: ids.length }))
        }
      >
        {t('archive')}
      </Button>
      {editing && (
        <BulkEdit
          kind={kind}
          count={ids.length}
          onClose={() => setEditing(false)}
          onSave={async (patch) => {
            const { changeSetId } = await call('tables.update', { kind, ids, patch, label });
            offerUndo({ id: 'bulk', text: t('changed', { count: ids.length }) }, t('undo'), changeSetId);
            setEditing(false);
            done();
          }}
        />
      )}
    </>
  );
}
