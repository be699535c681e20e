import type { CollectionConfig } from 'payload';
import { administratorsOnly, isAdministrator, isSignedIn, roles } from '../access.ts';
import { readArchiveOptions } from '../environment.ts';
import { label, labels, optionsOf } from '../labels.ts';
import { demandFirstAdministratorCode } from './demandFirstAdministratorCode.ts';

export const users: CollectionConfig = {
  slug: 'users',
  labels: labels(['Kullanıcı', 'User'], ['Kullanıcılar', 'Users']),
  auth: {
    tokenExpiration: 8 * 60 * 60,
    maxLoginAttempts: 8,
    lockTime: 10 * 60 * 1000,
    // a public address with TLS has no use for a cookie that also travels without
    cookies: { sameSite: 'Lax', secure: readArchiveOptions().cmsUrl?.startsWith('https:') ?? false },
  },
  admin: {
    useAsTitle: 'email',
    defaultColumns: ['email', 'name', 'role'],
    group: label('Yönetim', 'Administration'),
    hidden: ({ user }) => user?.role !== 'administrator',
  },
  access: {
    admin: ({ req }) => isSignedIn(req),
    create: ({ req }) => isAdministrator(req),
    delete: ({ req }) => isAdministrator(req),
    unlock: ({ req }) => isAdministrator(req),
    read: ({ req }) => {
      if (isAdministrator(req)) return true;
      return req.user ? { id: { equals: req.user.id } } : false;
    },
    update: ({ req }) => {
      if (isAdministrator(req)) return true;
      return req.user ? { id: { equals: req.user.id } } : false;
    },
  },
  hooks: { beforeChange: [demandFirstAdministratorCode] },
  fields: [
    { name: 'name', type: 'text', label: label('Ad', 'Name') },
    {
      name: 'role',
      type: 'select',
      label: label('Görev', 'Role'),
      required: true,
      defaultValue: 'archivist',
      saveToJWT: true,
      options: optionsOf(roles),
      access: { update: administratorsOnly },
      // The first user is the administrator, whatever is chosen.
      admin: { condition: (_data, _siblings, { user }) => Boolean(user) },
    },
    {
      name: 'setupCode',
      type: 'text',
      virtual: true,
      label: label('Kurulum kodu', 'Set-up code'),
      admin: {
        components: { Field: '/cms/admin/SetupCode.tsx#SetupCode' },
        description: label(
          'Kütük başlatılınca uçbirimde gösterilen kod. Yalnızca ilk yönetici için sorulur.',
          'The code that the terminal showed when Kütük started. Asked for the first administrator only.',
        ),
      },
    },
  ],
};
