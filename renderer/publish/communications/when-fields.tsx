import { useTranslation } from 'react-i18next';
import { readOffset } from '../../../domain/checklists/read-offset.ts';
import { instantAt, localTime, readTimeOfDay } from '../../../domain/time/local-time.ts';
import { useOffsetWords } from '../../plan/checklists/when-words.ts';
import { RecordField, saveRecord } from '../../plan/record-field.tsx';
import { DateField } from '../../ui/fields/date-field.tsx';
import { TypedField } from '../../ui/fields/typed-field.tsx';
import { Pair, Section } from '../../ui/section.tsx';
import type { ListedCommunication } from './communication.ts';

const startOfWork = '09:00';

/** When a line is due: at a date, or so long before or after an anchor; and how long it takes. */
export function WhenFields({ line, timeZone }: { line: ListedCommunication; timeZone: string }) {
  const { t } = useTranslation('communications');
  const shared = { kind: 'communication', record: line } as const;
  return (
    <Section title={t('when')}>
      <Pair>
        <RecordField {...shared} field="anchor" hint={t(`anchorHint.${line.anchor}`)} />
        {line.anchor === 'calendar' ? (
          <DueFields line={line} timeZone={timeZone} />
        ) : (
          <OffsetField line={line} anchor={line.anchor} />
        )}
        <RecordField {...shared} field="durationMinutes" hint={t('durationHint')} />
      </Pair>
    </Section>
  );
}

function DueFields({ line, timeZone }: { line: ListedCommunication; timeZone: string }) {
  const { t } = useTranslation('communications');
  const local = line.dueAt === null ? null : localTime(timeZone, line.dueAt);
  const readOnly = line.archivedAt !== null;
  const save = (dueAt: string | null) => saveRecord('communication', line.id, { dueAt });
  return (
    <div>
      <DateField
        label={t('date')}
        value={local?.date ?? null}
        readOnly={readOnly}
        onSave={(date) => save(date && instantAt(timeZone, date, local?.time ?? startOfWork))}
      />
      {local && (
        <TypedField
          label={t('time')}
          value={local.time}
          readOnly={readOnly}
          hint={timeZone.replaceAll('_', ' ')}
          format={(time) => time}
          parse={(typed) => {
            const value = readTimeOfDay(typed);
            return value === undefined ? { problem: t('notTime') } : { value };
          }}
          onSave={(time) => save(instantAt(timeZone, local.date, time))}
        />
      )}
    </div>
  );
}

function OffsetField({ line, anchor }: { line: ListedCommunication; anchor: 'T' | 'S' | 'I' }) {
  const { t } = useTranslation(['communications', 'plan']);
  const words = useOffsetWords();
  return (
    <TypedField
      label={t('plan:field.communication.offsetMinutes')}
      value={{ anchor, offsetMinutes: line.offsetMinutes ?? 0 }}
      example={`${anchor} + 30 min`}
      readOnly={line.archivedAt !== null}
      format={(due) => words(due.anchor, due.offsetMinutes)}
      understood={(due) => words(due.anchor, due.offsetMinutes)}
      parse={(typed) => {
        const read = readOffset(typed, anchor);
        if (!read || read.anchor === 'E') return { problem: t('notOffset', { anchor }) };
        return { value: { anchor: read.anchor, offsetMinutes: read.offsetMinutes } };
      }}
      onSave={(due) => saveRecord('communication', line.id, due)}
    />
  );
}
