import type { ItemStatus } from '../../../../domain/import/item.ts';
import type { ImportSubject } from '../../../../domain/import/subject.ts';

/** Which of the records the list below shows; null: of all. */
export interface ItemChoice {
  subject: ImportSubject | null;
  status: ItemStatus | null;
}
