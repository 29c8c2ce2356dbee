import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCircleCheck, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeskInput, useCall } from '../../desk.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PlaceHeading } from '../../ui/place-heading.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { FindingCard } from './finding-card.tsx';
import { FindingFacets } from './finding-facets.tsx';
import { useFindingFilter, without } from './finding-filter.ts';
import classes from './findings-page.module.css';

const page = 100;

/** Everything that is wrong with the plan: the worst first, narrowed by what it is, how it stands and whose it is. */
export function FindingsPage() {
  const { t } = useTranslation('readiness');
  const [filter, change] = useFindingFilter();
  const [typed, setTyped] = useState(filter.text ?? '');
  const [text] = useDebouncedValue(typed, 150);
  const narrowed: DeskInput<'findings.counts'> = { ...filter, ...(text.trim() && { text: text.trim() }) };
  const [limit, setLimit] = useState(page);
  const list = useCall('findings.list', { ...narrowed, limit }, { keepPrevious: true });
  const { severity, ruleId, state, overdue, lapsed, unsettled, ...shared } = narrowed;
  const counts = useCall('findings.counts', shared, { keepPrevious: true });
  const isNarrowed = Object.keys(narrowed).length > 0;
  return (
    <div className={classes.page}>
      <div className={classes.facets}>
        <PlaceHeading title={t('findings')} />
        <TextInput
          size="xs"
          mt="sm"
          leftSection={<IconSearch size={15} aria-hidden />}
          aria-label={t('find')}
          placeholder={t('find')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setLimit(page);
          }}
        />
        {counts.data && <FindingFacets counts={counts.data} filter={filter} change={change} />}
      </div>
      <div className={classes.found}>
        {filter.functionId && (
          <OfFunction id={filter.functionId} onShowAll={() => change(without(filter, 'functionId'))} />
        )}
        <Shown query={list}>
          {({ total, findings }) =>
            total === 0 ? (
              <EmptyState
                icon={<IconCircleCheck size={26} aria-hidden />}
                title={t(isNarrowed ? 'noneHere' : 'none')}
                text={t(isNarrowed ? 'noneHereText' : 'noneText')}
              >
                {isNarrowed && (
                  <Button
                    variant="default"
                    onClick={() => {
                      setTyped('');
                      change({});
                    }}
                  >
                    {t('showAll')}
                  </Button>
                )}
              </EmptyState>
            ) : (
              <>
                <p className={classes.total} role="status">
                  {t('total', { count: total })}
                </p>
                <ul className={classes.list}>
                  {findings.map((finding) => (
                    <li key={finding.key}>
                      <FindingCard finding={finding} />
                    </li>
                  ))}
                </ul>
                {findings.length < total && (
                  <Button variant="default" mt="md" onClick={() => setLimit((now) => now + page)}>
                    {t('more', { count: Math.min(page, total - findings.length) })}
                  </Button>
                )}
              </>
            )
          }
        </Shown>
      </div>
    </div>
  );
}

/** The list is that of one function, whatever its findings are about; the way back to all of them. */
function OfFunction({ id, onShowAll }: { id: string; onShowAll: () => void }) {
  const { t } = useTranslation('readiness');
  const format = useFormat();
  const functions = useCall('records.options', { kind: 'criticalFunction' });
  const found = functions.data?.find((f) => f.id === id);
  return (
    <p className={classes.only}>
      {found && <span>{t('ofFunction', { function: format.codeAndName(found) })}</span>}
      <Button variant="subtle" size="compact-sm" px={0} onClick={onShowAll}>
        {t('ofAllFunctions')}
      </Button>
    </p>
  );
}
