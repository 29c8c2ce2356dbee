import { type BlockFact, tableColumns } from './activation-tables.ts';
import { bullets, type Inline, paragraph, table } from './blocks.ts';
import type { ActivationFacts, Bilingual, FactData, FunctionStateFact, ServiceFact } from './fact-data.ts';
import { bilingualSpan, type FactTeller, inLanguage, tableTime, zoneName } from './fact-words.ts';
import type { SpanTone, TextSpan } from './model.ts';

/** A critical function as those who count on it know it: a service, with what can be had of it now. */
interface Service {
  name: Bilingual;
  run: FunctionStateFact;
  /** Null for a function that the plan no longer has. */
  plan: ServiceFact | null;
}

const continues: readonly FunctionStateFact['state'][] = ['normal', 'restored'];
const tones: Record<FunctionStateFact['state'], SpanTone> = {
  normal: 'good',
  restored: 'good',
  degraded: 'caution',
  stopped: 'bad',
};

/** All services from A to Z: what each does now, and what to expect of it. None without an activation. */
export const serviceList: BlockFact = (data, teller) => {
  const services = servicesNow(data, teller);
  if (services === null) return [];
  if (services.length === 0) return none('services', teller);
  const rows = services.map(({ name, run, plan }): Inline[] => [
    bilingualSpan(name, teller.lang),
    { type: 'text', text: stateWords(run, teller), tone: tones[run.state] },
    expectation(run, plan, teller),
  ]);
  return [servicesTable('services', [38, 18, 44], rows, data, teller)];
};

/** The services that go on as usual, by name. None without an activation. */
export const continuingServices: BlockFact = (data, teller) => {
  const services = servicesNow(data, teller)?.filter(({ run }) => continues.includes(run.state));
  if (services === undefined) return [];
  if (services.length === 0) return none('servicesContinuing', teller);
  return [bullets(services.map(({ name }) => bilingualSpan(name, teller.lang)))];
};

/** The services that are reduced, with what to expect of each. None without an activation. */
export const reducedServices: BlockFact = (data, teller) => {
  const services = servicesNow(data, teller)?.filter(({ run }) => run.state === 'degraded');
  if (services === undefined) return [];
  if (services.length === 0) return none('servicesReduced', teller);
  const rows = services.map(({ name, run, plan }) => [
    bilingualSpan(name, teller.lang),
    expectation(run, plan, teller),
  ]);
  return [servicesTable('servicesReduced', [42, 58], rows, data, teller)];
};

/** The services that are closed, with since when. None without an activation. */
export const closedServices: BlockFact = (data, teller) => {
  const services = servicesNow(data, teller)?.filter(({ run }) => run.state === 'stopped');
  if (services === undefined) return [];
  if (services.length === 0) return none('servicesClosed', teller);
  const rows = services.map(({ name, run }) => [bilingualSpan(name, teller.lang), since(run, teller)]);
  return [servicesTable('servicesClosed', [62, 38], rows, data, teller)];
};

/** The busiest times of the services that are reduced or closed: where a deadline may be missed. None without an activation. */
export const serviceDeadlines: BlockFact = (data, teller) => {
  const services = servicesNow(data, teller);
  if (services === null) return [];
  const rows = services.flatMap(({ name, run, plan }) => {
    const peaks = plan && inLanguage(plan.peaks, teller.lang) !== '' ? plan.peaks : null;
    if (peaks === null || continues.includes(run.state)) return [];
    return [[bilingualSpan(name, teller.lang), bilingualSpan(peaks, teller.lang)]];
  });
  if (rows.length === 0) return none('serviceDeadlines', teller);
  return [servicesTable('serviceDeadlines', [42, 58], rows, data, teller)];
};

/** "2 services are reduced and 1 is closed; the other 12 continue as usual." Empty without an activation. */
export function serviceSummary({ activation }: FactData, { translate }: FactTeller): string {
  if (activation === null || activation.functions.length === 0) return '';
  const { functions } = activation;
  const reduced = functions.filter(({ state }) => state === 'degraded').length;
  const closed = functions.filter(({ state }) => state === 'stopped').length;
  const rest = functions.length - reduced - closed;
  if (reduced + closed === 0) return translate('facts:services.allContinue', { count: rest });
  const affected = [
    ...(reduced > 0 ? [translate('facts:services.reduced', { count: reduced })] : []),
    ...(closed > 0 ? [translate('facts:services.closed', { count: closed })] : []),
  ].join(translate('facts:services.and'));
  const others = translate('facts:services.rest', { count: rest });
  return rest === 0 ? affected : translate('facts:services.both', { affected, others });
}

/** From A to Z in the language of the teller; null without an activation, of which nothing can be told. */
function servicesNow(data: FactData, teller: FactTeller): Service[] | null {
  const { activation, services } = data;
  if (activation === null) return null;
  const planned = new Map(services.map((service) => [service.code, service]));
  const order = new Intl.Collator(teller.lang);
  return told(activation, planned).sort((a, b) =>
    order.compare(inLanguage(a.name, teller.lang), inLanguage(b.name, teller.lang)),
  );
}

function told({ functions }: ActivationFacts, planned: ReadonlyMap<string, ServiceFact>): Service[] {
  return functions.map((run) => ({ name: run.name, run, plan: planned.get(run.code) ?? null }));
}

function stateWords({ state }: FunctionStateFact, { translate }: FactTeller): string {
  return translate(`facts:serviceState.${state}`);
}

/** As usual; what is kept of it; or since when it is closed. */
function expectation(run: FunctionStateFact, plan: ServiceFact | null, teller: FactTeller): TextSpan[] {
  const { translate, lang } = teller;
  const plain = (text: string): TextSpan => ({ type: 'text', text });
  if (continues.includes(run.state)) return [plain(translate('facts:services.asUsual'))];
  if (run.state === 'stopped')
    return [plain(translate('facts:services.closedSince', { at: since(run, teller) }))];
  const share =
    run.sharePercent === null ? '' : translate('facts:services.share', { percent: run.sharePercent });
  const minimum = plan && inLanguage(plan.minimum, lang) !== '' ? [bilingualSpan(plan.minimum, lang)] : [];
  if (minimum.length === 0) return [plain(share || translate('facts:services.asCan'))];
  return share === '' ? minimum : [plain(`${share} `), ...minimum];
}

function since(run: FunctionStateFact, teller: FactTeller): string {
  return run.since === null ? teller.translate('facts:notSet') : tableTime(run.since, teller);
}

function servicesTable(
  name: string,
  widths: readonly number[],
  rows: readonly (readonly Inline[])[],
  { asOf }: FactData,
  teller: FactTeller,
) {
  const caption = teller.translate(`facts:table.${name}.caption`, { zone: zoneName(asOf, teller) });
  return { ...table(caption, tableColumns(name, widths, teller), rows), rowHeaders: true };
}

function none(name: string, { translate }: FactTeller) {
  return [paragraph(translate(`facts:table.${name}.none`))];
}
