import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { Shown } from '../../ui/shown.tsx';
import documentClasses from '../document/document.module.css';
import { DocumentHead } from '../document/document-head.tsx';
import type { OpenDocument } from '../document/draft-store.ts';
import { ExportButton } from '../export/export-button.tsx';
import { PreviewFrame } from '../preview/preview-frame.tsx';
import { Beside } from './beside.tsx';
import { PanelButtons } from './panel-buttons.tsx';
import { ReviewBar } from './review-bar.tsx';
import { StepDialog } from './step-dialog.tsx';

/** A document that is under review, or approved: read as it will be, approved or sent back; writing on takes it back. */
export function ReviewedDocument({ document }: { document: OpenDocument }) {
  const { t } = useTranslation('life');
  const life = useCall('documents.life', { id: document.id });
  const [takingBack, setTakingBack] = useState(false);
  return (
    <div className={documentClasses.page}>
      <DocumentHead
        document={document}
        state={life.data?.submittedBy && <span>{t('submittedBy', { by: life.data.submittedBy })}</span>}
        acts={
          <>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconPencil size={15} aria-hidden />}
              onClick={() => setTakingBack(true)}
            >
              {t('bar.change')}
            </Button>
            <ExportButton document={document} />
            <PanelButtons documentId={document.id} />
          </>
        }
      />
      <Beside document={document}>
        <div className={documentClasses.columns} data-languages="both">
          {(['en', 'fr'] as const).map((lang) => (
            <ReviewedPage key={lang} document={document} lang={lang} />
          ))}
        </div>
      </Beside>
      <Shown query={life}>{(data) => <ReviewBar document={document} life={data} />}</Shown>
      {takingBack && life.data && (
        <StepDialog
          documentId={document.id}
          life={life.data}
          act="takeBack"
          onClose={() => setTakingBack(false)}
        />
      )}
    </div>
  );
}

function ReviewedPage({ document, lang }: { document: OpenDocument; lang: 'en' | 'fr' }) {
  const { t } = useTranslation(['life', 'publish']);
  const page = useCall('documents.preview', { id: document.id, language: lang });
  const title = t('publish:view.previewOf', { language: t(`publish:language.${lang}`) });
  return (
    <section className={documentClasses.preview} aria-label={title}>
      <Shown query={page}>{({ html }) => <PreviewFrame html={html} title={title} />}</Shown>
    </section>
  );
}
