/** Stands in the notes of every record. */
export const demonstrationNote = {
  tr: 'Gösterim verisi: kurmaca bir belediyenin kurmaca kaydıdır.',
  en: 'Demonstration data: a fictional record of a fictional municipality.',
};
