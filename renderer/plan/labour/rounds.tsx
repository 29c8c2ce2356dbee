import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type DeskOutput, useChange } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { Pair, Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { RecordField } from '../record-field.tsx';
import { RemovePart } from '../remove-part.tsx';
import { RoundEvents } from './round-events.tsx';
import classes from './rounds.module.css';

type BargainingUnit = DeskOutput<'labour.list'>[number];

/** The rounds of bargaining: where each stands, and what happened on which day. */
export function Rounds({ unit }: { unit: BargainingUnit }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { sentence } = useErrorWords();
  const create = useChange('records.create');
  const readOnly = unit.archivedAt !== null;

  function add(): void {
    const values = {
      bargainingUnitId: unit.id,
      titleEn: t('labour.newRound'),
    };
    create.mutate(
      { kind: 'bargainingRound', values },
      { onError: (error) => showNotice({ tone: 'bad', text: sentence(error) }) },
    );
  }

  return (
    <Section
      title={t('labour.rounds')}
      count={unit.rounds.length}
      actions={
        !readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={add}
          >
            {t('labour.addRound')}
          </Button>
        )
      }
    >
      {unit.rounds.length === 0 && <p className={parts.none}>{t('labour.noRounds')}</p>}
      {unit.rounds.map((round) => {
        const shared = { kind: 'bargainingRound', record: round } as const;
        return (
          <div key={round.id} className={classes.round}>
            <div className={classes.head}>
              <h3 className={classes.title}>{format.text(round.titleEn, round.titleFr)}</h3>
              {!readOnly && (
                <RemovePart
                  kind="bargainingRound"
                  id={round.id}
                  label={format.text(round.titleEn, round.titleFr)}
                />
              )}
            </div>
            <Pair>
              <RecordField {...shared} field="titleEn" />
              <RecordField {...shared} field="titleFr" />
              <RecordField {...shared} field="status" />
            </Pair>
            <RoundEvents round={round} readOnly={readOnly} />
          </div>
        );
      })}
    </Section>
  );
}
