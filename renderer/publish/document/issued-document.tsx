import { useTranslation } from 'react-i18next';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { useCall } from '../../desk.ts';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { SentButton } from '../distribution/sent-button.tsx';
import { ExportButton } from '../export/export-button.tsx';
import { Beside } from '../life/beside.tsx';
import { IssuedActs } from '../life/issued-acts.tsx';
import { IssuedBanner } from '../life/issued-banner.tsx';
import { PanelButtons } from '../life/panel-buttons.tsx';
import { PreviewFrame } from '../preview/preview-frame.tsx';
import { WrongBanner } from '../wrong/wrong-banner.tsx';
import classes from './document.module.css';
import { DocumentHead } from './document-head.tsx';
import type { OpenDocument } from './draft-store.ts';

/** A document as it was issued: to be read, exported and drafted from, never to be changed. */
export function IssuedDocument({ document }: { document: OpenDocument }) {
  const { t } = useTranslation('publish');
  const format = useFormat();
  const timeZone = useCall('organisation.get', {}).data?.timeZone;
  const { issuedAt, issuedBy, issuedLanguages, fingerprints, activation, basedOn } = document;
  const isExercise = activation?.exercise === true;
  return (
    <div className={classes.page}>
      <DocumentHead
        document={document}
        state={
          issuedAt !== null && (
            <span>
              {t(isExercise ? 'issued.atRealTime' : 'issued.at', {
                time: format.dateTime(issuedAt, timeZone),
                by: issuedBy,
              })}
            </span>
          )
        }
        acts={
          <>
            <IssuedActs document={document} />
            <ExportButton document={document} />
            <SentButton />
            <PanelButtons documentId={document.id} />
          </>
        }
      />
      <IssuedBanner document={document} />
      <WrongBanner documentId={document.id} />
      <dl className={classes.issuedFacts}>
        {activation && (
          <Fact label={t('binding.activation')}>{format.text(activation.titleEn, activation.titleFr)}</Fact>
        )}
        {document.nextUpdateAt && (
          <Fact label={t(isExercise ? 'nextUpdate.labelExercise' : 'nextUpdate.label')}>
            {format.dateTime(document.nextUpdateAt, timeZone)}
          </Fact>
        )}
        {basedOn?.number && <Fact label={t('issued.basedOn')}>{basedOn.number}</Fact>}
        <Fact label={t('issued.fingerprint')}>
          {issuedLanguages
            .map((lang) => `${lang.toUpperCase()} ${(fingerprints[lang] ?? '').slice(0, 12)}`)
            .join(' · ')}
        </Fact>
      </dl>
      <Beside document={document}>
        <div
          className={classes.columns}
          data-languages={issuedLanguages.length > 1 ? 'both' : issuedLanguages[0]}
        >
          {issuedLanguages.map((lang) => (
            <IssuedPage key={lang} id={document.id} lang={lang} />
          ))}
        </div>
      </Beside>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function IssuedPage({ id, lang }: { id: string; lang: DocumentLang }) {
  const { t } = useTranslation('publish');
  const page = useCall('documents.preview', { id, language: lang });
  const title = t('issued.page', { language: t(`language.${lang}`) });
  return (
    <section className={classes.preview} aria-label={title}>
      <Shown query={page}>{({ html }) => <PreviewFrame html={html} title={title} />}</Shown>
    </section>
  );
}
