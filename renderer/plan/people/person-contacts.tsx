import { useTranslation } from 'react-i18next';
import type { DeskOutput } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import parts from '../parts.module.css';
import { RecordField, saveRecord } from '../record-field.tsx';
import { RemovePart } from '../remove-part.tsx';
import { Verified } from '../verified.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { NewContact } from './new-contact.tsx';
import classes from './person-contacts.module.css';

type PersonDetail = DeskOutput<'people.get'>;

/** The ways to reach a person, the best first; each with the day on which somebody saw that it works. */
export function PersonContacts({ record }: { record: PersonDetail }) {
  const { t } = useTranslation('plan');
  const { sentence } = useErrorWords();
  const readOnly = record.archivedAt !== null;
  const contacts = record.contacts.toSorted((a, b) => a.rank - b.rank);

  async function move(from: number, to: number): Promise<void> {
    const [a, b] = [contacts[from], contacts[to]];
    if (!a || !b) return;
    try {
      await saveRecord('contactMethod', a.id, { rank: to + 1 });
      await saveRecord('contactMethod', b.id, { rank: from + 1 });
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }

  return (
    <Section title={t('contacts.title')} count={contacts.length}>
      {contacts.length === 0 ? (
        <p className={parts.none}>{t('contacts.none')}</p>
      ) : (
        <ul className={parts.lines}>
          {contacts.map((contact, index) => (
            <li key={contact.id} className={classes.contact}>
              <RecordField
                kind="contactMethod"
                record={contact}
                field="kind"
                hideLabel
                label={`${t('field.contactMethod.kind')} ${index + 1}`}
              />
              <RecordField
                kind="contactMethod"
                record={contact}
                field="value"
                hideLabel
                label={`${t('field.contactMethod.value')} ${index + 1}`}
              />
              <div className={classes.verified}>
                <Verified kind="contactMethod" record={contact} label={contact.value} />
              </div>
              <div className={classes.acts}>
                {!readOnly && (
                  <>
                    <MoveButtons
                      index={index}
                      count={contacts.length}
                      label={contact.value}
                      onMove={(to) => void move(index, to)}
                    />
                    <RemovePart kind="contactMethod" id={contact.id} label={contact.value} />
                  </>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {!readOnly && <NewContact personId={record.id} nextRank={contacts.length + 1} />}
    </Section>
  );
}
