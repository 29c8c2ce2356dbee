import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResourceRun } from '../../../../domain/activation/activation-state.ts';
import { type NeededBy, neededBy } from '../../../../domain/activation/needs.ts';
import { fold } from '../../../../domain/import/fold.ts';
import { useActivationView } from '../activation-context.ts';
import { ScrollPane } from '../scroll-pane.tsx';
import sideClasses from '../side-pane.module.css';
import { ResourceRow } from './resource-row.tsx';
import classes from './resources.module.css';

const kinds = ['application', 'supplier', 'site', 'equipment', 'vitalRecord'] as const;
const atOnce = 60;

/** Every resource of the plan: those that are out or limited first, the others by kind. */
export function ResourceList() {
  const { t } = useTranslation('recovery');
  const { state } = useActivationView();
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(atOnce);
  const needs = useMemo(() => neededBy(state), [state]);
  const all = useMemo(() => [...state.resources.values()], [state]);
  const wanted = fold(search);
  const found = all.filter(({ code, nameEn, nameFr }) =>
    fold(`${code} ${nameEn} ${nameFr}`).includes(wanted),
  );
  const away = found.filter((r) => r.state !== 'back');
  const inService = found
    .filter((r) => r.state === 'back')
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.code.localeCompare(b.code));
  const shown = inService.slice(0, most);
  if (all.length === 0) return <p className={sideClasses.hint}>{t('resource.none')}</p>;
  return (
    <>
      <div className={classes.search}>
        <TextInput
          size="xs"
          leftSection={<IconSearch size={15} aria-hidden />}
          aria-label={t('resource.search')}
          placeholder={t('resource.search')}
          value={search}
          autoComplete="off"
          onChange={(e) => setSearch(e.currentTarget.value)}
        />
      </div>
      <ScrollPane label={t('resources')}>
        {found.length === 0 && <p className={classes.soft}>{t('resource.noMatch')}</p>}
        <Group title={t('resource.now')} runs={away} needs={needs} />
        {kinds.map((kind) => (
          <Group
            key={kind}
            title={t(`kind.${kind}`)}
            runs={shown.filter((r) => r.kind === kind)}
            needs={needs}
          />
        ))}
        {inService.length > shown.length && (
          <Button variant="subtle" mt="sm" onClick={() => setMost(most + atOnce)}>
            {t('resource.showMore', { count: inService.length - shown.length })}
          </Button>
        )}
      </ScrollPane>
    </>
  );
}

function Group({ title, runs, needs }: { title: string; runs: readonly ResourceRun[]; needs: NeededBy }) {
  if (runs.length === 0) return null;
  return (
    <section aria-label={title} className={classes.group}>
      <h2 className={classes.title}>{title}</h2>
      <ul className={classes.list}>
        {runs.map((run) => (
          <ResourceRow key={run.id} run={run} needs={needs} />
        ))}
      </ul>
    </section>
  );
}
