import { useTranslation } from '@payloadcms/ui';
import { formatNumber } from '../format.ts';
import { speakOfLists } from './listPhrases.ts';

interface Props {
  /** From 1. */
  page: number;
  total: number;
  perPage: number;
  onPage: (page: number) => void;
}

/** The way through a list that is too long for one screen; nothing where it is not. */
export function Pager({ page, total, perPage, onPage }: Props) {
  const { i18n } = useTranslation();
  const say = speakOfLists(i18n.language);
  const number = (value: number) => formatNumber(value, i18n.language);
  const pages = Math.max(1, Math.ceil(total / perPage));
  if (pages === 1) return null;
  return (
    <nav className="kutuk-pager" aria-label={say('pages')}>
      <button type="button" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {say('previous')}
      </button>
      <span>{say('pageOf', { page: number(page), pages: number(pages) })}</span>
      <button type="button" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {say('next')}
      </button>
    </nav>
  );
}
