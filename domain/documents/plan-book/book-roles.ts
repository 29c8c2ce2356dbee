import type { PlanContent, PlanRole } from '../../plans/content-schema.ts';
import { bullets, heading, type Inline, keyFact, paragraph, table, text } from '../blocks.ts';
import type { Block, Span } from '../model.ts';
import { tasksOf, taskTable } from './book-activation.ts';
import { textOf } from './book-scope.ts';
import { type BookTeller, orElse } from './book-teller.ts';

/** Who holds which role, what each does, and what authority passes with it. */
export function roleBlocks(content: PlanContent, teller: BookTeller): Block[] {
  const { translate } = teller;
  return [
    heading(2, translate('planBook:place.succession'), 'succession'),
    ...successionTable(content, teller),
    heading(2, translate('planBook:place.responsibilities'), 'responsibilities'),
    ...responsibilities(content, teller),
    heading(2, translate('planBook:place.delegations'), 'delegations'),
    ...delegationTable(content, teller),
  ];
}

function successionTable({ roles }: PlanContent, teller: BookTeller): Block[] {
  const { translate } = teller;
  if (roles.length === 0) return [paragraph(translate('planBook:none'), 'note')];
  const rows = roles.map((role) => {
    const [primary, ...alternates] = role.succession.map(({ name }) => name);
    return [
      teller.words(role.name),
      primary ?? translate('planBook:nobody'),
      alternates.length === 0 ? translate('planBook:nobody') : lines(alternates),
    ];
  });
  const columns = teller.columns({ role: 36, primary: 30, alternates: 34 });
  return [{ ...table(translate('planBook:caption.succession'), columns, rows), rowHeaders: true }];
}

function lines(texts: readonly string[]): Span[] {
  return texts.flatMap((said, at): Span[] => (at === 0 ? [text(said)] : [{ type: 'break' }, text(said)]));
}

function responsibilities({ roles }: PlanContent, teller: BookTeller): Block[] {
  const told = roles.filter((role) => role.purpose.en || role.purpose.fr || duties(role, teller).length > 0);
  if (told.length === 0) return [paragraph(teller.translate('planBook:notWritten'), 'note')];
  return told.flatMap((role) => [
    heading(3, teller.words(role.name)),
    ...(role.purpose.en || role.purpose.fr ? textOf(role.purpose, teller) : []),
    ...(duties(role, teller).length > 0 ? [bullets(duties(role, teller))] : []),
  ]);
}

function duties({ responsibilities: { en, fr } }: PlanRole, { lang }: BookTeller): Span[] {
  const [own, other] = lang === 'en' ? [en, fr] : [fr, en];
  if (own.length > 0) return own.map((line) => text(line));
  return other.map((line) => text(line, { lang: lang === 'en' ? 'fr' : 'en' }));
}

function delegationTable({ delegations }: PlanContent, teller: BookTeller): Block[] {
  const { translate } = teller;
  if (delegations.length === 0) return [paragraph(translate('planBook:noDelegations'), 'note')];
  const rows = delegations.map((d) => [
    [...teller.words(d.authority), ...(d.instrument === '' ? [] : [` (${d.instrument})`])],
    [...teller.words(d.from.name), ' → ', ...teller.words(d.to.name)],
    orElse(teller.words(d.trigger), teller.nothing),
    orElse(teller.words(d.limits), teller.nothing),
    inForce(d, teller),
  ]);
  const columns = teller.columns({ authority: 24, fromTo: 20, trigger: 21, limits: 20, inForce: 15 });
  return [{ ...table(translate('planBook:caption.delegations'), columns, rows), rowHeaders: true }];
}

function inForce({ effectiveOn, expiresOn }: PlanContent['delegations'][number], teller: BookTeller): string {
  const from = effectiveOn && teller.translate('planBook:from', { date: teller.shortDate(effectiveOn) });
  const until = expiresOn && teller.translate('planBook:until', { date: teller.shortDate(expiresOn) });
  return [from, until].filter(Boolean).join(' ') || teller.nothing;
}

/** How people hear of it and speak to each other, and what is reported when. */
export function communicationBlocks(content: PlanContent, teller: BookTeller): Block[] {
  const { translate } = teller;
  const { hotline, bridge } = content.organisation;
  const recurring = taskTable(
    'information',
    tasksOf(content, (task) => task.repeat !== null),
    teller,
  );
  return [
    {
      type: 'keyFacts',
      caption: translate('planBook:caption.channels'),
      facts: [
        keyFact(translate('planBook:hotline'), hotline || teller.nothing),
        keyFact(translate('planBook:bridge'), bridge || teller.nothing),
      ],
    },
    ...documentTable(content, teller),
    heading(2, translate('planBook:place.information'), 'information'),
    paragraph(translate('planBook:informationText')),
    ...(recurring.length > 0 ? recurring : [paragraph(translate('planBook:noInformation'), 'note')]),
  ];
}

function documentTable({ documents }: PlanContent, teller: BookTeller): Block[] {
  if (documents.length === 0) return [];
  const rows = documents.map(({ number, title }) => [
    number || teller.translate('planBook:notIssued'),
    orElse(teller.words(title), teller.nothing),
  ]);
  const columns = teller.columns({ number: 28, title: 72 });
  return [table(teller.translate('planBook:caption.documents'), columns, rows)];
}

/** Everyone who holds a role, with how they are reached, by name. */
export function contactBlocks({ roles, resources }: PlanContent, teller: BookTeller): Block[] {
  const people = new Map<string, { name: string; roles: PlanRole['name'][]; ways: string[] }>();
  for (const role of roles)
    for (const { personId, name, contacts } of role.succession) {
      const known = people.get(personId) ?? { name, roles: [], ways: contacts.map(({ value }) => value) };
      people.set(personId, { ...known, roles: [...known.roles, role.name] });
    }
  const rows = [...people.values()]
    .sort((a, b) => a.name.localeCompare(b.name, teller.lang))
    .map((person): Inline[] => [
      person.name,
      person.roles.flatMap((name, at) => [...(at === 0 ? [] : [text(', ')]), ...teller.words(name)]),
      person.ways.length === 0 ? teller.translate('planBook:noContact') : lines(person.ways),
    ]);
  const outside = resources.filter(({ contacts }) => contacts.length > 0);
  const columns = teller.columns({ name: 26, roles: 28, contacts: 46 });
  return [
    ...(rows.length === 0
      ? []
      : [{ ...table(teller.translate('planBook:caption.contacts'), columns, rows), rowHeaders: true }]),
    ...(outside.length === 0
      ? []
      : [
          {
            ...table(
              teller.translate('planBook:caption.outsideContacts'),
              teller.columns({ resource: 50, contacts: 50 }),
              outside.map((resource) => [
                teller.named(resource),
                lines(resource.contacts.map(({ name, value }) => [name, value].filter(Boolean).join(', '))),
              ]),
            ),
            rowHeaders: true,
          },
        ]),
  ];
}
