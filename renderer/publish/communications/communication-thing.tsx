import { useTranslation } from 'react-i18next';
import { RecordField, saveRecord } from '../../plan/record-field.tsx';
import { ReferencesField } from '../../plan/references-field.tsx';
import { ThingFrame } from '../../plan/thing-frame.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { Pair, Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useTemplates } from '../document-name.ts';
import { type DatedCommunication, type ListedCommunication, mostPressing } from './communication.ts';
import { StateMark } from './communication-columns.tsx';
import { CommunicationTimes } from './communication-times.tsx';
import { WhenFields } from './when-fields.tsx';

interface CommunicationThingProps {
  line: ListedCommunication;
  dated: DatedCommunication[];
}

/** One line of the communication plan: how it stands wherever it is due, and what it is. */
export function CommunicationThing({ line, dated }: CommunicationThingProps) {
  const { t } = useTranslation(['communications', 'plan']);
  const format = useFormat();
  const shared = { kind: 'communication', record: line } as const;
  const readOnly = line.archivedAt !== null;
  return (
    <ThingFrame
      kind="communication"
      record={line}
      title={format.text(line.titleEn, line.titleFr)}
      code=""
      listAt="/publish/communications"
      marks={<StateMark dated={mostPressing(dated)} />}
    >
      {!readOnly && <CommunicationTimes dated={dated} />}
      <Section title={t('what')}>
        <Pair>
          <RecordField {...shared} field="titleEn" />
          <RecordField {...shared} field="titleFr" />
          <RecordField {...shared} field="messageEn" stacked />
          <RecordField {...shared} field="messageFr" stacked />
          <RecordField {...shared} field="kind" />
          <KindOfDocument line={line} />
          <RecordField {...shared} field="audienceId" chosen={line.audience} />
          <RecordField {...shared} field="channel" />
          <RecordField {...shared} field="placeEn" hint={t('placeHint')} />
          <RecordField {...shared} field="placeFr" />
        </Pair>
      </Section>
      <WhenFields line={line} timeZone={dated[0]?.timeZone ?? 'UTC'} />
      <Section title={t('who')}>
        <RecordField {...shared} field="ownerRoleId" chosen={line.ownerRole} />
        <ReferencesField
          label={t('plan:field.communication.approverRoleIds')}
          kind="role"
          value={line.approverRoleIds}
          none={t('nobody')}
          readOnly={readOnly}
          onSave={(approverRoleIds) => saveRecord('communication', line.id, { approverRoleIds })}
        />
        <RecordField {...shared} field="planId" chosen={line.plan} hint={t('planHint')} />
      </Section>
    </ThingFrame>
  );
}

/** Which kind of document is written for it, if any. */
function KindOfDocument({ line }: { line: ListedCommunication }) {
  const { t } = useTranslation(['communications', 'plan']);
  const format = useFormat();
  const templates = useTemplates();
  return (
    <ChoiceField
      label={t('plan:field.communication.documentKind')}
      value={line.documentKind}
      clearable
      placeholder={t('noDocument')}
      readOnly={line.archivedAt !== null}
      choices={[...templates.values()].map((each) => ({ value: each.kind, label: format.name(each) }))}
      onSave={(documentKind) => saveRecord('communication', line.id, { documentKind })}
    />
  );
}
