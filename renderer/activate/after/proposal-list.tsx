import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall, useChange } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { readDate } from '../../ui/fields/typed-date.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import classes from './after.module.css';
import { actionOf, type Proposal } from './proposal.ts';
import { SetAsideDialog } from './set-aside-dialog.tsx';

interface ProposalListProps {
  activationId: string;
  proposals: readonly Proposal[];
  /** The response is over: before that nothing is proposed. */
  over: boolean;
}

/** What the record gives reason to put right: taken up with an owner and a date, or set aside with a reason. */
export function ProposalList({ activationId, proposals, over }: ProposalListProps) {
  const { t } = useTranslation('learning');
  const [aside, setAside] = useState<Proposal | null>(null);
  if (proposals.length === 0)
    return <p className={classes.soft}>{t(over ? 'proposal.none' : 'proposal.notYet')}</p>;
  return (
    <>
      <p className={classes.soft}>{t('proposal.lead')}</p>
      <ul className={classes.proposals}>
        {proposals.map((proposal) => (
          <ProposalRow
            key={proposal.origin}
            activationId={activationId}
            proposal={proposal}
            onSetAside={() => setAside(proposal)}
          />
        ))}
      </ul>
      {aside && (
        <SetAsideDialog activationId={activationId} proposal={aside} onClose={() => setAside(null)} />
      )}
    </>
  );
}

interface ProposalRowProps {
  activationId: string;
  proposal: Proposal;
  onSetAside: () => void;
}

function ProposalRow({ activationId, proposal, onSetAside }: ProposalRowProps) {
  const { t } = useTranslation('learning');
  const format = useFormat();
  const { sentence } = useErrorWords();
  const create = useChange('records.create');
  const { data: roles } = useCall('records.options', { kind: 'role' });
  const title = format.text(proposal.titleEn, proposal.titleFr);
  const [words, setWords] = useState(title);
  const [ownerRoleId, setOwner] = useState(proposal.ownerRoleId);
  const [due, setDue] = useState(format.date(proposal.dueOn));
  const [problem, setProblem] = useState<string | null>(null);
  const day = readDate(due);
  const dueOn = due.trim() === '' ? null : typeof day === 'string' && day !== 'ambiguous' ? day : undefined;

  async function takeUp(): Promise<void> {
    if (dueOn === undefined || words.trim() === '') return;
    const isEdited = words.trim() !== title;
    // Words that a person wrote stand in the language that they were written in, and in the other until it is translated.
    const titles = isEdited ? { titleEn: words.trim(), titleFr: words.trim() } : {};
    const values = { ...actionOf(activationId, proposal), ...titles, ownerRoleId, dueOn };
    try {
      await create.mutateAsync({ kind: 'correctiveAction', values });
      announce(t('proposal.taken', { title: words }));
    } catch (error) {
      setProblem(sentence(error));
    }
  }

  return (
    <li className={classes.proposal}>
      <form
        className={classes.proposalForm}
        noValidate
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault();
          void takeUp();
        }}
      >
        <StatusMark tone={gravityOf(proposal.kind)}>{t(`proposal.kind.${proposal.kind}`)}</StatusMark>
        <TextInput
          className={classes.wide}
          aria-label={t('proposal.action')}
          value={words}
          maxLength={200}
          error={words.trim() === '' && t('proposal.noWords')}
          onChange={(e) => setWords(e.currentTarget.value)}
        />
        <p className={classes.why}>{format.text(proposal.textEn, proposal.textFr)}</p>
        <div className={classes.proposalFields}>
          <Select
            label={t('proposal.owner')}
            placeholder={t('proposal.noOwner')}
            data={(roles ?? []).map((role) => ({ value: role.id, label: format.codeAndName(role) }))}
            value={ownerRoleId}
            onChange={setOwner}
            searchable
            clearable
            limit={60}
            clearButtonProps={{ 'aria-label': t('proposal.clearOwner') }}
          />
          <TextInput
            label={t('proposal.due')}
            value={due}
            autoComplete="off"
            error={dueOn === undefined && t('proposal.notDate')}
            onChange={(e) => setDue(e.currentTarget.value)}
          />
          <Group gap="xs">
            <Button type="submit" size="sm" loading={create.isPending} disabled={dueOn === undefined}>
              {t('proposal.take')}
            </Button>
            <Button variant="subtle" color="gray" size="sm" onClick={onSetAside}>
              {t('proposal.setAside')}
            </Button>
          </Group>
        </div>
        {problem && (
          <p className={classes.wrong} role="alert">
            {problem}
          </p>
        )}
      </form>
    </li>
  );
}

function gravityOf(kind: string): 'bad' | 'warn' {
  return kind === 'functionOverMtpd' || kind === 'functionNotBack' ? 'bad' : 'warn';
}
