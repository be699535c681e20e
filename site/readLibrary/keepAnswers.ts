/**
 * Keeps the last answers to questions, each for one version of what it was answered from. Those who ask the same while
 * an answer is being made share it: a page in two languages reads the library once.
 */
export function keepAnswers<T>(
  limit: number,
): (question: string, version: number, answer: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, { version: number; answer: Promise<T> }>();
  return (question, version, answer) => {
    const known = kept.get(question);
    if (known?.version === version) return known.answer;
    kept.delete(question);
    const entry = { version, answer: answer() };
    kept.set(question, entry);
    entry.answer.catch(() => kept.get(question) === entry && kept.delete(question));
    const oldest = kept.size > limit ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return entry.answer;
  };
}
