'use client';
import { FieldDescription, TextInput, useAuth, useField, useTranslation } from '@payloadcms/ui';
import { speak } from './words.ts';

/** Asked for the first administrator only: nobody is signed in then. */
export function SetupCode({ path }: { path: string }) {
  const { i18n } = useTranslation();
  const { user } = useAuth();
  const { value, setValue } = useField<string>({ path });
  const say = speak(i18n.language);
  if (user) return null;
  return (
    <div className="field-type">
      <TextInput
        path={path}
        label={say('setupCode')}
        required
        value={value ?? ''}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => setValue(event.target.value)}
      />
      <FieldDescription path={path} description={say('setupCodeHelp')} />
    </div>
  );
}
