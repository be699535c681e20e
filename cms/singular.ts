const counted =
  /(?<![\d.,])1 (file|image|issue|line|message|name|page|part|publication|question|record|row|scan|second|sheet|word)s\b( are\b| were\b)?/g;

/** English has a form for one, which its sentences are filled without; Turkish counts without any. */
export function singular(english: string): string {
  return english.replace(
    counted,
    (_, noun: string, verb?: string) => `1 ${noun}${verb === undefined ? '' : verb === ' are' ? ' is' : ' was'}`,
  );
}
