import type { AstroIntegration } from 'astro';
import { type Hub, hubSegments, interfaceLanguages, recordSegments } from './addresses.ts';

/** Which component answers which address: the table of contents of the public site. */

const hubs = {
  home: 'catalogue/HomePage.astro',
} as const satisfies Partial<Record<Hub, string>>;

const records = {
} as const satisfies Partial<Record<keyof typeof recordSegments, string>>;

export function publicRoutes(): AstroIntegration {
  return {
    name: 'public-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const language of interfaceLanguages) {
          for (const [hub, component] of Object.entries(hubs)) {
            injectRoute({ pattern: `/${language}/${hubSegments[hub as Hub][language]}`, entrypoint: new URL(component, import.meta.url) });
          }
        }
      },
    },
  };
}
