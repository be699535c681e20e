/// <reference types="astro/client" />

declare namespace App {
  type SiteLocals = import('./locals.ts').SiteLocals;
  interface Locals extends SiteLocals {}
}
