import type { DefaultServerCellComponentProps } from 'payload';

/** Payload says "true" and "false" of a box, which Turkish reads as right and wrong. */
export function EnabledCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  const turkish = i18n.language === 'tr';
  if (cellData === true) return <strong>{turkish ? 'Açık' : 'On'}</strong>;
  return <span>{turkish ? 'Kapalı' : 'Off'}</span>;
}
