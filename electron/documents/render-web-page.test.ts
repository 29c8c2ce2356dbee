import { describe, expect, it } from 'vitest';
import { everyBlock, hostileTexts } from '../../domain/documents/sample-model.ts';
import { renderWebPage } from './render-web-page.ts';
import { sampleBulletinFrench } from './sample-documents.ts';

const every = (say = (field: string) => `The ${field} of it`) => renderWebPage(everyBlock('en', say));

/** Names of elements, each once. */
function tagsOf(html: string): string[] {
  const body = html.slice(html.indexOf('<main>'));
  return [...new Set([...body.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name = '']) => name))].sort();
}

describe('a page for the web', () => {
  it('says what things are, and nothing of how they look', () => {
    const html = every();
    expect(html).not.toMatch(/ (?:class|style)=|<style|<script|<colgroup/);
    expect(tagsOf(html)).toEqual(
      'a br caption dd div dl dt em figcaption figure h1 h2 h3 h4 h5 img li main mark nav ol p s span strong table tbody td th thead tr ul'
        .split(' ')
        .filter((name) => tagsOf(html).includes(name)),
    );
    expect(html).toContain('<h1>The document title of it</h1>');
    expect(html).toContain('<th scope="col">The column 1 of it</th>');
    expect(html).toContain('<caption>The table caption of it</caption>');
    expect(html).toContain('alt="The alternative text of it"');
    expect(html).toContain('<span lang="fr-CA">The other language of it</span>');
    expect(html).toContain('<a href="https://example.ca/a?b=1&amp;c=%C3%A9">The link of it</a>');
  });

  it('leads from its contents to its headings', () => {
    const html = every();
    const places = [...html.matchAll(/href="#([^"]+)"/g)].map(([, place]) => place);
    expect(places.length).toBeGreaterThan(2);
    for (const place of places) expect(html).toContain(`id="${place}"`);
  });

  it('keeps to itself what is said to the office, and says that it is a draft where it is read', () => {
    const html = every();
    const main = html.slice(html.indexOf('<main>'));
    expect(main).not.toContain('The kicker of it');
    expect(main).not.toContain('The fact value 1 of it');
    expect(main).toContain('<p><strong>The draft mark of it</strong></p>');
    expect(html).toContain('<meta name="document-number" content="The identity.number of it">');
  });

  it('is in the language of its document', () => {
    expect(renderWebPage(sampleBulletinFrench())).toContain('<html lang="fr-CA">');
  });

  it.each(Object.entries(hostileTexts))('lets no word be a tag: %s', (_, hostile) => {
    const tags = tagsOf(every((field) => `${field} ${hostile}`));
    expect(tags.filter((name) => !tagsOf(every()).includes(name))).toEqual([]);
  });
});
