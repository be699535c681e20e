import type { JudgedQuery } from './judgedLibrary.ts';

export interface Scores {
  queries: number;
  /** Share of the relevant publications that are found, of queries that have some. */
  recall: number;
  /** Share of what is found that is relevant. A query that should find nothing scores 1 when it does. */
  precision: number;
  /** Normalised discounted cumulative gain of the first ten, gains 2^grade - 1; of queries that have an answer. */
  ndcg: number;
  /** Publications found that must not be. */
  forbidden: number;
}

export interface Answer {
  query: JudgedQuery;
  /** Numbers of the publications found, best first. */
  found: number[];
}

/** Averages over queries, each of the same weight. */
export function scoreAnswers(answers: readonly Answer[]): Scores {
  const recalls: number[] = [];
  const precisions: number[] = [];
  const gains: number[] = [];
  let forbidden = 0;
  for (const { query, found } of answers) {
    const { relevant, neutral } = query;
    const counted = found.filter((number) => !neutral.has(number));
    const right = counted.filter((number) => relevant.has(number)).length;
    forbidden += found.filter((number) => query.forbidden.has(number)).length;
    if (relevant.size === 0) {
      precisions.push(counted.length === 0 ? 1 : 0);
      continue;
    }
    recalls.push(right / relevant.size);
    if (counted.length > 0) precisions.push(right / counted.length);
    const ideal = [...relevant.values()].sort((a, b) => b - a);
    gains.push(gain(counted.map((number) => relevant.get(number) ?? 0)) / gain(ideal));
  }
  return {
    queries: answers.length,
    recall: average(recalls),
    precision: average(precisions),
    ndcg: average(gains),
    forbidden,
  };
}

/** Share of the first ten of one that are among the first ten of the other, of queries with ten relevant or more. */
export function overlapOfTen(one: readonly Answer[], other: readonly Answer[]): { queries: number; overlap: number } {
  const shares = one.flatMap(({ query, found }, at) => {
    if (query.relevant.size < 10) return [];
    const theirs = new Set(other[at]?.found.slice(0, 10));
    const mine = found.slice(0, 10);
    return [mine.filter((number) => theirs.has(number)).length / Math.max(mine.length, theirs.size, 1)];
  });
  return { queries: shares.length, overlap: average(shares) };
}

const gain = (grades: readonly number[]): number =>
  grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

const average = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
