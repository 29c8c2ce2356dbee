import { Button, SegmentedControl } from '@mantine/core';
import { IconCalendarDue, IconCircleCheck, IconFileExport, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useTakeBack } from '../../app/take-back.ts';
import { type DeskOutput, useCall, useChange } from '../../desk.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { RecordList } from '../../ui/list/record-list.tsx';
import { showNotice } from '../../ui/notice.tsx';
import { PlaceHeading } from '../../ui/place-heading.tsx';
import { Shown } from '../../ui/shown.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { ExportMenu } from '../import/export-menu.tsx';
import { placeOfRecord } from '../record-places.ts';
import classes from './freshness.module.css';
import { ReviewForms } from './review-forms.tsx';

type Fact = DeskOutput<'facts.list'>[number];

/** Facts that go stale: which are due to be verified, whose they are, and one key to say that they are right. */
export function FreshnessPage() {
  const { t } = useTranslation(['freshness', 'plan']);
  const format = useFormat();
  const navigate = useNavigate();
  const [all, setAll] = useState(false);
  const [writing, setWriting] = useState(false);
  const query = useCall('facts.list', { all }, { keepPrevious: true });
  const columns: ListColumn<Fact>[] = [
    {
      id: 'holder',
      header: t('column.holder'),
      value: (f) => format.codeAndName(f),
      width: 'minmax(150px, 1.6fr)',
    },
    { id: 'fact', header: t('column.fact'), value: (f) => t(`what.${f.kind}`), width: '140px' },
    {
      id: 'value',
      fromWidth: 640,
      header: t('column.value'),
      value: (f) => f.value || null,
      width: 'minmax(120px, 1fr)',
    },
    {
      id: 'unit',
      fromWidth: 860,
      header: t('column.unit'),
      value: (f) => (f.unit ? format.name(f.unit) : null),
      width: 'minmax(120px, 1fr)',
    },
    {
      id: 'verified',
      fromWidth: 760,
      header: t('column.verified'),
      value: (f) => f.verifiedOn,
      show: (f) => format.date(f.verifiedOn) || t('never'),
      width: '110px',
    },
    {
      id: 'due',
      header: t('column.due'),
      value: (f) => f.dueOn,
      text: (f) => f.dueOn,
      show: (f) => <Due fact={f} />,
      width: '170px',
    },
  ];
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PlaceHeading
          title={t('title')}
          actions={
            <>
              <SegmentedControl
                size="xs"
                aria-label={t('which')}
                data={[
                  { value: 'due', label: t('due') },
                  { value: 'all', label: t('all') },
                ]}
                value={all ? 'all' : 'due'}
                onChange={(which) => setAll(which === 'all')}
              />
              <Button
                size="xs"
                variant="default"
                leftSection={<IconFileExport size={15} aria-hidden />}
                onClick={() => setWriting(true)}
              >
                {t('forms.button')}
              </Button>
            </>
          }
        />
        <p className={classes.lead}>{t('text')}</p>
      </div>
      <Shown query={query}>
        {(facts) => (
          <RecordList
            name="freshness"
            label={t('title')}
            rows={facts}
            columns={columns}
            compactCell={(f) => ({ main: format.codeAndName(f), under: f.value })}
            words={(f) =>
              [f.code, f.nameEn, f.nameFr, f.value, t(`what.${f.kind}`), f.unit?.nameEn, f.unit?.nameFr].join(
                ' ',
              )
            }
            onOpen={(id) => {
              const fact = facts.find((f) => f.id === id);
              const to = fact && placeOfRecord(fact.holderKind, fact.holderId);
              if (to) void navigate(to);
            }}
            bulk={(ids, done) => <VerifyChosen facts={facts.filter((f) => ids.includes(f.id))} done={done} />}
            actions={(shown) =>
              facts.length > 0 && <ExportMenu subject={null} title={t('title')} shown={shown} />
            }
            empty={<NothingDue />}
          />
        )}
      </Shown>
      {writing && <ReviewForms onClose={() => setWriting(false)} />}
    </div>
  );
}

/** Nothing is due; that is no promise while some facts were never verified, but only counted from the day they came in. */
function NothingDue() {
  const { t } = useTranslation('freshness');
  const format = useFormat();
  const query = useCall('facts.list', { all: true });
  if (!query.data) return null;
  const never = query.data.filter((f) => f.verifiedOn === null);
  // The desk lists those first that are due first.
  const [first] = never;
  if (first)
    return (
      <EmptyState
        icon={<IconCalendarDue size={26} aria-hidden />}
        title={t('noneDue')}
        text={t('neverVerified', { count: never.length, date: format.date(first.dueOn) })}
      />
    );
  return (
    <EmptyState
      icon={<IconCircleCheck size={26} aria-hidden />}
      title={t(query.data.length === 0 ? 'noFacts' : 'none')}
      text={t('noneText')}
    />
  );
}

function Due({ fact }: { fact: Fact }) {
  const { t } = useTranslation('freshness');
  const format = useFormat();
  if (fact.due) return <StatusMark tone="bad">{t('since', { date: format.date(fact.dueOn) })}</StatusMark>;
  return format.date(fact.dueOn);
}

function VerifyChosen({ facts, done }: { facts: Fact[]; done: () => void }) {
  const { t } = useTranslation('freshness');
  const { sentence } = useErrorWords();
  const { offerUndo } = useTakeBack();
  const verify = useChange('facts.verify');
  return (
    <Button
      size="xs"
      leftSection={<IconShieldCheck size={15} aria-hidden />}
      loading={verify.isPending}
      onClick={() =>
        verify.mutate(
          { items: facts.map(({ kind, id }) => ({ kind, id })) },
          {
            onSuccess: ({ changeSetId }) => {
              const text = t('verified', { count: facts.length });
              offerUndo({ id: 'verified', text }, t('undo'), changeSetId);
              done();
            },
            onError: (error) => showNotice({ tone: 'bad', text: sentence(error) }),
          },
        )
      }
    >
      {t('verify', { count: facts.length })}
    </Button>
  );
}
