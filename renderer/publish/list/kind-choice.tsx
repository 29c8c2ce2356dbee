import { Radio, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../../domain/documents/kinds.ts';
import { useFormat } from '../../ui/use-format.ts';
import type { Template } from '../document-name.ts';
import classes from './kind-choice.module.css';
import { type KindGroup, kindGroups, likeliestKind } from './kind-groups.ts';

interface KindChoiceProps {
  templates: readonly Template[];
  /** Documents there are of each kind. */
  used: ReadonlyMap<DocumentKind, number>;
  /** Null while none of them is called as it was typed. */
  value: DocumentKind | null;
  onChange: (kind: DocumentKind | null) => void;
}

/** All kinds of documents by what they are for; typing narrows them and chooses the likeliest, arrows walk them. */
export function KindChoice({ templates, used, value, onChange }: KindChoiceProps) {
  const { t } = useTranslation('catalogue');
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const groups = kindGroups(templates, used, search);
  const count = groups.reduce((sum, group) => sum + group.templates.length, 0);

  function narrow(wanted: string): void {
    setSearch(wanted);
    const kind = likeliestKind(kindGroups(templates, used, wanted), value, wanted);
    if (kind !== value) onChange(kind);
  }

  function intoList(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    const chosen = list.current?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]');
    (chosen ?? list.current?.querySelector<HTMLElement>('[role="radio"]'))?.focus();
  }

  return (
    <div>
      <TextInput
        label={t('search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={(event) => narrow(event.currentTarget.value)}
        onKeyDown={intoList}
        data-autofocus
      />
      <p role="status" className={classes.found}>
        {search.trim() !== '' && (count === 0 ? t('none') : t('found', { count }))}
      </p>
      <div className={classes.list} ref={list}>
        <Radio.Group
          aria-label={t('kinds')}
          value={value}
          onChange={(chosen) => onChange(templates.find(({ kind }) => kind === chosen)?.kind ?? value)}
        >
          {groups.map((group) => (
            <Kinds key={group.id} group={group} />
          ))}
        </Radio.Group>
      </div>
    </div>
  );
}

function Kinds({ group }: { group: KindGroup }) {
  const { t } = useTranslation('catalogue');
  return (
    <div className={classes.group}>
      <h3 className={classes.heading}>{t(`group.${group.id}`)}</h3>
      <div className={classes.kinds}>
        {group.templates.map((template) => (
          <KindCard key={template.kind} template={template} />
        ))}
      </div>
    </div>
  );
}

function KindCard({ template }: { template: Template }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const about = useId();
  const { purpose, audience, length, confidential } = template;
  const more = [
    format.text(audience.en, audience.fr),
    length && t(`length.${length.unit}`, { count: length.max }),
    confidential && t('confidential'),
  ];
  return (
    <Radio.Card
      value={template.kind}
      className={classes.kind}
      aria-label={format.name(template)}
      aria-describedby={about}
    >
      <Radio.Indicator size="xs" />
      <span>
        <span className={classes.name}>{format.name(template)}</span>
        <span id={about}>
          <span className={classes.purpose}>{format.text(purpose.en, purpose.fr)}</span>
          <span className={classes.more}>{more.filter(Boolean).join(' · ')}</span>
        </span>
      </span>
    </Radio.Card>
  );
}
