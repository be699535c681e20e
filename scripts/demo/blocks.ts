import type { SceneName } from './scenery/drawScene.ts';

/** What the body of a publication is made of. A bare string is a paragraph. */
export type Block =
  | string
  | { heading: string }
  | { subheading: string }
  | { list: string[] }
  | { table: Table }
  /** Names at the foot of a text: each line centred on the right half. */
  | { signature: string[] }
  | { figure: SceneName; caption: string; height?: number }
  | { bars: { label: string; value: number }[]; caption: string; unit: string }
  | { quote: string };

export interface Table {
  caption?: string;
  head?: string[];
  rows: string[][];
  /** Shares of the width; the default gives the first column twice the others. */
  widths?: number[];
  /** Sets the last row apart. */
  total?: boolean;
  /** Dots between the first column and the figures, as in old budgets. */
  leaders?: boolean;
}

/** The words of a body, for tests and abstracts. */
export function wordsOf(blocks: Block[]): string {
  return blocks
    .flatMap((block) => {
      if (typeof block === 'string') return [block];
      if ('heading' in block) return [block.heading];
      if ('subheading' in block) return [block.subheading];
      if ('list' in block) return block.list;
      if ('quote' in block) return [block.quote];
      if ('signature' in block) return block.signature;
      if ('figure' in block) return [block.caption];
      if ('bars' in block) return [block.caption, ...block.bars.map(({ label }) => label)];
      return [...(block.table.head ?? []), ...block.table.rows.flat()];
    })
    .join('\n');
}
