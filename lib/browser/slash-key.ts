const slashKey = 'casebok-slash';

/** A shortcut of one character has to have an off switch (WCAG 2.1.4). */
export function isSlashOn(): boolean {
  try {
    return localStorage.getItem(slashKey) !== 'off';
  } catch {
    // Storage is forbidden in this browser.
    return true;
  }
}

export function switchSlash(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(slashKey);
    else localStorage.setItem(slashKey, 'off');
  } catch {
    // It then holds for no page but this one, which is no worse than before.
  }
}
