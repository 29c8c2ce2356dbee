import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { tierOf } from '../../../domain/functions/tier.ts';
import { useCall } from '../../desk.ts';
import { Shown } from '../../ui/shown.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { SubjectFindings } from '../findings/subject-findings.tsx';
import { LearnedForFunction } from '../learning/learned-for-function.tsx';
import { ThingFrame } from '../thing-frame.tsx';
import { functionSections, sectionId } from './function-sections.ts';
import classes from './function-thing.module.css';
import { FunctionReview } from './review/function-review.tsx';
import { ReviewLine } from './review/review-line.tsx';
import { SectionEditor } from './section-editor.tsx';
import { ArriveAtPart, SectionNav } from './section-nav.tsx';
import { TierMark } from './tier-mark.tsx';

/** One critical function: how soon it must be back and why, what it needs, how it goes on; or its yearly review. */
export function FunctionThing({ id }: { id: string }) {
  const { t } = useTranslation('bia');
  const query = useCall('functions.get', { id });
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const asked = search.has('review');
  return (
    <Shown query={query}>
      {(record) => {
        const reviewing = asked && record.archivedAt === null;
        return (
          <ThingFrame
            kind="criticalFunction"
            record={record}
            title={format.name(record)}
            code={record.code}
            marks={
              <>
                <TierMark tier={tierOf(record)} />
                {reviewing && <StatusMark tone="accent">{t('review.mark')}</StatusMark>}
              </>
            }
            listAt="/plan/functions"
            nav={reviewing ? undefined : <SectionNav />}
            ownFindings
          >
            {reviewing ? (
              <FunctionReview record={record} onLeave={() => setSearch({})} />
            ) : (
              <>
                <ReviewLine record={record} onReview={() => setSearch({ review: '1' })} />
                <SubjectFindings kind="criticalFunction" id={record.id} />
                {functionSections.map((section) => (
                  <div key={section} id={sectionId(section)} tabIndex={-1} className={classes.part}>
                    <SectionEditor section={section} record={record} />
                  </div>
                ))}
                <LearnedForFunction functionId={record.id} />
                <ArriveAtPart />
              </>
            )}
          </ThingFrame>
        );
      }}
    </Shown>
  );
}
