// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { layOut } from './layout.ts';
import { type MapWords, mapSvg, svgSize } from './svg.ts';
import { edge, mapOf, node } from './testing/sample-map.ts';
import { linesOf } from './text-room.ts';

const words: MapWords = {
  language: 'en',
  title: 'Dependency map',
  description: 'One function & what it needs.',
  kind: {
    criticalFunction: 'Critical function',
    role: 'Role',
    application: 'Application',
    equipment: 'Equipment',
    vitalRecord: 'Vital record',
    site: 'Site',
    supplier: 'Supplier',
  },
  tier: (tier) => `Tier ${tier}`,
  name: (n) => n.nameEn,
  duration: (minutes) => `${minutes} min`,
  late: (e, can) => `needed ${e.neededBackMinutes}, back ${can}`,
  lateShort: 'too late',
  legend: { needs: 'needs', late: 'cannot be back in time', follows: 'runs on' },
};

describe('the map as an SVG', () => {
  it('has a title, a description, a name for each thing and words for what is late', () => {
    const map = {
      nodes: [node('F1', { tier: 1 }), node('A1', { backMinutes: 240 }), node('A2', { backMinutes: 5 })],
      edges: [edge('F1>A1 60/240'), edge('F1>A2 90/5')],
    };
    const svg = mapSvg(layOut(map), words);
    expect(svg).toContain('<title id="map-title">Dependency map</title>');
    expect(svg).toContain('One function &amp; what it needs.</desc>');
    expect(svg).toContain('<title>Critical function, F1 Name of F1, Tier 1</title>');
    expect(svg).toContain('needed 60, back 240');
    expect(svg).toContain('>90 min<');
    expect(svg).toContain('F1 Name of F1 → A1 Name of A1 (cannot be back in time)');
  });

  it('says a code that is the name only once', () => {
    const svg = mapSvg(
      layOut({ nodes: [node('F1', { code: 'Payroll', nameEn: 'Payroll', tier: null })], edges: [] }),
      words,
    );
    expect(svg).toContain('<title>Critical function, Payroll</title>');
    expect(svg.match(/>Payroll</g)).toHaveLength(1);
  });

  it('cannot be broken by what people write', () => {
    const hostile = `<script>&"'\u0000\ufffe\ud800 ]]> ${'x'.repeat(5000)}`;
    const map = { nodes: [node('F1', { nameEn: hostile, code: hostile })], edges: [] };
    const svg = mapSvg(layOut(map), { ...words, title: hostile });
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.querySelector('script')).toBeNull();
    expect(parsed.querySelectorAll('g > title')).toHaveLength(1);
  });

  it('is as large as it says, and the same each time', () => {
    const layout = layOut(mapOf('F1>A1', 'F2>A1'));
    const { width, height } = svgSize(layout);
    expect(mapSvg(layout, words)).toContain(`viewBox="0 0 ${width} ${height}"`);
    expect(mapSvg(layout, words)).toBe(mapSvg(layout, words));
  });
});

it('names stand on two lines at the most', () => {
  expect(linesOf('Payroll', 10)).toEqual(['Payroll']);
  expect(linesOf('Emergency payroll run', 11)).toEqual(['Emergency', 'payroll run']);
  expect(linesOf('Emergency payroll run and deposit', 11)).toEqual(['Emergency', 'payroll ru…']);
  expect(linesOf('Incomprehensibilities', 8)).toEqual(['Incompr…']);
});
