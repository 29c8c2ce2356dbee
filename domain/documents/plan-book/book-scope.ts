import type { PlanContent, PlanFunction } from '../../plans/content-schema.ts';
import { bullets, heading, paragraph, table } from '../blocks.ts';
import type { Block } from '../model.ts';
import { type BookTeller, orElse } from './book-teller.ts';

/** Purpose, scope and objectives. */
export function scopeBlocks(content: PlanContent, teller: BookTeller): Block[] {
  const { translate } = teller;
  return [
    heading(2, translate('planBook:place.purpose'), 'purpose'),
    ...textOf(content.plan.purpose, teller),
    heading(2, translate('planBook:place.scopeOf'), 'scopeOf'),
    ...scope(content, teller),
    heading(2, translate('planBook:place.objectives'), 'objectives'),
    ...objectives(content, teller),
  ];
}

/** A longer text by its paragraphs; a note where nothing was written. */
export function textOf(words: { en: string; fr: string }, teller: BookTeller): Block[] {
  const [said] = teller.words(words);
  if (said?.type !== 'text') return [paragraph(teller.translate('planBook:notWritten'), 'note')];
  return said.text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph({ ...said, text: line }));
}

function scope({ plan, functions }: PlanContent, teller: BookTeller): Block[] {
  const { translate } = teller;
  const count = functions.length;
  return [
    paragraph(translate('planBook:scopeCount', { count })),
    ...(plan.units.length > 0
      ? [paragraph(translate('planBook:scopeUnits')), bullets(plan.units.map(teller.named))]
      : []),
    ...(plan.named.length > 0
      ? [paragraph(translate('planBook:scopeNamed')), bullets(plan.named.map(teller.named))]
      : []),
  ];
}

/** What must be back, and how soon: the objectives of the plan are those of its functions. */
function objectives({ functions }: PlanContent, teller: BookTeller): Block[] {
  const { translate, duration, nothing } = teller;
  if (functions.length === 0) return [paragraph(translate('planBook:none'), 'note')];
  const rows = functions.map((f) => [
    teller.named(f),
    duration(f.rtoMinutes),
    duration(f.mtpdMinutes),
    duration(f.rpoMinutes),
    f.mbcoPercent === null
      ? orElse(teller.words(f.mbcoWords), nothing)
      : translate('plans:change.percent', { number: f.mbcoPercent }),
  ]);
  const columns = teller.columns({ function: 40, rto: 15, mtpd: 15, rpo: 15, mbco: 15 });
  return [
    paragraph(translate('planBook:objectivesText')),
    ...overMtpd(functions, teller),
    { ...table(translate('planBook:caption.objectives'), columns, rows), rowHeaders: true },
  ];
}

/** The functions of which that can not be: they would be back only after what is tolerable. */
function overMtpd(functions: readonly PlanFunction[], teller: BookTeller): Block[] {
  const { translate, duration } = teller;
  const over = functions.flatMap((f) => {
    const { rtoMinutes: rto, mtpdMinutes: mtpd } = f;
    if (rto === null || mtpd === null || rto <= mtpd) return [];
    const times = translate('planBook:rtoOverMtpdTimes', { rto: duration(rto), mtpd: duration(mtpd) });
    return [[...teller.named(f), ` ${times}`]];
  });
  if (over.length === 0) return [];
  return [paragraph(translate('planBook:rtoOverMtpd')), bullets(over)];
}
