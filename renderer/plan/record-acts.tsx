import { Button, Group, Modal, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { RecordKind } from '../../domain/record/record-kind.ts';
import { useTakeBack } from '../app/take-back.ts';
import { CallFailed, call } from '../desk.ts';
import { announce } from '../ui/announce.tsx';
import { useErrorWords } from '../ui/error-words.ts';
import { showNotice } from '../ui/notice.tsx';
import { useFormat } from '../ui/use-format.ts';
import classes from './record-acts.module.css';
import { recordIcons } from './record-icons.tsx';
import { placeOfRecord } from './record-places.ts';

interface Reference {
  kind: string;
  id: string;
  labelEn: string;
  labelFr: string;
}

/** Archive, restore and remove; each can be undone from its notice. What others refer to is not removed: they are listed. */
export function useRecordActs(kind: RecordKind, id: string, label: string, listAt: string) {
  const { t } = useTranslation('plan');
  const { sentence } = useErrorWords();
  const navigate = useNavigate();
  const { offerUndo } = useTakeBack();
  const [references, setReferences] = useState<Reference[] | null>(null);

  async function act(
    name: 'records.archive' | 'records.restore' | 'records.remove',
    done: string,
  ): Promise<void> {
    let changeSetId: string | null | undefined;
    try {
      ({ changeSetId } = await call(name, { kind, id }));
    } catch (error) {
      const found =
        error instanceof CallFailed && error.code === 'still_referenced'
          ? error.details.references
          : undefined;
      if (found !== undefined) setReferences(asReferences(found));
      else showNotice({ tone: 'bad', text: sentence(error) });
      return;
    }
    announce(done);
    offerUndo({ id: 'record-act', text: done }, t('thing.undo'), changeSetId);
    if (name === 'records.remove') void navigate(listAt);
  }

  const referencesDialog: ReactNode = (
    <Modal
      opened={references !== null}
      onClose={() => setReferences(null)}
      title={t('references.title', { label })}
      closeButtonProps={{ 'aria-label': t('references.close') }}
    >
      <Text size="sm" mb="sm">
        {t('references.text', { count: references?.length ?? 0 })}
      </Text>
      <ul className={classes.references}>
        {references?.map((reference) => (
          <li key={reference.id}>
            <ReferenceLink reference={reference} onGo={() => setReferences(null)} />
          </li>
        ))}
      </ul>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => setReferences(null)}>
          {t('references.keep')}
        </Button>
        <Button
          onClick={() => {
            setReferences(null);
            void act('records.archive', t('thing.archived', { label }));
          }}
        >
          {t('references.archiveInstead')}
        </Button>
      </Group>
    </Modal>
  );

  return {
    archive: () => void act('records.archive', t('thing.archived', { label })),
    restore: () => void act('records.restore', t('thing.restored', { label })),
    remove: () => void act('records.remove', t('thing.removed', { label })),
    referencesDialog,
  };
}

function ReferenceLink({ reference, onGo }: { reference: Reference; onGo: () => void }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const to = placeOfRecord(reference.kind, reference.id);
  const words = (
    <>
      <span className={classes.icon}>{recordIcons(reference.kind, 16)}</span>
      <span className={classes.label}>{format.text(reference.labelEn, reference.labelFr)}</span>
      <span className={classes.kind}>{t(`kind.${reference.kind}`)}</span>
    </>
  );
  return to ? (
    <Link to={to} className={classes.link} onClick={onGo}>
      {words}
    </Link>
  ) : (
    <span className={classes.link}>{words}</span>
  );
}

function asReferences(details: unknown): Reference[] {
  if (!Array.isArray(details)) return [];
  return details.flatMap((r: unknown) => {
    if (typeof r !== 'object' || r === null || !('kind' in r) || !('id' in r)) return [];
    if (!('labelEn' in r) || !('labelFr' in r)) return [];
    const [labelEn, labelFr] = [String(r.labelEn), String(r.labelFr)];
    return [{ kind: String(r.kind), id: String(r.id), labelEn, labelFr }];
  });
}
