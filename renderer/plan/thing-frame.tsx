import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconDots, IconHistory, IconTrash, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { codeToShow } from '../../domain/record/code-to-show.ts';
import { type FreshKind, freshKinds } from '../../domain/record/freshness.ts';
import type { RecordKind } from '../../domain/record/record-kind.ts';
import { rememberPlace } from '../app/palette/palette-store.ts';
import { useCommand } from '../ui/commands.ts';
import { PlaceHeading } from '../ui/place-heading.tsx';
import { SubjectFindings } from './findings/subject-findings.tsx';
import { HistoryDrawer } from './history/history-drawer.tsx';
import { useRecordActs } from './record-acts.tsx';
import { placeOfRecord } from './record-places.ts';
import classes from './thing-frame.module.css';
import { Verified } from './verified.tsx';

/** What goes stale carries when it was verified last, by whom, and how often it is to be. */
interface FramedRecord {
  id: string;
  archivedAt: string | null;
  nameEn?: string;
  nameFr?: string;
  verifiedOn?: string | null;
  verifiedBy?: string;
  reviewEveryDays?: number | null;
}

interface ThingFrameProps {
  kind: RecordKind;
  record: FramedRecord;
  title: string;
  code: string;
  /** After the code: a state in words. */
  marks?: ReactNode;
  /** Where its list is. */
  listAt: string;
  /** Under the heading, always in sight: what leads to the parts of a long page. */
  nav?: ReactNode;
  /** The page shows its findings in a place of its own. */
  ownFindings?: boolean;
  /** It is not kept among the places that the palette offers again. */
  isConfidential?: boolean;
  children: ReactNode;
}

/** What every record has around its fields: its name, its state, its history, and what can be done with it. */
export function ThingFrame(props: ThingFrameProps) {
  const {
    kind,
    record,
    title,
    marks,
    listAt,
    nav,
    ownFindings = false,
    isConfidential,
    children,
    ...given
  } = props;
  const { t } = useTranslation('plan');
  const navigate = useNavigate();
  const [historyOpen, setHistoryOpen] = useState(false);
  const code = codeToShow(given.code, title, record.nameEn ?? '', record.nameFr ?? '');
  const label = [code, title].filter(Boolean).join(' ');
  const { archive, restore, remove, referencesDialog } = useRecordActs(kind, record.id, label, listAt);
  const archived = record.archivedAt !== null;
  const close = () => void navigate(listAt);

  useEffect(() => {
    const to = placeOfRecord(kind, record.id);
    if (to && !isConfidential) rememberPlace({ to, title, kind, code });
  }, [kind, record.id, title, code, isConfidential]);
  useCommand({ id: 'history', title: t('thing.historyOf', { label }), run: () => setHistoryOpen(true) });
  useCommand(
    archived
      ? { id: 'restore', title: t('thing.restoreLabel', { label }), run: restore }
      : { id: 'archive', title: t('thing.archiveLabel', { label }), run: archive },
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes from anywhere inside
    <div
      className={classes.thing}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || inOverlay(event.target)) return;
        // From a field the first Esc leads out of it, the next one closes.
        if (isField(event.target)) document.getElementById('place-heading')?.focus();
        else close();
      }}
    >
      <div className={classes.head}>
        <PlaceHeading
          title={title}
          above={
            <span className={classes.above}>
              {t(`kind.${kind}`)}
              {code && <span className={classes.code}>{code}</span>}
              {marks}
            </span>
          }
          actions={
            <>
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('thing.more')}>
                    <IconDots size={18} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item leftSection={<IconHistory size={16} />} onClick={() => setHistoryOpen(true)}>
                    {t('thing.history')}
                  </Menu.Item>
                  {archived ? (
                    <Menu.Item leftSection={<IconArchiveOff size={16} />} onClick={restore}>
                      {t('thing.restore')}
                    </Menu.Item>
                  ) : (
                    <Menu.Item leftSection={<IconArchive size={16} />} onClick={archive}>
                      {t('thing.archive')}
                    </Menu.Item>
                  )}
                  <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={remove}>
                    {t('thing.remove')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
              <Tooltip label={t('thing.close')}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={32}
                  aria-label={t('thing.close')}
                  onClick={close}
                >
                  <IconX size={18} />
                </ActionIcon>
              </Tooltip>
            </>
          }
        />
        {nav}
      </div>
      {archived && (
        <div className={classes.archived} role="status">
          {t('thing.archivedNote')}
          <button type="button" className={classes.restore} onClick={restore}>
            {t('thing.restore')}
          </button>
        </div>
      )}
      <div className={classes.body}>
        <VerifiedLine kind={kind} record={record} label={label} />
        {!ownFindings && !archived && <SubjectFindings kind={kind} id={record.id} />}
        {children}
      </div>
      <HistoryDrawer
        kind={kind}
        id={record.id}
        label={label}
        opened={historyOpen}
        onClose={() => setHistoryOpen(false)}
      />
      {referencesDialog}
    </div>
  );
}

function VerifiedLine({ kind, record, label }: { kind: RecordKind; record: FramedRecord; label: string }) {
  const { verifiedOn, verifiedBy, reviewEveryDays } = record;
  if (!isFreshKind(kind) || verifiedOn === undefined) return null;
  const fact = { verifiedOn, verifiedBy: verifiedBy ?? '', reviewEveryDays: reviewEveryDays ?? null };
  return <Verified main kind={kind} record={{ ...record, ...fact }} label={label} />;
}

function isFreshKind(kind: RecordKind): kind is FreshKind {
  return freshKinds.some((fresh) => fresh === kind);
}

function isField(target: EventTarget): boolean {
  return target instanceof Element && target.matches('input, textarea, [contenteditable="true"]');
}

/** React hands on events out of portals; those of a menu or a dialog are not this thing's. */
function inOverlay(target: EventTarget): boolean {
  if (!(target instanceof Element)) return true;
  // A choice that is open is closed by this Esc.
  if (target.matches('input[aria-expanded="true"]')) return true;
  return target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
}
