import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconFileText, IconFileTypeDocx } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useCall } from '../../desk.ts';
import { useNewCommand } from '../../ui/commands.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useListState } from '../../ui/list/list-state.ts';
import { RecordList } from '../../ui/list/record-list.tsx';
import { PlaceHeading } from '../../ui/place-heading.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { DueCommunications } from '../communications/due-communications.tsx';
import { type ListedDocument, useTemplates } from '../document-name.ts';
import { ExportManyDialog } from '../export/export-many-dialog.tsx';
import { useDocumentColumns } from './document-columns.tsx';
import classes from './documents-page.module.css';
import { NewDocumentDialog } from './new-document-dialog.tsx';

const listName = 'documents';
const states = ['all', 'draft', 'inReview', 'approved', 'issued'] as const;
type State = (typeof states)[number];

/** All documents: drafts and what was issued, the one touched last first. */
export function DocumentsPage() {
  const { t } = useTranslation('publish');
  const navigate = useNavigate();
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const [{ archived }] = useListState(listName);
  const documents = useCall('documents.list', { archived });
  const templates = useTemplates();
  const { columns, compactCell, words } = useDocumentColumns();
  const [state, setState] = useState<State>('all');
  const [kind, setKind] = useState<string | null>(null);
  const [exporting, setExporting] = useState(false);
  // A page elsewhere (an activation) starts a document here: /publish?new=ACTIVATION.
  const newFor = params.get('new');
  const [creating, setCreating] = useState(newFor !== null);
  useNewCommand(t('new.title'), () => setCreating(true));

  const isShown = (row: ListedDocument) =>
    (state === 'all' || row.status === state) && (kind === null || row.kind === kind);

  return (
    <div className={classes.page}>
      <div className={classes.heading}>
        <PlaceHeading title={t('title')} />
        <div className={classes.filters}>
          <SegmentedControl
            size="xs"
            aria-label={t('filter.state')}
            value={state}
            onChange={(value) => setState(states.find((each) => each === value) ?? 'all')}
            data={states.map((value) => ({ value, label: t(`filter.${value}`) }))}
          />
          <Select
            size="xs"
            w={200}
            aria-label={t('filter.kind')}
            placeholder={t('filter.anyKind')}
            clearable
            searchable
            clearButtonProps={{ 'aria-label': t('filter.clearKind') }}
            value={kind}
            onChange={setKind}
            data={[...templates.values()].map((template) => ({
              value: template.kind,
              label: format.name(template),
            }))}
          />
        </div>
      </div>
      <DueCommunications />
      <Shown query={documents}>
        {(rows) => {
          const shown = rows.filter(isShown);
          return (
            <>
              <RecordList
                name={listName}
                label={t('documents')}
                rows={shown}
                columns={columns}
                compactCell={compactCell}
                words={words}
                canShowArchived
                newLabel={t('new.title')}
                onNew={() => setCreating(true)}
                onOpen={(id) => void navigate(`/publish/${id}`)}
                actions={
                  shown.length > 0 && (
                    <Button
                      variant="default"
                      size="xs"
                      leftSection={<IconFileTypeDocx size={16} aria-hidden />}
                      onClick={() => setExporting(true)}
                    >
                      {t('export.many')}
                    </Button>
                  )
                }
                empty={<Nothing isFiltered={rows.length > 0} onNew={() => setCreating(true)} />}
              />
              <ExportManyDialog documents={shown} opened={exporting} onClose={() => setExporting(false)} />
            </>
          );
        }}
      </Shown>
      <NewDocumentDialog
        opened={creating}
        activationId={newFor}
        onClose={() => {
          setCreating(false);
          if (newFor !== null) setParams({}, { replace: true });
        }}
      />
    </div>
  );
}

function Nothing({ isFiltered, onNew }: { isFiltered: boolean; onNew: () => void }) {
  const { t } = useTranslation('publish');
  return (
    <EmptyState
      icon={<IconFileText size={26} />}
      title={t(isFiltered ? 'empty.filteredTitle' : 'empty.title')}
      text={t(isFiltered ? 'empty.filteredText' : 'empty.text')}
    >
      <Button onClick={onNew}>{t('new.title')}</Button>
    </EmptyState>
  );
}
