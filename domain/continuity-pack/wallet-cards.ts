import { bold, text } from '../documents/blocks.ts';
import { cleanLine } from '../documents/clean-text.ts';
import { inLanguage } from '../documents/fact-words.ts';
import type { Card, DocumentModel, Span } from '../documents/model.ts';
import type { BookTeller } from '../documents/plan-book/book-teller.ts';
import { dateIn } from '../time/local-date.ts';
import { firstTasks } from './first-tasks.ts';
import { packDocument } from './pack-document.ts';
import type { PackFacts, PackPerson, PackRole } from './pack-facts.ts';

/** Cards on a page: what is left after one for each holder are spares, to the end of the page. */
const perPage = 5;
/** Characters of a line of 10 points on 79 mm, about. */
const longest = { line: 44, twoLines: 72, name: 24, task: 96 };
const most = { alternates: 3, calls: 2, tasks: 3 };

/** A sheet of cards for the holders of a role: who they are, whom they call, and what they do first. */
export function walletCards(
  role: PackRole,
  facts: PackFacts,
  madeAt: string,
  teller: BookTeller,
): DocumentModel {
  const { lang, translate } = teller;
  const name = inLanguage(role.name, lang);
  const title = translate('pack:card.title', { role: name });
  const people = peopleOf(role, facts);
  const holders: (PackPerson | null)[] = people.length === 0 ? [null] : people;
  const back = backOf(role, facts, madeAt, teller);
  const count = Math.ceil(holders.length / perPage) * perPage;
  const cards = Array.from({ length: count }, (_, at): Card => {
    const holder = holders[at % holders.length] ?? null;
    return { front: frontOf(role, holder, facts, teller), back };
  });
  const document = {
    kind: 'wallet-card' as const,
    id: role.id,
    title,
    subject: translate('pack:card.subject'),
    reference: translate('pack:card.kicker'),
  };
  return packDocument(document, facts, madeAt, teller, [
    { blocks: [{ type: 'cards', caption: title, cards }] },
  ]);
}

function peopleOf({ holders }: PackRole, { people }: PackFacts): PackPerson[] {
  return holders.flatMap((id) => people.find((person) => person.id === id) ?? []);
}

function frontOf(role: PackRole, holder: PackPerson | null, facts: PackFacts, teller: BookTeller): Span[][] {
  const { lang, translate } = teller;
  const { hotline, bridge } = facts.organisation;
  const people = peopleOf(role, facts);
  const rank = holder === null ? -1 : people.indexOf(holder);
  const place = rank === 0 ? translate('pack:call.primary') : translate('pack:call.alternate', { rank });
  const others = people.filter((person) => person !== holder).slice(0, most.alternates);
  const calls = whomToCall(role, holder, facts);
  return [
    // A long name has two lines where the card has room for them.
    [bold(cleanLine(inLanguage(role.name, lang), others.length > 2 ? longest.line : longest.twoLines))],
    [text(holder === null ? translate('pack:card.nobody') : `${cleanLine(holder.name, 30)}, ${place}`)],
    [text(`${translate('pack:card.hotline')} `), text(cleanLine(hotline, 30) || teller.nothing)],
    [text(`${translate('pack:card.bridge')} `), text(cleanLine(bridge, 30) || teller.nothing)],
    [bold(translate('pack:card.alternates'))],
    ...(others.length === 0 ? [[text(translate('pack:card.none'))]] : others.map(withTelephone)),
    [bold(translate('pack:card.iCall'))],
    ...(calls.length === 0 ? [[text(translate('pack:card.none'))]] : calls.map(withTelephone)),
  ];
}

function withTelephone({ name, contacts }: PackPerson): Span[] {
  const telephone = contacts.find(({ kind }) => kind !== 'email')?.value;
  return [
    text([cleanLine(name, longest.name), telephone && cleanLine(telephone, 24)].filter(Boolean).join(' ')),
  ];
}

/** The lead, then the others of the own team in order: the first of each who is not the holder. The lead calls the team. */
function whomToCall(role: PackRole, holder: PackPerson | null, facts: PackFacts): PackPerson[] {
  const lead = facts.roles.filter(({ id }) => id === facts.leadRoleId);
  const team = facts.roles.filter(
    ({ team, id }) => team !== '' && team === role.team && id !== facts.leadRoleId,
  );
  const others = [...lead, ...team].filter(({ id }) => id !== role.id);
  const first = others.flatMap((each) => peopleOf(each, facts).find((person) => person !== holder) ?? []);
  return [...new Set(first)].slice(0, most.calls);
}

function backOf(role: PackRole, facts: PackFacts, madeAt: string, teller: BookTeller): Span[][] {
  const { lang, translate } = teller;
  const tasks = firstTasks(role.id, facts.checklists, most.tasks);
  const isMixed = new Set(tasks.map(({ list }) => list.id)).size > 1;
  const said = tasks.map(({ task, list }, at): Span[] => {
    const when = task.offsetMinutes <= 0 ? '' : ` (${teller.duration(task.offsetMinutes)})`;
    const where = isMixed ? `${cleanLine(inLanguage(list.name, lang), 26)}: ` : '';
    return [text(`${at + 1}. ${cleanLine(`${where}${inLanguage(task.text, lang)}`, longest.task)}${when}`)];
  });
  return [
    [bold(translate('pack:card.first'))],
    ...(said.length === 0 ? [[text(translate('pack:card.noTasks'))]] : said),
    [
      text(
        translate('pack:card.foot', { date: teller.shortDate(dateIn(facts.organisation.timeZone, madeAt)) }),
      ),
    ],
  ];
}
