import { DefaultTemplate } from '@payloadcms/next/templates';
import { Gutter, SetStepNav } from '@payloadcms/ui';
import { redirect } from 'next/navigation';
import type { AdminViewServerProps, PayloadRequest } from 'payload';
import type { ReactNode } from 'react';
import { isSignedIn } from '../access.ts';
import { translate } from '../translate.ts';

interface Props {
  view: AdminViewServerProps;
  title: string;
  /** Screens that this one belongs to, the outermost first. */
  above?: { label: string; url: string }[];
  /** Who may see it, apart from being signed in. Payload lets anybody into a screen of one's own. */
  allowed?: (req: PayloadRequest) => boolean;
  children: ReactNode;
}

/** The frame of every screen of our own: the admin's menu and head, for those who may see it. */
export function AdminScreen({ view, title, above = [], allowed = isSignedIn, children }: Props) {
  const { initPageResult, params, searchParams } = view;
  const { req, permissions, locale, visibleEntities } = initPageResult;
  if (!isSignedIn(req)) {
    const segments = params?.segments;
    const path = ['/admin', ...(Array.isArray(segments) ? segments : [])].join('/');
    redirect(`/admin/login?redirect=${encodeURIComponent(path)}`);
  }
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={{ collections: visibleEntities.collections, globals: visibleEntities.globals }}
    >
      <SetStepNav nav={[...above, { label: title }]} />
      <Gutter>
        <main className="kutuk-screen">{allowed(req) ? children : <p>{translate(req, 'notAllowed')}</p>}</main>
      </Gutter>
    </DefaultTemplate>
  );
}
