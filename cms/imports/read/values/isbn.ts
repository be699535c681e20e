/** Whether the last digit of an ISBN of 10 or 13 digits is right (ISO 2108); hyphens and blanks aside. */
export function isIsbn(typed: string): boolean {
  const digits = typed.replace(/[\s–-]/g, '').toUpperCase();
  if (/^\d{9}[\dX]$/.test(digits)) {
    const sum = [...digits].reduce((total, digit, at) => total + (10 - at) * (digit === 'X' ? 10 : Number(digit)), 0);
    return sum % 11 === 0;
  }
  if (!/^97[89]\d{10}$/.test(digits)) return false;
  return [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}

/** Whether the last digit of an ISSN is right (ISO 3297). */
export function isIssn(typed: string): boolean {
  const digits = typed.replace(/[\s–-]/g, '').toUpperCase();
  if (!/^\d{7}[\dX]$/.test(digits)) return false;
  return (
    [...digits].reduce((total, digit, at) => total + (8 - at) * (digit === 'X' ? 10 : Number(digit)), 0) % 11 === 0
  );
}
