import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** The one accent: a deep, calm blue-green. 7 reads on white, 4 reads on the dark ground (AA and better). */
const tide: MantineColorsTuple = [
  '#ebf6f6',
  '#d6ebec',
  '#abd7d9',
  '#7cc2c6',
  '#53b0b6',
  '#31969d',
  '#1b7a82',
  '#11646d',
  '#0c515a',
  '#083f47',
];

const gray: MantineColorsTuple = [
  '#f6f8f8',
  '#eef1f2',
  '#e2e7e8',
  '#d2d8da',
  '#b3bcbf',
  '#89959a',
  '#5c6a70',
  '#465359',
  '#303a3f',
  '#1c2327',
];

const dark: MantineColorsTuple = [
  '#e1e7e8',
  '#bcc6c9',
  '#9dabaf',
  '#6f7d82',
  '#465258',
  '#333d42',
  '#262e32',
  '#1a2023',
  '#14191b',
  '#0e1214',
];

const red: MantineColorsTuple = [
  '#fdf0ef',
  '#f9dcd9',
  '#f1b5b0',
  '#e98b84',
  '#e0685f',
  '#d24a41',
  '#bb352d',
  '#a12a23',
  '#86221d',
  '#691915',
];

const amber: MantineColorsTuple = [
  '#fdf5e3',
  '#f9e8c2',
  '#f2d28a',
  '#eabb52',
  '#dfa42c',
  '#c48a17',
  '#a16f0c',
  '#815708',
  '#684506',
  '#4e3304',
];

const green: MantineColorsTuple = [
  '#ebf6ee',
  '#d3ebda',
  '#a6d7b5',
  '#76c18e',
  '#4ead6e',
  '#349256',
  '#257944',
  '#1b6437',
  '#15502c',
  '#0f3d21',
];

/** Grey buttons without a ground are quiet: as dark as text only under the pointer. */
const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  if (input.variant !== 'subtle' || input.color !== 'gray') return colors;
  return { ...colors, color: 'var(--hf-text-soft)', hover: 'var(--hf-hover)', hoverColor: 'var(--hf-text)' };
};

export const theme = createTheme({
  variantColorResolver: variantColors,
  colors: { tide, gray, dark, red, amber, yellow: amber, green },
  primaryColor: 'tide',
  primaryShade: { light: 7, dark: 6 },
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
  defaultRadius: 'sm',
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  headings: {
    fontWeight: '600',
    textWrap: 'pretty',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1rem', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', lineHeight: '1.45' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'default',
  focusRing: 'auto',
  components: {
    SegmentedControl: { defaultProps: { withItemsBorders: false } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
    Modal: { defaultProps: { centered: true, radius: 'lg', overlayProps: { backgroundOpacity: 0.4 } } },
    Drawer: { defaultProps: { overlayProps: { backgroundOpacity: 0.25 } } },
    Menu: { defaultProps: { shadow: 'md', radius: 'md' } },
    Popover: { defaultProps: { shadow: 'md', radius: 'md' } },
  },
});

/**
 * Names by what they are for, in both themes; pages use these and never a shade. Text on any of the grounds has a
 * contrast of 4.5 or more, lines that carry meaning 3 or more.
 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': gray[9],
    '--mantine-color-dimmed': gray[6],
    '--mantine-color-placeholder': '#66747a',
    '--mantine-color-anchor': tide[7],
    '--mantine-color-error': red[7],
    '--mantine-color-default-border': gray[3],
    '--hf-ground': '#ffffff',
    '--hf-sunken': gray[0],
    '--hf-rail': '#e9eeef',
    '--hf-hover': 'rgba(17, 72, 79, 0.055)',
    '--hf-selected': '#e0f0f0',
    '--hf-line': gray[2],
    '--hf-line-strong': gray[4],
    '--hf-control-line': '#7f8c91',
    '--hf-text': gray[9],
    '--hf-text-soft': gray[6],
    '--hf-accent': tide[7],
    '--hf-accent-soft': tide[0],
    '--hf-focus': '#0b7f8b',
    '--hf-bad': red[7],
    '--hf-bad-soft': red[0],
    '--hf-warn': amber[7],
    '--hf-warn-soft': amber[0],
    '--hf-good': green[7],
    '--hf-good-soft': green[0],
    '--hf-shadow': '0 1px 2px rgba(16, 38, 43, 0.06), 0 1px 1px rgba(16, 38, 43, 0.04)',
  },
  dark: {
    '--mantine-color-body': dark[7],
    '--mantine-color-text': dark[0],
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-placeholder': '#8f9da2',
    '--mantine-color-anchor': tide[3],
    '--mantine-color-error': red[3],
    '--mantine-color-default-border': dark[5],
    '--hf-ground': dark[7],
    '--hf-sunken': '#161b1e',
    '--hf-rail': dark[9],
    '--hf-hover': 'rgba(190, 226, 230, 0.06)',
    '--hf-selected': '#17373b',
    '--hf-line': '#2b3438',
    '--hf-line-strong': dark[4],
    '--hf-control-line': '#76858a',
    '--hf-text': dark[0],
    '--hf-text-soft': dark[2],
    '--hf-accent': tide[3],
    '--hf-accent-soft': '#15333a',
    '--hf-focus': tide[4],
    '--hf-bad': red[3],
    '--hf-bad-soft': '#3a1e1c',
    '--hf-warn': amber[3],
    '--hf-warn-soft': '#352a12',
    '--hf-good': green[3],
    '--hf-good-soft': '#16301f',
    '--hf-shadow': '0 1px 2px rgba(0, 0, 0, 0.4)',
  },
});
