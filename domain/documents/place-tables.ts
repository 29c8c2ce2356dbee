import { type BlockFact, tableColumns } from './activation-tables.ts';
import { paragraph, table } from './blocks.ts';
import type { FactData, SiteFact } from './fact-data.ts';
import { bilingualSpan, type FactTeller, inLanguage, spokenMinutes } from './fact-words.ts';

/** A card and a sentence have room for so many. */
const mostInSentence = 3;

/** The sites with an address, and by which door one gets in without steps. */
export const siteList: BlockFact = ({ sites }, teller) => {
  const placed = sites.filter(({ address }) => address !== '');
  if (placed.length === 0) return [paragraph(teller.translate('facts:table.sites.none'))];
  const rows = placed.map(({ name, address, accessibleEntrance }) => [
    bilingualSpan(name, teller.lang),
    address,
    accessibleEntrance || teller.translate('facts:notSet'),
  ]);
  const columns = tableColumns('sites', [30, 36, 34], teller);
  return [{ ...table(teller.translate('facts:table.sites.caption'), columns, rows), rowHeaders: true }];
};

/** Where to go instead of each site, and within what time one can work there. */
export const alternateSites: BlockFact = ({ sites }, teller) => {
  const { lang, translate } = teller;
  const rows = sites.flatMap(({ name, alternate, alternateReadyMinutes: ready }) => {
    if (alternate === null) return [];
    const within = ready === null ? translate('facts:notSet') : spokenMinutes(ready, translate);
    return [[bilingualSpan(name, lang), bilingualSpan(alternate, lang), within]];
  });
  if (rows.length === 0) return [paragraph(translate('facts:table.alternateSites.none'))];
  const columns = tableColumns('alternateSites', [38, 38, 24], teller);
  return [{ ...table(translate('facts:table.alternateSites.caption'), columns, rows), rowHeaders: true }];
};

/** "instead of Bay Street office, Guelph data centre", the first three; empty when no site has one. */
export function alternateSitesInBrief({ sites }: FactData, { lang, translate }: FactTeller): string {
  const said = (site: SiteFact): string[] => {
    if (site.alternate === null) return [];
    const names = { site: inLanguage(site.name, lang), alternate: inLanguage(site.alternate, lang) };
    return [translate('facts:alternateSite', names)];
  };
  return sites.flatMap(said).slice(0, mostInSentence).join(translate('facts:between'));
}
