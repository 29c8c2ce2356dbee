import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import { latestByPlace, type PlaceFigures, totalFigures } from '../../../domain/activation/strike-figures.ts';
import { useCommand } from '../../ui/commands.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useActivationView } from '../running/activation-context.ts';
import classes from './reports.module.css';
import { StrikeFiguresDialog } from './strike-figures-dialog.tsx';

const columns = ['dueAtWork', 'atWork', 'withdrawn', 'essentialPresent', 'essentialAbsent'] as const;

/** Who is at work in a strike: the latest figures of each place, with their sum. */
export function StrikeFigures() {
  const { t } = useTranslation('learning');
  const format = useFormat();
  const { state } = useActivationView();
  const [asked, setAsked] = useState(false);
  const places = latestByPlace(state.strikeFigures);
  const total = totalFigures(places);
  const ask = isUnderWay(state.status) ? () => setAsked(true) : undefined;
  useCommand(ask ? { id: 'strike-figures', title: t('strike.enter'), keys: 'q', run: ask } : null);
  return (
    <section aria-labelledby="strike-figures">
      <div className={classes.sectionHead}>
        <h2 id="strike-figures" className={classes.heading}>
          {t('strike.title')}
        </h2>
        {ask && (
          <Button variant="default" size="xs" onClick={ask}>
            {t('strike.enter')}
          </Button>
        )}
      </div>
      {places.length === 0 ? (
        <p className={classes.soft}>{t('strike.none')}</p>
      ) : (
        <table className={classes.figures}>
          <caption className={classes.hidden}>{t('strike.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('strike.place')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`strike.${column}`)}
                </th>
              ))}
              <th scope="col">{t('strike.at')}</th>
            </tr>
          </thead>
          <tbody>
            {places.map((figures) => (
              <tr key={figures.place}>
                <th scope="row">{figures.place || t('strike.allPlaces')}</th>
                <Numbers figures={figures} />
                <td>{format.dayAndTime(figures.at, state.timeZone)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('strike.total')}</th>
              <Numbers figures={total} />
              <td />
            </tr>
          </tfoot>
        </table>
      )}
      {asked && <StrikeFiguresDialog onClose={() => setAsked(false)} />}
    </section>
  );
}

function Numbers({ figures }: { figures: Omit<PlaceFigures, 'place' | 'at'> }) {
  const format = useFormat();
  return columns.map((column) => <td key={column}>{format.number(figures[column])}</td>);
}
