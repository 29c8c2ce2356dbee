import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type DeskOutput, useChange } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import parts from '../parts.module.css';
import { RecordField } from '../record-field.tsx';
import { RemovePart } from '../remove-part.tsx';
import { Verified } from '../verified.tsx';
import classes from './rounds.module.css';

type BargainingUnit = DeskOutput<'labour.list'>[number];

/** The agreements of a bargaining unit, in force and expired. */
export function Agreements({ unit }: { unit: BargainingUnit }) {
  const { t } = useTranslation('plan');
  const { sentence } = useErrorWords();
  const create = useChange('records.create');
  const readOnly = unit.archivedAt !== null;

  function add(): void {
    create.mutate(
      { kind: 'collectiveAgreement', values: { bargainingUnitId: unit.id, title: t('labour.newAgreement') } },
      { onError: (error) => showNotice({ tone: 'bad', text: sentence(error) }) },
    );
  }

  return (
    <Section
      title={t('labour.agreements')}
      count={unit.agreements.length}
      actions={
        !readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={add}
          >
            {t('labour.addAgreement')}
          </Button>
        )
      }
    >
      {unit.agreements.length === 0 ? (
        <p className={parts.none}>{t('labour.noAgreements')}</p>
      ) : (
        <ul className={parts.lines}>
          {unit.agreements.map((agreement) => (
            <AgreementLine key={agreement.id} agreement={agreement} readOnly={readOnly} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function AgreementLine({
  agreement,
  readOnly,
}: {
  agreement: BargainingUnit['agreements'][number];
  readOnly: boolean;
}) {
  const { t } = useTranslation('plan');
  const shared = { kind: 'collectiveAgreement', record: agreement, stacked: true } as const;
  return (
    <li className={parts.partLine}>
      <div className={parts.partHead}>
        <div className={classes.agreementTitle}>
          <RecordField
            {...shared}
            field="title"
            hideLabel
            label={`${t('field.collectiveAgreement.title')} (${agreement.title})`}
          />
        </div>
        {!readOnly && <RemovePart kind="collectiveAgreement" id={agreement.id} label={agreement.title} />}
      </div>
      <fieldset className={classes.agreementFields} aria-label={agreement.title}>
        <RecordField {...shared} field="startsOn" />
        <RecordField {...shared} field="expiresOn" />
        <RecordField {...shared} field="notes" />
      </fieldset>
      <Verified kind="collectiveAgreement" record={agreement} label={agreement.title} />
    </li>
  );
}
