/// <reference types="astro/client" />

declare namespace App {
  interface Locals extends import('./locals.ts').SiteLocals {}
}
