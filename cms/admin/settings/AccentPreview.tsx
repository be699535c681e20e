'use client';
import { useFormFields, useTranslation } from '@payloadcms/ui';
import { accentOn, contrast, paperColours } from '../../publish/accent.ts';
import './settings.css';
import { speakOfSettings } from './settingsPhrases.ts';

/** How the colour will look on both papers, and whether it can be read there, while it is being typed. */
export function AccentPreview() {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'tr';
  const say = speakOfSettings(language);
  const given = useFormFields(([fields]) => fields.accent?.value);
  const accent = typeof given === 'string' ? given.trim() : '';
  if (accent === '') return null;
  if (!/^#[0-9a-f]{6}$/i.test(accent)) return <p role="status">{say('invalid')}</p>;
  const format = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <ul className="kutuk-accents" role="status">
      {(['light', 'dark'] as const).map((paper) => {
        const colour = paper === 'light' ? accent.toLowerCase() : accentOn('dark', accent);
        const background = paperColours[paper];
        const ratio = contrast(colour, background);
        return (
          <li key={paper}>
            <span className="kutuk-accents-sample" style={{ background, color: colour }}>
              <u>{say('sample')}</u>
              <b style={{ background: colour, color: paper === 'light' ? '#ffffff' : paperColours.dark }}>
                {say('sample')}
              </b>
            </span>
            {say(paper)}: {say('ratio', { colour, ratio: format.format(Math.floor(ratio * 10) / 10) })}
            {ratio < 4.5 && <strong> ({say('tooLow')})</strong>}
          </li>
        );
      })}
    </ul>
  );
}
