import type { ListedPage } from '../../server/answerReader.ts';

export interface ScrolledPage {
  key: number;
  label: string;
  /** Version of its image; empty while it is being made. */
  image: string;
  width: number;
  height: number;
}

/** All pages of the publication. @throws TypeError when they can't be had */
export async function fetchPageList(address: string): Promise<ScrolledPage[]> {
  const response = await fetch(address);
  if (!response.ok) throw new TypeError(`no list of pages at ${address}`);
  // the site's own answer, made by `answerReader.ts`
  const { pages }: { pages: ListedPage[] } = await response.json();
  return pages.map(([key, label, image, width, height]) => ({ key, label, image, width, height }));
}
