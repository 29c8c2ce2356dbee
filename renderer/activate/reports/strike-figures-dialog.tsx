import { Alert, Autocomplete, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  figureDoubts,
  latestByPlace,
  type StrikeFigures,
} from '../../../domain/activation/strike-figures.ts';
import { announce } from '../../ui/announce.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useActivationView } from '../running/activation-context.ts';
import { ActDialog } from '../running/dialogs/act-dialog.tsx';
import classes from './reports.module.css';

const fields = ['dueAtWork', 'atWork', 'withdrawn', 'essentialPresent', 'essentialAbsent'] as const;
type Counts = Record<(typeof fields)[number], number | ''>;
const nothing: Counts = {
  dueAtWork: '',
  atWork: '',
  withdrawn: '',
  essentialPresent: '',
  essentialAbsent: '',
};

/** Who is at work at one place: five numbers and Enter. What does not add up is asked about once, and may stand. */
export function StrikeFiguresDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('learning');
  const { act } = useActivationView();
  const places = usePlaces();
  const [place, setPlace] = useState('');
  const [counts, setCounts] = useState<Counts>(nothing);
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const [asked, setAsked] = useState('');
  const figures = asNumbers(counts);
  const doubts = figures ? figureDoubts(figures) : [];
  const question = doubts.join();
  const isAsked = question !== '' && asked === question;

  async function confirm(): Promise<unknown> {
    setMissing(figures === null);
    if (figures === null) return false;
    if (question !== '' && !isAsked) {
      setAsked(question);
      announce(t('strike.doubts'));
      return false;
    }
    return await act({ act: 'tellStrikeFigures', place, ...figures, text });
  }

  return (
    <ActDialog
      title={t('strike.enter')}
      confirm={t(isAsked ? 'strike.confirmAnyway' : 'strike.confirm')}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Autocomplete
        label={t('strike.place')}
        description={t('strike.placeHint')}
        data={places}
        value={place}
        maxLength={200}
        data-autofocus
        openOnFocus={false}
        onChange={setPlace}
      />
      <div className={classes.counts}>
        {fields.map((field) => (
          <NumberInput
            key={field}
            label={t(`strike.${field}`)}
            value={counts[field]}
            min={0}
            max={1_000_000}
            allowDecimal={false}
            allowNegative={false}
            hideControls
            error={missing && counts[field] === '' && t('strike.missing')}
            onChange={(value) =>
              setCounts((before) => ({ ...before, [field]: value === '' ? '' : Number(value) }))
            }
          />
        ))}
      </div>
      <TextInput
        label={t('strike.note')}
        value={text}
        maxLength={1000}
        onChange={(e) => setText(e.currentTarget.value)}
      />
      {isAsked && (
        <Alert color="yellow" p="xs" title={t('strike.doubts')}>
          {doubts.map((doubt) => (
            <p key={doubt}>{t(`strike.doubt.${doubt}`)}</p>
          ))}
        </Alert>
      )}
    </ActDialog>
  );
}

function asNumbers(counts: Counts): StrikeFigures | null {
  const { dueAtWork, atWork, withdrawn, essentialPresent, essentialAbsent } = counts;
  if (dueAtWork === '' || atWork === '' || withdrawn === '') return null;
  if (essentialPresent === '' || essentialAbsent === '') return null;
  return { dueAtWork, atWork, withdrawn, essentialPresent, essentialAbsent };
}

/** Places that figures were told of, then the sites of the plan. */
function usePlaces(): string[] {
  const format = useFormat();
  const { state } = useActivationView();
  const told = latestByPlace(state.strikeFigures).map(({ place }) => place);
  const sites = [...state.resources.values()].filter(({ kind }) => kind === 'site');
  return [...new Set([...told, ...sites.map((site) => format.name(site))])].filter(Boolean);
}
