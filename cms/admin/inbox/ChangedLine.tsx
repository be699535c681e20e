import type { LinePart } from './changedParts.ts';

/** A line with what is different in it underlined: a dot or a circumflex is easily overlooked. */
export function ChangedLine({ parts }: { parts: LinePart[] }) {
  return parts.map(({ text, changed }, at) =>
    changed ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a line have nothing but their place
      <mark key={at} className="kutuk-inbox-changed">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
