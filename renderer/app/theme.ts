import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
  Modal,
  mergeThemeOverrides,
  Notification,
} from '@mantine/core';

/** One blue for what can be acted on; all else is ink, paper and rules. */
const desk: MantineColorsTuple = [
  '#eaf1f9',
  '#d3e0ef',
  '#a9c3e0',
  '#8fb4e3',
  '#6f9bd0',
  '#4c7fbb',
  '#356aa8',
  '#244c7c',
  '#1d3f68',
  '#142e4d',
];

/** Paper in place of the library's bluish grey, so that no surface falls out of the page. */
const paper: MantineColorsTuple = [
  '#f8f5ee',
  '#f3eee3',
  '#e9e3d6',
  '#ded6c6',
  '#cfc7b6',
  '#aea799',
  '#7d786e',
  '#565b62',
  '#34373c',
  '#1f2328',
];

/** The night side: deep slate. */
const slate: MantineColorsTuple = [
  '#e6e3dc',
  '#c9c8c4',
  '#a5a9af',
  '#8d929a',
  '#3a4048',
  '#31363e',
  '#20252b',
  '#15181c',
  '#111418',
  '#0c0e11',
];

const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Source Serif 4 Variable', Georgia, serif", fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  colors: { desk, gray: paper, dark: slate },
  primaryColor: 'desk',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  defaultRadius: 'sm',
  // The library weighs the text on a filled button against the light shade only; at night the button is light.
  variantColorResolver: (input) => ({
    ...defaultVariantColorsResolver(input),
    ...(input.variant === 'filled' && (input.color ?? 'desk') === 'desk'
      ? { color: 'var(--mantine-primary-color-contrast)' }
      : {}),
  }),
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: Modal.extend({
      defaultProps: {
        // The page scrolls in a part of its own that no dialog reaches; locking it would need a style without a nonce.
        lockScroll: false,
        overlayProps: { backgroundOpacity: 0.4 },
        transitionProps: { duration: 100 },
      },
    }),
  },
});

/**
 * The theme with the words that the library's own parts need for who cannot see them.
 *
 * @param close what the cross in the corner of a dialog or of a notice is called
 */
export function themeSaying({ close }: { readonly close: string }): MantineThemeOverride {
  const closeButtonProps = { 'aria-label': close };
  return mergeThemeOverrides(theme, {
    components: {
      Modal: Modal.extend({ defaultProps: { closeButtonProps } }),
      Notification: Notification.extend({ defaultProps: { closeButtonProps } }),
    },
  });
}

/** Ink on paper, and the same paper at night. Contrasts of text are 4.5:1 and more on both grounds. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbf9f4',
    '--mantine-color-text': '#1f2328',
    '--mantine-color-dimmed': '#565b62',
    '--mantine-color-placeholder': '#686d74',
    '--mantine-color-error': '#9d241d',
    '--mantine-color-default': '#fffefb',
    '--mantine-color-default-border': '#cfc7b6',
    '--mantine-color-default-hover': '#f3eee3',
    '--desk-panel': '#f3eee3',
    '--desk-card': '#fffefb',
    '--desk-rule': '#ded6c6',
    '--desk-due': '#7f5200',
    '--desk-late': '#9d241d',
    '--desk-good': '#27633a',
    '--desk-link': '#244c7c',
  },
  dark: {
    '--mantine-color-body': '#15181c',
    '--mantine-color-text': '#e6e3dc',
    '--mantine-color-dimmed': '#a5a9af',
    '--mantine-color-placeholder': '#8d929a',
    '--mantine-color-error': '#f29187',
    '--mantine-color-default': '#1d2127',
    '--mantine-color-default-border': '#3a4048',
    '--mantine-color-default-hover': '#262b32',
    '--desk-panel': '#1a1e23',
    '--desk-card': '#1f242a',
    '--desk-rule': '#31363e',
    '--desk-due': '#e3b65f',
    '--desk-late': '#f29187',
    '--desk-good': '#88c89a',
    '--desk-link': '#8fb4e3',
  },
});

/** The nonce of this load, which the application wrote into the page. Libraries put it on the style elements they add. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}
