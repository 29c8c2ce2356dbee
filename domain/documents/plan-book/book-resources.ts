import type { PlanContent, PlanNamed, PlanResource } from '../../plans/content-schema.ts';
import { heading, paragraph, spans, table } from '../blocks.ts';
import type { Block, Span } from '../model.ts';
import { type BookTeller, orElse } from './book-teller.ts';

/** Which function waits for which other, in the plan and outside of it; which suppliers they wait for. */
export function interactionBlocks(content: PlanContent, teller: BookTeller): Block[] {
  return [...functionsWaiting(content, teller), ...externalTable(content, teller)];
}

interface ExternalNeed {
  supplier: PlanNamed;
  /** The application that it stands behind; null where functions need it themselves. */
  through: PlanNamed | null;
  neededBy: readonly PlanNamed[];
}

/** The suppliers outside that functions wait for, those behind their applications too. */
export function externalNeeds({ resources }: Pick<PlanContent, 'resources'>): ExternalNeed[] {
  return resources.flatMap((resource): ExternalNeed[] => {
    const { kind, providedBy, neededBy } = resource;
    if (kind === 'supplier') return [{ supplier: resource, through: null, neededBy }];
    return providedBy ? [{ supplier: providedBy, through: resource, neededBy }] : [];
  });
}

function externalTable(content: PlanContent, teller: BookTeller): Block[] {
  const { translate } = teller;
  const rows = externalNeeds(content).map(({ supplier, through, neededBy }) => [
    teller.named(supplier),
    through === null ? translate('planBook:directly') : teller.named(through),
    neededBy.map(({ code }) => code).join(', '),
  ]);
  if (rows.length === 0) return [];
  const columns = teller.columns({ supplier: 38, through: 38, neededBy: 24 });
  return [{ ...table(translate('planBook:caption.external'), columns, rows), rowHeaders: true }];
}

function functionsWaiting({ functions }: PlanContent, teller: BookTeller): Block[] {
  const { translate, duration } = teller;
  const known = new Set(functions.map((f) => f.id));
  const rows = functions.flatMap((f) =>
    f.dependencies
      .filter(({ kind }) => kind === 'function')
      .map((d) => [
        teller.named(f),
        teller.named(d.target),
        teller.needed(d, f.rtoMinutes),
        duration(d.meetsMinutes),
        translate(known.has(d.target.id) ? 'planBook:inPlan' : 'planBook:outsidePlan'),
      ]),
  );
  const intro = paragraph(translate('planBook:interactionsText'));
  if (rows.length === 0) return [intro, paragraph(translate('planBook:noInteractions'), 'note')];
  const columns = teller.columns({ function: 28, needs: 28, within: 15, meets: 15, where: 14 });
  return [intro, { ...table(translate('planBook:caption.interactions'), columns, rows), rowHeaders: true }];
}

const kinds = ['application', 'supplier', 'site', 'equipment', 'vitalRecord'] as const;

/** What the functions need, by kind: what each can meet against the shortest time in which it is needed. */
export function resourceBlocks({ resources }: PlanContent, teller: BookTeller): Block[] {
  return kinds.flatMap((kind): Block[] => {
    const own = resources.filter((resource) => resource.kind === kind);
    if (own.length === 0) return [];
    const columns = teller.columns({
      resource: 26,
      neededBy: 17,
      within: 13,
      meets: 13,
      tested: 14,
      alternate: 17,
    });
    const caption = teller.translate(`planBook:caption.resources.${kind}`);
    return [
      heading(2, teller.translate(`plan:section.${sectionOf[kind]}`)),
      {
        ...table(
          caption,
          columns,
          own.map((resource) => rowOf(resource, teller)),
        ),
        rowHeaders: true,
      },
    ];
  });
}

const sectionOf = {
  application: 'applications',
  supplier: 'suppliers',
  site: 'sites',
  equipment: 'equipment',
  vitalRecord: 'vitalRecords',
} as const;

function rowOf(resource: PlanResource, teller: BookTeller): Span[][] {
  const codes = resource.neededBy.map(({ code }) => code).join(', ');
  return [
    teller.named(resource),
    spans(codes),
    spans(teller.duration(resource.tightestNeedMinutes)),
    spans(teller.duration(resource.rtoMinutes)),
    spans(
      resource.lastTestedOn === null
        ? teller.translate('planBook:never')
        : teller.shortDate(resource.lastTestedOn),
    ),
    spans(orElse(teller.words(resource.alternate), teller.translate('planBook:noAlternate'))),
  ];
}
