'use client';
import { Button, CheckboxInput, TextareaInput, useTranslation } from '@payloadcms/ui';
import { useState } from 'react';
import { speak } from './words.ts';

/** Asks why before anything is taken from the public; a form inside Payload's form, so it submits nothing itself. */
export function WithdrawForm(props: {
  onCancel: () => void;
  onWithdraw: (withdrawal: { reason: string; hideTitle: boolean }) => Promise<void>;
}) {
  const { i18n } = useTranslation();
  const say = speak(i18n.language);
  const [reason, setReason] = useState('');
  const [hideTitle, setHideTitle] = useState(false);
  const [busy, setBusy] = useState(false);
  return (
    <div className="kutuk-card">
      <TextareaInput
        path="withdrawalReason"
        label={say('withdrawWhy')}
        value={reason}
        onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => setReason(event.target.value)}
      />
      <CheckboxInput
        name="hideTitle"
        label={say('hideTitle')}
        checked={hideTitle}
        onToggle={() => setHideTitle(!hideTitle)}
      />
      <div className="kutuk-row">
        <Button buttonStyle="secondary" size="small" onClick={props.onCancel}>
          {say('cancel')}
        </Button>
        <Button
          size="small"
          disabled={busy || reason.trim() === ''}
          onClick={async () => {
            setBusy(true);
            await props.onWithdraw({ reason, hideTitle });
            setBusy(false);
          }}
        >
          {say('confirmWithdraw')}
        </Button>
      </div>
    </div>
  );
}
