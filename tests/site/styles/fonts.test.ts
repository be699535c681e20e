import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePublicFont, publicFonts, unicodeRange } from '../../../scripts/fonts/publicFonts.ts';
import { soak } from '../../support/soak.ts';

const site = join(import.meta.dirname, '../../../site');
const styles = readFileSync(join(site, 'styles/fonts.css'), 'utf8').replace(/\s+/g, ' ');
const bytesOf = (name: string) => readFileSync(join(site, 'fonts', `${name}.woff2`));

describe('the public fonts', () => {
  // making all of them anew takes eight seconds
  it.each(soak() ? publicFonts : publicFonts.filter(({ name }) => name.endsWith('turkish')))(
    '$name is what its source would give now',
    async (font) => {
      expect(Buffer.from(await makePublicFont(font)).equals(bytesOf(font.name)), 'run "npm run fonts"').toBe(true);
    },
  );

  it('are named by the styles with the letters that they hold', () => {
    for (const { name, ranges } of publicFonts) {
      expect(styles).toContain(
        `url("../fonts/${name}.woff2") format("woff2"); unicode-range: ${unicodeRange(ranges)};`,
      );
    }
    expect(styles.match(/font-display: optional/g)).toHaveLength(publicFonts.length);
    expect(styles).not.toMatch(/https?:/);
  });

  it.each([
    ['literata', 'ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZabcçdefgğhıijklmnoöprsştuüvyzâîûÂÎÛ0123456789.,;:!?’“”–—…₺'],
    ['public-sans', 'ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZabcçdefgğhıijklmnoöprsştuüvyzâîûÂÎÛ0123456789.,;:!?’“”–—…₺'],
    ['literata', 'āḥṣẕčžőłñßêèïœ'],
    ['amiri', 'ابپتثجچحخدذرزژسشصضطظعغفقكگڭلمنوهیيءآئؤ٠١٢٣٤٥٦٧٨٩،؛؟'],
  ])('%s has each of %s in one file', (family, letters) => {
    for (const letter of letters) {
      const point = letter.codePointAt(0) ?? 0;
      const holding = publicFonts.filter(
        ({ name, ranges }) => name.startsWith(family) && ranges.some(([from, to]) => from <= point && point <= to),
      );
      expect(
        holding.map(({ name }) => name),
        letter,
      ).toHaveLength(1);
    }
  });

  it('weigh 65 KB for a page in Turkish', () => {
    const turkish = publicFonts.filter(({ name }) => /latin|turkish/.test(name));
    expect(turkish).toHaveLength(4);
    expect(turkish.reduce((sum, { name }) => sum + bytesOf(name).byteLength, 0)).toBeLessThan(65_000);
  });
});
