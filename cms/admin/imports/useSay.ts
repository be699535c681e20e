'use client';
import { useTranslation } from '@payloadcms/ui';
import { useMemo } from 'react';
import { type SayImports, speakOfImports } from './importPhrases.ts';

/** The phrases of these screens, in the reader's language. */
export function useSay(): { say: SayImports; language: 'tr' | 'en' } {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'tr';
  return useMemo(() => ({ say: speakOfImports(language), language }), [language]);
}
