import { createRequire } from 'node:module';

/**
 * The typefaces of the demonstration's printers. Whole fonts (not the subsets that web packages ship), because a
 * Turkish line mixes letters of two subsets in one word.
 */
const files = {
  /** A Didone revival of Teubner's types: books and gazettes up to the 1940s. */
  press: '@expo-google-fonts/old-standard-tt/OldStandardTT_400Regular.ttf',
  pressBold: '@expo-google-fonts/old-standard-tt/OldStandardTT_700Bold.ttf',
  pressItalic: '@expo-google-fonts/old-standard-tt/OldStandardTT_400Regular_Italic.ttf',
  typewriter: '@expo-google-fonts/courier-prime/400Regular/CourierPrime_400Regular.ttf',
  typewriterBold: '@expo-google-fonts/courier-prime/700Bold/CourierPrime_700Bold.ttf',
  /** Capitals for covers and posters of the 1930s. */
  deco: '@expo-google-fonts/limelight/400Regular/Limelight_400Regular.ttf',
  sans: '@expo-google-fonts/jost/400Regular/Jost_400Regular.ttf',
  sansMedium: '@expo-google-fonts/jost/500Medium/Jost_500Medium.ttf',
  sansBold: '@expo-google-fonts/jost/700Bold/Jost_700Bold.ttf',
  sansLight: '@expo-google-fonts/jost/300Light/Jost_300Light.ttf',
  condensed: '@expo-google-fonts/oswald/400Regular/Oswald_400Regular.ttf',
  condensedBold: '@expo-google-fonts/oswald/700Bold/Oswald_700Bold.ttf',
  serif: '@expo-google-fonts/pt-serif/400Regular/PTSerif_400Regular.ttf',
  serifBold: '@expo-google-fonts/pt-serif/700Bold/PTSerif_700Bold.ttf',
  serifItalic: '@expo-google-fonts/pt-serif/400Regular_Italic/PTSerif_400Regular_Italic.ttf',
  naskh: '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  naskhBold: '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
} as const;

export type Typeface = keyof typeof files;

const { resolve } = createRequire(import.meta.url);

/** The path of the font file. */
export function typefaceFile(name: Typeface): string {
  return resolve(files[name]);
}
