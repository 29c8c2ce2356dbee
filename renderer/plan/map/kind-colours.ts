import { useComputedColorScheme } from '@mantine/core';
import type { CSSProperties } from 'react';
import type { MapKind } from '../../../domain/dependency-map/map.ts';
import { kindLooks } from '../../../domain/dependency-map/shapes.ts';
import type {} from '../../css-properties.ts';

/** The colours of a kind as CSS variables: those of the exported picture, and their like on a dark ground. */
export function useKindColours(): (kind: MapKind) => CSSProperties {
  return useComputedColorScheme('light') === 'dark' ? onDark : onLight;
}

function onLight(kind: MapKind): CSSProperties {
  const { fill, line } = kindLooks[kind];
  return { '--kind-fill': fill, '--kind-line': line, '--kind-soft': '#4d5a60' };
}

function onDark(kind: MapKind): CSSProperties {
  const { line } = kindLooks[kind];
  return {
    '--kind-fill': `color-mix(in srgb, ${line} 34%, #14191b)`,
    '--kind-line': `color-mix(in srgb, ${line} 55%, #ffffff)`,
    '--kind-soft': '#c3ced1',
  };
}
