/**
 * How well stems bring forms of a word together, and nothing else: nouns, names, adjectives and verbs of Universal
 * Dependencies treebanks, held against their lemmas.
 *
 * Each form is a query, the forms that have its stem are what is found, those that have its lemma what is wanted (itself
 * included, as in a search); precision and recall are averaged over running words. "Bare lemma" asks with the dictionary
 * form. The same once more with queries typed on a keyboard without Turkish letters.
 *
 *     npm run bench -- stems --treebanks=../treebanks
 *
 * The folder holds `*.conllu` of UD_Turkish-BOUN, -IMST, -Kenet (https://github.com/UniversalDependencies).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tokenize } from '../../search/turkish.ts';

const { values } = parseArgs({
  options: { treebanks: { type: 'string', default: join(import.meta.dirname, '../../../shared/corpus/treebanks') } },
  strict: false,
});
const folder = String(values.treebanks);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.conllu')) : [];
if (files.length === 0) console.log(`skipped: no treebanks (*.conllu) in ${folder}; give a folder with --treebanks=`);

interface Word {
  form: string;
  lemma: string;
  count: number;
}

const wordClasses = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB']);

for (const name of files.sort()) {
  const words = readWords(readFileSync(join(folder, name), 'utf8'));
  if (words.length === 0) continue;
  console.log(`\n${name}: ${words.length} forms`);
  const rows = [
    { how: 'as they are', typed: (word: string) => word, by: stemOf },
    { how: 'in ASCII', typed: withoutTurkish, by: stemOf },
    { how: 'folded only', typed: (word: string) => word, by: foldedOf },
  ];
  for (const { how, typed, by } of rows) {
    const { recall, precision, bare } = score(words, typed, by);
    const f1 = (2 * recall * precision) / (recall + precision);
    console.log(
      `  ${how.padEnd(12)} F1 ${f1.toFixed(3)}  recall ${recall.toFixed(3)}  precision ${precision.toFixed(3)}  bare lemma recall ${bare.toFixed(3)}`,
    );
  }
}

function readWords(conllu: string): Word[] {
  const words = new Map<string, Word>();
  for (const line of conllu.split('\n')) {
    const [id = '', form = '', lemma = '', wordClass = ''] = line.split('\t');
    if (!/^\d+$/.test(id) || !wordClasses.has(wordClass)) continue;
    if (!/^[\p{L}'’]{2,}$/u.test(form) || !/^\p{L}+$/u.test(lemma)) continue;
    const word = { form: form.toLocaleLowerCase('tr'), lemma: lemma.toLocaleLowerCase('tr'), count: 1 };
    const key = `${word.lemma} ${word.form}`;
    const known = words.get(key);
    if (known) known.count += 1;
    // Names are found as they are printed: with a capital, which tells their apostrophes.
    else words.set(key, { ...word, form });
  }
  return [...words.values()];
}

function score(words: Word[], typed: (word: string) => string, by: (word: string) => string) {
  const ofLemma = new Map<string, number>();
  const ofStem = new Map<string, number>();
  const ofBoth = new Map<string, number>();
  for (const { form, lemma, count } of words) {
    const stem = by(form);
    add(ofLemma, lemma, count);
    add(ofStem, stem, count);
    add(ofBoth, `${lemma} ${stem}`, count);
  }
  let all = 0;
  let recall = 0;
  let precision = 0;
  let bare = 0;
  for (const { form, lemma, count } of words) {
    const stem = by(typed(form));
    const both = ofBoth.get(`${lemma} ${stem}`) ?? 0;
    all += count;
    recall += (count * both) / (ofLemma.get(lemma) ?? 1);
    precision += (count * both) / (ofStem.get(stem) ?? 1);
    if (by(typed(lemma)) === by(form)) bare += count;
  }
  return { recall: recall / all, precision: precision / all, bare: bare / all };
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function stemOf(word: string): string {
  return tokenize(word)
    .map(({ stem }) => stem)
    .join(' ');
}

function foldedOf(word: string): string {
  return tokenize(word)
    .map(({ folded }) => folded)
    .join(' ');
}

function withoutTurkish(word: string): string {
  return word.replaceAll('ı', 'i').replaceAll('İ', 'I').normalize('NFD').replace(/\p{M}/gu, '');
}
