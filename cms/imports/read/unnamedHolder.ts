/** Stands for the holder of a copy where a table names none: the catalogue wants to know, and one archive's list seldom says so. */
export const unnamedHolder = 'Belirtilmemiş';
