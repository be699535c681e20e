/** What the start page of the admin shows; read by the browser too. */
export interface Dashboard {
  /** Of the catalogue, drafts included. */
  catalogue: { publications: number; visible: number; pages: number; uncheckedPages: number; withoutScan: number };
  /** Open ones. */
  inbox: { correction: number; report: number; satisfaction: number; oldest?: string };
  /** The last twelve months, the newest first, as YYYY-MM; months without answers have zeros. */
  satisfaction: { month: string; yes: number; no: number }[];
  /** Of the chosen month, or of all twelve. */
  missed: { words: string; count: number; lastOn: string }[];
  read: { number: number; title: string; opened: number; read: number }[];
}

export const mostListed = 20;
