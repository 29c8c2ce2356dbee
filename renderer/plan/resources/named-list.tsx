import { Link } from 'react-router';
import { type InBothLanguages, useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { placeOfRecord } from '../record-places.ts';
import classes from './resources.module.css';

interface NamedListProps {
  label: string;
  kind: string;
  records: readonly (InBothLanguages & { id: string; code: string })[];
}

/** Other records that have to do with this one, each a link: "Alternate for: S2 Guelph". Nothing when there are none. */
export function NamedList({ label, kind, records }: NamedListProps) {
  const format = useFormat();
  if (records.length === 0) return null;
  return (
    <p className={classes.named}>
      <span className={classes.namedLabel}>{label}</span>
      {records.map((record) => (
        <Link key={record.id} to={placeOfRecord(kind, record.id) ?? '/plan'} className={parts.link}>
          {format.codeAndName(record)}
        </Link>
      ))}
    </p>
  );
}
